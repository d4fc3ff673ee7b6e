import type { Database } from 'better-sqlite3';

interface TypingAnswerRow {
  readonly question: string;
  readonly answer: string;
}

/** Reads and writes the answers to the questions on the formation type. */
export function createTypingAnswerRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, TypingAnswerRow>(
    `SELECT question, answer FROM typing_answer WHERE assessment_id = @assessmentId ORDER BY question`,
  );
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM typing_answer WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<TypingAnswerRow & { readonly assessmentId: string }>(
    `INSERT INTO typing_answer (assessment_id, question, answer) VALUES (@assessmentId, @question, @answer)`,
  );

  return {
    list(assessmentId: string): Record<string, string> {
      return Object.fromEntries(list.all({ assessmentId }).map((row) => [row.question, row.answer]));
    },
    replace: db.transaction((assessmentId: string, answers: Readonly<Record<string, string>>): void => {
      clear.run({ assessmentId });
      for (const [question, answer] of Object.entries(answers)) {
        insert.run({ assessmentId, question, answer });
      }
    }),
  };
}
