import { describe, expect, test } from 'vitest';
import { trendOf, yearName } from '../../../renderer/views/years/yearWords.ts';
import { createFormat } from '../../../renderer/state/format.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { AssessedYearRow } from '../../../core/model/years/clusterYears.ts';

const namesOf = (...days: readonly string[]): readonly string[] => {
  const rows = days.map((assessedOn) => ({ assessedOn }));
  const words = { t: createTranslate('en'), format: createFormat('en') };
  return rows.map((row) => yearName(words, row, rows));
};

describe('the years of a cluster', () => {
  test('are called by as much of their date as tells them apart', () => {
    expect(namesOf('2025-06-01', '2026-06-01')).toEqual(['2025', '2026']);
    expect(namesOf('2026-03-01', '2026-06-01')).toEqual(['March 2026', 'June 2026']);
    expect(namesOf('2026-06-01', '2026-06-20')).toEqual(['1 June 2026', '20 June 2026']);
  });

  test('stand in the trend one by one where two are of one day', () => {
    const row = (id: string, composite: number) =>
      // The trend reads nothing else of them.
      ({ id, assessedOn: '2026-06-01', result: { composite, low: null, high: null } }) as AssessedYearRow;

    const points = trendOf([row('newer', 50), row('older', 25)]);

    expect(points.map(({ id, value }) => [id, value])).toEqual([
      ['older', 25],
      ['newer', 50],
    ]);
  });
});
