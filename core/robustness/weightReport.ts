import { criterionIds } from '../knowledge/schema.ts';
import type { CriterionId } from '../knowledge/schema.ts';
import type {
  RobustnessReport,
  SingleWeightChange,
  WeightTransfer,
} from '../model/reports/robustnessReport.ts';
import { nearestSingleChange, smallestTransfer } from '../ranking/dethrone.ts';
import { weightStability } from '../ranking/weightStability.ts';
import { byCriterion } from './outcome.ts';

interface Scored {
  readonly id: string;
  readonly worth: readonly number[];
}

const criterionAt = (index: number): CriterionId => criterionIds[index] ?? 'relief';

/** How far weights can move before the first of the measures, or any two of them, change places. */
export function weightReport(
  measures: readonly Scored[],
  weights: Readonly<Record<CriterionId, number>>,
): Pick<RobustnessReport, 'stability' | 'singleChange' | 'transfer'> {
  if (measures.length < 2) {
    return { stability: [], singleChange: null, transfer: null };
  }
  const scores = measures.map((measure) => measure.worth);
  const list = criterionIds.map((id) => weights[id]);
  const { keepsTop, keepsRanking } = weightStability(scores, list);
  return {
    stability: criterionIds.map((criterion, index) => ({
      criterion,
      weight: weights[criterion],
      keepsFirst: keepsTop[index] ?? [0, 1],
      keepsRanking: keepsRanking[index] ?? [0, 1],
    })),
    singleChange: singleChange(measures, list),
    transfer: transfer(measures, list),
  };
}

function singleChange(measures: readonly Scored[], weights: readonly number[]): SingleWeightChange | null {
  const nearest = nearestSingleChange(
    measures.map(({ worth }) => worth),
    weights,
  );
  return (
    nearest && {
      criterion: criterionAt(nearest.criterion),
      weight: weights[nearest.criterion] ?? 0,
      to: nearest.to,
      challenger: measures[nearest.challenger]?.id ?? '',
    }
  );
}

function transfer(measures: readonly Scored[], weights: readonly number[]): WeightTransfer | null {
  const smallest = smallestTransfer(
    measures.map(({ worth }) => worth),
    weights,
  );
  return (
    smallest && {
      challenger: measures[smallest.challenger]?.id ?? '',
      from: smallest.from.map(({ criterion, amount }) => ({ criterion: criterionAt(criterion), amount })),
      to: criterionAt(smallest.to),
      moved: smallest.moved,
      weights: byCriterion(smallest.weights),
    }
  );
}
