import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { limitName } from './limitName.ts';
import { listedNames } from './sectionParts.ts';
import { measureTitle } from '../basis/plan/commitments.ts';
import { costInWords } from '../basis/plan/costWords.ts';
import type { Inline } from '../../document/document.ts';
import { tenthOfPercent } from '../../document/format.ts';
import type { LeftOutMeasure, LeftOutReason } from '../basis/plan/measuresLeftOut.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/plan/planComparison.ts';

/** Which valuable measures the plan does not hold, and why; measures with the same reason share a sentence. */
export function leftOutWords(context: BriefContext, plans: PlanComparison): Inline {
  const { evaluation, gap, t } = context;
  const { best, leftOut, problem } = plans;
  if (leftOut.length === 0) {
    return plain(t('briefPlan.leftOutNone'));
  }
  const running = new Set(context.actions.map(({ measureId }) => measureId));
  const total = problem.measures.filter(({ id }) => !best.ids.includes(id) && !running.has(id)).length;
  const [first] = leftOut;
  if (
    first &&
    leftOut.every(({ reason }) => reason.kind === 'not-needed') &&
    evaluation.plan.name !== 'own'
  ) {
    return aimReached(context, first, total);
  }
  const groups = Map.groupBy(leftOut, reasonKey);
  const names = listOf(
    context,
    leftOut.map((measure) => nameWithCost(context, measure)),
  );
  const opening = phrase((slot) =>
    t('briefPlan.leftOut', {
      count: slot(sourced(String(total), 'count:leftOut')),
      total,
      names: slot(names),
    }),
  );
  const reasons = [...groups.values()].map((group) => reasonOf(context, plans, group));
  return joined([opening, ...reasons, exchanges(context, plans)], gap);
}

/** None of them is needed: the most valuable one says what more money would bring. */
function aimReached(context: BriefContext, measure: LeftOutMeasure, total: number): Inline {
  const { id, reason } = measure;
  const gain = reason.kind === 'not-needed' ? reason.gain : 0;
  return phrase((slot) =>
    context.t('briefPlan.aimReachedWithout', {
      count: slot(sourced(String(total), 'count:leftOut')),
      one: total === 1,
      name: slot(nameWithCost(context, measure)),
      gain: slot(sourced(tenthOfPercent(gain), `leftOut:${id}.gain`)),
    }),
  );
}

const reasonKey = ({ id, reason, hasRoom }: LeftOutMeasure): string => {
  if (reason.kind === 'room') {
    return JSON.stringify([reason.exceeds, hasRoom]);
  }
  return reason.kind === 'exclusion' || reason.kind === 'prerequisite' ? id : reason.kind;
};

function nameWithCost(context: BriefContext, { id, cost, estimatedCost, needs }: LeftOutMeasure): Inline {
  const { language, t } = context;
  const amount = sourced(costInWords({ cost, estimatedCost }, language), `leftOut:${id}.cost`);
  const [title = []] = listedNames(context, [inSentence(context, measureTitle(context, id))]);
  if (needs.length === 0) {
    return phrase((slot) => t('brief.withNumber', { name: slot(title), number: slot(amount) }));
  }
  const needed = listOf(
    context,
    listedNames(
      context,
      needs.map((need) => inSentence(context, measureTitle(context, need))),
    ),
  );
  const inside = phrase((slot) => t('briefPlan.costWith', { cost: slot(amount), needs: slot(needed) }));
  return phrase((slot) => t('brief.withNumber', { name: slot(title), number: slot(inside) }));
}

