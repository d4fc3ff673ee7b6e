import { inverted } from '../../core/change/fields.ts';
import type { FieldChange } from '../../core/change/shape.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Translate } from '../../core/text/translate.ts';
import { type Action, type ActionFields, type ActionStand, standOf } from '../../core/model/action.ts';
import {
  type ActionStep,
  actionsSubjectId,
  namedOf,
  type NewRecord,
  recordedFields,
  typedChanges,
  writtenBy,
} from './subjects/actionChanges.ts';
import type { Recorder, Step } from './changes/step.ts';
import type { Keeping } from './keeping.svelte.ts';
import { type SampleTexts, textsOf } from './samples/sampleTexts.ts';
import { StoredActions } from './storedActions.svelte.ts';

interface ActionPorts {
  readonly keeping: Keeping;
  readonly t: Translate;
  readonly describe: (error: unknown) => string;
  readonly sample: SampleTexts;
  refreshLate(): Promise<void>;
}

/** One action of several that are changed together. */
interface ChangedAction {
  readonly id: string;
  readonly changes: readonly FieldChange[];
}

/** The actions on screen. The backend owns the truth; a change shows once it is stored, and says what it was made over. */
export class ActionList {
  readonly #workspace: ActionPorts;
  readonly #stored: StoredActions;
  /** How the actions stood that were taken out here. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memory that nothing on the screen follows
  readonly #removed = new Map<string, ActionStand>();
  readonly #shown = $derived.by(() => this.#stored.all?.map((action) => this.#shownOf(action)) ?? null);
  #failure = $state.raw('');
  #isOvertaken = $state(false);

  constructor(workspace: ActionPorts) {
    this.#workspace = workspace;
    this.#stored = new StoredActions(workspace);
  }

  /** `null` until they have come. Those of the sample are in the language of the screen. */
  get actions(): readonly Action[] | null {
    return this.#shown;
  }

  /** What the official reads about the last failure; empty without one. */
  get failure(): string {
    return this.#failure;
  }

  /** Whether the last failure was that something else is stored by now. The list shows it then. */
  get isOvertaken(): boolean {
    return this.#isOvertaken;
  }

  /** Keeps to what other windows do to the actions. */
  follow(): void {
    this.#workspace.keeping.follow(actionsSubjectId, () => this.refresh());
  }

  /** What other windows have changed shows, where the list has been read; late actions are counted again. */
  async refresh(): Promise<void> {
    if (this.#stored.all !== null) {
      await this.#stored.read();
    }
    await this.#workspace.refreshLate();
  }

  /**
   * Reads the actions again. An answer that comes after a newer question is dropped; one that a change has overtaken
   * does not know it and is asked for again.
   */
  async load(): Promise<void> {
    const isLatest = this.#stored.ask();
    await this.#guard(() => this.#stored.read(isLatest), isLatest);
  }

