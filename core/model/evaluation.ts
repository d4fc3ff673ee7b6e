import type { CriterionId } from '../knowledge/schema.ts';
import type {
  CauseResult,
  DimensionResult,
  MaturityResult,
  NotJudgedCause,
  ProblemResult,
  ScoredIndicator,
  TypeResult,
} from './diagnosisResult.ts';
import type { NextAnswer } from './nextEvidence.ts';
import type { NamedPlan, PlanResult } from './planResult.ts';
import type { NamedPlanId } from './planSettings.ts';
import type { RankedMeasure, RuledOutMeasure } from './rankedMeasure.ts';
import type { RecognitionResult } from './recognition.ts';
import type { StageResult } from './stage.ts';
import type { TypeDependence } from './typeDependence.ts';

export interface CrossCheck {
  /** Kendall's τ-b between the additive ranking and the method's, −1…1; `null` with fewer than two measures. */
  readonly kendallTau: number | null;
}

export interface Warning {
  readonly code:
    | 'coverage-low'
    | 'dimension-insufficient'
    | 'high-level-weak-evidence'
    | 'type-missing'
    | 'type-mixed'
    | 'type-differs-from-paper'
    | 'plan-infeasible';
  /** The dimension, indicator or type concerned. */
  readonly subject: string | null;
}

/** Everything computed from one assessment. The same inputs give the same evaluation, to the byte. */
export interface Evaluation {
  readonly engine: string;
  readonly knowledgeBase: { readonly version: string; readonly hash: string };
  readonly seed: number;
  readonly draws: number;
  /** The first of the draws, in each of which the best plan was chosen anew: what shares of the plan rest on. */
  readonly planDraws: number;
  readonly type: TypeResult;
  /** Answered among applicable indicators, 0–1. */
  readonly coverage: number;
  readonly answered: number;
  readonly applicable: number;
  readonly indicators: readonly ScoredIndicator[];
  readonly dimensions: readonly DimensionResult[];
  readonly maturity: MaturityResult;
  readonly stage: StageResult;
  /** All causes with enough evidence, by rank; inside a tie better evidence first, then the order of the paper. */
  readonly causes: readonly CauseResult[];
  /** The causes of the types in use that cannot be judged, in the order of the paper. */
  readonly notJudged: readonly NotJudgedCause[];
  readonly problems: readonly ProblemResult[];
  readonly weights: Readonly<Record<CriterionId, number>>;
  readonly ranking: readonly RankedMeasure[];
  /** Sorted by id; absent where none is ruled out. */
  readonly ruledOut?: readonly RuledOutMeasure[];
  readonly plan: PlanResult;
  /** `null` where one type leads clearly or the official has decided. */
  readonly typeDependence: TypeDependence | null;
  /** The three plans in the order sufficient, balanced, full; empty where there is none. */
  readonly plans: readonly NamedPlan[];
  /** Which of the three is recommended; `null` where there is none. */
  readonly recommended: NamedPlanId | null;
  /**
   * Whether the balanced plan gives its share of the full plan's value. Where no plan does and leaves as few causes above
   * the target as the sufficient one, the causes come first.
   */
  readonly isBalanced: boolean;
  /**
   * The answers most worth collecting, at most five, by rank; empty where no answer would change the balanced plan or
   * the causes named.
   */
  readonly nextEvidence: readonly NextAnswer[];
  readonly crossChecks: {
    readonly topsis: CrossCheck;
    readonly promethee2: CrossCheck;
    readonly vikor: CrossCheck;
  };
  readonly recognition: readonly RecognitionResult[];
  readonly warnings: readonly Warning[];
}
