import type { Criterion, CriterionId } from '../knowledge/schema.ts';
import { largestRatio, type PairwiseJudgement } from '../model/priorities.ts';
import { consistencyOf, eigenvectorWeights, judgementErrors } from './ahp.ts';
import { completeJudgements, type PartialJudgements } from './completeJudgements.ts';
import { orderViolations, type OrderViolations } from './orderViolations.ts';
import {
  connectedGroups,
  criterionPairs,
  judgementMatrix,
  judgementOf,
  type CriterionPair,
} from './pairwiseMatrix.ts';
import { randomIndex, randomIndexSource } from './randomIndex.ts';

/** The consistency ratio up to which judgements are taken to be consistent enough (Saaty 1980). */
export const acceptedRatio = 0.1;

const mostNamed = 3;
/** Differences below this come from rounding, not from judgement. */
const rounding = 1e-9;

/** A judgement that the others speak against, and what they speak for. */
export interface Misfit {
  readonly given: PairwiseJudgement;
  /** How many times the given ratio exceeds that of the weights, or falls short of it; above 1. */
  readonly off: number;
  /** The whole value of the 1–9 scale that leaves the least inconsistency when only this judgement changes. */
  readonly fitting: PairwiseJudgement;
  /** The consistency ratio with `fitting` in place of `given`: below the present one. */
  readonly ratio: number;
}

export interface PairwiseConsistency {
  /** In the order of the criteria, sum 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  /** (λmax − n) / (n − 1). */
  readonly index: number;
  /** By which the index is divided; smaller while judgements are missing, 0 when nothing can contradict yet. */
  readonly randomIndex: number;
  readonly randomIndexSource: string;
  /** 0 when nothing can contradict. */
  readonly ratio: number;
  /** Whether the ratio is at most {@link acceptedRatio}. */
  readonly isAccepted: boolean;
  /** At most three, the one furthest off first; only judgements that another value of the scale would improve. */
  readonly misfits: readonly Misfit[];
  readonly violations: OrderViolations;
}

export interface PairwiseReport {
  /** Pairs without a judgement, in the order of the knowledge base. */
  readonly missing: readonly CriterionPair[];
  /** Criteria that judgements connect; more than one group leaves the weights open. */
  readonly groups: readonly (readonly CriterionId[])[];
  /** `null` until the judgements connect all criteria. */
  readonly consistency: PairwiseConsistency | null;
}

/**
 * What pairwise judgements say, and how far they contradict each other. Nothing is repaired: a misfit is only named.
 *
 * Missing judgements are filled in with least inconsistency; misfits and violations are looked for among given ones.
 */
export function pairwiseReport(
  criteria: readonly Criterion[],
  judgements: readonly PairwiseJudgement[],
): PairwiseReport {
  const missing = criterionPairs(criteria).filter((pair) => judgementOf(judgements, pair) === undefined);
  const groups = connectedGroups(criteria, judgements);
  return {
    missing,
    groups,
    consistency: groups.length > 1 ? null : consistencyReport(criteria, judgements, missing.length),
  };
}

function consistencyReport(
  criteria: readonly Criterion[],
  judgements: readonly PairwiseJudgement[],
  missing: number,
): PairwiseConsistency {
  const given = judgementMatrix(criteria, judgements);
  const { matrix } = completeJudgements(given);
  const divisor = randomIndex({ items: criteria.length, missing });
  const { lambdaMax, index, ratio } = consistencyOf(matrix, divisor);
  const weights = eigenvectorWeights(matrix);
  const misfits =
    index > rounding ? findMisfits(criteria, { judgements, matrix, given, divisor, ratio }) : [];
  return {
    weights,
    lambdaMax,
    index,
    randomIndex: divisor,
    randomIndexSource,
    ratio,
    isAccepted: ratio <= acceptedRatio,
    misfits,
    violations: orderViolations(criteria, judgements, weights),
  };
}

interface Judged {
  readonly judgements: readonly PairwiseJudgement[];
  readonly given: PartialJudgements;
  readonly matrix: readonly (readonly number[])[];
  readonly divisor: number;
  readonly ratio: number;
}

function findMisfits(criteria: readonly Criterion[], judged: Judged): Misfit[] {
  const errors = judgementErrors(judged.matrix);
  const placeOf = (id: CriterionId) => criteria.findIndex((criterion) => criterion.id === id);
  const candidates = judged.judgements
    .map((judgement) => {
      const error = errors[placeOf(judgement.more)]?.[placeOf(judgement.less)] ?? 1;
      return { judgement, off: Math.max(error, 1 / error) };
    })
    .toSorted((a, b) => b.off - a.off);
  const misfits: Misfit[] = [];
  for (const { judgement, off } of candidates) {
    const best = bestOnScale(judged, [placeOf(judgement.more), placeOf(judgement.less)]);
    if (best.ratio < judged.ratio - rounding) {
      misfits.push({ given: judgement, off, ratio: best.ratio, fitting: written(judgement, best.value) });
    }
    if (misfits.length === mostNamed) {
      break;
    }
  }
  return misfits;
}

/** The judgement with another value; below 1 the sides change places. */
const written = ({ more, less }: PairwiseJudgement, value: number): PairwiseJudgement =>
  value >= 1 ? { more, less, ratio: value } : { more: less, less: more, ratio: Math.round(1 / value) };

/**
 * The value of the scale 1/9 … 9 in one place that leaves the least inconsistency, the rest as it is.
 *
 * The inconsistency is convex in the logarithm of the value, so the best of the scale lies beside the value that the
 * other judgements imply.
 */
function bestOnScale({ given, divisor }: Judged, [row, column]: readonly [number, number]) {
  const withValue = (value: number | null): PartialJudgements =>
    given.map((entries, i) =>
      entries.map((entry, j) => {
        if (i === row && j === column) {
          return value;
        }
        return i === column && j === row ? (value === null ? null : 1 / value) : entry;
      }),
    );
  const implied = completeJudgements(withValue(null)).matrix[row]?.[column] ?? 1;
  return scaleNeighbours(implied)
    .map((value) => {
      const { ratio } = consistencyOf(completeJudgements(withValue(value)).matrix, divisor);
      return { value, ratio };
    })
    .reduce((best, next) => (next.ratio < best.ratio ? next : best));
}

function scaleNeighbours(value: number): number[] {
  const whole = Math.min(largestRatio, Math.max(value, 1 / value));
  const neighbours = [Math.floor(whole), Math.ceil(whole)];
  return value >= 1 ? neighbours : neighbours.map((neighbour) => 1 / neighbour);
}
