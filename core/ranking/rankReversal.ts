import {
  crossCheckMethodIds,
  figuresBy,
  type CrossCheckInput,
  type CrossCheckMethodId,
  type ScoredMeasure,
} from './crossCheckMethods.ts';
import { rankByValue } from './rankByValue.ts';

export interface MethodReversals {
  readonly method: 'additive' | CrossCheckMethodId;
  /** Places in the ranking of the measures whose leaving changes who stands first among those that remain. */
  readonly top: readonly number[];
  /** The same for who is among the first ten of those that remain. */
  readonly topTen: readonly number[];
}

export interface RankReversals {
  /** Places in the ranking of the measures that were left out, one at a time. */
  readonly dropped: readonly number[];
  readonly methods: readonly MethodReversals[];
}

const few = 10;

/** Weak: outside the first ten; where fewer than twenty are offered, in the lower half. */
function weakPlaces(measures: readonly ScoredMeasure[]): number[] {
  const kept = Math.min(few, Math.ceil(measures.length / 2));
  return rankByValue(measures.map((measure) => measure.value)).flatMap((rank, place) =>
    rank > kept ? [place] : [],
  );
}

const without = <T>(list: readonly T[], place: number): T[] => list.filter((_, index) => index !== place);

/** Whether the same entries have a rank up to `last` in both. */
const isSameTop = (before: readonly number[], after: readonly number[], last: number): boolean =>
  before.every((rank, index) => rank <= last === (after[index] ?? Infinity) <= last);

/**
 * Leaves out each weak measure in turn and asks every method whether that changes its top.
 *
 * What nobody would choose should not decide what is chosen. Compared are the remaining measures before and after, so
 * that the place of the one that left counts for nothing. With values on fixed scales (additive, TOPSIS here) nothing
 * can change; PROMETHEE and VIKOR compare with those present. Belton & Gear (1983).
 */
export function rankReversals(input: CrossCheckInput): RankReversals {
  const dropped = weakPlaces(input.measures);
  const figures = (method: MethodReversals['method'], measures: readonly ScoredMeasure[]) =>
    method === 'additive'
      ? measures.map((measure) => measure.value)
      : figuresBy(method, { ...input, measures });
  const methods = (['additive', ...crossCheckMethodIds] as const).map((method): MethodReversals => {
    const whole = figures(method, input.measures);
    const changes = (last: number) =>
      dropped.filter((place) => {
        const before = rankByValue(without(whole, place));
        const after = rankByValue(figures(method, without(input.measures, place)));
        return !isSameTop(before, after, last);
      });
    return { method, top: changes(1), topTen: changes(few) };
  });
  return { dropped, methods };
}
