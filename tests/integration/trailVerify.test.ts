import type { Database } from '../../db/driver/database.ts';
import { describe, expect, test } from 'vitest';
import { hashOfEntry, type TrailHead, trailColumns, type TrailRow } from '../../db/trail/entries.ts';
import { verifyTrail } from '../../db/trail/verifyTrail.ts';
import { tampered, unguardedTrail } from '../support/trailStore.ts';

const entries = 24;
/** First, last, the ones beside them, and some between. */
const places = [1, 2, 3, 8, 13, 22, 23, 24];
const notLast = places.filter((place) => place < entries);

const rowsOf = (db: Database): TrailRow[] =>
  db.prepare<[], TrailRow>(`SELECT ${trailColumns} FROM trail ORDER BY seq`).all();

const insert = `INSERT INTO trail (${trailColumns}) VALUES (@seq, @at, @actor_name, @actor_unit, @act, @cluster_id,
  @assessment_id, @changes, @content_sum, @previous, @hash)`;

/** Writes all entries from a place on anew, each with a hash that fits: what a forger who knows the program can do. */
function rewriteFrom(db: Database, place: number): void {
  const rows = rowsOf(db);
  db.prepare(`DELETE FROM trail WHERE seq >= ?`).run(place);
  let previous = rows[place - 2]?.hash ?? '0'.repeat(64);
  for (const row of rows.slice(place - 1)) {
    const forged = { ...row, actor_name: '某人', previous };
    previous = hashOfEntry(forged);
    db.prepare(insert).run({ ...forged, hash: previous });
  }
}

/** Columns of an entry, each with another value of its kind. */
const changes: Readonly<Record<string, string | null>> = {
  at: '2020-01-01T00:00:00.000Z',
  actor_name: '某人',
  actor_unit: '某局',
  act: 'other',
  cluster_id: 'elsewhere',
  assessment_id: 'elsewhere',
  changes: '[]',
  content_sum: 'f'.repeat(64),
  previous: 'f'.repeat(64),
  hash: 'f'.repeat(64),
};

/** What the check finds after each place was tampered with, by itself. */
function faultsAt(
  wanted: readonly number[],
  tamper: (db: Database, place: number) => void,
  anchors: (db: Database) => readonly TrailHead[] = () => [],
) {
  const db = unguardedTrail(entries);
  const known = anchors(db);
  return wanted.map((place) =>
    tampered(
      db,
      () => tamper(db, place),
      () => verifyTrail(db, known).fault,
    ),
  );
}

const headAt =
  (...seqs: readonly number[]) =>
  (db: Database): readonly TrailHead[] =>
    seqs.map((seq) => ({ seq, hash: rowsOf(db)[seq - 1]?.hash ?? '' }));

const changed = (seq: number) => ({ kind: 'changed', seq });
const anchored = (seq: number) => ({ kind: 'anchor', seq });

const cutFrom = (db: Database, place: number) => db.prepare(`DELETE FROM trail WHERE seq >= ?`).run(place);

describe('the trail', () => {
  test('holds as it was written', () => {
    expect(verifyTrail(unguardedTrail(entries))).toMatchObject({ head: { seq: entries }, fault: null });
  });

  test.each(Object.keys(changes))('shows a change of %s in any entry', (column) => {
    const faults = faultsAt(places, (db, place) =>
      db.prepare(`UPDATE trail SET ${column} = ? WHERE seq = ?`).run(changes[column], place),
    );

    expect(faults).toEqual(places.map(changed));
  });

  test('shows a deleted entry', () => {
    const faults = faultsAt(notLast, (db, place) => db.prepare(`DELETE FROM trail WHERE seq = ?`).run(place));

    expect(faults).toEqual(notLast.map((seq) => ({ kind: 'missing', seq })));
  });

  test('shows a deleted entry whose gap was closed by renumbering', () => {
    const faults = faultsAt(notLast, (db, place) => {
      db.prepare(`DELETE FROM trail WHERE seq = ?`).run(place);
      db.prepare(`UPDATE trail SET seq = -seq WHERE seq > ?`).run(place);
      db.prepare(`UPDATE trail SET seq = -seq - 1 WHERE seq < 0`).run();
    });

    expect(faults).toEqual(notLast.map(changed));
  });

  test('shows two entries that changed places', () => {
    const faults = faultsAt(notLast, (db, place) => {
      db.prepare(`UPDATE trail SET seq = -seq WHERE seq IN (@place, @place + 1)`).run({ place });
      db.prepare(`UPDATE trail SET seq = 2 * @place + 1 + seq WHERE seq < 0`).run({ place });
    });

    expect(faults).toEqual(notLast.map(changed));
  });

  test('shows an entry that was put in, with a hash that fits', () => {
    const faults = faultsAt(places, (db, place) => {
      const twin = rowsOf(db)[place - 1];
      db.prepare(`UPDATE trail SET seq = -seq WHERE seq >= ?`).run(place);
      db.prepare(`UPDATE trail SET seq = 1 - seq WHERE seq < 0`).run();
      // A copy of a row of the trail.
      const forged = { ...twin, act: 'put in' } as TrailRow;
      db.prepare(insert).run({ ...forged, hash: hashOfEntry(forged) });
    });

    expect(faults).toEqual(places.map((place) => changed(place + 1)));
  });

  test('shows by a head outside that its tail was cut off', () => {
    expect(faultsAt(places, cutFrom)).toEqual(places.map(() => null));
    expect(faultsAt(places, cutFrom, headAt(entries))).toEqual(places.map(() => anchored(entries)));
  });

  test('shows by a head outside that entries were written anew from any place on', () => {
    expect(faultsAt(places, rewriteFrom)).toEqual(places.map(() => null));
    expect(faultsAt(places, rewriteFrom, headAt(entries))).toEqual(places.map(() => anchored(entries)));
  });

  test('is trusted as far as the last head outside', () => {
    expect(faultsAt([13], rewriteFrom, headAt(2, 12))).toEqual([null]);
    expect(faultsAt([13], rewriteFrom, headAt(2, 20))).toEqual([anchored(20)]);
  });
});
