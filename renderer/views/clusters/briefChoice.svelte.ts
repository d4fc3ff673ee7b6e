import type { ClusterSummary } from '../../../core/model/cluster.ts';

/** Which assessments get a brief. The column of the list is there only while they are being chosen. */
export class BriefChoice {
  #chosen = $state.raw<readonly string[] | null>(null);

  get isOpen(): boolean {
    return this.#chosen !== null;
  }

  get ids(): readonly string[] {
    return this.#chosen ?? [];
  }

  get count(): number {
    return this.ids.length;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  /** Begins with these chosen, or chooses exactly them. */
  choose(ids: readonly string[]): void {
    this.#chosen = ids;
  }

  set(id: string, isChosen: boolean): void {
    const others = this.ids.filter((each) => each !== id);
    this.#chosen = isChosen ? [...others, id] : others;
  }

  close(): void {
    this.#chosen = null;
  }
}

/** The latest assessments of these clusters. */
export const latestOf = (clusters: readonly ClusterSummary[]): readonly string[] =>
  clusters.flatMap(({ latest }) => (latest === null ? [] : [latest.assessmentId]));
