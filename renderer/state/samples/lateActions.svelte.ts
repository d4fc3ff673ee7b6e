import { AppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { ClusterSummary } from '../../../core/model/cluster.ts';

type ClusterCount = Output<'cluster.count'>;

const foundIn = ({ lateActions, lateInSample }: ClusterCount) => ({ own: lateActions, sample: lateInSample });

/** How many actions are late: those of own assessments, and apart from them those of the sample. */
export class LateActions {
  #found = $state.raw<{ readonly own: number; readonly sample: number } | null>(null);

  constructor(count: ClusterCount) {
    this.#found = foundIn(count);
  }

  /** `null` where they could not be counted. */
  of(part: 'own' | 'sample'): number | null {
    return this.#found?.[part] ?? null;
  }

  /** Counts them anew; where that fails nothing is said about them. */
  async refresh(client: Client): Promise<void> {
    try {
      this.#found = foundIn(await client.call('cluster.count'));
    } catch (error) {
      if (!(error instanceof AppError)) {
        throw error;
      }
      this.#found = null;
    }
  }

  list(clusters: readonly ClusterSummary[]): void {
    const sum = (isSample: boolean) =>
      clusters
        .filter(({ latest }) => (latest?.illustrative ?? false) === isSample)
        .reduce((late, cluster) => late + cluster.lateActions, 0);
    this.#found = { own: sum(false), sample: sum(true) };
  }
}
