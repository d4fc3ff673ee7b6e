import { compareKeys } from '../../../base/collation.ts';
import { annexHead } from '../basis/annexHead.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { subjectOf, turnsOf } from '../basis/nextAnswers.ts';
import { causesTable, notJudgedTable } from './causesTables.ts';
import type { Block, Inline, TableBlock, TableRow } from '../../document/document.ts';
import { causesFigure } from '../basis/figures.ts';
import { percent, points, tenthOfPercent } from '../../document/format.ts';
import { costInUnit } from './frontierFigure.ts';
import { joined, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison, PlanFrontier } from '../basis/plan/planComparison.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

/**
 * Annex: the numbers behind the figures, in the order of the figures; those of the timeline are in the tables of the
 * plan. The figure of the causes stands behind the table of the causes: tables fill what the annex before has left of its
 * page, and a figure does not break over two.
 */
export function annexData(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { evaluation, options, t } = context;
  const hasCauses = evaluation.causes.length > 0;
  const before = [
    dimensionsTable(context),
    ...(plans?.frontier ? [frontierTable(context, plans.frontier)] : []),
    ...(hasCauses ? [causesTable(context)] : []),
  ];
  const tables = [
    ...before,
    ...(evaluation.notJudged.length > 0 ? [notJudgedTable(context)] : []),
    ...(evaluation.nextEvidence.length > 0 ? [nextTable(context)] : []),
  ];
  const numbered = tables.map((table, index) => ({
    ...table,
    number: t('brief.annexTable', { annex: annexLetter(options, 'data'), n: index + 1 }),
  }));
  return [
    annexHead(context, 'data', t('briefAnnex.dataHeading')),
    ...numbered.slice(0, before.length),
    ...(hasCauses ? [causesFigure(context)] : []),
    ...numbered.slice(before.length),
  ];
}

type Unnumbered = Omit<TableBlock, 'number'>;

/** How many of each kind a cell names: what turns most often. */
const turnsInCell = 1;

/** The five answers most worth collecting, in words. */
function nextTable(context: BriefContext): Unnumbered {
  const { evaluation, language, t } = context;
  return {
    kind: 'table',
    id: 'table-next',
    caption: plain(t('briefOpen.nextCaption')),
    size: 'annex',
    columns: [
      { head: t('briefOpen.nextHead'), width: 0.22, align: 'left' },
      { head: t('briefOpen.nextState'), width: language === 'zh' ? 0.1 : 0.13, align: 'left' },
      { head: t('briefOpen.nextTurns'), width: language === 'zh' ? 0.6 : 0.57, align: 'left' },
      { head: t('briefOpen.nextGain'), width: 0.08, align: 'right' },
    ],
    rows: evaluation.nextEvidence.map((answer, index) => ({
      group: false,
      cells: [
        [subjectOf(context, answer)],
        plain(t('briefOpen.stateOf', { state: answer.state })),
        joined(turnsOf(context, answer, { form: 'cell', most: turnsInCell }), t('brief.semicolon')),
        [sourced(tenthOfPercent(answer.gain), `next:${index}.gain`)],
      ],
    })),
  };
}

function dimensionsTable(context: BriefContext): Unnumbered {
  const { evaluation, previous, t } = context;
  const right = (head: string) => ({ head, width: previous ? 0.11 : 0.13, align: 'right' as const });
  return {
    kind: 'table',
    id: 'table-dimensions',
    caption: plain(t('briefAnnex.dimensionsDataCaption')),
    size: 'annex',
    columns: [
      { head: t('briefAnnex.dimension'), width: previous ? 0.34 : 0.35, align: 'left' },
      right(t('briefAnnex.score')),
      right(t('briefAnnex.low')),
      right(t('briefAnnex.high')),
      ...(previous ? [right(t('briefAnnex.before'))] : []),
      right(t('briefAnnex.coverage')),
      right(t('briefAnnex.weight')),
    ],
    rows: evaluation.dimensions
      .toSorted((a, b) => (a.score ?? 101) - (b.score ?? 101) || compareKeys(a.id, b.id))
      .map((dimension) => dimensionRow(context, dimension)),
  };
}

function dimensionRow(
  { index, previous, say, t }: BriefContext,
  dimension: BriefContext['evaluation']['dimensions'][number],
): TableRow {
  const none = plain(t('brief.dash'));
  const known = index.dimensions.get(dimension.id);
  const from = `dimension:${dimension.id}`;
  const number = (name: 'score' | 'low' | 'high'): Inline => {
    const value = dimension.score === null ? null : dimension[name];
    return value === null ? none : [sourced(points(value), `${from}.${name}`)];
  };
  const before = previous?.evaluation.dimensions.find(({ id }) => id === dimension.id)?.score ?? null;
  const beforeCell = before === null ? none : [sourced(points(before), `previous:dimension.${dimension.id}`)];
  return {
    group: false,
    cells: [
      [sourced(known ? say(known.name) : dimension.id, `kb:${dimension.id}.name`)],
      number('score'),
      number('low'),
      number('high'),
      ...(previous ? [beforeCell] : []),
      [sourced(percent(dimension.coverage), `${from}.coverage`)],
      [sourced(percent(dimension.weight), `${from}.weight`)],
    ],
  };
}

/** Several plans a row, so that a long frontier does not fill a page. */
const plansInRow = 3;

function frontierTable(context: BriefContext, { steps }: PlanFrontier): Unnumbered {
  const { t } = context;
  const cells = steps.flatMap(({ cost, value }, index): Inline[] => [
    [sourced(costInUnit(context, cost), `frontier:${index}.cost`)],
    [sourced(tenthOfPercent(value), `frontier:${index}.value`)],
  ]);
  const inRow = plansInRow * 2;
  const width = 1 / inRow;
  return {
    kind: 'table',
    id: 'table-frontier',
    caption: plain(t('briefAnnex.frontierDataCaption')),
    size: 'annex',
    columns: Array.from({ length: plansInRow }, () => [
      { head: t('briefAnnex.costInUnit'), width, align: 'right' as const },
      { head: t('briefPlan.value'), width, align: 'right' as const },
    ]).flat(),
    rows: Array.from({ length: Math.ceil(cells.length / inRow) }, (_, row) => ({
      group: false,
      cells: Array.from({ length: inRow }, (__, index) => cells[row * inRow + index] ?? []),
    })),
  };
}
