import { matrixOf, type MatrixPoint } from '../../../portfolio/matrix.ts';
import type { IndexedRow } from '../../../portfolio/portfolioIndex.ts';
import type { Block, TableRow } from '../../document/document.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { maturityCell } from './clusterTable.ts';
import { clusterOf, paragraph, signed, type ViewWords } from './viewWords.ts';

/** The matrix as a drawing, its figures as a table, and how many clusters cannot be in it. */
export function matrixParts(
  words: ViewWords,
  rows: readonly IndexedRow[],
  chosen: readonly string[],
): readonly Block[] {
  const { t } = words;
  const { points, without } = matrixOf(rows);
  if (points.length === 0) {
    return [paragraph('matrix-empty', plain(t('portfolio.matrixEmpty')))];
  }
  const rank = ({ each, momentum }: MatrixPoint) =>
    chosen.includes(each.row.id) ? 0 : momentum.isSure ? 1 : 2;
  const drawn = points.toSorted((a, b) => rank(a) - rank(b));
  return [
    {
      kind: 'figure',
      id: 'figure-matrix',
      number: '',
      finding: plain(t('portfolio.matrix')),
      caption: plain(t('viewFile.matrixCaption')),
      chart: {
        kind: 'matrix',
        dots: drawn.map(({ each, maturity, momentum }) => ({
          label: clusterOf(words, each.row),
          maturity,
          momentum: momentum.pointsPerYear,
          isSure: momentum.isSure,
        })),
        maturityAxis: { text: t('portfolio.axisMaturity') },
        momentumAxis: { text: t('portfolio.axisMomentum') },
      },
    },
    ...(without.length === 0
      ? []
      : [
          paragraph(
            'matrix-without',
            plain(t('viewFile.without', { count: without.length, why: t('portfolio.withoutText') })),
          ),
        ]),
    {
      kind: 'table',
      id: 'table-matrix',
      number: '',
      caption: plain(t('portfolio.matrix')),
      size: 'annex',
      columns: [
        { head: t('portfolio.name'), width: 0.4, align: 'left' },
        { head: t('portfolio.maturity'), width: 0.25, align: 'left' },
        { head: t('portfolio.axisMomentum'), width: 0.35, align: 'left' },
      ],
      rows: points.map((point) => matrixRow(words, point)),
    },
  ];
}

function matrixRow(words: ViewWords, { each: { row }, momentum }: MatrixPoint): TableRow {
  const text = words.t('portfolio.momentumLabel', {
    word: words.t('portfolio.momentumOf', { is: momentum.is }),
    points: signed(momentum.pointsPerYear, 1),
    low: signed(momentum.low, 1),
    high: signed(momentum.high, 1),
    isSure: momentum.isSure,
  });
  const run = sourced(text, `cluster:${row.id}.momentum`);
  return {
    group: false,
    cells: [
      [clusterOf(words, row)],
      maturityCell(words, row),
      [momentum.isSure ? { ...run, strong: true } : run],
    ],
  };
}
