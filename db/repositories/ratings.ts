import type { Database } from 'better-sqlite3';
import type { Rating } from '../../core/model/assessment.ts';

interface RatingRow {
  readonly indicator: string;
  readonly answer: 'level' | 'value' | 'unknown' | 'not-applicable';
  readonly level: NonNullable<Rating['level']> | null;
  readonly value: number | null;
  readonly grade: NonNullable<Rating['grade']> | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly dated: string | null;
}

/** Reads and writes the ratings of an assessment, by indicator. */
export function createRatingRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, RatingRow>(
    `SELECT indicator, answer, level, value, grade, note, source, dated FROM rating
     WHERE assessment_id = @assessmentId ORDER BY indicator`,
  );
  const save = db.prepare<RatingRow & { readonly assessmentId: string }>(
    `INSERT INTO rating (assessment_id, indicator, answer, level, value, grade, note, source, dated)
     VALUES (@assessmentId, @indicator, @answer, @level, @value, @grade, @note, @source, @dated)
     ON CONFLICT (assessment_id, indicator) DO UPDATE SET answer = excluded.answer, level = excluded.level,
       value = excluded.value, grade = excluded.grade, note = excluded.note, source = excluded.source,
       dated = excluded.dated`,
  );
  const remove = db.prepare<{ assessmentId: string; indicator: string }>(
    `DELETE FROM rating WHERE assessment_id = @assessmentId AND indicator = @indicator`,
  );

  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM rating WHERE assessment_id = @assessmentId`,
  );

  return {
    /** Puts these ratings in place of all that are there. */
    replace: db.transaction((assessmentId: string, ratings: Readonly<Record<string, Rating>>): void => {
      clear.run({ assessmentId });
      for (const [indicator, rating] of Object.entries(ratings)) {
        save.run({ assessmentId, indicator, ...toColumns(rating) });
      }
    }),
    list(assessmentId: string): Record<string, Rating> {
      return Object.fromEntries(list.all({ assessmentId }).map((row) => [row.indicator, toRating(row)]));
    },
    save(assessmentId: string, indicator: string, rating: Rating): void {
      save.run({ assessmentId, indicator, ...toColumns(rating) });
    },
    remove(assessmentId: string, indicator: string): void {
      remove.run({ assessmentId, indicator });
    },
  };
}

function toColumns(rating: Rating): Omit<RatingRow, 'indicator'> {
  return {
    answer: answerOf(rating),
    level: rating.level ?? null,
    value: rating.value ?? null,
    grade: rating.grade ?? null,
    note: rating.note ?? null,
    source: rating.source ?? null,
    dated: rating.date ?? null,
  };
}

function answerOf(rating: Rating): RatingRow['answer'] {
  if (rating.unknown) {
    return 'unknown';
  }
  if (rating.notApplicable) {
    return 'not-applicable';
  }
  return rating.level === undefined ? 'value' : 'level';
}

function toRating(row: RatingRow): Rating {
  return {
    ...(row.level !== null && { level: row.level }),
    ...(row.value !== null && { value: row.value }),
    ...(row.answer === 'unknown' && { unknown: true as const }),
    ...(row.answer === 'not-applicable' && { notApplicable: true as const }),
    ...(row.grade !== null && { grade: row.grade }),
    ...(row.note !== null && { note: row.note }),
    ...(row.source !== null && { source: row.source }),
    ...(row.dated !== null && { date: row.dated }),
  };
}
