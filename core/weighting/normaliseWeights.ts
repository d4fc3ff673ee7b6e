import { AppError } from '../base/errors.ts';

/** Divides points by their sum. Throws `invalid-input` when a point is negative or not finite, or all are zero. */
export function normaliseWeights(points: readonly number[]): number[] {
  const total = points.reduce((sum, point) => sum + point, 0);
  if (points.some((point) => !Number.isFinite(point) || point < 0) || total <= 0) {
    throw new AppError('invalid-input', 'Weights need at least one point above zero and none below.', {
      path: 'priorities.points',
      reason: 'no-points',
    });
  }
  return points.map((point) => point / total);
}
