import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import type { KnowledgeContent } from '../../core/knowledge/parts.ts';
import type { KnowledgeDraft } from '../../core/model/knowledgeVersion.ts';

interface DraftRow {
  readonly based_on: string;
  readonly content: string;
  readonly updated_at: string;
}

/** The version that is being written: at most one. */
export function createKnowledgeDraftRepository(db: Database) {
  const get = db.prepare<[], DraftRow>(
    `SELECT based_on, content, updated_at FROM knowledge_draft WHERE id = 1`,
  );
  const save = prepareWrite<DraftRow>(
    db,
    `INSERT INTO knowledge_draft (id, based_on, content, updated_at) VALUES (1, @based_on, @content, @updated_at)
     ON CONFLICT (id) DO UPDATE SET based_on = excluded.based_on, content = excluded.content,
       updated_at = excluded.updated_at`,
  );
  const remove = prepareWrite(db, `DELETE FROM knowledge_draft WHERE id = 1`);

  return {
    get(): KnowledgeDraft | null {
      const row = get.get();
      return row === undefined
        ? null
        : {
            basedOn: row.based_on,
            // Written by this program's own editor, which starts from a checked version.
            content: JSON.parse(row.content) as KnowledgeContent,
            updatedAt: row.updated_at,
          };
    },
    save({ basedOn, content, updatedAt }: KnowledgeDraft): void {
      save.run({ based_on: basedOn, content: JSON.stringify(content), updated_at: updatedAt });
    },
    remove(): void {
      remove.run();
    },
  };
}
