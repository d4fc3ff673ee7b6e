import type { CauseResult, NotJudgedCause } from '../../../model/diagnosisResult.ts';
import type { Inline, TableBlock } from '../../document/document.ts';
import { percent, points } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { causeName } from '../sections/sectionParts.ts';

type Unnumbered = Omit<TableBlock, 'number'>;

/** The severity of every cause that could be judged, by rank. */
export function causesTable(context: BriefContext): Unnumbered {
  const { evaluation, t } = context;
  return {
    kind: 'table',
    id: 'table-causes',
    caption: plain(t('briefAnnex.causesDataCaption')),
    size: 'annex',
    columns: [
      { head: t('briefAnnex.cause'), width: 0.44, align: 'left' },
      { head: t('briefAnnex.severity'), width: 0.14, align: 'right' },
      ...spreadColumns(context, 0.14),
    ],
    rows: evaluation.causes.map((cause) => ({
      group: false,
      cells: [
        [causeName(context, cause.id)],
        [sourced(points(cause.severity), `cause:${cause.id}.severity`)],
        ...spreadOf(cause),
      ],
    })),
  };
}

/** Causes a row. */
const inRow = 2;

/** What the severity of the causes that could not be judged may be. */
export function notJudgedTable(context: BriefContext): Unnumbered {
  const { evaluation, t } = context;
  const width = 0.46 / 3 / inRow;
  const cells = evaluation.notJudged.map((cause) => [[causeName(context, cause.id)], ...spreadOf(cause)]);
  const none: readonly Inline[] = [[], [], [], []];
  return {
    kind: 'table',
    id: 'table-not-judged',
    caption: plain(t('briefOpen.notJudgedCaption')),
    size: 'annex',
    columns: Array.from({ length: inRow }, () => [
      { head: t('briefAnnex.cause'), width: 0.54 / inRow, align: 'left' as const },
      ...spreadColumns(context, width),
    ]).flat(),
    rows: Array.from({ length: Math.ceil(cells.length / inRow) }, (_, row) => ({
      group: false,
      cells: Array.from({ length: inRow }, (__, column) => cells[row * inRow + column] ?? none).flat(),
    })),
  };
}

const spreadColumns = ({ t }: BriefContext, width: number): TableBlock['columns'] => [
  { head: t('briefAnnex.low'), width, align: 'right' },
  { head: t('briefAnnex.high'), width, align: 'right' },
  { head: t('briefAnnex.topFive'), width, align: 'right' },
];

/** The ends of the interval, and how often the cause is among the first five. */
const spreadOf = (cause: CauseResult | NotJudgedCause): readonly Inline[] => [
  [sourced(points(cause.low), `cause:${cause.id}.low`)],
  [sourced(points(cause.high), `cause:${cause.id}.high`)],
  [sourced(percent(cause.inTopFive), `cause:${cause.id}.inTopFive`)],
];
