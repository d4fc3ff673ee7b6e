export const preferenceShapes = ['usual', 'ushape', 'vshape', 'level', 'linear', 'gaussian'] as const;
export type PreferenceShape = (typeof preferenceShapes)[number];

/** How a difference on one criterion becomes a degree of preference, 0–1. */
export interface Preference {
  readonly shape: PreferenceShape;
  /** Differences up to q are indifferent. */
  readonly q: number;
  /** Differences from p on are full preference. */
  readonly p: number;
  /** Point of inflection of the Gaussian. */
  readonly s: number;
}

/** Degree of preference of a difference d in the wished direction (Brans, Vincke & Mareschal 1986). */
export function preferenceDegree({ shape, q, p, s }: Preference, d: number): number {
  if (d <= 0) {
    return 0;
  }
  switch (shape) {
    case 'usual':
      return 1;
    case 'ushape':
      return d > q ? 1 : 0;
    case 'vshape':
      return d >= p ? 1 : d / p;
    case 'level':
      return d > p ? 1 : d > q ? 0.5 : 0;
    case 'linear':
      return d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q);
    case 'gaussian':
      return 1 - Math.exp(-(d * d) / (2 * s * s));
  }
}
