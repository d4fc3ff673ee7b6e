import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import type { KnowledgeContent } from '../../core/knowledge/parts.ts';
import type { KnowledgeVersion } from '../../core/model/knowledgeVersion.ts';

interface VersionRow {
  readonly hash: string;
  readonly version: string;
  readonly origin: KnowledgeVersion['origin'];
  readonly based_on: string | null;
  readonly note: string;
  readonly created_at: string;
}

type NewVersion = Omit<KnowledgeVersion, 'assessments'> & { readonly content: KnowledgeContent };

/** Keeps every knowledge base whole, by its hash: rows are added, never changed. */
export function createKnowledgeBaseRepository(db: Database) {
  const statements = prepare(db);

  return {
    /** Stores a knowledge base unless one of the same hash is there. Says whether it was new. */
    insert({ content, basedOn, createdAt, ...fields }: NewVersion): boolean {
      const row = { ...fields, based_on: basedOn, created_at: createdAt, content: JSON.stringify(content) };
      return statements.insert.run(row).changes > 0;
    },
    /** The newest first. */
    list: (): KnowledgeVersion[] => statements.list.all().map(toVersion),
    find(hash: string): KnowledgeVersion | null {
      const row = statements.find.get({ hash });
      return row ? toVersion(row) : null;
    },
    /** The hash of the newest knowledge base with a label; `null` when there is none. */
    findByLabel: (version: string): string | null => statements.byLabel.get({ version }) ?? null,
    content(hash: string): KnowledgeContent | null {
      const content = statements.content.get({ hash });
      // The content was checked before it was stored, and rows cannot be changed.
      return content === undefined ? null : (JSON.parse(content) as KnowledgeContent);
    },
    /** What new assessments start with; `null` is the one that ships with the program. */
    inUse: (): string | null => statements.inUse.get() ?? null,
    use(hash: string | null): void {
      statements.use.run({ hash });
    },
    /** Gives the assessments from before hashes were kept the hash of the knowledge base that they were made with. */
    claimUnnamed(hash: string): void {
      statements.claim.run({ hash });
    },
  };
}

const toVersion = ({
  based_on: basedOn,
  created_at: createdAt,
  ...row
}: VersionRow & { readonly assessments: number }): KnowledgeVersion => ({ ...row, basedOn, createdAt });

function prepare(db: Database) {
  const fields = `k.hash, k.version, k.origin, k.based_on, k.note, k.created_at,
    (SELECT count(*) FROM assessment AS a JOIN cluster AS c ON c.id = a.cluster_id
     WHERE a.knowledge_hash = k.hash AND a.deleted_at IS NULL AND c.deleted_at IS NULL) AS assessments`;
  type Row = VersionRow & { readonly assessments: number };
  return {
    insert: prepareWrite<VersionRow & { readonly content: string }>(
      db,
      `INSERT INTO knowledge_base (hash, version, origin, based_on, note, content, created_at)
       VALUES (@hash, @version, @origin, @based_on, @note, @content, @created_at)
       ON CONFLICT (hash) DO NOTHING`,
    ),
    list: db.prepare<[], Row>(
      `SELECT ${fields} FROM knowledge_base AS k ORDER BY k.created_at DESC, k.version DESC, k.hash`,
    ),
    find: db.prepare<{ hash: string }, Row>(`SELECT ${fields} FROM knowledge_base AS k WHERE k.hash = @hash`),
    byLabel: db
      .prepare<{ version: string }, string>(
        `SELECT hash FROM knowledge_base WHERE version = @version ORDER BY created_at DESC, hash LIMIT 1`,
      )
      .pluck(),
    content: db
      .prepare<{ hash: string }, string>(`SELECT content FROM knowledge_base WHERE hash = @hash`)
      .pluck(),
    inUse: db.prepare<[], string | null>(`SELECT knowledge_hash FROM setting WHERE id = 1`).pluck(),
    use: prepareWrite<{ hash: string | null }>(db, `UPDATE setting SET knowledge_hash = @hash WHERE id = 1`),
    claim: prepareWrite<{ hash: string }>(
      db,
      `UPDATE assessment SET knowledge_hash = @hash WHERE knowledge_hash = ''`,
    ),
  };
}
