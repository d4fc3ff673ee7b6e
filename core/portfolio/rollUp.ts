import { median } from './middle.ts';
import type { IndexedRow } from './portfolioIndex.ts';
import { momentumIn } from './standing.ts';
import type { Tile } from './tiles.ts';

/** How the lowest maturity of a place is shaded: under 40, 40 to under 55, 55 and over. */
export type Shade = 'low' | 'middle' | 'high';
export const shadeOf = (maturity: number): Shade =>
  Math.round(maturity) < 40 ? 'low' : Math.round(maturity) < 55 ? 'middle' : 'high';

/** What the clusters of a place, an industry or all of them add up to. */
export interface Sums {
  readonly listed: number;
  readonly assessed: number;
  /** Of maturity, over the assessed ones; `null` without any. */
  readonly lowest: number | null;
  readonly median: number | null;
  readonly falling: number;
  readonly rising: number;
  readonly late: number;
}

export function sumsOf(rows: readonly IndexedRow[]): Sums {
  const maturities = rows.flatMap(({ row }) => (row.result === null ? [] : [row.result.composite]));
  let [falling, rising, late] = [0, 0, 0];
  for (const { row } of rows) {
    const is = momentumIn(row)?.is;
    falling += is === 'falling' ? 1 : 0;
    rising += is === 'rising' ? 1 : 0;
    late += row.late;
  }
  return {
    listed: rows.length,
    assessed: maturities.length,
    lowest: maturities.length === 0 ? null : maturities.reduce((least, each) => Math.min(least, each)),
    median: median(maturities),
    falling,
    rising,
    late,
  };
}

/** Rows by what one of their fields says; the key is the field. */
export function groupsBy(
  rows: readonly IndexedRow[],
  field: 'province' | 'prefecture' | 'industry',
): ReadonlyMap<string, readonly IndexedRow[]> {
  const groups = new Map<string, IndexedRow[]>();
  for (const each of rows) {
    const group = groups.get(each[field]);
    if (group) {
      group.push(each);
    } else {
      groups.set(each[field], [each]);
    }
  }
  return groups;
}

/** Sums by group: the most assessed first, then the most listed, then the order of the keys. */
export const rollUp = (
  rows: readonly IndexedRow[],
  field: 'province' | 'industry',
): readonly (readonly [string, Sums])[] =>
  [...groupsBy(rows, field)]
    .map(([key, group]) => [key, sumsOf(group)] as const)
    .sort(
      ([keyA, a], [keyB, b]) =>
        b.assessed - a.assessed || b.listed - a.listed || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0),
    );

/** The provinces that have a cluster and no tiles of prefectures. */
export const otherProvinces = (rows: readonly IndexedRow[], tiles: readonly Tile[]): readonly string[] => {
  const covered = new Set(tiles.map(({ code }) => `${code.slice(0, 2)}0000`));
  return [...groupsBy(rows, 'province').keys()].filter((key) => key !== '' && !covered.has(key)).sort();
};
