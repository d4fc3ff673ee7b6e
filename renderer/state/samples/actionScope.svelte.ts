import type { Client } from '../../../core/contract/client.ts';
import type { FollowUpScope } from '../../../core/model/action.ts';

/** What actions can belong to, kept so that a page that is opened again shows at once; and which have just been made. */
export class ActionScope {
  readonly #ports: { readonly client: Client };
  #made: readonly string[] = [];
  #known = $state.raw<FollowUpScope | null>(null);

  constructor(ports: { readonly client: Client }) {
    this.#ports = ports;
  }

  /** `null` until it has come. */
  get known(): FollowUpScope | null {
    return this.#known;
  }

  /** Has the page of the actions begin with these: an accepted plan is given to people there. */
  beginWith(made: readonly string[]): void {
    this.#made = made;
  }

  /** Those that the page begins with, once. */
  takeMade(): readonly string[] {
    const made = this.#made;
    this.#made = [];
    return made;
  }

  /** Rejects with `AppError`. */
  async load(): Promise<void> {
    this.#known = await this.#ports.client.call('action.scope');
  }
}
