import type { Clause } from '../knowledge/conditionSchema.ts';
import type { ActorId, CriterionId, EvidenceGrade, FormationType, Horizon } from '../knowledge/schema.ts';
import type { NextAnswer } from './nextEvidence.ts';
import type { NamedPlanId } from './planSettings.ts';
import type { RecognitionResult } from './recognition.ts';
import type { StageResult } from './stage.ts';
import type { TypeDependence } from './typeDependence.ts';

/** A 5–95 % interval of the Monte Carlo draws, same unit as the value it belongs to. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface TypeResult {
  /** `null` while too few questions are answered. */
  readonly suggested: FormationType | null;
  /** The runner-up; named because a mixed profile feeds both types into the matching. */
  readonly second: FormationType | null;
  readonly strength: 'clear' | 'leaning' | 'mixed' | 'insufficient';
  /** Shares of support, 0–1, summing to 1 (all 0 when nothing speaks for any type). */
  readonly shares: Readonly<Record<FormationType, number>>;
  readonly answered: number;
  readonly decisiveAnswered: number;
  /** The type the rest of the evaluation works with: override, else suggestion, else `null`. */
  readonly used: FormationType | null;
  /** A second type that follows closely, or that the official named: its causes and measures take part as well. */
  readonly usedSecond: FormationType | null;
  /** By what the causes and measures that only the second type brings in are multiplied, 0–1. */
  readonly secondShare: number;
  /** What each answered question contributed, largest effect on the suggested type first. */
  readonly reasons: readonly {
    readonly question: string;
    readonly answer: string;
    readonly support: Readonly<Record<FormationType, number>>;
  }[];
}

/** One indicator as it entered the evaluation. Scores are 0–100, higher is always better. */
export interface ScoredIndicator {
  readonly id: string;
  readonly dimension: string;
  readonly state: 'rated' | 'unknown' | 'not-applicable';
  readonly level: number | null;
  readonly value: number | null;
  readonly score: number | null;
  /** Grade used for the spread: D where the official gave none. */
  readonly grade: EvidenceGrade | null;
  /** Weight inside the dimension (core 3, supporting 2, context 1). */
  readonly weight: number;
  /** Level 4 or 5 without evidence A or B. */
  readonly flagged: boolean;
}

export interface DimensionResult extends Interval {
  readonly id: string;
  /** 0–100; `null` when coverage is below the dimension's minimum. */
  readonly score: number | null;
  /** Share of the applicable indicators that are answered, 0–1. */
  readonly coverage: number;
  /** Share of the composite, summing to 1 over all dimensions. */
  readonly weight: number;
}

export interface MaturityResult {
  /** Weighted arithmetic mean, 0–100; `null` below the coverage minimum. */
  readonly composite: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Weighted geometric mean of (score + 1), minus 1: the balance check. */
  readonly balance: number | null;
}

export interface EvidenceItem {
  readonly indicator: string;
  readonly weight: number;
  readonly score: number;
  readonly grade: EvidenceGrade;
  /** The score itself speaks for the cause, not what it lacks. */
  readonly reads?: 'presence';
}

export interface CauseResult extends Interval {
  readonly id: string;
  /** 0–100; higher is worse. */
  readonly severity: number;
  readonly raised: boolean;
  readonly severe: boolean;
  /** 1-based; causes that the draws do not tell apart share the rank. */
  readonly rank: number;
  /** Share of draws in which the cause is among the five most severe, 0–1. */
  readonly inTopFive: number;
  /** Whether the cause reaches the type only through `alsoTypes`. */
  readonly secondary: boolean;
  /** By what its severity was multiplied: how it reaches the types in use. */
  readonly factor: number;
  readonly evidence: readonly EvidenceItem[];
}

/** A cause that nothing answered says anything about: drawn from what is possible, never zero, never left out. */
export interface NotJudgedCause extends Interval {
  readonly id: string;
  /** Mean of the draws, 0–100: what is expected without evidence. */
  readonly expected: number;
  readonly inTopFive: number;
  readonly secondary: boolean;
  readonly factor: number;
  /** Indicators that would judge it and have no answer; empty where nothing that is asked shows it. */
  readonly open: readonly string[];
}

export interface ProblemResult extends Interval {
  readonly id: string;
  /** 1-based; problems that the draws do not tell apart share the rank. */
  readonly rank: number;
  readonly severity: number;
  readonly raised: boolean;
  /** Raised causes behind it, most severe first. */
  readonly causes: readonly string[];
  readonly evidence: readonly EvidenceItem[];
}

/** What a measure takes from a cause when fully delivered. */
export interface MeasureEffect {
  readonly cause: string;
  /** `null` where only the official's own score on relief says so. */
  readonly strength: 'strong' | 'partial' | null;
  /** Share of the cause's severity, 0–1, type factor included. */
  readonly share: number;
}

