import { numbersOf } from '../../../knowledge/meaning.ts';
import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { costInWords } from '../basis/costWords.ts';
import { annexLink } from '../basis/annexHead.ts';
import { brokenRules } from './brokenRules.ts';
import { body, causeName } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { money, percent, points, withoutStop } from '../../document/format.ts';
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
    body(
      'plan-lead',
      joined(
        [
          planLead(context),
          expected(context),
          planCost(context),
          brokenRules(context, plans),
          whichPlan(context),
          robust(context),
          inFull(context),
        ],
        gap,
      ),
    ),
    optionsTable(context, plans),
    body('plan-left-out', joined([leftOutWords(context, plans), remaining(context, plans)], gap)),
  ];
}

export const planLead = ({ evaluation, kb, language, t }: BriefContext): Inline => [
  sourced(t('brief.asSentence', { text: planSentence(evaluation, language, kb) }), 'sentence:plan'),
];

const expected = ({ evaluation, t }: BriefContext): Inline =>
  phrase((slot) =>
    t('briefOpen.expected', {
      value: slot(sourced(percent(evaluation.plan.value / 100), 'plan:total.value')),
    }),
  );

/** Which of the plans it is: the one recommended and why, or the one that the official chose and why. */
function whichPlan({ evaluation, input, kb, t }: BriefContext): Inline {
  const { chosen } = input.plan ?? {};
  const recommended = evaluation.plans.find(({ name }) => name === evaluation.recommended);
  if (chosen !== undefined) {
    const value = sourced(percent((recommended?.value ?? 0) / 100), 'plan:recommended.value');
    return phrase((slot) =>
      t('briefOpen.chosenPlan', {
        name: chosen.name,
        reason: slot(sourced(withoutStop(chosen.reason), 'input:plan.chosen.reason')),
        value: chosen.name === 'balanced' ? '' : slot(value),
      }),
    );
  }
  const share = sourced(percent(numbersOf(kb).plans.balancedShare), 'kb:scoring.plans.balancedShare');
  return phrase((slot) =>
    t('briefOpen.recommendedPlan', {
      share: slot(share),
      target: slot(sourced(points(kb.scoring.plan.reliefTarget), 'kb:scoring.plan.reliefTarget')),
      isBalanced: evaluation.isBalanced,
    }),
  );
}

function robust({ evaluation, t }: BriefContext): Inline {
  const { robustness } = evaluation.plan;
  return robustness === null
    ? []
    : phrase((slot) =>
        t('briefOpen.robustPlan', {
          share: robustness === 0 ? '' : slot(sourced(percent(robustness), 'plan:total.robustness')),
          never: robustness === 0,
        }),
      );
}

function planCost({ evaluation, input, language, t }: BriefContext): Inline {
  const cost = sourced(costInWords(evaluation.plan, language), 'plan:total.cost');
  const budget = input.plan?.budget ?? null;
  const isOver = evaluation.plan.broken.some(({ kind }) => kind === 'budget');
  return budget === null
    ? phrase((slot) => t('briefPlan.cost', { cost: slot(cost) }))
    : phrase((slot) =>
        t(isOver ? 'briefPlan.costOverBudget' : 'briefPlan.costOfBudget', {
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

function remaining(context: BriefContext, { unlimited }: PlanComparison): Inline {
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
    ...(unlimited === null && isFewest(evaluation) ? plain(t('briefPlan.noneSufficient')) : []),
  ];
}

/** No plan that keeps the rules leaves fewer causes above the target than the one in force. */
const isFewest = ({ plan, plans }: BriefContext['evaluation']): boolean =>
  plans.every(({ leftAbove40 }) => leftAbove40.length >= plan.leftAbove40.length);
