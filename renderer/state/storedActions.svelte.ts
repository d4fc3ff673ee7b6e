import type { FieldChange } from '../../core/change/shape.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Action } from '../../core/model/action.ts';
import { actionChanges, actionsSubjectId, namedOf } from './subjects/actionChanges.ts';
import type { Keeping } from './keeping.svelte.ts';
import { LatestQuestion } from './latestQuestion.ts';
import { isOvertaken } from './saving/failureKinds.ts';

/** What is made of the actions when they change. */
interface Following {
  readonly keeping: Keeping;
  refreshLate(): Promise<void>;
}

/** The actions as the store has them, with what this window and others have made of them since. */
export class StoredActions {
  readonly #following: Following;
  readonly #reading = new LatestQuestion();
  #changes = 0;
  #actions = $state.raw<readonly Action[] | null>(null);

  constructor(following: Following) {
    this.#following = following;
  }

  /** `null` until they have come. */
  get all(): readonly Action[] | null {
    return this.#actions;
  }

  /** Throws `not-found` for one that is not here. */
  find(id: string): Action {
    const action = this.#actions?.find((known) => known.id === id);
    if (action === undefined) {
      throw new AppError('not-found', `No action ${id}.`);
    }
    return action;
  }

  /** Begins a question; says later whether it is still the latest. */
  ask(): () => boolean {
    return this.#reading.ask();
  }

  /** What is different from what was here has been changed elsewhere, and cannot be taken back here. */
  async read(isLatest = this.ask()): Promise<void> {
    const { keeping } = this.#following;
    let [changes, actions] = [this.#changes, await keeping.client.call('action.list')];
    while (changes !== this.#changes) {
      [changes, actions] = [this.#changes, await keeping.client.call('action.list')];
    }
    if (isLatest()) {
      keeping.log.overtake(actionsSubjectId, actionChanges(this.#actions ?? actions, actions));
      this.#actions = actions;
    }
  }

  /** Takes in what was stored here, and tells the other windows. */
  async take(stored: readonly Action[], changesOf: (id: string) => readonly FieldChange[]): Promise<void> {
    this.#changes++;
    this.#actions = [
      ...(this.#actions ?? []).filter((each) => !stored.some(({ id }) => id === each.id)),
      ...stored,
    ];
    await this.#tell(stored.flatMap(({ id }) => namedOf(id, changesOf(id))));
  }

  /** Takes out what was deleted here. */
  async drop(id: string): Promise<void> {
    this.#changes++;
    this.#actions = (this.#actions ?? []).filter((action) => action.id !== id);
    await this.#tell(namedOf(id, [{ field: '' }]));
  }

  /** What is refused because it has been changed elsewhere is read again before it is said. */
  async current<Answer>(calling: Promise<Answer>): Promise<Answer> {
    try {
      return await calling;
    } catch (error) {
      if (isOvertaken(error)) {
        await this.read();
      }
      throw error;
    }
  }

  async #tell(changes: readonly FieldChange[]): Promise<void> {
    this.#following.keeping.windows.tellStored(actionsSubjectId, changes);
    await this.#following.refreshLate();
  }
}
