import type { Database } from '../driver/database.ts';
import { contentDigest } from '../identity/contentDigest.ts';
import { type Identity, readIdentity } from '../identity/identity.ts';
import { takeSums } from '../trail/beginTrail.ts';
import type { TrailHead } from '../trail/entries.ts';
import { verifyTrail } from '../trail/verifyTrail.ts';
import { expectedSchema, schemaOf } from './expectedSchema.ts';

/** What does not hold in a store: the part of the check that found it. */
export type DamageKind = 'structure' | 'references' | 'schema' | 'identity' | 'trail' | 'digest' | 'content';

/** What the check found, where SQLite itself raised no error. */
export class DamageFound extends Error {
  readonly kind: DamageKind;

  constructor(kind: DamageKind, finding = '') {
    super(`${kind}: ${finding}`);
    this.name = 'DamageFound';
    this.kind = kind;
  }

  because(cause: unknown): this {
    this.cause = cause;
    return this;
  }
}

/**
 * Checks everything that a store holds; throws `DamageFound`.
 *
 * Its structure, the references between rows, the schema letter by letter, the chain of the trail, and the rows: against
 * the digest of the last clean close, else against the sum that the last entry of the trail vouches for.
 */
export function checkStore(db: Database): TrailHead | null {
  const finding = db.pragma('integrity_check(1)', { simple: true });
  if (finding !== 'ok') {
    throw new DamageFound('structure', String(finding));
  }
  const orphans = db.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0) {
    throw new DamageFound('references');
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  if (schemaOf(db) !== expectedSchema(version)) {
    throw new DamageFound('schema');
  }
  return version < firstWithTrail ? null : checkContent(db);
}

/** The schema version that brought identity and trail. */
export const firstWithTrail = 9;

function checkContent(db: Database): TrailHead {
  const identity = readIdentity(db);
  if (identity === null) {
    throw new DamageFound('identity');
  }
  if (!isOwnTrail(db, identity)) {
    throw new DamageFound('identity', 'trail');
  }
  const { head, fault } = verifyTrail(db);
  if (fault !== null) {
    throw new DamageFound('trail', `${fault.kind} ${fault.seq}`);
  }
  if (identity.closedDigest === null) {
    checkSums(db);
  } else if (identity.closedDigest !== contentDigest(db, head)) {
    throw new DamageFound('digest');
  }
  return head;
}

/**
 * Whether the trail begins with the store that the file says it is: the pages of two stores that were mixed by a log
 * from elsewhere may each be sound. A salvaged store may have lost its id.
 */
function isOwnTrail(db: Database, { storeId }: Identity): boolean {
  const begun = db
    .prepare<[], string | null>(
      `SELECT json_extract(changes, '$[0].after.store_id') FROM trail WHERE seq = 1 AND act = 'store.begin'`,
    )
    .pluck()
    .get();
  const isOther = typeof begun === 'string' && begun !== storeId;
  return !isOther || db.prepare(`SELECT 1 FROM trail WHERE act = 'store.salvage'`).get() !== undefined;
}

function checkSums(db: Database): void {
  const { told, untold } = takeSums(db);
  const entry = db.prepare(`SELECT content_sum FROM trail ORDER BY seq DESC LIMIT 1`).pluck().get();
  const kept = db.prepare(`SELECT untold_sum FROM store_identity WHERE id = 1`).pluck().get();
  if (entry !== told || kept !== untold) {
    throw new DamageFound('content', entry === told ? 'untold' : 'told');
  }
}
