import type { CauseResult, NotJudgedCause } from '../../../model/diagnosisResult.ts';
import type { Inline, TableBlock } from '../../document/document.ts';
import { percent, points } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { paperSection } from './paperSection.ts';
import { causeName } from '../sections/sectionParts.ts';

type Unnumbered = Omit<TableBlock, 'number'>;

/** Of a name, a section, a number and the last of them. */
const widths = { zh: [0.36, 0.24, 0.1, 0.1], en: [0.33, 0.25, 0.1, 0.12] } as const;

/** The severity of every cause that could be judged, by rank. */
export function causesTable(context: BriefContext): Unnumbered {
  const { evaluation, language, t } = context;
  const [name, section, number, last] = widths[language];
  return {
    kind: 'table',
    id: 'table-causes',
    caption: plain(t('briefAnnex.causesDataCaption')),
    size: 'annex',
    columns: [
      { head: t('briefAnnex.cause'), width: name, align: 'left' },
      { head: t('briefAnnex.paperSection'), width: section, align: 'left' },
      { head: t('briefAnnex.severity'), width: number, align: 'right' },
      { head: t('briefAnnex.low'), width: number, align: 'right' },
      { head: t('briefAnnex.high'), width: number, align: 'right' },
      { head: t('briefAnnex.topFive'), width: last, align: 'right' },
    ],
    rows: evaluation.causes.map((cause) => ({
      group: false,
      cells: [
        [causeName(context, cause.id)],
        sectionOf(context, cause.id),
        [sourced(points(cause.severity), `cause:${cause.id}.severity`)],
        ...spreadOf(cause),
      ],
    })),
  };
}

function sectionOf(context: BriefContext, id: string): Inline {
  const section = context.index.causes.get(id)?.section ?? '';
  return section === '' ? plain(context.t('brief.dash')) : [paperSection(context, id, section)];
}

/** Causes a row; few of them stand one below another. */
const mostInRow = 2;
const few = 2;

/** What the severity of the causes that could not be judged may be. */
export function notJudgedTable(context: BriefContext): Unnumbered {
  const { evaluation, t } = context;
  const cells = evaluation.notJudged.map((cause) => {
    const [low = [], high = [], topFive = []] = spreadOf(cause);
    const interval = phrase((slot) => t('briefAnnex.between', { low: slot(low), high: slot(high) }));
    return [[causeName(context, cause.id)], interval, topFive];
  });
  const inRow = cells.length > few ? mostInRow : 1;
  const none: readonly Inline[] = [[], [], []];
  return {
    kind: 'table',
    id: 'table-not-judged',
    caption: plain(t('briefOpen.notJudgedCaption')),
    size: 'annex',
    columns: Array.from({ length: inRow }, () => [
      { head: t('briefAnnex.cause'), width: 0.54 / inRow, align: 'left' as const },
      { head: t('briefAnnex.interval'), width: 0.22 / inRow, align: 'right' as const },
      { head: t('briefAnnex.topFive'), width: 0.24 / inRow, align: 'right' as const },
    ]).flat(),
    rows: Array.from({ length: Math.ceil(cells.length / inRow) }, (_, row) => ({
      group: false,
      cells: Array.from({ length: inRow }, (__, column) => cells[row * inRow + column] ?? none).flat(),
    })),
  };
}

/** The ends of the interval, and how often the cause is among the first five. */
const spreadOf = (cause: CauseResult | NotJudgedCause): readonly Inline[] => [
  [sourced(points(cause.low), `cause:${cause.id}.low`)],
  [sourced(points(cause.high), `cause:${cause.id}.high`)],
  [sourced(percent(cause.inTopFive), `cause:${cause.id}.inTopFive`)],
];