export interface RankedMeasure {
  readonly id: string;
  /** 1-based; equal values share the smaller rank. */
  readonly rank: number;
  /** Percent of the trouble that the measure alone can be expected to take away: relief × delivery. */
  readonly value: number;
  /**
   * Criterion scores, 0–100. Relief is the percent of the trouble that the measure takes away when fully delivered; the
   * others say how far it can be expected to be.
   */
  readonly scores: Readonly<Record<CriterionId, number>>;
  /** Value were all the weight on the criterion: relief, and relief × score / 100 for the others. */
  readonly worth: Readonly<Record<CriterionId, number>>;
  /** Share of the full effect that can be expected, 0–1: weight of relief + Σ weight × score / 100 over the others. */
  readonly delivery: number;
  /** weight × worth; they add up to `value`. */
  readonly contributions: Readonly<Record<CriterionId, number>>;
  /** Criteria whose score is the official's own. */
  readonly overridden: readonly CriterionId[];
  /** What it takes from causes, raised or not; an own score on relief is in it. */
  readonly effects: readonly MeasureEffect[];
  /** Share of draws in which the measure is among the ten highest, 0–1. */
  readonly inTopTen: number;
  /** Share of draws in which the measure is in the most valuable plan for the money of the recommended one, 0–1. */
  readonly inPlan: number;
  /** Causes it addresses that count as trouble, with how directly. */
  readonly addresses: readonly { readonly cause: string; readonly strength: 'strong' | 'partial' }[];
  readonly horizon: Horizon;
  /** Million CNY: the official's figure, else the point estimate of the cost class. */
  readonly cost: number;
  /** Nobody entered the cost. */
  readonly estimated: boolean;
  readonly actors: readonly ActorId[];
  /** Matched through the second type or `alsoUsefulFor`. */
  readonly secondary: boolean;
  /** What its effect on a cause is multiplied by: 1 meant for the type, 0.7 also useful for it. */
  readonly typeFactor: number;
  /** Indicators and causes of its condition that are not known: it is offered as if they held. Absent where none. */
  readonly toConfirm?: readonly string[];
}

/** A measure for the type that is not offered because its condition does not hold. */
export interface RuledOutMeasure {
  readonly id: string;
  /** What of the condition does not hold. */
  readonly because: readonly Clause[];
}

export interface PlannedMeasure {
  readonly id: string;
  readonly phase: Horizon;
  /** Million CNY. */
  readonly cost: number;
  /** Nobody entered the cost. */
  readonly estimated: boolean;
  /** Share of draws in which the measure is in the most valuable plan for the money of the recommended one, 0–1. */
  readonly share: number;
}

/** What cannot be met together; `needed` is how many measures, or million CNY, the must-haves take. */
export type Infeasibility = {
  readonly measures: readonly string[];
  readonly needed: number;
} & (
  | { readonly reason: 'budget' | 'prerequisite' | 'exclusion' | 'number' }
  | { readonly reason: 'phase-budget' | 'phase-capacity'; readonly phase: Horizon }
  | { readonly reason: 'year-budget' | 'year-capacity'; readonly year: number }
  | { readonly reason: 'actor-capacity'; readonly actor: ActorId }
);

/** A plan as the evaluation describes it. */
export interface DescribedPlan {
  /** By phase, the most valuable of a phase first. */
  readonly measures: readonly PlannedMeasure[];
  /** Percent of the trouble that it can be expected to take away. */
  readonly value: number;
  /** Million CNY, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Raised causes whose expected remaining severity stays above the target. */
  readonly leftAbove40: readonly string[];
  /**
   * Share of the draws in which no admissible plan of at most its drawn cost is worth more, 0–1; `null` where that was
   * not asked.
   */
  readonly robustness: number | null;
}

/** One of the three plans that the program offers. */
export interface NamedPlan extends DescribedPlan {
  readonly name: NamedPlanId;
  /** The plan before it in the order of names that has the same measures; left out where there is none. */
  readonly sameAs?: NamedPlanId;
}

/**
 * Why there is no plan: no formation type; nothing that counts as trouble; rules that contradict each other; rules that
 * leave no measure that would take anything away.
 */
export type NoPlanReason = 'no-type' | 'no-trouble' | 'contradiction' | 'nothing-fits';

/** The plan in force: the official's choice, else the one recommended. */
export interface PlanResult extends DescribedPlan {
  readonly name: NamedPlanId | 'own';
  /** `null` when feasible; else what cannot be met together. */
  readonly infeasible: Infeasibility | null;
  /** `null` where there is a plan with at least one measure. */
  readonly none: NoPlanReason | null;
}

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
