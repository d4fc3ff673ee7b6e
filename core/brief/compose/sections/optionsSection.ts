import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { annexLink } from '../basis/annexHead.ts';
import { body, causeName } from './causesSection.ts';
import type { Block, Inline } from '../../document/document.ts';
import { money, points } from '../../document/format.ts';
import { leftOutWords } from './leftOutWords.ts';
import { optionsTable } from './optionsTable.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/planComparison.ts';
import { whyNoPlan } from '../basis/planConflict.ts';
import { planSentence } from '../basis/planSentence.ts';
import { hasAnnex, sectionNumber } from '../basis/sectionNumbers.ts';

/** Section 5: the recommended plan beside others, what was left out of it and why, what it leaves unresolved. */
export function optionsSection(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { gap, options, t } = context;
  const head: Block = {
    kind: 'heading',
    id: 'plan',
    level: 2,
    number: t('brief.section', { n: sectionNumber(options, 'options') }),
    text: plain(t('briefPlan.heading')),
  };
  if (plans === null) {
    return [head, body('plan-none', joined([planLead(context), whyNoPlan(context)], gap))];
  }
  return [
    head,
    body('plan-lead', joined([planLead(context), planCost(context), inFull(context)], gap)),
    optionsTable(context, plans),
    body('plan-left-out', joined([leftOutWords(context, plans), remaining(context, plans)], gap)),
  ];
}

export const planLead = ({ evaluation, language, t }: BriefContext): Inline => [
  sourced(t('brief.asSentence', { text: planSentence(evaluation, language) }), 'sentence:plan'),
];

function planCost({ evaluation, input, language, t }: BriefContext): Inline {
  const cost = sourced(money(evaluation.plan.cost, language), 'plan:total.cost');
  const budget = input.plan?.budget ?? null;
  return budget === null
    ? phrase((slot) => t('briefPlan.cost', { cost: slot(cost) }))
    : phrase((slot) =>
        t('briefPlan.costOfBudget', {
          cost: slot(cost),
          budget: slot(sourced(money(budget, language), 'input:plan.budget')),
        }),
      );
}

const inFull = (context: BriefContext): Inline =>
  hasAnnex(context.options, 'plan')
    ? phrase((slot) => context.t('briefPlan.inFull', { annex: slot(annexLink(context, 'plan')) }))
    : [];

/** More names than this in a sentence are no longer read. */
const mostNames = 4;
const severestNamed = 3;

function remaining(context: BriefContext, { sufficient }: PlanComparison): Inline {
  const { evaluation, kb, t } = context;
  const target = sourced(points(kb.scoring.plan.reliefTarget), 'kb:scoring.plan.reliefTarget');
  const left = evaluation.causes.filter(({ id }) => evaluation.plan.leftAbove40.includes(id));
  if (left.length === 0) {
    return phrase((slot) => t('briefPlan.allRelieved', { target: slot(target) }));
  }
  const isLong = left.length > mostNames;
  const named = listOf(
    context,
    left
      .slice(0, isLong ? severestNamed : mostNames)
      .map(({ id }) => [inSentence(context, causeName(context, id))]),
  );
  const count = sourced(String(left.length), 'option:best.left');
  return [
    ...phrase((slot) =>
      t(isLong ? 'briefPlan.leftAboveCount' : 'briefPlan.leftAbove', {
        count: slot(count),
        target: slot(target),
        names: slot(named),
      }),
    ),
    ...(sufficient === null ? plain(t('briefPlan.noneSufficient')) : []),
  ];
}
