import { actionsTable } from './actionsTable.ts';
import { annexHead } from '../basis/annexHead.ts';
import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { numbersOf } from '../../../knowledge/meaning.ts';
import { type Commitment, commitments, isAccepted, measureTitle } from '../basis/plan/commitments.ts';
import type { Block, Inline, ParagraphBlock } from '../../document/document.ts';
import { dateInWords, percent, points, withoutStop } from '../../document/format.ts';
import { frontierFigure } from './frontierFigure.ts';
import { noPlanWords } from '../sections/optionsSection.ts';
import { measuresInFull } from './measuresInFull.ts';
import { complianceNotes, phasesTable } from './phasesTable.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/plan/planComparison.ts';
import { planDate } from '../basis/plan/planDate.ts';
import { timelineFigure } from './planTimeline.ts';

/** Annex: the plan by phase, what the law asks, the actions, when what happens and what a budget buys. */
export function annexPlan(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { actions, gap, t } = context;
  const head = annexHead(context, 'plan', t('briefPlan.annexHeading'));
  const planned = commitments(context);
  const notes = complianceNotes(context, planned);
  // A paragraph each: one that tells of every plan would be too long to stand on what is left of a page.
  const remarks = [...(plans ? otherPlans(context, plans) : []), excluded(context), ownScores(context)];
  const status = plans
    ? joined([acceptance(context, planned), robust(context, plans), estimates(context)], gap)
    : noPlanWords(context);
  return [
    head,
    note('plan-status', status),
    ...(planned.length > 0 ? [phasesTable(context, planned, notes)] : []),
    ...(notes.items.length > 0 ? [notes] : []),
    ...measuresInFull(context, planned),
    // What cannot break over a page stands ahead of what can.
    ...(actions.length > 0 ? [timelineFigure(context, planned.length > 0)] : []),
    ...(plans?.frontier ? [frontierFigure(context, { plans, frontier: plans.frontier })] : []),
    ...(actions.length > 0 ? [actionsTable(context, planned.length > 0 ? 2 : 1)] : []),
    ...remarks.flatMap((text, index) => (text.length > 0 ? [note(`plan-remarks-${index}`, text)] : [])),
  ];
}

const note = (id: string, text: Inline): ParagraphBlock => ({ kind: 'paragraph', id, role: 'note', text });

/** Whether the plan is accepted; before that the day from which its phases are counted. */
function acceptance(context: BriefContext, planned: readonly Commitment[]): Inline {
  const { language, t } = context;
  const from = sourced(dateInWords(planDate(context), language), 'date:plan');
  if (isAccepted(context)) {
    return plain(t('briefPlan.accepted'));
  }
  const key = planned.some(({ due }) => due !== null) ? 'briefPlan.proposed' : 'briefAnnex.proposedUndated';
  return phrase((slot) => t(key, { from: slot(from) }));
}

/** In how many draws no plan of the same money removes more; where in none, what the plan was chosen for instead. */
function robust({ evaluation, kb, t }: BriefContext, { next }: PlanComparison): Inline {
  const { isBalanced, plan } = evaluation;
  const { name, robustness } = plan;
  if (robustness === null) {
    return [];
  }
  const needed = sourced(percent(numbersOf(kb).plans.balancedShare), 'kb:scoring.plans.balancedShare');
  const never = robustness === 0;
  const nature = name === 'balanced' && !isBalanced ? 'fewest' : name;
  return phrase((slot) =>
    t('briefOpen.robustPlan', {
      share: never ? '' : slot(sourced(percent(robustness), 'plan:total.robustness')),
      never,
      nature,
      needed: never && nature === 'balanced' ? slot(needed) : '',
      isCompared: next !== null,
    }),
  );
}

/** What the mark on an estimated cost means, where one is printed. */
const estimates = ({ evaluation, t }: BriefContext): Inline =>
  evaluation.plan.estimatedCost > 0 ? plain(t('briefOpen.estimatedNote')) : [];

/** In which measures the plans compared in the text differ from the one in force. */
function otherPlans(context: BriefContext, { named, next, unlimited }: PlanComparison): Inline[] {
  const { t } = context;
  const names = (ids: readonly string[]): Inline =>
    listOf(
      context,
      ids.map((id) => phrase((slot) => t('briefPlan.quoted', { title: slot(measureTitle(context, id)) }))),
    );
  const others = [
    ...named.slice(1).flatMap(({ name, plan }) => (name === 'own' ? [] : [{ name, plan }])),
    ...(unlimited ? [{ name: 'unlimited' as const, plan: unlimited }] : []),
    ...(next ? [{ name: 'next' as const, plan: next }] : []),
  ];
  return others.map(({ name, plan: { added, removed } }) =>
    phrase((slot) =>
      t('briefPlan.planChanges', {
        plan: name,
        added: added.length === 0 ? '' : slot(names(added)),
        removed: removed.length === 0 ? '' : slot(names(removed)),
      }),
    ),
  );
}

function excluded(context: BriefContext): Inline {
  const ruledOut = (context.input.plan?.mustNot ?? []).map((id) =>
    phrase((slot) => context.t('briefPlan.quoted', { title: slot(measureTitle(context, id)) })),
  );
  return ruledOut.length === 0
    ? []
    : phrase((slot) => context.t('briefPlan.excluded', { names: slot(listOf(context, ruledOut)) }));
}

/** Where the assessor's own scores stand in place of computed ones, each with its reason. */
function ownScores(context: BriefContext): Inline {
  const { evaluation, index, input, say, t } = context;
  const items = evaluation.ranking.flatMap(({ id, overridden }) =>
    overridden.map((criterion) => {
      const own = input.scoreOverrides?.[id]?.[criterion];
      const entry = index.criteria.get(criterion);
      const name = sourced(entry ? say(entry.name) : criterion, `kb:${criterion}.name`);
      return phrase((slot) =>
        t('briefPlan.ownScore', {
          title: slot(
            phrase((quoted) => t('briefPlan.quoted', { title: quoted(measureTitle(context, id)) })),
          ),
          criterion: slot(inSentence(context, name)),
          score: slot(sourced(points(own?.score ?? 0), `score:${id}.${criterion}`)),
          reason: slot(sourced(withoutStop(own?.reason ?? ''), `input:scoreOverrides.${id}.reason`)),
        }),
      );
    }),
  );
  return items.length === 0
    ? []
    : phrase((slot) => t('briefPlan.ownScores', { scores: slot(joined(items, t('brief.semicolon'))) }));
}
