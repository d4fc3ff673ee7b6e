import type { Input } from '../../core/contract/channels.ts';
import { applyChanges, diffFields, inverted } from '../../core/change/fields.ts';
import type { FieldChange } from '../../core/change/shape.ts';
import { actionFieldsShape } from '../../core/change/shapes.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { Action, ActionFields } from '../../core/model/action.ts';
import type { Act, Step } from './changes/changeLog.ts';
import { LatestQuestion } from './latestQuestion.ts';
import type { StatePorts } from './statePorts.ts';

/** What the list takes of the workspace that it belongs to. */
interface ActionPorts {
  readonly ports: StatePorts;
  readonly t: Translate;
  readonly describe: (error: unknown) => string;
  refreshLate(): Promise<void>;
}

/** The actions on screen. The backend owns the truth; a change shows once it is stored. */
export class ActionList {
  readonly #workspace: ActionPorts;
  readonly #reading = new LatestQuestion();
  #changes = 0;
  #actions = $state.raw<readonly Action[] | null>(null);
  #failure = $state.raw('');

  constructor(workspace: ActionPorts) {
    this.#workspace = workspace;
  }

  /** `null` until they have come. */
  get actions(): readonly Action[] | null {
    return this.#actions;
  }

  /** What the official reads about the last failure; empty without one. */
  get failure(): string {
    return this.#failure;
  }

  /**
   * Reads the actions again. An answer that comes after a newer question is dropped; one that a change has overtaken
   * does not know it and is asked for again.
   */
  async load(): Promise<void> {
    const isLatest = this.#reading.ask();
    await this.#guard(async () => {
      let [changes, actions] = [this.#changes, await this.#workspace.ports.client.call('action.list')];
      while (changes !== this.#changes) {
        [changes, actions] = [this.#changes, await this.#workspace.ports.client.call('action.list')];
      }
      if (isLatest()) {
        this.#actions = actions;
      }
    }, isLatest);
  }

  create(assessmentId: string, fields: ActionFields): Promise<boolean> {
    return this.#guard(async () => {
      const { id } = await this.#store(
        this.#workspace.ports.client.call('action.create', { assessmentId, fields }),
      );
      const act = { undo: () => this.#remove(id), redo: () => this.#restore(id) };
      this.#record(id, [{ field: 'deleted' }], act);
    });
  }

  save(id: string, fields: ActionFields): Promise<boolean> {
    return this.#guard(async () => {
      const before = this.#find(id);
      const changes = diffFields(actionFieldsShape, before, fields);
      await this.#write(id, changes);
      const act = {
        undo: () => this.#write(id, inverted(changes)),
        redo: () => this.#write(id, changes),
      };
      this.#record(id, changes, act);
    });
  }

  /** A record is never taken out: what takes it back is one more record, of where the action stood before. */
  record(event: Omit<Input<'action.record'>, 'id'> & { readonly id: string }): Promise<boolean> {
    return this.#guard(async () => {
      const { progress, status } = this.#find(event.id);
      const note = this.#workspace.t('followUp.recordTakenBack');
      await this.#append(event);
      const act = {
        undo: () => this.#append({ id: event.id, progress, status, note }),
        redo: () => this.#append(event),
      };
      this.#record(event.id, [{ field: 'progress' }, { field: 'status' }, { field: 'events' }], act);
    });
  }

  /** Takes an action out. Gives the step that brings it back; `null` when it failed. */
  async remove(id: string): Promise<Step | null> {
    let step: Step | null = null;
    await this.#guard(async () => {
      const { title } = this.#find(id);
      await this.#remove(id);
      const act = { undo: () => this.#restore(id), redo: () => this.#remove(id) };
      const label = () => this.#workspace.t('followUp.deletion', { title });
      step = this.#record(id, [{ field: 'deleted' }], { ...act, label });
    });
    return step;
  }

  async #remove(id: string): Promise<void> {
    await this.#workspace.ports.client.call('action.remove', { id });
    this.#changes++;
    this.#actions = (this.#actions ?? []).filter((action) => action.id !== id);
    await this.#workspace.refreshLate();
  }

  async #restore(id: string): Promise<void> {
    await this.#store(this.#workspace.ports.client.call('action.restore', { id }));
  }

  async #append(event: Input<'action.record'>): Promise<void> {
    await this.#store(this.#workspace.ports.client.call('action.record', event));
  }

  /** Changes some fields of an action and leaves the others as they are. */
  async #write(id: string, changes: readonly FieldChange[]): Promise<void> {
    const { title, owner, startOn, dueOn, status, progress } = this.#find(id);
    const replaces = { title, owner, startOn, dueOn, status, progress };
    const fields = applyChanges(actionFieldsShape, replaces, changes);
    await this.#store(this.#workspace.ports.client.call('action.save', { id, fields, replaces }));
  }

  #find(id: string): Action {
    const action = this.#actions?.find((known) => known.id === id);
    if (action === undefined) {
      throw new AppError('not-found', `No action ${id}.`);
    }
    return action;
  }

  #record(
    id: string,
    changes: readonly FieldChange[],
    { label, ...act }: Act & { readonly label?: () => string },
  ): Step {
    const { title } = this.#actions?.find((known) => known.id === id) ?? { title: '' };
    return this.#workspace.ports.log.record({
      subject: `action ${id}`,
      changes,
      act,
      label: label ?? (() => this.#workspace.t('followUp.changeOf', { title })),
    });
  }

  async #store(storing: Promise<Action>): Promise<Action> {
    const stored = await storing;
    this.#changes++;
    this.#actions = [...(this.#actions ?? []).filter((action) => action.id !== stored.id), stored];
    await this.#workspace.refreshLate();
    return stored;
  }

  /** `isWanted` says whether anybody still waits for how it ends. */
  async #guard(act: () => Promise<void>, isWanted = () => true): Promise<boolean> {
    try {
      await act();
      if (isWanted()) {
        this.#failure = '';
      }
      return true;
    } catch (error) {
      if (isWanted()) {
        this.#failure = this.#workspace.describe(error);
      }
      return false;
    }
  }
}
