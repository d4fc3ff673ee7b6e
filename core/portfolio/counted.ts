import type { PortfolioRow } from '../model/portfolio/portfolio.ts';

/** Own clusters as soon as one of them was begun; all there are until then, the sample among them. */
export function countedRows(rows: readonly PortfolioRow[]): readonly PortfolioRow[] {
  const isOwn = ({ isSample, latestId }: PortfolioRow) => !isSample && latestId !== null;
  return rows.some(isOwn) ? rows.filter(({ isSample }) => !isSample) : rows;
}
