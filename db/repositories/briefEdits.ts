import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import type { BriefEdit } from '../../core/model/brief/briefEdit.ts';

interface EditRow {
  readonly language: BriefEdit['language'];
  readonly block: string;
  readonly text: string;
  readonly computed: string;
  readonly basis: string;
  readonly edited_at: string;
}

/** Reads and writes the official's own wording in the briefs of an assessment. */
export function createBriefEditRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, EditRow>(
    `SELECT language, block, text, computed, basis, edited_at FROM brief_edit
     WHERE assessment_id = @assessmentId ORDER BY language, block`,
  );
  const save = prepareWrite<EditRow & { readonly assessmentId: string }>(
    db,
    `INSERT INTO brief_edit (assessment_id, language, block, text, computed, basis, edited_at)
     VALUES (@assessmentId, @language, @block, @text, @computed, @basis, @edited_at)
     ON CONFLICT (assessment_id, language, block) DO UPDATE SET text = excluded.text,
       computed = excluded.computed, basis = excluded.basis, edited_at = excluded.edited_at`,
  );
  const remove = prepareWrite<Pick<BriefEdit, 'language' | 'block'> & { readonly assessmentId: string }>(
    db,
    `DELETE FROM brief_edit
     WHERE assessment_id = @assessmentId AND language = @language AND block = @block`,
  );

  return {
    /** Those of both languages. */
    list: (assessmentId: string): BriefEdit[] => list.all({ assessmentId }).map(toEdit),
    /** One paragraph has one wording: a newer one replaces it. */
    save(assessmentId: string, { basis, editedAt, ...edit }: BriefEdit): void {
      save.run({ assessmentId, ...edit, basis: JSON.stringify(basis), edited_at: editedAt });
    },
    /** Nothing happens where there is none. */
    remove(assessmentId: string, { language, block }: Pick<BriefEdit, 'language' | 'block'>): void {
      remove.run({ assessmentId, language, block });
    },
  };
}

const toEdit = ({ basis, edited_at: editedAt, ...edit }: EditRow): BriefEdit => ({
  ...edit,
  // Written by `save` only.
  basis: JSON.parse(basis) as BriefEdit['basis'],
  editedAt,
});
