import type { Client } from '../../../core/contract/client.ts';
import type { FollowUpScope } from '../../../core/model/action.ts';

/** What actions can belong to: kept, so that a page that is opened again shows at once. */
export class ActionScope {
  readonly #ports: { readonly client: Client };
  #known = $state.raw<FollowUpScope | null>(null);

  constructor(ports: { readonly client: Client }) {
    this.#ports = ports;
  }

  /** `null` until it has come. */
  get known(): FollowUpScope | null {
    return this.#known;
  }

  /** Rejects with `AppError`. */
  async load(): Promise<void> {
    this.#known = await this.#ports.client.call('action.scope');
  }
}
