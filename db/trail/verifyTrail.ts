import type { Database } from '../driver/database.ts';
import { nothing } from './contentSum.ts';
import { hashOfEntry, type TrailHead, trailColumns, type TrailRow } from './entries.ts';

/** What is wrong with a trail: the first entry that is not what was written, or an anchor that it does not lead to. */
export interface TrailFault {
  readonly kind: 'changed' | 'missing' | 'anchor';
  readonly seq: number;
}

export interface TrailReport {
  readonly head: TrailHead;
  readonly fault: TrailFault | null;
}

/**
 * Reads the whole trail and proves every entry from the one before it.
 *
 * A changed, deleted, swapped or inserted entry breaks the chain. A tail that was cut off, and a chain that was written
 * anew from some entry on, show by the anchors alone: heads that were printed or lie in backups.
 */
export function verifyTrail(db: Database, anchors: readonly TrailHead[] = []): TrailReport {
  const expected = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  let head: TrailHead = { seq: 0, hash: nothing };
  const rows = db.prepare<[], TrailRow>(`SELECT ${trailColumns} FROM trail ORDER BY seq`).iterate();
  for (const row of rows) {
    if (row.seq !== head.seq + 1) {
      return { head, fault: { kind: 'missing', seq: head.seq + 1 } };
    }
    if (row.previous !== head.hash || row.hash !== hashOfEntry(row)) {
      return { head, fault: { kind: 'changed', seq: row.seq } };
    }
    head = { seq: row.seq, hash: row.hash };
    if ((expected.get(row.seq) ?? row.hash) !== row.hash) {
      return { head, fault: { kind: 'anchor', seq: row.seq } };
    }
  }
  const beyond = Math.max(0, ...expected.keys());
  return { head, fault: beyond > head.seq ? { kind: 'anchor', seq: beyond } : null };
}