function reasonOf(context: BriefContext, plans: PlanComparison, group: readonly LeftOutMeasure[]): Inline {
  const { t } = context;
  const [first] = group;
  if (!first) {
    return [];
  }
  const one = group.length === 1;
  const names = plain(
    group.length === plans.leftOut.length
      ? t('briefPlan.allOfThem', { count: group.length })
      : t('briefPlan.places', { places: group.map((measure) => plans.leftOut.indexOf(measure) + 1) }),
  );
  const { reason } = first;
  switch (reason.kind) {
    case 'must-not':
      return phrase((slot) => t('briefPlan.ruledOut', { names: slot(names), one }));
    case 'no-gain':
      return phrase((slot) =>
        t('briefPlan.noGain', {
          names: slot(names),
          one,
          least: slot(sourced(tenthOfPercent(plans.problem.smallestGain), 'kb:scoring.plans.smallestGain')),
        }),
      );
    case 'overlap':
      return phrase((slot) => t('briefPlan.overlap', { names: slot(names) }));
    case 'not-needed':
      return notNeeded(context, names, group);
    case 'exclusion':
      return phrase((slot) =>
        t('briefPlan.excludedBy', { name: slot(names), chosen: slot(measureTitle(context, reason.chosen)) }),
      );
    case 'prerequisite':
      return missingPrerequisite(context, names, reason);
    case 'room':
      return wouldExceed(context, { plans, names, reason, isShut: !first.hasRoom });
  }
}

/** The most that one of them would add; why it is left out depends on whose plan it is. */
function notNeeded(context: BriefContext, names: Inline, group: readonly LeftOutMeasure[]): Inline {
  const { evaluation, t } = context;
  const [most] = group
    .flatMap(({ id, reason }) => (reason.kind === 'not-needed' ? [{ id, gain: reason.gain }] : []))
    .toSorted((a, b) => b.gain - a.gain);
  const key = evaluation.plan.name === 'own' ? 'briefPlan.notChosen' : 'briefPlan.aimReached';
  return phrase((slot) =>
    t(key, {
      names: slot(names),
      one: group.length === 1,
      gain: slot(sourced(tenthOfPercent(most?.gain ?? 0), `leftOut:${most?.id}.gain`)),
    }),
  );
}

function missingPrerequisite(
  context: BriefContext,
  names: Inline,
  { missing, isRuledOut }: Extract<LeftOutReason, { kind: 'prerequisite' }>,
): Inline {
  const key = isRuledOut ? 'briefPlan.prerequisiteRuledOut' : 'briefPlan.prerequisiteAbsent';
  const title = inSentence(context, measureTitle(context, missing));
  return phrase((slot) => context.t(key, { name: slot(names), missing: slot(title) }));
}

interface Exceeding {
  readonly plans: PlanComparison;
  readonly names: Inline;
  readonly reason: Extract<LeftOutReason, { kind: 'room' }>;
  /** The must-haves leave no room for it. */
  readonly isShut: boolean;
}

function wouldExceed(context: BriefContext, { plans, names, reason, isShut }: Exceeding): Inline {
  const limits = listOf(
    context,
    reason.exceeds.map((limit) => limitName(context, plans, limit)),
  );
  const key = isShut && plans.problem.must.length > 0 ? 'briefPlan.noRoom' : 'briefPlan.wouldExceed';
  return phrase((slot) => context.t(key, { names: slot(names), limits: slot(limits) }));
}

/** What it would cost to have one of them nevertheless; a plan made by hand may be worth less than with it. */
function exchanges(context: BriefContext, { leftOut }: PlanComparison): Inline {
  const { evaluation, t } = context;
  const shut = leftOut.filter(
    ({ exchange, hasRoom, reason }) => reason.kind === 'room' && hasRoom && exchange === null,
  );
  if (shut.length > 0 && evaluation.plan.name !== 'own') {
    return plain(t('briefPlan.moreAbove', { one: shut.length === 1 }));
  }
  const open = leftOut.filter(({ exchange, reason }) => reason.kind === 'room' && exchange !== null);
  const dearest = open
    .flatMap(({ id, exchange }) => (exchange ? [{ id, loss: -exchange.difference }] : []))
    .toSorted((a, b) => b.loss - a.loss)[0];
  if (!dearest || evaluation.plan.name === 'own') {
    return [];
  }
  const loss = sourced(lossInWords(dearest.loss), `leftOut:${dearest.id}.loss`);
  return phrase((slot) =>
    t('briefPlan.exchange', {
      loss: slot(loss),
      one: open.length === 1,
      covered: open.every(({ isCovered }) => isCovered),
    }),
  );
}

/** Percentage points with one decimal; what is not quite 0 is not printed as 0. */
function lossInWords(points: number): string {
  const tenths = Math.round(Math.max(0, points) * 10);
  return tenths === 0 && points > 1e-9 ? '<0.1' : String(tenths / 10);
}
