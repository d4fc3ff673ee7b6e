import type { PlanOption } from '../../../model/planReport.ts';
import { measureClass } from '../../../planning/measureClass.ts';
import { costTolerance } from '../../../planning/planLimits.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Inline, TableBlock, TableRow } from '../../document/document.ts';
import { decimal, moneyInCell, points } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/planComparison.ts';

const columnWidths = {
  zh: [0.34, 0.09, 0.16, 0.1, 0.2, 0.11],
  en: [0.4, 0.12, 0.12, 0.09, 0.17, 0.1],
} as const;

/** Section 5: the recommended plan, the cheapest that suffices, the next best and doing nothing, side by side. */
export function optionsTable(context: BriefContext, plans: PlanComparison): TableBlock {
  const { language, t } = context;
  const widths = columnWidths[language];
  return {
    kind: 'table',
    id: 'table-options',
    number: t('brief.table', { n: 1 }),
    caption: plain(t('briefPlan.optionsCaption', { target: targetOf(context) })),
    size: 'body',
    columns: [
      { head: t('briefPlan.plan'), width: widths[0], align: 'left' },
      { head: t('briefPlan.measures'), width: widths[1], align: 'right' },
      { head: t('brief.cost'), width: widths[2], align: 'right' },
      { head: t('briefPlan.value'), width: widths[3], align: 'right' },
      { head: t('briefPlan.above', { target: targetOf(context) }), width: widths[4], align: 'right' },
      { head: t('briefPlan.robust'), width: widths[5], align: 'right' },
    ],
    rows: rows(context, plans),
  };
}

const targetOf = ({ kb }: BriefContext): string => points(kb.scoring.plan.reliefTarget);

function rows(context: BriefContext, plans: PlanComparison): TableRow[] {
  const { best, next, sufficient, leftByNothing } = plans;
  const { t } = context;
  const isSufficient = sufficient !== null && sufficient.ids.join() === best.ids.join();
  const name = t(isSufficient ? 'briefPlan.recommendedSufficient' : 'briefPlan.recommended');
  return [
    optionRow(context, { key: 'best', name: [{ text: name, strong: true }], plan: best, best }),
    ...(sufficient && !isSufficient
      ? [
          optionRow(context, {
            key: 'sufficient',
            name: plain(sufficientName(context, sufficient, plans.problem.largest)),
            plan: sufficient,
            best,
          }),
        ]
      : []),
    ...(next ? [optionRow(context, { key: 'next', name: nextName(context, next), plan: next, best })] : []),
    {
      group: false,
      cells: [
        plain(t('briefPlan.doingNothing')),
        [sourced('0', 'option:nothing.count')],
        plain(t('brief.dash')),
        [sourced('0', 'option:nothing.value')],
        [sourced(String(leftByNothing.length), 'option:nothing.left')],
        plain(t('brief.dash')),
      ],
    },
  ];
}

/** It may break the two limits that the cheapest sufficient plan sets aside. */
function sufficientName({ input, t }: BriefContext, { cost, ids }: PlanOption, largest: number): string {
  const budget = input.plan?.budget ?? null;
  return t('briefPlan.sufficient', {
    overBudget: budget !== null && cost > budget + costTolerance,
    overNumber: ids.length > largest,
  });
}

function nextName({ t }: BriefContext, { added, removed }: PlanOption): Inline {
  const differ = Math.max(added.length, removed.length);
  const count = sourced(String(differ), 'option:next.differs');
  return phrase((slot) => t('briefPlan.next', { count: slot(count), one: differ === 1 }));
}

interface OptionInRow {
  readonly key: 'best' | 'sufficient' | 'next';
  readonly name: Inline;
  readonly plan: PlanOption;
  readonly best: PlanOption;
}

function optionRow({ evaluation, language }: BriefContext, { key, name, plan, best }: OptionInRow): TableRow {
  const robust = evaluation.ranking.filter(
    ({ id, inPlan }) => plan.ids.includes(id) && measureClass(inPlan) === 'core',
  );
  const cell = (field: string, text: string): Inline => [sourced(text, `option:${key}.${field}`)];
  return {
    group: false,
    cells: [
      name,
      cell('count', String(plan.ids.length)),
      cell('cost', moneyInCell(plan.cost, language)),
      cell('value', relativeValue(plan.value, best)),
      cell('left', String(plan.leftAboveTarget.length)),
      cell('robust', String(robust.length)),
    ],
  };
}

/** A value on the scale of the recommended plan, which is 100, with one decimal: neighbours often differ by less than 1. */
export const relativeValue = (value: number, best: Pick<PlanOption, 'value'>): string =>
  decimal(best.value > 0 ? Math.round((1000 * value) / best.value) / 10 : 0);
