/** One plan that a cluster can be given. */
export interface ProgrammeOption {
  /** Of its measures, sorted; none for leaving the cluster out. */
  readonly ids: readonly string[];
  /** Million CNY, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Severity points that it can be expected to take away: trouble × value / 100. */
  readonly relief: number;
}

/** A cluster as the programme sees it: what can be done in it, and what that is worth. */
export interface ProgrammeCluster {
  readonly id: string;
  /** The office's own weight of the cluster, 0 to 10. */
  readonly weight: number;
  /** Severity points: ramp × severity over the causes. */
  readonly trouble: number;
  /** The plans that no other of the cluster beats in cost and relief, cheapest first; the first is to do nothing. */
  readonly options: readonly ProgrammeOption[];
  /**
   * The cheapest sufficient plan and, dearer, the most relieving ones that leave no more causes above the target; empty
   * where the rules leave no plan. The first can be one that another plan of its cost beats in relief.
   */
  readonly sufficient: readonly ProgrammeOption[];
}

/** The heaviest weight that an office can give a cluster; 1 unless set, 0 leaves the cluster out. */
export const heaviestWeight = 10;

export const leftOut: ProgrammeOption = { ids: [], cost: 0, estimatedCost: 0, relief: 0 };
