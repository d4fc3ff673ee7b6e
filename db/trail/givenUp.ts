import type { Database } from '../driver/database.ts';
import { type TrailHead, trailColumns, type TrailRow } from './entries.ts';

/** A state of the store that lies outside its trail: where the trail stood then. */
export interface PastState {
  readonly head: TrailHead;
  /** The generation of the store then; `null` where it is not known. */
  readonly generation: number | null;
  /** The number of the backup that holds it. */
  readonly number: number;
}

/** Where the trail goes on from an earlier state: an entry that says what took the place of the store. */
export interface Fork {
  /** The first entry that is not of the state that was put in place. */
  readonly seq: number;
  /** What the store became: above every state of before. */
  readonly generation: number;
  /** The generation of the state that was put in place; `null` where the entry does not say. */
  readonly from: number | null;
  /** The number of the backup that was put in place, for an entry that does not say from where; else `null`. */
  readonly number: number | null;
  /** Heads of another line of the same store that were given up by name. */
  readonly heads: readonly TrailHead[];
}

/** What is done under this name makes a fork. */
const forkActs = ['store.restore', 'store.older', 'store.salvage'] as const;

type ForkRow = Pick<TrailRow, 'seq' | 'act' | 'changes'>;

/**
 * The forks that a trail tells of, from its entries of these acts in their order.
 *
 * What was salvaged is put in place as a restore does it: the two entries are one fork, which begins with the first.
 */
function forksIn(rows: readonly ForkRow[]): Fork[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const after = afterOf(row);
    const isOfSalvage = before?.act === 'store.salvage' && before.seq === row.seq - 1;
    return {
      seq: isOfSalvage ? before.seq : row.seq,
      generation: numberOf(after['generation']) ?? 0,
      from: isOfSalvage ? null : numberOf(after['from']),
      number: numberOfBackup(after['backup']),
      heads: readHeads(after['gaveUp']),
    };
  });
}

/** Where the trail of an open store goes on from an earlier state. */
export const forksOf = (db: Database): Fork[] =>
  forksIn(
    db
      .prepare<[], TrailRow>(
        `SELECT ${trailColumns} FROM trail
         WHERE act IN (${forkActs.map((act) => `'${act}'`).join(', ')}) ORDER BY seq`,
      )
      .all(),
  );

/**
 * Whether a state was given up on purpose: the trail need not lead to it.
 *
 * Generations only rise, and a fork gives the store a higher one than any before. What came after the state that was put
 * in place and before the fork was given up by it, whichever line it was on; all else has to be in the trail. A later
 * state whose trail is as long as that of the one put in place may be the same: where it is not, the fork names it.
 */
export const isGivenUp = (state: PastState, forks: readonly Fork[]): boolean =>
  forks.some((fork) => names(fork, state.head) || isBetween(fork, state));

/** Whether a head was given up by name. */
export const isNamedGivenUp = (head: TrailHead, forks: readonly Fork[]): boolean =>
  forks.some((fork) => names(fork, head));

const names = ({ heads }: Fork, { seq, hash }: TrailHead): boolean =>
  heads.some((head) => head.seq === seq && head.hash === hash);

function isBetween(fork: Fork, { head, generation, number }: PastState): boolean {
  const then = generation ?? 0;
  if (then >= fork.generation) {
    return false;
  }
  if (fork.from !== null) {
    return head.seq >= fork.seq ? then >= fork.from : then > fork.from && head.seq < fork.seq - 1;
  }
  // An entry from before this was recorded: numbers of backups rise with time as generations do.
  return head.seq >= fork.seq || (fork.number !== null && number > fork.number);
}

/** Heads as an entry of the trail keeps them. */
export const headsText = (heads: readonly TrailHead[]): string =>
  heads.map(({ seq, hash }) => `${seq}:${hash}`).join(' ');

const readHeads = (value: unknown): TrailHead[] =>
  typeof value === 'string'
    ? [...value.matchAll(/(\d+):([0-9a-f]{64})/gu)].map(([, seq, hash = '']) => ({ seq: Number(seq), hash }))
    : [];

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const numberOfBackup = (name: unknown): number | null => {
  const digits = typeof name === 'string' ? /^(\d{6,15})-.+\.db$/u.exec(name)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
};

/** Written by the program only; the chain proves it. */
function afterOf({ changes }: ForkRow): Readonly<Record<string, unknown>> {
  const [change] = JSON.parse(changes) as { readonly after: Readonly<Record<string, unknown>> | null }[];
  return change?.after ?? {};
}
