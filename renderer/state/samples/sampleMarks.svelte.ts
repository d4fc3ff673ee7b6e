import type { ClusterSummary } from '../../../core/model/cluster.ts';
import type { Route } from '../routes.ts';

/** Which pages beside those of an assessment show sample data. */
export class SampleMarks {
  /** The clusters with sample data; whether there are any, before the list was read. */
  #found = $state.raw<readonly string[] | boolean>(false);

  /** Takes over what a count says; a list that was read and says the same knows more. */
  count(hasSample: boolean): void {
    if (hasSample !== this.#areAny()) {
      this.#found = hasSample;
    }
  }

  list(clusters: readonly ClusterSummary[]): void {
    this.#found = clusters.flatMap(({ id, latest }) => (latest?.illustrative ? [id] : []));
  }

  /** A cluster without an assessment is no sample; of the history of one the list knows, once it was read. */
  areOn(route: Route): boolean {
    if ((route.name === 'cluster-history' || route.name === 'years') && typeof this.#found !== 'boolean') {
      return this.#found.includes(route.cluster);
    }
    return route.name !== 'cluster' && this.#areAny();
  }

  #areAny(): boolean {
    return typeof this.#found === 'boolean' ? this.#found : this.#found.length > 0;
  }
}
