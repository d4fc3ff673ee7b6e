import { gradeOf, needsStrongerEvidence, type Question } from '../../journey/questions.ts';
import type { ScoredIndicator } from '../../model/diagnosisResult.ts';
import { dateColumn, numberColumn, type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import { dimensionName, mark, type SheetWords } from '../words.ts';

/**
 * Every question with its answer, evidence, source and note, in the order in which they are asked.
 *
 * Scores are those of an evaluation; without one they have no column.
 */
export function ratingsSheet(
  words: SheetWords,
  questions: readonly Question[],
  scored: readonly ScoredIndicator[],
): Sheet {
  const { t } = words;
  const scores = new Map(scored.map((indicator) => [indicator.id, indicator]));
  return {
    name: t('sheets.ratings'),
    columns: [
      numberColumn(t('sheets.number'), 0),
      textColumn(t('diagnosis.dimension')),
      textColumn(t('indicators.question')),
      textColumn(t('sheets.indicator')),
      textColumn(t('indicators.answer')),
      numberColumn(t('sheets.level'), 0),
      numberColumn(t('profile.value')),
      textColumn(t('profile.unit')),
      ...(scored.length === 0 ? [] : [numberColumn(t('diagnosis.score'), 0)]),
      textColumn(t('sheets.grade')),
      textColumn(t('indicators.source')),
      dateColumn(t('sheets.sourceDate')),
      textColumn(t('sheets.note')),
      textColumn(t('sheets.flagged')),
    ],
    rows: questions.map((question) => rowOf(words, question, scored.length === 0 ? null : scores)),
  };
}

type Scores = ReadonlyMap<string, ScoredIndicator>;

function rowOf(words: SheetWords, question: Question, scores: Scores | null): SheetCell[] {
  const { say } = words;
  const { indicator, number, rating, computed } = question;
  return [
    number,
    dimensionName(words, indicator.dimension),
    say(indicator.question),
    say(indicator.name),
    answerOf(words, question),
    rating?.level ?? null,
    computed?.value ?? rating?.value ?? null,
    indicator.kind === 'quantitative' ? say(indicator.unit) : null,
    ...(scores === null ? [] : [scores.get(indicator.id)?.score ?? null]),
    gradeOf(question),
    rating?.source || null,
    rating?.date ?? null,
    rating?.note || null,
    mark(words, needsStrongerEvidence(question)),
  ];
}

/** An answer in words; a quantity stands in its own column, with where it comes from here. */
function answerOf({ say, t }: SheetWords, { indicator, rating, computed }: Question): string | null {
  if (computed !== null) {
    return t('sheets.fromProfile', { year: computed.year });
  }
  if (rating?.unknown) {
    return t('indicators.unknown');
  }
  if (rating?.notApplicable) {
    return t('indicators.notApplicable');
  }
  if (rating?.level === undefined || indicator.kind !== 'rating') {
    return null;
  }
  const level = indicator.levels[rating.level - 1];
  return level === undefined ? null : say(level);
}
