import type { Interval, ScoredIndicator } from '../diagnosisResult.ts';

/** One figure of two assessments, 0–100, and by how much the later differs: the interval is that of the difference. */
export interface Moved extends Interval {
  readonly id: string;
  readonly then: number;
  readonly now: number;
  /** `now` less `then`; within the interval. */
  readonly change: number;
  /** Whether the 90 % interval leaves out zero: only then it may be called a change. */
  readonly isSure: boolean;
}

/** How an answer has moved: up is better for every indicator, as in its score. */
export type Movement = 'better' | 'worse' | 'within-noise' | 'same';

type Answer = Pick<ScoredIndicator, 'level' | 'value' | 'grade'>;

/** The score of one indicator that both assessments answer, with both answers. */
export interface MovedIndicator extends Moved {
  readonly before: Answer;
  readonly after: Answer;
  /** By its level or, of a quantity, by the figure in its own unit. */
  readonly movement: Movement;
}

/** Whether the errors of the two assessments are drawn as those of one person. */
export type SharedAssessor = 'same' | 'different' | 'unknown';

/**
 * What has changed between two assessments of a cluster, both computed anew with the knowledge base, the formation type
 * and the method of the later one. A figure that only one of them has is left out.
 */
export interface AssessedChange {
  /** Version of the knowledge base that both are computed with. */
  readonly knowledgeBase: { readonly version: string; readonly hash: string };
  readonly assessor: SharedAssessor;
  /** Whether the earlier one found another formation type. */
  readonly isOtherType: boolean;
  /** `null` where a composite is withheld in one of them. */
  readonly maturity: Moved | null;
  readonly dimensions: readonly Moved[];
  readonly indicators: readonly MovedIndicator[];
  /** Severity: a fall is what one hopes for. */
  readonly causes: readonly Moved[];
  /** Indicators whose answer has surely become better, by the rise of their score; at most three. */
  readonly improvements: readonly string[];
}
