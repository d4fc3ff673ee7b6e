import type { Indicator, Text } from '../knowledge/schema.ts';

/** What the target of an action can be: a level, or a figure in the unit of its indicator. */
export interface TargetRange {
  /** `null` for a level. */
  readonly unit: Text | null;
  readonly min: number;
  readonly max: number;
}

const levels = { unit: null, min: 1, max: 5 } as const;

/** Between which ends a target of an indicator lies, both included. */
export const targetRange = (indicator: Indicator): TargetRange =>
  indicator.kind === 'rating' ? levels : { unit: indicator.unit, ...indicator.validRange };

/** Whether a number can be a target: within the range, and a whole one where it is a level. */
export const isTarget = ({ unit, min, max }: TargetRange, target: number): boolean =>
  target >= min && target <= max && (unit !== null || Number.isInteger(target));
