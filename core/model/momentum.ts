/** How the maturity of a cluster has moved between two assessments, points a year. */
export interface Momentum {
  readonly pointsPerYear: number;
  /** 5–95 % interval of the draws of both, the figure itself within. */
  readonly low: number;
  readonly high: number;
  /** Beyond ±1.5 points a year; `steady` within. */
  readonly is: 'rising' | 'steady' | 'falling';
  /** Whether the interval leaves out 0: the mark is filled then. */
  readonly isSure: boolean;
}
