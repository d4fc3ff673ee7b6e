import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../core/base/calendar.ts';
import { backupReasons } from '../../../core/model/backup/backup.ts';
import { backupsToDrop, type Rotated, usualKeeping } from '../../../core/model/backup/rotation.ts';

const day0 = '2026-01-01';

const backup = (changed: Partial<Rotated> & Pick<Rotated, 'number'>): Rotated => ({
  storeId: 'store',
  reason: 'timed',
  day: addDays(day0, changed.number),
  bytes: 1_000_000,
  ...changed,
});

/** Backups in the order of their numbers, on days that may jump to and fro. */
const backupsArbitrary = fc
  .array(
    fc.record({
      reason: fc.constantFrom(...backupReasons),
      day: fc.integer({ min: 0, max: 900 }).map((days) => addDays(day0, days)),
      bytes: fc.integer({ min: 1, max: 40_000_000 }),
      storeId: fc.constantFrom('one', 'two', null),
    }),
    { maxLength: 80 },
  )
  .map((entries) => entries.map((entry, index) => ({ ...entry, number: index + 1 })));

const keptOf = (backups: readonly Rotated[], keeping = usualKeeping): Rotated[] => {
  const dropped = new Set(backupsToDrop(backups, keeping));
  return backups.filter((each) => !dropped.has(each));
};
const sizeOf = (backups: readonly Rotated[]): number => backups.reduce((sum, { bytes }) => sum + bytes, 0);
const unlimited = { ...usualKeeping, bytes: Number.POSITIVE_INFINITY };

describe('rotation', () => {
  test('keeps the twelve latest, and the last of each of 7 days, 4 weeks and 6 months', () => {
    // Four a day for a year.
    const backups = Array.from({ length: 1460 }, (_, index) =>
      backup({ number: index + 1, day: addDays(day0, Math.floor(index / 4)), bytes: 1000 }),
    );

    const kept = keptOf(backups).map(({ day }) => day);

    expect([...new Set(kept)]).toEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-13',
      '2026-12-20',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
    expect(kept.filter((day) => day >= '2026-12-29')).toHaveLength(12);
  });

  test('never lets go a backup from before an upgrade while there is room', () => {
    fc.assert(
      fc.property(backupsArbitrary, (backups) => {
        expect(backupsToDrop(backups, unlimited).map(({ reason }) => reason)).not.toContain('before-upgrade');
      }),
    );
  });

  test('keeps the newest of all and the twelve latest of each store while there is room', () => {
    fc.assert(
      fc.property(backupsArbitrary, (backups) => {
        const dropped = new Set(backupsToDrop(backups, unlimited));
        for (const storeId of ['one', 'two', null]) {
          const latest = backups.filter((each) => each.storeId === storeId).slice(-12);
          expect(latest.some((each) => dropped.has(each))).toBe(false);
        }
      }),
    );
  });

  test('stays within the limit of bytes or keeps the newest alone, those before an upgrade longest', () => {
    fc.assert(
      fc.property(backupsArbitrary, fc.integer({ min: 0, max: 400_000_000 }), (backups, bytes) => {
        const kept = keptOf(backups, { ...usualKeeping, bytes });

        expect(sizeOf(kept) <= bytes || kept.length <= 1).toBe(true);
        expect(kept.at(-1)).toBe(backups.at(-1));
        const [pinned, turning] = [backups, kept].map((list) =>
          list.slice(0, -1).filter(({ reason }) => reason === 'before-upgrade'),
        );
        if (turning !== undefined && pinned !== undefined && turning.length < pinned.length) {
          // One of them went: nothing else that could have gone was left.
          expect(kept.slice(0, -1).every(({ reason }) => reason === 'before-upgrade')).toBe(true);
        }
      }),
    );
  });

  test('lets nothing go a second time: what is kept stays kept until another comes', () => {
    fc.assert(
      fc.property(backupsArbitrary, (backups) => {
        expect(backupsToDrop(keptOf(backups))).toEqual([]);
      }),
    );
  });

  test.each([-365, 365])(
    'a clock that jumps %i days takes the place of one day, one week and one month at most',
    (jump) => {
      const before = Array.from({ length: 200 }, (_, index) => backup({ number: index + 1, bytes: 1 }));
      const steady = keptOf([...before, backup({ number: 201 })]);
      const jumped = backup({ number: 201, day: addDays(day0, 201 + jump) });

      const after = keptOf([...before, jumped]);

      expect(after.at(-1)).toBe(jumped);
      const lost = steady.filter(({ number }) => !after.some((each) => each.number === number));
      expect(lost.length).toBeLessThanOrEqual(3);
    },
  );
});
