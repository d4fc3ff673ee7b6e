import type { Client } from '../../core/contract/client.ts';
import { AppError } from '../../core/base/errors.ts';
import type { ClusterFields, ClusterSummary } from '../../core/model/cluster.ts';

/** The clusters on screen. The backend owns the truth; this mirrors it. */
export class ClusterList {
  readonly #client: Client;
  readonly #onload: (clusters: readonly ClusterSummary[]) => void;
  #items = $state.raw<readonly ClusterSummary[] | null>(null);
  #failure = $state.raw<AppError | null>(null);

  constructor(client: Client, onload: (clusters: readonly ClusterSummary[]) => void) {
    this.#client = client;
    this.#onload = onload;
  }

  /** `null` until the first answer has come. */
  get items(): readonly ClusterSummary[] | null {
    return this.#items;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  async load(): Promise<void> {
    await this.#guard(async () => {
      this.#items = await this.#client.call('cluster.list');
      this.#onload(this.#items);
    });
  }

  /** Starts an assessment of a cluster of the list. Gives its id; `null` when it failed. */
  start(clusterId: string): Promise<string | null> {
    return this.#guard(async () => (await this.#client.call('assessment.create', { clusterId })).id);
  }

  /** Enters a new cluster and starts its assessment. */
  startNew(fields: ClusterFields): Promise<string | null> {
    return this.#guard(async () => {
      const { id } = await this.#client.call('cluster.create', fields);
      return (await this.#client.call('assessment.create', { clusterId: id })).id;
    });
  }

  /** Reads an assessment file into the store. Gives the new assessment's id; `null` when it was refused. */
  importFile(text: string): Promise<string | null> {
    return this.#guard(async () => (await this.#client.call('assessment.import', { text })).id);
  }

  async #guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work();
      this.#failure = null;
      return result;
    } catch (error) {
      this.#failure =
        error instanceof AppError ? error : new AppError('internal', 'A call failed.').because(error);
      return null;
    }
  }
}
