import type { Database } from '../driver/database.ts';
import { type RowChange, type TrailHead, trailColumns, type TrailRow } from '../trail/entries.ts';
import { recorderOf } from '../trail/recorder.ts';
import { type TrailReport, verifyTrail } from '../trail/verifyTrail.ts';

/** One entry as screens and files read it. */
export interface TrailEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly name: string; readonly unit: string };
  readonly act: string;
  readonly clusterId: string | null;
  readonly assessmentId: string | null;
  readonly changes: readonly RowChange[];
  readonly hash: string;
}

export interface TrailQuery {
  readonly assessmentId?: string | undefined;
  readonly clusterId?: string | undefined;
  /** Entries before this number; the newest where it is left out. */
  readonly before?: number | undefined;
  /** Entries after this number. */
  readonly after?: number | undefined;
  readonly limit: number;
}

interface Bound {
  readonly clusterId: string | null;
  readonly assessmentId: string | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly limit: number;
}

const between = `seq < ifnull(@before, seq + 1) AND seq > ifnull(@after, 0)`;

/** Reads the trail; it is written by the recorder alone. */
export function createTrailRepository(db: Database) {
  const list = db.prepare<Bound, TrailRow>(
    `SELECT ${trailColumns} FROM trail WHERE ${between} ORDER BY seq DESC LIMIT @limit`,
  );
  const listOf = db.prepare<Bound, TrailRow>(
    `SELECT ${trailColumns} FROM trail
     WHERE cluster_id = @clusterId AND (@assessmentId IS NULL OR assessment_id = @assessmentId) AND ${between}
     ORDER BY seq DESC LIMIT @limit`,
  );
  const clusterOf = db.prepare<[string], string>(`SELECT cluster_id FROM assessment WHERE id = ?`).pluck();
  const lastOf = db.prepare<{ clusterId: string; assessmentId: string }, TrailHead>(
    `SELECT seq, hash FROM trail
     WHERE cluster_id = @clusterId AND (assessment_id IS NULL OR assessment_id = @assessmentId)
     ORDER BY seq DESC LIMIT 1`,
  );
  const hashAt = db.prepare<[number], string>(`SELECT hash FROM trail WHERE seq = ?`).pluck();
  const head = db.prepare<[], TrailHead>(`SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1`);

  return {
    /** The newest first. An assessment's own, a cluster's with those of its assessments, or all. */
    list({ assessmentId, clusterId, before, after, limit }: TrailQuery): TrailEntry[] {
      const cluster = clusterId ?? (assessmentId === undefined ? undefined : clusterOf.get(assessmentId));
      const bound = {
        clusterId: cluster ?? null,
        assessmentId: assessmentId ?? null,
        before: before ?? null,
        after: after ?? null,
        limit,
      };
      const isAll = assessmentId === undefined && clusterId === undefined;
      return (isAll ? list : listOf).all(bound).map(toEntry);
    },
    head: (): TrailHead => recorderOf(db)?.head() ?? head.get() ?? { seq: 0, hash: '0'.repeat(64) },
    /** The last entry that concerns an assessment or its cluster; `null` where there is none. */
    lastOf: (assessmentId: string, clusterId: string): TrailHead | null =>
      lastOf.get({ clusterId, assessmentId }) ?? null,
    hashAt: (seq: number): string | null => hashAt.get(seq) ?? null,
    /** Proves the whole trail, and that it leads to the anchors. */
    verify: (anchors: readonly TrailHead[] = []): TrailReport => verifyTrail(db, anchors),
  };
}

/** An entry from its row. */
export const toEntry = (row: TrailRow): TrailEntry => ({
  seq: row.seq,
  at: row.at,
  actor: { name: row.actor_name, unit: row.actor_unit },
  act: row.act,
  clusterId: row.cluster_id,
  assessmentId: row.assessment_id,
  // Written by the recorder only; the chain proves it.
  changes: JSON.parse(row.changes) as RowChange[],
  hash: row.hash,
});
