import { expect, test } from 'vitest';
import { createFormat } from '../../../renderer/state/format.ts';
import { backupTime } from '../../../renderer/views/backups/backupTime.ts';

/** The moment at this time of the wall, as a backup is dated. */
const at = (moment: string): string => new Date(moment).toISOString();
const now = new Date('2026-11-29T20:00:00');

test.each([
  ['2026-11-29T17:40', ['17:40', '17:40']],
  ['2026-11-28T09:05', ['28 November 09:05', '11月28日 09:05']],
  ['2025-11-29T17:40', ['29 November 2025 17:40', '2025年11月29日 17:40']],
  ['2027-01-02T17:40', ['2 January 2027 17:40', '2027年1月2日 17:40']],
])('a backup of %s is said as exactly as needed', (moment, words) => {
  const said = (['en', 'zh'] as const).map((language) => backupTime(at(moment), createFormat(language), now));

  expect(said).toEqual(words);
});
