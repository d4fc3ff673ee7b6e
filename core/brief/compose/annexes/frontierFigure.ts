import type { BriefContext } from '../basis/briefContext.ts';
import type { FigureBlock, Inline } from '../../document/document.ts';
import { decimal, money, percent } from '../../document/format.ts';
import { costInShort, costInWords } from '../basis/plan/costWords.ts';
import { nameOf } from '../sections/optionsTable.ts';
import { phrase, sourced } from '../../document/phrase.ts';
import type { PlanComparison, PlanFrontier } from '../basis/plan/planComparison.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

interface Frontier {
  readonly plans: PlanComparison;
  readonly frontier: PlanFrontier;
}

/** What a budget buys, with the plan in force and the other named ones. */
export function frontierFigure(context: BriefContext, { plans, frontier }: Frontier): FigureBlock {
  const { actions, input, language, options, t } = context;
  const inUnit = (million: number) => Number(amountInUnit(context, million).toFixed(2));
  const budget = input.plan?.budget ?? null;
  return {
    kind: 'figure',
    id: 'figure-frontier',
    number: t('briefAnnex.figure', { annex: annexLetter(options, 'plan'), n: actions.length > 0 ? 2 : 1 }),
    finding: finding(context, { plans, frontier }),
    caption: phrase((slot) =>
      t('briefPlan.frontierCaption', {
        gap: slot(sourced(money(frontier.gap, language), 'frontier:gap')),
      }),
    ),
    chart: {
      kind: 'frontier',
      points: frontier.steps.map((step) => ({ cost: inUnit(step.cost), value: inTenths(step.value) })),
      named: plans.named.map((option, index) => ({
        cost: inUnit(option.plan.cost),
        value: inTenths(option.plan.value),
        label: sourced(
          t('briefPlan.planPoint', {
            name: nameOf(context, { ...option, same: [] }, index === 0),
            cost: costInShort(option.plan, language),
          }),
          `option:${index === 0 ? 'best' : option.name}.label`,
        ),
      })),
      budget:
        budget === null
          ? null
          : {
              at: inUnit(budget),
              label: sourced(
                t('briefPlan.budgetLine', { budget: money(budget, language) }),
                'input:plan.budget',
              ),
            },
      costAxis: { text: t('briefPlan.costAxis', { estimated: hasEstimates(plans) }) },
      valueAxis: { text: t('briefPlan.valueAxis') },
    },
  };
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;

const hasEstimates = ({ problem }: PlanComparison): boolean =>
  problem.measures.some(({ estimated }) => estimated);

/** Million CNY in the unit of the language's cost axis: 万元 or CNY million. */
export const costInUnit = (context: BriefContext, million: number): string =>
  decimal(amountInUnit(context, million));

const amountInUnit = ({ language }: BriefContext, million: number): number =>
  language === 'zh' ? million * 100 : million;

/** From this share on, no budget would buy noticeably more. */
const everything = 0.9995;

function finding({ language, t }: BriefContext, { plans, frontier }: Frontier): Inline {
  const most = frontier.steps.at(-1)?.value ?? plans.best.value;
  const share = plans.best.value / most;
  if (share < everything) {
    return phrase((slot) =>
      t('briefPlan.budgetBuys', {
        share: slot(sourced(percent(plans.best.value / 100), 'plan:total.value')),
        most: slot(sourced(percent(most / 100), 'frontier:most')),
      }),
    );
  }
  const half = frontier.steps.find((step) => step.value >= most / 2);
  return phrase((slot) =>
    t('briefPlan.halfForLess', {
      cost: slot(sourced(costInWords(half ?? plans.best, language), 'frontier:half')),
    }),
  );
}
