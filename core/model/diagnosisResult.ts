import type { EvidenceGrade, FormationType } from '../knowledge/schema.ts';

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
