import type { Input } from '../../../core/contract/channels.ts';
import type { Action, ActionFields } from '../../../core/model/action.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The actions on screen. The backend owns the truth; a change shows once it is stored. */
export class ActionList {
  readonly #workspace: Workspace;
  readonly #reading = new LatestQuestion();
  #changes = 0;
  #actions = $state.raw<readonly Action[] | null>(null);
  #failure = $state.raw('');

  constructor(workspace: Workspace) {
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
      let [changes, actions] = [this.#changes, await this.#workspace.client.call('action.list')];
      while (changes !== this.#changes) {
        [changes, actions] = [this.#changes, await this.#workspace.client.call('action.list')];
      }
      if (isLatest()) {
        this.#actions = actions;
      }
    }, isLatest);
  }

  create(assessmentId: string, fields: ActionFields): Promise<boolean> {
    return this.#change(() => this.#workspace.client.call('action.create', { assessmentId, fields }));
  }

  save(id: string, fields: ActionFields): Promise<boolean> {
    return this.#change(() => this.#workspace.client.call('action.save', { id, fields }));
  }

  record(event: Input<'action.record'>): Promise<boolean> {
    return this.#change(() => this.#workspace.client.call('action.record', event));
  }

  remove(id: string): Promise<boolean> {
    return this.#guard(async () => {
      await this.#workspace.client.call('action.remove', { id });
      this.#changes++;
      this.#actions = (this.#actions ?? []).filter((action) => action.id !== id);
      await this.#workspace.refreshLate();
    });
  }

  restore(id: string): Promise<boolean> {
    return this.#change(() => this.#workspace.client.call('action.restore', { id }));
  }

  #change(store: () => Promise<Action>): Promise<boolean> {
    return this.#guard(async () => {
      const stored = await store();
      this.#changes++;
      this.#actions = [...(this.#actions ?? []).filter((action) => action.id !== stored.id), stored];
      await this.#workspace.refreshLate();
    });
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
