import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Attachment } from '../../core/model/evidence/evidence.ts';
import type { EvidenceType } from '../../core/model/evidence/fileType.ts';
import { evidenceNamedIn } from '../backup/evidenceNamed.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';

/** A file as it is kept beside the store. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: EvidenceType;
}

/** An attachment that was detached and can be restored. */
interface Detached {
  readonly id: string;
  readonly clusterId: string;
  readonly detachedAt: string;
}

interface AttachmentRow extends EvidenceFile {
  readonly id: string;
  readonly assessment_id: string;
  readonly kind: Attachment['subject']['kind'];
  readonly key: string;
  readonly name: string;
  readonly attached_name: string;
  readonly attached_unit: string;
  readonly attached_at: string;
}

/**
 * Reads and writes attachments and the files that they name. Those that were detached, and those of deleted actions,
 * assessments and clusters, are invisible from here until they are restored.
 */
export function createAttachmentRepository(db: Database) {
  const statements = prepare(db);
  const everything = { id: null, assessmentId: null, sha256: null, kind: null };

  function expectChange(id: string, changes: number): void {
    if (changes === 0) {
      throw new AppError('not-found', `No attachment ${id}.`);
    }
  }

  function get(id: string): Attachment {
    const row = statements.select.get({ ...everything, id });
    if (!row) {
      throw new AppError('not-found', `No attachment ${id}.`);
    }
    return toAttachment(row);
  }

  return {
    /** In the order in which they were attached. */
    listOf: (assessmentId: string): Attachment[] =>
      statements.select.all({ ...everything, assessmentId }).map(toAttachment),
    get,
    /** Those of actions, whatever assessment they belong to. */
    ofActions: (): Attachment[] => statements.select.all({ ...everything, kind: 'action' }).map(toAttachment),
    /** All that can be seen, in the order in which they were attached. */
    all: (): Attachment[] => statements.select.all(everything).map(toAttachment),
    /** Those that name a file. */
    naming: (sha256: string): Attachment[] =>
      statements.select.all({ ...everything, sha256 }).map(toAttachment),
    /** Whether an id is taken, by a detached one too. */
    has: (id: string): boolean => statements.has.get({ id }) === 1,
    /** Stores an attachment with the file that it names. Its file must have been kept before. */
    insert: (attachment: Attachment): void =>
      inTransaction(db, () => {
        const { id, assessmentId, subject, name, sha256, bytes, type, attachedAt, attachedBy } = attachment;
        statements.insertFile.run({ sha256, bytes, type, keptAt: attachedAt });
        const [item, actionId] = subject.kind === 'action' ? [null, subject.key] : [subject.key, null];
        statements.insert.run({
          id,
          sha256,
          assessmentId,
          kind: subject.kind,
          item,
          actionId,
          name,
          attachedName: attachedBy.name,
          attachedUnit: attachedBy.unit,
          attachedAt,
        });
      }),
    detach(id: string, at: string): void {
      expectChange(id, statements.detach.run({ id, at }).changes);
    },
    restore(id: string): void {
      expectChange(id, statements.restore.run({ id }).changes);
    },
    /** Every file that the store knows, named by an attachment or not. */
    files: (): EvidenceFile[] => statements.files.all(),
    /** The files that an attachment names, in the bin as well. */
    namedFiles: (): string[] => evidenceNamedIn(db),
    /** The files that no attachment names, not even one that could be restored. */
    unnamedFiles: (): string[] => statements.unnamed.all(),
    /** What the attachments that name a file call it, whether or not they can be seen. */
    namesOf: (sha256: string): string[] => statements.names.all({ sha256 }),
    /** What can be restored, the longest detached first. */
    detached: (): Detached[] => statements.detached.all(),
    /** Ends the time in which what was detached can be restored. */
    forgetDetached(id: string): void {
      statements.forget.run({ id });
    },
    /** Forgets a file that no attachment names; nothing where one does. Says whether it was forgotten. */
    dropFile: (sha256: string): boolean => statements.dropFile.run({ sha256 }).changes > 0,
  };
}

