import { normalQuantile } from '../base/normalDistribution.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { Rating } from '../model/assessment.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import type { RatedByMembers } from '../scoring/memberRatings.ts';
import { levelProbabilities } from './ratingSpread.ts';

/** Answers of several raters, by rater and indicator: first the assessment's own, then those of each member. */
export interface AnswerTable {
  readonly isRated: Uint8Array;
  /** z from which on the levels 2–5 are drawn, four per answer. */
  readonly levelCuts: Float64Array;
  readonly value: Float64Array;
  /** Standard deviation of the quantity in its own unit. */
  readonly deviation: Float64Array;
}

/** A figure near zero is not exact because it is small: its spread counts from a tenth of the threshold span. */
const smallestBase = 0.1;

/** z at which each of the levels 2–5 begins, from the probabilities of the five levels. */
export function levelCutsOf(probabilities: readonly number[]): number[] {
  let sum = 0;
  return probabilities.slice(0, -1).map((probability) => normalQuantile((sum += probability)));
}

/** One rater's answers by indicator, as they are drawn. */
function answerTable(kb: KnowledgeBase, raters: readonly (readonly (Rating | null)[])[]): AnswerTable {
  const grades = new Map(kb.scoring.evidenceGrades.map((grade) => [grade.id, grade]));
  const cuts = new Map<string, number[]>();
  const cutsFor = (level: number, deviation: number) => {
    const key = `${level} ${deviation}`;
    const known = cuts.get(key) ?? levelCutsOf(levelProbabilities(level, deviation));
    cuts.set(key, known);
    return known;
  };
  const rows = raters.flatMap((ratings) =>
    kb.instrument.indicators.map((indicator, index) => {
      const rating = ratings[index] ?? null;
      const grade = grades.get(rating?.grade ?? 'D');
      if (indicator.kind === 'rating') {
        const { level } = rating ?? {};
        const levelCuts = level === undefined ? [0, 0, 0, 0] : cutsFor(level, grade?.ratingSd ?? 1);
        return { isRated: level === undefined ? 0 : 1, levelCuts, value: 0, deviation: 0 };
      }
      const { value } = rating ?? {};
      const base = Math.max(Math.abs(value ?? 0), smallestBase * (indicator.upper - indicator.lower));
      return {
        isRated: value === undefined ? 0 : 1,
        levelCuts: [0, 0, 0, 0],
        value: value ?? 0,
        deviation: base * (grade?.quantityRelativeSd ?? 0),
      };
    }),
  );
  return {
    isRated: Uint8Array.from(rows, (row) => row.isRated),
    levelCuts: Float64Array.from(rows.flatMap((row) => row.levelCuts)),
    value: Float64Array.from(rows, (row) => row.value),
    deviation: Float64Array.from(rows, (row) => row.deviation),
  };
}

interface AnswerSource {
  readonly kb: KnowledgeBase;
  readonly indicators: readonly ScoredIndicator[];
  readonly members?: RatedByMembers;
}

/** The answers that are drawn: the assessment's own, and those of each member. */
export function answersOf({ kb, indicators, members }: AnswerSource) {
  const own = indicators.map(({ state, level, value, grade }): Rating | null =>
    state === 'rated'
      ? // A level of the evaluation is one of the five that were entered.
        ({
          ...(level !== null && { level }),
          ...(value !== null && { value }),
          ...(grade && { grade }),
        } as Rating)
      : null,
  );
  const by = (member: number) =>
    indicators.map(
      ({ id }) => members?.ratings.get(id)?.find((given) => given.member === member)?.rating ?? null,
    );
  const count = members === undefined || members.ratings.size === 0 ? 0 : members.count;
  return {
    answers: answerTable(kb, [own, ...Array.from({ length: count }, (_, member) => by(member))]),
    picks: count,
    isByMembers: Uint8Array.from(indicators, ({ id }) => (members?.ratings.has(id) === true ? 1 : 0)),
  };
}
