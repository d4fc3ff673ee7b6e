import { isLaterThan } from '../base/looseDate.ts';
import { computedIndicators } from '../knowledge/computedIndicators.ts';
import { deriveFromFacts } from '../model/facts/deriveFromFacts.ts';
import type { EvidenceGrade, Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { Assessment, Rating } from '../model/assessment.ts';
import type { Cluster } from '../model/cluster.ts';

/** Which indicators are asked: the quick scan, or all. */
export type Scan = 'quick' | 'full';

/** What the journey looks at. */
export interface Journey {
  readonly knowledge: KnowledgeBase;
  readonly assessment: Assessment;
  readonly cluster: Pick<Cluster, 'facts'> | null;
  readonly scan: Scan;
}

/** One question of the indicators with its answer, as far as there is one. */
export interface Question {
  readonly indicator: Indicator;
  /** 1-based, in the order in which the questions are asked. */
  readonly number: number;
  /** What the official answered; `null` when nothing, or when the profile answers. */
  readonly rating: Rating | null;
  /** What the profile says: only for indicators that are computed, and only when its facts suffice. */
  readonly computed: { readonly value: number; readonly grade: EvidenceGrade; readonly year: number } | null;
  /** Computed from the profile, therefore never typed by hand. */
  readonly isComputed: boolean;
}

const computedIds: ReadonlySet<string> = new Set(computedIndicators);

/**
 * All questions of a scan in order, answered or not.
 *
 * As in the evaluation, the profile wins over a stored rating, and "does not apply" over the profile.
 */
export function questionsOf({ knowledge, assessment, cluster, scan }: Journey): readonly Question[] {
  const year = Number(assessment.assessedOn.slice(0, 4));
  const derived: Readonly<Record<string, Question['computed']>> = deriveFromFacts(
    cluster?.facts ?? [],
    year,
  ).ratings;
  return knowledge.instrument.indicators
    .filter((indicator) => scan === 'full' || indicator.quickScan)
    .map((indicator, index) => {
      const stored = assessment.ratings[indicator.id] ?? null;
      const computed = stored?.notApplicable ? null : (derived[indicator.id] ?? null);
      return {
        indicator,
        number: index + 1,
        rating: computed === null ? stored : null,
        computed,
        isComputed: computedIds.has(indicator.id),
      };
    });
}

/** Whether the official is done with a question: "not enough information" and "does not apply" are answers too. */
export const isAnswered = (question: Question): boolean =>
  question.computed !== null || question.rating !== null;

/** Whether a question has a level or a value, and so counts for coverage. */
export const isRated = ({ computed, rating }: Question): boolean =>
  computed !== null || rating?.level !== undefined || rating?.value !== undefined;

/**
 * The open question to go on with: the first after the last answer, else the first that was left open.
 *
 * Questions that only the profile can answer come last. `null` when all are answered.
 */
export function nextQuestion(questions: readonly Question[]): Question | null {
  const open = questions.filter((question) => !isAnswered(question));
  const byHand = open.filter((question) => !question.isComputed);
  const last =
    questions.findLast((question) => question.rating !== null && !question.isComputed)?.number ?? 0;
  return byHand.find(({ number }) => number > last) ?? byHand[0] ?? open[0] ?? null;
}

const isApplicable = ({ rating }: Question): boolean => rating?.notApplicable !== true;

/** Rated among applicable: what decides whether maturity is shown. */
export interface Coverage {
  readonly rated: number;
  readonly applicable: number;
  /** 0–1; 0 when nothing applies. */
  readonly share: number;
}

export function coverageOf(questions: readonly Question[]): Coverage {
  const applicable = questions.filter(isApplicable).length;
  const rated = questions.filter(isRated).length;
  return { rated, applicable, share: applicable === 0 ? 0 : rated / applicable };
}

/** The grade of an answer, `null` where none is given. */
export const gradeOf = ({ computed, rating }: Question): EvidenceGrade | null =>
  computed?.grade ?? rating?.grade ?? null;

/** What stands behind the nearest answer above a question that names its source; `null` where none does. */
export function sourceAbove(
  questions: readonly Question[],
  indicator: string,
): Pick<Rating, 'source' | 'date' | 'grade'> | null {
  const at = questions.findIndex((question) => question.indicator.id === indicator);
  const above = questions.slice(0, Math.max(0, at)).findLast(({ rating }) => Boolean(rating?.source?.trim()));
  const { source, date, grade } = above?.rating ?? {};
  return source === undefined
    ? null
    : { source, ...(date === undefined ? {} : { date }), ...(grade === undefined ? {} : { grade }) };
}

/** Level 4 or 5 without evidence A or B: shown as a flag, never blocked. */
export const needsStrongerEvidence = (question: Question): boolean =>
  (question.rating?.level ?? 0) >= 4 && !isStrong(gradeOf(question));

const isStrong = (grade: EvidenceGrade | null): boolean => grade === 'A' || grade === 'B';

/**
 * Whether the source of an answer is dated later than today.
 *
 * An assessment of a later day, as of another clock, may rest on what was known on its day.
 */
export const isDatedLater = (
  { rating }: Pick<Question, 'rating'>,
  { today, assessedOn }: { readonly today: string; readonly assessedOn: string },
): boolean => rating?.date !== undefined && isLaterThan(rating.date, assessedOn > today ? assessedOn : today);

/** How well the rated answers are backed. */
export interface EvidenceCount {
  readonly rated: number;
  /** Answers with grade A or B. */
  readonly strong: number;
  /** Answers of the official's own without a source. */
  readonly withoutSource: readonly Question[];
}

export function countEvidence(questions: readonly Question[]): EvidenceCount {
  const rated = questions.filter(isRated);
  return {
    rated: rated.length,
    strong: rated.filter((question) => isStrong(gradeOf(question))).length,
    withoutSource: rated.filter(({ rating }) => rating !== null && !rating.source?.trim()),
  };
}

/** Equal levels in a row: of which questions. */
export interface Run {
  readonly level: number;
  readonly questions: readonly Question[];
}

/** The longest run of equal levels in the order of the questions; unanswered questions and quantities are passed over. */
export function longestRun(questions: readonly Question[]): Run {
  let longest: Run = { level: 0, questions: [] };
  let current = longest;
  for (const question of questions) {
    const level = question.rating?.level;
    if (level !== undefined) {
      current = { level, questions: level === current.level ? [...current.questions, question] : [question] };
      longest = current.questions.length > longest.questions.length ? current : longest;
    }
  }
  return longest;
}
