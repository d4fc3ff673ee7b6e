import { actionsTable } from './actionsTable.ts';
import { annexHead } from '../basis/annexHead.ts';
import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { commitments, isAccepted, measureTitle } from '../basis/plan/commitments.ts';
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
    ? joined([acceptance(context), robust(context), estimates(context)], gap)
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
function acceptance(context: BriefContext): Inline {
  const { language, t } = context;
  const from = sourced(dateInWords(planDate(context), language), 'date:plan');
  return isAccepted(context)
    ? plain(t('briefPlan.accepted'))
    : phrase((slot) => t('briefPlan.proposed', { from: slot(from) }));
}

/** In how many draws no plan of the same money removes more. */
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
  const ruledOut = (context.input.plan?.mustNot ?? []).map((id) => [measureTitle(context, id)]);
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
          title: slot(measureTitle(context, id)),
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
