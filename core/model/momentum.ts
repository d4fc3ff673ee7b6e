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

/** Points a year from which on a cluster counts as rising or falling. */
const movingFrom = 1.5;

/** A momentum from its figure and interval. */
export function toMomentum(pointsPerYear: number, low: number, high: number): Momentum {
  const isMoving = Math.abs(pointsPerYear) > movingFrom;
  return {
    pointsPerYear,
    low,
    high,
    is: !isMoving ? 'steady' : pointsPerYear > 0 ? 'rising' : 'falling',
    isSure: low > 0 || high < 0,
  };
}
