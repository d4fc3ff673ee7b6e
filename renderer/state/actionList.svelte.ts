import { inverted } from '../../core/change/fields.ts';
import type { FieldChange } from '../../core/change/shape.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Translate } from '../../core/text/translate.ts';
import { type Action, type ActionFields, type ActionStand, standOf } from '../../core/model/action.ts';
import {
  actionChanges,
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
import { LatestQuestion } from './latestQuestion.ts';
import { type SampleTexts, textsOf } from './samples/sampleTexts.ts';
import { isOvertaken } from './saving/failureKinds.ts';

/** What the list takes of the workspace that it belongs to. */
interface ActionPorts {
  readonly keeping: Keeping;
  readonly t: Translate;
  readonly describe: (error: unknown) => string;
  readonly sample: SampleTexts;
  refreshLate(): Promise<void>;
}

/** The actions on screen. The backend owns the truth; a change shows once it is stored, and says what it was made over. */
export class ActionList {
  readonly #workspace: ActionPorts;
  readonly #reading = new LatestQuestion();
  /** How the actions stood that were taken out here. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memory that nothing on the screen follows
  readonly #removed = new Map<string, ActionStand>();
  #changes = 0;
  #actions = $state.raw<readonly Action[] | null>(null);
  readonly #shown = $derived.by(() => this.#actions?.map((action) => this.#shownOf(action)) ?? null);
  #failure = $state.raw('');
  #isOvertaken = $state(false);

  constructor(workspace: ActionPorts) {
    this.#workspace = workspace;
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
    if (this.#actions !== null) {
      await this.#read();
    }
    await this.#workspace.refreshLate();
  }

  /**
   * Reads the actions again. An answer that comes after a newer question is dropped; one that a change has overtaken
   * does not know it and is asked for again.
   */
  async load(): Promise<void> {
    const isLatest = this.#reading.ask();
    await this.#guard(() => this.#read(isLatest), isLatest);
  }

  create(assessmentId: string, fields: ActionFields): Promise<boolean> {
    return this.#act(async (log) => {
      const creating = this.#client.call('action.create', { assessmentId, fields });
      const { id } = await this.#store(creating, [{ field: '' }]);
      const act = { undo: () => this.#remove(id), redo: () => this.#restore(id) };
      this.#record(log, id, { changes: [{ field: '' }], act });
    });
  }

  /** Changes some fields of an action from what was seen there. Where nothing is different nothing is stored. */
  save(id: string, changed: Partial<ActionFields>, seen: ActionFields = this.#find(id)): Promise<boolean> {
    return this.#act(async (log) => {
      const stored = this.#find(id);
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

  /** A record is never taken out: what takes it back is one more record, of where the action stood before. */
  record(event: NewRecord): Promise<boolean> {
    return this.#act(async (log) => {
      const { progress, status } = this.#find(event.id);
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
      const removed = this.#find(id);
      await this.#remove(id);
      const act = { undo: () => this.#restore(id), redo: () => this.#remove(id) };
      const label = () => this.#workspace.t('followUp.deletion', { title: this.#shownOf(removed).title });
      step = this.#record(log, id, { changes: [{ field: '' }], act, label });
    });
    return step;
  }

  async #remove(id: string): Promise<void> {
    const replaces = standOf(this.#find(id));
    await this.#current(this.#client.call('action.remove', { id, replaces }));
    this.#removed.set(id, replaces);
    this.#changes++;
    this.#actions = (this.#actions ?? []).filter((action) => action.id !== id);
    await this.#tell(id, [{ field: '' }]);
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
    const records = this.#find(id).events.length;
    const replaces = { progress: from.progress, status: from.status, records };
    const recording = this.#client.call('action.record', { id, progress, status, note, replaces });
    await this.#store(recording, recordedFields);
  }

  /** Changes some fields of an action and leaves the others as they are. */
  async #write(id: string, changes: readonly FieldChange[]): Promise<void> {
    await this.#store(this.#client.call('action.save', { id, ...writtenBy(changes) }), changes);
  }

  #find(id: string): Action {
    const action = this.#actions?.find((known) => known.id === id);
    if (action === undefined) {
      throw new AppError('not-found', `No action ${id}.`);
    }
    return action;
  }

  #shownOf(action: Action): Action {
    return textsOf(action, this.#workspace.sample).shown(action);
  }

  get #client() {
    return this.#workspace.keeping.client;
  }

  #record(log: Recorder, id: string, { changes, act, label }: ActionStep): Step {
    const of = this.#actions?.find((known) => known.id === id);
    const own = () => this.#workspace.t('followUp.changeOf', { title: of ? this.#shownOf(of).title : '' });
    const change = { subject: actionsSubjectId, changes: namedOf(id, changes) };
    return log.record({ ...change, act, label: label ?? own });
  }

  async #store(storing: Promise<Action>, changes: readonly FieldChange[]): Promise<Action> {
    const stored = await this.#current(storing);
    this.#changes++;
    this.#actions = [...(this.#actions ?? []).filter((action) => action.id !== stored.id), stored];
    await this.#tell(stored.id, changes);
    return stored;
  }

  async #tell(id: string, changes: readonly FieldChange[]): Promise<void> {
    this.#workspace.keeping.windows.tellStored(actionsSubjectId, namedOf(id, changes));
    await this.#workspace.refreshLate();
  }

  /** What is refused because it has been changed elsewhere is read again before it is said. */
  async #current<Answer>(calling: Promise<Answer>): Promise<Answer> {
    try {
      return await calling;
    } catch (error) {
      if (isOvertaken(error)) {
        await this.#read();
      }
      throw error;
    }
  }

  /** What is different from what was here has been changed elsewhere, and cannot be taken back here. */
  async #read(isLatest = this.#reading.ask()): Promise<void> {
    let [changes, actions] = [this.#changes, await this.#client.call('action.list')];
    while (changes !== this.#changes) {
      [changes, actions] = [this.#changes, await this.#client.call('action.list')];
    }
    if (isLatest()) {
      this.#workspace.keeping.log.overtake(
        actionsSubjectId,
        actionChanges(this.#actions ?? actions, actions),
      );
      this.#actions = actions;
    }
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
