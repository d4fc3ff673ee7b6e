import type { BriefContext } from '../basis/briefContext.ts';
import { costInWords } from '../basis/plan/costWords.ts';
import { annexLink } from '../basis/annexHead.ts';
import { causesReached } from '../basis/causesReached.ts';
import { causeClause } from '../basis/findingSentence.ts';
import { brokenRules } from './brokenRules.ts';
import { body } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { money, percent, points, withoutStop } from '../../document/format.ts';
import { leftOutWords } from './leftOutWords.ts';
import { optionsTable } from './optionsTable.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/plan/planComparison.ts';
import { whyNoPlan } from '../basis/plan/planConflict.ts';
import { planSentence } from '../basis/plan/planSentence.ts';
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
    return [head, body('plan-none', noPlanWords(context))];
  }
  const lead = [overBudget(context), brokenRules(context, plans), chosenPlan(context)];
  const text = joined(lead, gap);
  return [
    head,
    ...(text.length === 0 ? [] : [body('plan-lead', text)]),
    optionsTable(context, plans),
    body(
      'plan-left-out',
      joined(
        [
          stillReached(context, plans),
          leftOutWords(context, plans),
          noneSufficient(context, plans),
          inFull(context),
        ],
        gap,
      ),
    ),
  ];
}

/** Why there is no plan; rules that contradict each other are named behind the sentence that they do. */
export const noPlanWords = (context: BriefContext): Inline =>
  joined(
    [context.evaluation.plan.infeasible === null ? [] : planLead(context), whyNoPlan(context)],
    context.gap,
  );

const planLead = ({ evaluation, kb, language, t }: BriefContext): Inline => [
  sourced(t('brief.asSentence', { text: planSentence(evaluation, language, kb) }), 'sentence:plan'),
];

/** That the official's own choice costs more than the budget; what a plan costs stands in the table. */
function overBudget({ evaluation, input, language, t }: BriefContext): Inline {
  const budget = input.plan?.budget ?? null;
  return budget === null || !evaluation.plan.broken.some(({ kind }) => kind === 'budget')
    ? []
    : phrase((slot) =>
        t('briefPlan.costOverBudget', {
          cost: slot(sourced(costInWords(evaluation.plan, language), 'plan:total.cost')),
          budget: slot(sourced(money(budget, language), 'input:plan.budget')),
        }),
      );
}

/** The plan that the official chose and why; that the recommended one is recommended stands on page 1. */
function chosenPlan({ evaluation, input, t }: BriefContext): Inline {
  const { chosen } = input.plan ?? {};
  const recommended = evaluation.plans.find(({ name }) => name === evaluation.recommended);
  const value = sourced(percent((recommended?.value ?? 0) / 100), 'plan:recommended.value');
  return chosen === undefined
    ? []
    : phrase((slot) =>
        t('briefOpen.chosenPlan', {
          name: chosen.name,
          reason: slot(sourced(withoutStop(chosen.reason), 'input:plan.chosen.reason')),
          value: chosen.name === 'balanced' ? '' : slot(value),
        }),
      );
}

const inFull = (context: BriefContext): Inline =>
  hasAnnex(context.options, 'plan')
    ? phrase((slot) => context.t('briefPlan.inFull', { annex: slot(annexLink(context, 'plan')) }))
    : [];

/** Beyond so many the table in the annex has them. */
const mostStillReached = 4;

/** Which causes the plan in force leaves at the target or above it, by name, where page 1 had no room for all of them. */
function stillReached(context: BriefContext, { best, problem }: PlanComparison): Inline {
  const { kb, language, t } = context;
  const left = new Set(causesReached(problem, best.ids));
  const causes = context.evaluation.causes.filter(({ id }) => left.has(id));
  if (causes.length < 2) {
    return [];
  }
  const names = causes
    .slice(0, mostStillReached)
    .map(({ id }): Inline => [sourced(causeClause(id, kb, language), `kb:${id}.clause`)]);
  return phrase((slot) =>
    t('briefPlan.stillReached', {
      target: slot(sourced(points(kb.scoring.plan.reliefTarget), 'kb:scoring.plan.reliefTarget')),
      count: slot(sourced(String(causes.length), 'count:left.total')),
      names: slot(joined(names, t('brief.semicolon'))),
      all: names.length === causes.length,
    }),
  );
}

/** That no plan brings every cause down, whatever it costs; which ones stay up stands on page 1 and in the table. */
function noneSufficient({ evaluation, t }: BriefContext, { best, unlimited }: PlanComparison): Inline {
  const { plan, plans } = evaluation;
  const isFewest = plans.every(({ leftAbove40 }) => leftAbove40.length >= plan.leftAbove40.length);
  return best.leftAboveTarget.length > 0 && unlimited === null && isFewest
    ? plain(t('briefPlan.noneSufficient'))
    : [];
}
