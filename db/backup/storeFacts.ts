import type { Database } from '../driver/database.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';
import { contentDigest, rowsDigest } from '../identity/contentDigest.ts';
import { readIdentity } from '../identity/identity.ts';
import { type TrailHead } from '../trail/entries.ts';
import { countContents } from './countContents.ts';
import { evidenceNamedIn } from './evidenceNamed.ts';

/** What a store holds, as a manifest says it; without what only its file tells. */
export type StoreFacts = Pick<
  Manifest,
  'schema' | 'storeId' | 'generation' | 'head' | 'content' | 'untold' | 'counts' | 'evidence'
>;

/** Reads what a store holds; two stores with the same facts hold the same. */
export function readStoreFacts(db: Database): StoreFacts {
  const identity = readIdentity(db);
  const head = identity === null ? null : readHead(db);
  return {
    schema: Number(db.pragma('user_version', { simple: true })),
    storeId: identity?.storeId ?? null,
    generation: identity?.generation ?? null,
    head,
    content: head === null ? rowsDigest(db) : contentDigest(db, head),
    untold: identity === null ? null : readUntold(db),
    counts: countContents(db),
    evidence: evidenceNamedIn(db),
  };
}

const readHead = (db: Database): TrailHead =>
  db.prepare<[], TrailHead>(`SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1`).get() ?? {
    seq: 0,
    hash: '0'.repeat(64),
  };

const readUntold = (db: Database): string | null =>
  db.prepare<[], string>(`SELECT untold_sum FROM store_identity WHERE id = 1`).pluck().get() ?? null;
