import type { Input } from '../../../core/contract/channels.ts';
import type { Action, ActionFields } from '../../../core/model/action.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The actions on screen. The backend owns the truth; a change shows once it is stored. */
export class ActionList {
  readonly #workspace: Workspace;
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

  async load(): Promise<void> {
    await this.#guard(async () => {
      this.#actions = await this.#workspace.client.call('action.list');
    });
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
      this.#actions = [...(this.#actions ?? []).filter((action) => action.id !== stored.id), stored];
      await this.#workspace.refreshLate();
    });
  }

  async #guard(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      this.#failure = '';
      return true;
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
      return false;
    }
  }
}
