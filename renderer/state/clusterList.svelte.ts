import type { Client } from '../../core/contract/client.ts';
import { type AppError, asAppError } from '../../core/base/errors.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import type { ClusterFields, ClusterSummary } from '../../core/model/cluster.ts';
import { LatestQuestion } from './latestQuestion.ts';
import { type BrowserFile, readTextFile } from './files/readTextFile.ts';

/** The clusters on screen. The backend owns the truth; this mirrors it. */
export class ClusterList {
  readonly #client: Client;
  readonly #onload: (clusters: readonly ClusterSummary[]) => void;
  readonly #reading = new LatestQuestion();
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

  /** Reads the list again. An answer that comes after a newer question is dropped. */
  async load(): Promise<void> {
    const isLatest = this.#reading.ask();
    await this.#guard(async () => {
      const items = await this.#client.call('cluster.list');
      if (isLatest()) {
        this.#items = items;
        this.#onload(items);
      }
    }, isLatest);
  }

  /** Starts an assessment of a cluster of the list. Gives its id; `null` when it failed. */
  start(clusterId: string): Promise<string | null> {
    return this.#guard(async () => (await this.#client.call('assessment.create', { clusterId })).id);
  }

  /**
   * Enters a new cluster and starts its assessment, whose id is given. Tried again under the same id, also by another
   * page, it does not enter the cluster twice.
   */
  startNew(assessmentId: string, fields: ClusterFields): Promise<string | null> {
    return this.#guard(async () => (await this.#client.call('cluster.create', { assessmentId, fields })).id);
  }

  /** The text of a file that was chosen; `null` when it cannot be read. */
  readFile(file: BrowserFile): Promise<string | null> {
    return this.#guard(() => readTextFile(file));
  }

  /** Reads an assessment file into the store. Gives the new assessment; `null` when it was refused. */
  importFile(text: string): Promise<Assessment | null> {
    return this.#guard(() => this.#client.call('assessment.import', { text }));
  }

  /** `isWanted` says whether anybody still waits for how it ends. */
  async #guard<T>(work: () => Promise<T>, isWanted = () => true): Promise<T | null> {
    try {
      const result = await work();
      if (isWanted()) {
        this.#failure = null;
      }
      return result;
    } catch (error) {
      if (isWanted()) {
        this.#failure = asAppError(error, 'A call failed.');
      }
      return null;
    }
  }
}
