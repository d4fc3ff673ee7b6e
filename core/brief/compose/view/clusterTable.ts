import type { IndexedRow } from '../../../portfolio/portfolioIndex.ts';
import { momentumIn } from '../../../portfolio/standing.ts';
import type { PortfolioRow } from '../../../model/portfolio/portfolio.ts';
import type { Inline, TableBlock, TableRow } from '../../document/document.ts';
import { points } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { causeOf, cell, clusterOf, placeOf, signed, stageOf, typeOf, type ViewWords } from './viewWords.ts';

/** The clusters of a view in its order, a row each; their names are whole. */
export function clusterTable(words: ViewWords, rows: readonly IndexedRow[], caption: string): TableBlock {
  const { language, t } = words;
  const isChinese = language === 'zh';
  return {
    kind: 'table',
    id: 'table-clusters',
    number: '',
    caption: plain(caption),
    size: 'annex',
    columns: [
      { head: t('portfolio.name'), width: isChinese ? 0.17 : 0.155, align: 'left' },
      { head: t('portfolio.place'), width: isChinese ? 0.16 : 0.15, align: 'left' },
      { head: t('portfolio.type'), width: isChinese ? 0.08 : 0.115, align: 'left' },
      { head: t('portfolio.stage'), width: isChinese ? 0.08 : 0.105, align: 'left' },
      { head: t('portfolio.maturity'), width: isChinese ? 0.15 : 0.11, align: 'left' },
      { head: t('portfolio.cause'), width: isChinese ? 0.19 : 0.18, align: 'left' },
      { head: t('portfolio.momentum'), width: isChinese ? 0.11 : 0.13, align: 'left' },
      { head: t('portfolio.late'), width: isChinese ? 0.06 : 0.055, align: 'right' },
    ],
    rows: rows.map(({ row }) => tableRow(words, row)),
  };
}

function tableRow(words: ViewWords, row: PortfolioRow): TableRow {
  const from = `cluster:${row.id}`;
  const cause = row.result?.causes[0];
  return {
    group: false,
    cells: [
      [clusterOf(words, row)],
      cell(placeOf(words, row), `${from}.place`),
      cell(typeOf(words, row), `${from}.type`),
      cell(stageOf(words, row), `${from}.stage`),
      maturityCell(words, row),
      cause === undefined ? plain('–') : [sourced(causeOf(words, cause), `${from}.cause`)],
      momentumCell(words, row),
      row.latestId === null ? plain('–') : [sourced(String(row.late), `${from}.late`)],
    ],
  };
}

/** The figure with its interval; without a result how far the assessment is. */
export function maturityCell({ t }: ViewWords, { id, latestId, result }: PortfolioRow): Inline {
  if (result === null) {
    return plain(t('portfolio.statusNames', { status: latestId === null ? 'not-assessed' : 'under-way' }));
  }
  const interval = t('viewFile.interval', { low: points(result.low), high: points(result.high) });
  return [
    { ...sourced(points(result.composite), `cluster:${id}.maturity`), strong: true, whole: true },
    { ...sourced(interval, `cluster:${id}.maturity-interval`), whole: true },
  ];
}

/** Word and points a year; bold where it is beyond the error. */
export function momentumCell({ t }: ViewWords, row: PortfolioRow): Inline {
  const momentum = momentumIn(row);
  if (momentum === null) {
    return plain('–');
  }
  const text = t('viewFile.momentum', {
    word: t('portfolio.momentumOf', { is: momentum.is }),
    points: signed(momentum.pointsPerYear, 1),
  });
  const run = sourced(text, `cluster:${row.id}.momentum`);
  return [momentum.isSure ? { ...run, strong: true } : run];
}