  create(assessmentId: string, fields: ActionFields, partOf?: string): Promise<boolean> {
    return this.#act(async (log) => {
      const input = { assessmentId, fields, ...(partOf !== undefined && { partOf }) };
      const creating = this.#client.call('action.create', input);
      const { id } = await this.#store(creating, [{ field: '' }]);
      const act = { undo: () => this.#remove(id), redo: () => this.#restore(id) };
      this.#record(log, id, { changes: [{ field: '' }], act });
    });
  }

  /** Changes some fields of an action from what was seen there. Where nothing is different nothing is stored. */
  save(
    id: string,
    changed: Partial<ActionFields>,
    seen: ActionFields = this.#stored.find(id),
  ): Promise<boolean> {
    return this.#act(async (log) => {
      const stored = this.#stored.find(id);
      const texts = textsOf(stored, this.#workspace.sample);
      const changes = typedChanges(texts.kept([seen, { ...seen, ...changed }] as const, stored));
      if (changes.length === 0) {
        return;
      }
      const redo = () => this.#write(id, changes);
      await redo();
      this.#record(log, id, { changes, act: { undo: () => this.#write(id, inverted(changes)), redo } });
    });
  }

  /** Changes fields of several actions as one act, all or none; a note is recorded on each, an empty one is none. */
  saveAll(fieldsOf: ReadonlyMap<string, Partial<ActionFields>>, note: string): Promise<boolean> {
    return this.#act(async (log) => {
      const all = [...fieldsOf].flatMap(([id, changed]) => {
        const [stored, seen] = [this.#stored.find(id), this.#shownOf(this.#stored.find(id))];
        const texts = textsOf(stored, this.#workspace.sample);
        const changes = typedChanges(texts.kept([seen, { ...seen, ...changed }] as const, stored));
        return changes.length === 0 ? [] : [{ id, changes }];
      });
      if (all.length === 0) {
        return;
      }
      const back = all.map(({ id, changes }) => ({ id, changes: inverted(changes) }));
      const redo = () => this.#writeAll(all, note);
      await redo();
      log.record({
        subject: actionsSubjectId,
        changes: all.flatMap(({ id, changes }) => namedOf(id, changes)),
        act: {
          undo: () => this.#writeAll(back, note && this.#workspace.t('followUp.recordTakenBack')),
          redo,
        },
        label: () => this.#workspace.t('followUp.changeOfMany', { count: all.length }),
      });
    });
  }

  /** A record is never taken out: what takes it back is one more record, of where the action stood before. */
  record(event: NewRecord): Promise<boolean> {
    return this.#act(async (log) => {
      const { progress, status } = this.#stored.find(event.id);
      const before = { id: event.id, progress, status, note: this.#workspace.t('followUp.recordTakenBack') };
      await this.#append(event, { progress, status });
      const act = { undo: () => this.#append(before, event), redo: () => this.#append(event, before) };
      this.#record(log, event.id, { changes: recordedFields, act });
    });
  }

  /** Takes an action out. Gives the step that brings it back; `null` when it failed. */
  async remove(id: string): Promise<Step | null> {
    let step: Step | null = null;
    await this.#act(async (log) => {
      const removed = this.#stored.find(id);
      await this.#remove(id);
      const act = { undo: () => this.#restore(id), redo: () => this.#remove(id) };
      const label = () => this.#workspace.t('followUp.deletion', { title: this.#shownOf(removed).title });
      step = this.#record(log, id, { changes: [{ field: '' }], act, label });
    });
    return step;
  }

  async #remove(id: string): Promise<void> {
    const replaces = standOf(this.#stored.find(id));
    await this.#stored.current(this.#client.call('action.remove', { id, replaces }));
    this.#removed.set(id, replaces);
    await this.#stored.drop(id);
  }

  async #restore(id: string): Promise<void> {
    const stood = this.#removed.get(id);
    const input = { id, ...(stood && { replaces: stood }) };
    await this.#store(this.#client.call('action.restore', input), [{ field: '' }]);
  }

  /** Records where an action stands by now, from where it stood. */
  async #append(
    { id, progress, status, note }: NewRecord,
    from: Pick<NewRecord, 'progress' | 'status'>,
  ): Promise<void> {
    const records = this.#stored.find(id).events.length;
    const replaces = { progress: from.progress, status: from.status, records };
    const recording = this.#client.call('action.record', { id, progress, status, note, replaces });
    await this.#store(recording, recordedFields);
  }

  /** Changes some fields of an action and leaves the others as they are. */
  async #write(id: string, changes: readonly FieldChange[]): Promise<void> {
    await this.#store(this.#client.call('action.save', { id, ...writtenBy(changes) }), changes);
  }

  async #writeAll(all: readonly ChangedAction[], note: string): Promise<void> {
    const changes = all.map(({ id, changes: own }) => ({ id, ...writtenBy(own) }));
    const stored = await this.#stored.current(this.#client.call('action.saveAll', { changes, note }));
    await this.#stored.take(stored, (id) => [
      ...(all.find((each) => each.id === id)?.changes ?? []),
      ...(note === '' ? [] : [{ field: 'records' }]),
    ]);
  }

  #shownOf(action: Action): Action {
    return textsOf(action, this.#workspace.sample).shown(action);
  }

  get #client() {
    return this.#workspace.keeping.client;
  }

  #record(log: Recorder, id: string, { changes, act, label }: ActionStep): Step {
    const of = this.#stored.all?.find((known) => known.id === id);
    const own = () => this.#workspace.t('followUp.changeOf', { title: of ? this.#shownOf(of).title : '' });
    const change = { subject: actionsSubjectId, changes: namedOf(id, changes) };
    return log.record({ ...change, act, label: label ?? own });
  }

  async #store(storing: Promise<Action>, changes: readonly FieldChange[]): Promise<Action> {
    const stored = await this.#stored.current(storing);
    await this.#stored.take([stored], () => changes);
    return stored;
  }

  /** Does what is to be taken back on the page that is shown now. */
  #act(work: (log: Recorder) => Promise<void>): Promise<boolean> {
    return this.#guard(() => this.#workspace.keeping.log.during(work));
  }

  /** `isWanted` says whether anybody still waits for how it ends. */
  async #guard(act: () => Promise<void>, isWanted = () => true): Promise<boolean> {
    try {
      await act();
      if (isWanted()) {
        this.#failure = '';
        this.#isOvertaken = false;
      }
      return true;
    } catch (error) {
      if (isWanted()) {
        this.#failure = this.#workspace.describe(error);
        this.#isOvertaken = error instanceof AppError && error.code === 'changed-elsewhere';
      }
      return false;
    }
  }
}
