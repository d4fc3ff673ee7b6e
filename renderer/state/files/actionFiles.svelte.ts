import type { Client } from '../../../core/contract/client.ts';
import type { ActionFile } from '../../../core/model/evidence/evidence.ts';

/** What is attached to each action, as the list of actions says it. */
export class ActionFiles {
  readonly #ports: { readonly client: Client };
  #files = $state.raw<readonly ActionFile[]>([]);
  readonly #byAction = $derived.by(() => Map.groupBy(this.#files, ({ actionId }) => actionId));

  constructor(ports: { readonly client: Client }) {
    this.#ports = ports;
  }

  /** In the order in which they were attached. */
  of(actionId: string): readonly ActionFile[] {
    return this.#byAction.get(actionId) ?? [];
  }

  has(actionId: string): boolean {
    return this.#byAction.has(actionId);
  }

  /** Reads them anew. Rejects with `AppError`. */
  async load(): Promise<void> {
    this.#files = await this.#ports.client.call('evidence.ofActions');
  }
}
