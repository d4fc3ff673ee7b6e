import { compareKeys } from '../base/collation.ts';
import type { PortfolioFilter, PortfolioOrder } from '../model/portfolio/portfolio.ts';
import type { IndexedRow, PortfolioIndex } from './portfolioIndex.ts';
import { momentumIn, standingOf, typeIn } from './standing.ts';

/** Whether a row lies in a place: a province or a prefecture. */
const liesIn = ({ province, prefecture }: IndexedRow, place: string): boolean =>
  place === '' || province === place || prefecture === place;

function passes(each: IndexedRow, filter: PortfolioFilter, omitted: keyof PortfolioFilter | null): boolean {
  const { row } = each;
  const asks = (key: keyof PortfolioFilter) => key !== omitted;
  return (
    (!asks('status') || filter.status === 'all' || standingOf(row) === filter.status) &&
    (!asks('stage') || filter.stage === 'all' || row.result?.stage === filter.stage) &&
    (!asks('type') || filter.type === 'all' || typeIn(row) === filter.type) &&
    (!asks('place') || liesIn(each, filter.place)) &&
    (!asks('cause') || filter.cause === '' || row.result?.causes[0] === filter.cause) &&
    (!asks('lateOnly') || !filter.lateOnly || row.late > 0) &&
    (!asks('label') || filter.label === '' || row.labels.includes(filter.label))
  );
}

/**
 * The rows, in their order, that a filter lets through; `omitted` is not asked, to count what each of its values would show.
 */
export function filterRows(
  index: PortfolioIndex,
  filter: PortfolioFilter,
  { rows = index.rows, omitted = null }: FilterOptions = {},
): readonly IndexedRow[] {
  const isFound = omitted === 'search' ? null : index.search(filter.search);
  return rows.filter((each) => (isFound === null || isFound[each.at] === 1) && passes(each, filter, omitted));
}

interface FilterOptions {
  /** Rows of the index in another order than that in which they came in. */
  readonly rows?: readonly IndexedRow[];
  readonly omitted?: keyof PortfolioFilter | null;
}

/** A row and a value, for sorting: what has no value stands last whichever way the values run. */
function valueOf({ row }: IndexedRow, key: Exclude<PortfolioOrder['key'], 'name'>): number | string | null {
  switch (key) {
    case 'maturity':
      return row.result?.composite ?? null;
    case 'momentum':
      return momentumIn(row)?.pointsPerYear ?? null;
    case 'assessed':
      return row.result?.assessedOn ?? null;
    case 'late':
      return row.late;
  }
}

/** Names of many rows in order: each is compared as often as needed once, its rank kept. */
export function createNameOrder(
  rows: readonly IndexedRow[],
  by: {
    readonly nameOf: (row: IndexedRow['row']) => string;
    readonly compare: (a: string, b: string) => number;
  },
): () => Int32Array {
  let ranks: Int32Array | null = null;
  return () => {
    if (ranks === null) {
      const named = rows.map(({ row }, at) => ({ name: by.nameOf(row), at }));
      named.sort((a, b) => by.compare(a.name, b.name) || a.at - b.at);
      ranks = new Int32Array(rows.length);
      for (const [rank, { at }] of named.entries()) {
        ranks[at] = rank;
      }
    }
    return ranks;
  };
}

/**
 * Rows in an order. Rows without the value stand last in either direction; equals stand in the order in which the clusters
 * came in. Names go by their reading (`nameRanks`).
 */
export function sortRows(
  rows: readonly IndexedRow[],
  { key, direction }: PortfolioOrder,
  nameRanks: () => Int32Array,
): readonly IndexedRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const ranks = key === 'name' ? nameRanks() : null;
  return rows
    .map((each) => ({ each, value: key === 'name' ? (ranks?.[each.at] ?? 0) : valueOf(each, key) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || a.each.at - b.each.at;
      }
      const compared =
        typeof a.value === 'number' ? a.value - Number(b.value) : compareKeys(a.value, String(b.value));
      return sign * compared || a.each.at - b.each.at;
    })
    .map(({ each }) => each);
}