interface Wanted {
  readonly id: string | null;
  readonly assessmentId: string | null;
  readonly sha256: string | null;
  readonly kind: Attachment['subject']['kind'] | null;
}

interface NewRow {
  readonly id: string;
  readonly sha256: string;
  readonly assessmentId: string;
  readonly kind: string;
  readonly item: string | null;
  readonly actionId: string | null;
  readonly name: string;
  readonly attachedName: string;
  readonly attachedUnit: string;
  readonly attachedAt: string;
}

const detached = `
  SELECT t.id, a.cluster_id AS clusterId, t.deleted_at AS detachedAt
  FROM attachment AS t JOIN assessment AS a ON a.id = t.assessment_id
  WHERE t.deleted_at IS NOT NULL ORDER BY t.deleted_at, t.seq`;

function prepare(db: Database) {
  return {
    select: db.prepare<Wanted, AttachmentRow>(
      `SELECT t.id, t.assessment_id, t.kind, ifnull(t.item, t.action_id) AS key, t.name, t.sha256, f.bytes, f.type,
         t.attached_name, t.attached_unit, t.attached_at
       FROM attachment AS t
       JOIN evidence_file AS f ON f.sha256 = t.sha256
       JOIN assessment AS a ON a.id = t.assessment_id AND a.deleted_at IS NULL
       JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
       LEFT JOIN action AS x ON x.id = t.action_id
       WHERE t.deleted_at IS NULL AND x.deleted_at IS NULL AND (@id IS NULL OR t.id = @id)
         AND (@assessmentId IS NULL OR t.assessment_id = @assessmentId)
         AND (@sha256 IS NULL OR t.sha256 = @sha256) AND (@kind IS NULL OR t.kind = @kind)
       ORDER BY t.seq`,
    ),
    has: db.prepare<{ id: string }, 1>(`SELECT 1 FROM attachment WHERE id = @id`).pluck(),
    insertFile: prepareWrite<EvidenceFile & { readonly keptAt: string }>(
      db,
      `INSERT INTO evidence_file (sha256, bytes, type, kept_at) VALUES (@sha256, @bytes, @type, @keptAt)
       ON CONFLICT (sha256) DO NOTHING`,
    ),
    insert: prepareWrite<NewRow>(
      db,
      `INSERT INTO attachment (id, sha256, assessment_id, kind, item, action_id, name, attached_name, attached_unit,
         attached_at)
       VALUES (@id, @sha256, @assessmentId, @kind, @item, @actionId, @name, @attachedName, @attachedUnit,
         @attachedAt)`,
    ),
    detach: prepareWrite<{ id: string; at: string }>(
      db,
      `UPDATE attachment SET deleted_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    restore: prepareWrite<{ id: string }>(
      db,
      `UPDATE attachment SET deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL`,
    ),
    files: db.prepare<[], EvidenceFile>(`SELECT sha256, bytes, type FROM evidence_file ORDER BY sha256`),
    unnamed: db
      .prepare<[], string>(
        `SELECT sha256 FROM evidence_file AS f
         WHERE NOT EXISTS (SELECT 1 FROM attachment AS t WHERE t.sha256 = f.sha256) ORDER BY sha256`,
      )
      .pluck(),
    names: db
      .prepare<{ sha256: string }, string>(`SELECT name FROM attachment WHERE sha256 = @sha256 ORDER BY seq`)
      .pluck(),
    detached: db.prepare<[], Detached>(detached),
    forget: prepareWrite<{ id: string }>(
      db,
      `DELETE FROM attachment WHERE id = @id AND deleted_at IS NOT NULL`,
    ),
    dropFile: prepareWrite<{ sha256: string }>(
      db,
      `DELETE FROM evidence_file WHERE sha256 = @sha256
         AND NOT EXISTS (SELECT 1 FROM attachment AS t WHERE t.sha256 = @sha256)`,
    ),
  };
}

const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  assessmentId: row.assessment_id,
  subject: { kind: row.kind, key: row.key },
  name: row.name,
  sha256: row.sha256,
  bytes: row.bytes,
  type: row.type,
  attachedAt: row.attached_at,
  attachedBy: { name: row.attached_name, unit: row.attached_unit },
});
