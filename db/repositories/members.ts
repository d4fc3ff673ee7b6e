import type { Database } from 'better-sqlite3';
import type { Member } from '../../core/model/assessment.ts';

/** Reads and writes what each assessor of a group gave, in the order in which they were added. */
export function createMemberRepository(db: Database) {
  const list = db
    .prepare<{ assessmentId: string }, string>(
      `SELECT content FROM member WHERE assessment_id = @assessmentId ORDER BY position`,
    )
    .pluck();
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM member WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<{ assessmentId: string; position: number; content: string }>(
    `INSERT INTO member (assessment_id, position, content) VALUES (@assessmentId, @position, @content)`,
  );

  return {
    // The content was parsed by the schema of a member before it was stored.
    list: (assessmentId: string): Member[] =>
      list.all({ assessmentId }).map((content) => JSON.parse(content) as Member),
    replace: db.transaction((assessmentId: string, members: readonly Member[]): void => {
      clear.run({ assessmentId });
      members.forEach((member, index) =>
        insert.run({ assessmentId, position: index + 1, content: JSON.stringify(member) }),
      );
    }),
  };
}
