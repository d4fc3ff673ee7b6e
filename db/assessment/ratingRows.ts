import type { Rating } from '../../core/model/assessment.ts';
import type { CellsOf, Rows } from './rowTables.ts';

type RatingCells = CellsOf['rating'];

export const ratingCells = (indicator: string, rating: Rating): RatingCells => [
  indicator,
  answerOf(rating),
  rating.level ?? null,
  rating.value ?? null,
  rating.grade ?? null,
  rating.note ?? null,
  rating.source ?? null,
  rating.date ?? null,
];

export const ratingsOf = ({ rating }: Rows<'rating'>): Record<string, Rating> =>
  Object.fromEntries(rating.map((cells) => [cells[0], toRating(cells)]));

function answerOf(rating: Rating): RatingCells[1] {
  if (rating.unknown) {
    return 'unknown';
  }
  if (rating.notApplicable) {
    return 'not-applicable';
  }
  return rating.level === undefined ? 'value' : 'level';
}

const toRating = ([, answer, level, value, grade, note, source, date]: RatingCells): Rating => ({
  ...(level !== null && { level }),
  ...(value !== null && { value }),
  ...(answer === 'unknown' && { unknown: true as const }),
  ...(answer === 'not-applicable' && { notApplicable: true as const }),
  ...(grade !== null && { grade }),
  ...(note !== null && { note }),
  ...(source !== null && { source }),
  ...(date !== null && { date }),
});
