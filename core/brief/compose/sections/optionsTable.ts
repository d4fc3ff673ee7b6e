import type { PlanOption } from '../../../model/reports/planReport.ts';
import { costTolerance } from '../../../planning/planLimits.ts';
import type { PlanProblem } from '../../../planning/planProblem.ts';
import { choiceOf } from '../firstPage/choice.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import { causesReached } from '../basis/causesReached.ts';
import { costInCell, sumInCell } from '../basis/plan/costWords.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Inline, TableBlock, TableRow } from '../../document/document.ts';
import { points, tenthOfPercent } from '../../document/format.ts';
import type { NamedOption } from '../basis/plan/namedOptions.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/plan/planComparison.ts';

const columnWidths = {
  zh: [0.285, 0.08, 0.19, 0.175, 0.13, 0.14],
  en: [0.31, 0.14, 0.18, 0.145, 0.125, 0.1],
} as const;

/** The plan in force, the other named ones, the next best and doing nothing, side by side. */
export function optionsTable(context: BriefContext, plans: PlanComparison): TableBlock {
  const { kb, language, t } = context;
  const widths = columnWidths[language];
  const target = points(kb.scoring.plan.reliefTarget);
  return {
    kind: 'table',
    id: 'table-options',
    number: t('brief.table', { n: 1 }),
    caption: plain(t('briefPlan.optionsCaption', { target })),
    size: 'body',
    columns: [
      { head: t('briefPlan.plan'), width: widths[0], align: 'left' },
      { head: t('briefPlan.measures'), width: widths[1], align: 'right' },
      { head: t('brief.cost'), width: widths[2], align: 'right' },
      { head: t('briefPlan.estimatedPart'), width: widths[3], align: 'right' },
      { head: t('briefPlan.value'), width: widths[4], align: 'right' },
      { head: t('briefPlan.above', { target }), width: widths[5], align: 'right' },
    ],
    rows: rows(context, plans),
  };
}

function rows(context: BriefContext, { named, next, unlimited, problem }: PlanComparison): TableRow[] {
  const { t } = context;
  const other = choiceOf(context)?.other?.name;
  const letterOf = ({ name, same }: NamedOption, place: number) =>
    place === 0 ? 'A' : [name, ...same].some((each) => each === other) ? 'B' : '';
  const zero = (field: string, text = '0'): Inline => [sourced(text, `option:nothing.${field}`)];
  return [
    ...named.map((option, index) =>
      optionRow(context, problem, {
        key: index === 0 ? 'best' : option.name,
        name: [
          {
            text: lettered(context, letterOf(option, index), nameOf(context, option, index === 0)),
            ...(index === 0 ? { strong: true } : {}),
          },
        ],
        plan: option.plan,
      }),
    ),
    ...(unlimited
      ? [
          optionRow(context, problem, {
            key: 'unlimited',
            name: plain(unlimitedName(context, unlimited, problem.largest)),
            plan: unlimited,
          }),
        ]
      : []),
    ...(next
      ? [optionRow(context, problem, { key: 'next', name: nextName(context, next), plan: next })]
      : []),
    {
      group: false,
      cells: [
        plain(t('briefPlan.doingNothing')),
        zero('count'),
        plain(t('brief.dash')),
        plain(t('brief.dash')),
        zero('value', '0%'),
        zero('left', String(causesReached(problem, []).length)),
      ],
    },
  ];
}

/** A plan by its name, with what it is: the one recommended, the one chosen, and what else it is called. */
export function nameOf(context: BriefContext, option: NamedOption, isInForce: boolean): string {
  const { input, t } = context;
  return t('briefOpen.planRow', {
    name: option.name,
    recommended: option.isRecommended && decisionKind(context) === 'choice',
    chosen: isInForce && input.plan?.chosen !== undefined,
    same: option.same,
  });
}

/** The letter by which page 1 calls a plan, before its name. */
const lettered = ({ t }: BriefContext, letter: 'A' | 'B' | '', name: string): string =>
  letter === '' ? name : t('briefPlan.lettered', { letter, name });

/** It may break the two limits that it sets aside. */
function unlimitedName({ input, t }: BriefContext, { cost, ids }: PlanOption, largest: number): string {
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
  readonly key: 'best' | NamedOption['name'] | 'unlimited' | 'next';
  readonly name: Inline;
  readonly plan: PlanOption;
}

function optionRow(
  { language, t }: BriefContext,
  problem: PlanProblem,
  { key, name, plan }: OptionInRow,
): TableRow {
  const cell = (field: string, text: string): Inline => [sourced(text, `option:${key}.${field}`)];
  return {
    group: false,
    cells: [
      name,
      cell('count', String(plan.ids.length)),
      cell('cost', sumInCell(plan, language)),
      plan.estimatedCost > 0
        ? cell('estimatedCost', costInCell({ cost: plan.estimatedCost, estimated: true }, language))
        : plain(t('brief.dash')),
      cell('value', tenthOfPercent(plan.value)),
      cell('left', String(causesReached(problem, plan.ids).length)),
    ],
  };
}
