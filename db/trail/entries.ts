import { type Cell, sha256 } from './contentSum.ts';

/** One change of one row, as an entry keeps it: what names the row, and of a changed row only what changed. */
export interface RowChange {
  readonly table: string;
  readonly key: Readonly<Record<string, Cell>>;
  /** `null` where the row is new. */
  readonly before: Readonly<Record<string, Cell>> | null;
  /** `null` where the row is gone. */
  readonly after: Readonly<Record<string, Cell>> | null;
}

/** One entry of the trail as it is stored. */
export interface TrailRow {
  readonly seq: number;
  readonly at: string;
  readonly actor_name: string;
  readonly actor_unit: string;
  /** The call that made the change, or what the program did by itself. */
  readonly act: string;
  readonly cluster_id: string | null;
  readonly assessment_id: string | null;
  /** JSON of `RowChange[]`. */
  readonly changes: string;
  readonly content_sum: string;
  readonly previous: string;
  readonly hash: string;
}

/** Where a trail stands: what a printed brief and a backup name. */
export interface TrailHead {
  /** 0 before the first entry. */
  readonly seq: number;
  readonly hash: string;
}

export const trailColumns = `seq, at, actor_name, actor_unit, act, cluster_id, assessment_id, changes, content_sum,
  previous, hash`;

/** SHA-256 over everything that an entry says, the hash of the entry before it included. */
export const hashOfEntry = (entry: Omit<TrailRow, 'hash'>): string =>
  sha256(
    JSON.stringify([
      entry.seq,
      entry.at,
      entry.actor_name,
      entry.actor_unit,
      entry.act,
      entry.cluster_id,
      entry.assessment_id,
      entry.changes,
      entry.content_sum,
      entry.previous,
    ]),
  );
