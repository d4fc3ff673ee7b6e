import { numbersOf } from '../../../../knowledge/meaning.ts';
import type { Infeasibility } from '../../../../model/planResult.ts';
import { listOf, type BriefContext } from '../briefContext.ts';
import { measureTitle } from './commitments.ts';
import { costTolerance } from '../../../../planning/planLimits.ts';
import { tooFewAnswered } from '../answeredEnough.ts';
import { costInWords } from './costWords.ts';
import type { Inline } from '../../../document/document.ts';
import { money, points } from '../../../document/format.ts';
import { phrase, plain, sourced } from '../../../document/phrase.ts';

/** Why there is no plan: what is not known yet, that nothing has to be removed, or which of the conditions leaves none. */
export type NoPlan =
  | 'no-type'
  | 'not-judged'
  | 'too-few-answers'
  | 'no-trouble'
  | 'conflict'
  | 'all-excluded'
  | 'no-money'
  | 'no-number'
  | 'nothing-fits';

/** The true reason why a brief has no plan; `null` where it has one. */
export function noPlanReason(context: BriefContext): NoPlan | null {
  const { none } = context.evaluation.plan;
  switch (none) {
    case null:
      return null;
    case 'contradiction':
      return 'conflict';
    case 'no-trouble':
      return tooFewAnswered(context) ? 'too-few-answers' : none;
    case 'nothing-fits':
      return whatKeepsAllOut(context);
    default:
      return none;
  }
}

/** The first of the official's conditions that no measure passes. */
function whatKeepsAllOut({ evaluation, input }: BriefContext): NoPlan {
  const { budget = null, largest = null, mustNot = [] } = input.plan ?? {};
  const open = evaluation.ranking.filter(({ id, value }) => value > 0 && !mustNot.includes(id));
  if (mustNot.length > 0 && open.length === 0) {
    return 'all-excluded';
  }
  if (largest === 0) {
    return 'no-number';
  }
  return budget !== null && open.length > 0 && open.every(({ cost }) => cost > budget + costTolerance)
    ? 'no-money'
    : 'nothing-fits';
}

/** The same in a sentence; empty where there is a plan. */
export function whyNoPlan(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const reason = noPlanReason(context);
  switch (reason) {
    case null:
      return [];
    case 'conflict':
      return evaluation.plan.infeasible === null ? [] : conflict(context, evaluation.plan.infeasible);
    case 'no-trouble':
      return noTrouble(context);
    case 'no-money':
      return noMoney(context);
    case 'too-few-answers':
      return phrase((slot) =>
        t('briefPlan.tooFewAnswers', {
          answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
          applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
        }),
      );
    default:
      return plain(t('briefPlan.noPlan', { reason }));
  }
}

/** What the cheapest measure would cost that is not ruled out. */
function noMoney({ evaluation, input, language, t }: BriefContext): Inline {
  const { budget = null, mustNot = [] } = input.plan ?? {};
  const [cheapest] = evaluation.ranking
    .filter(({ id, value }) => value > 0 && !mustNot.includes(id))
    .toSorted((a, b) => a.cost - b.cost);
  if (!cheapest) {
    return [];
  }
  const { cost, estimated, id } = cheapest;
  const least = costInWords({ cost, estimatedCost: estimated ? cost : 0 }, language);
  return phrase((slot) =>
    t('briefPlan.noMoney', {
      budget: slot(sourced(money(budget ?? 0, language), 'input:plan.budget')),
      isNone: budget === 0,
      least: slot(sourced(least, `measure:${id}.cost`)),
    }),
  );
}

function conflict(context: BriefContext, infeasible: Infeasibility): Inline {
  const { t } = context;
  const names = listOf(
    context,
    infeasible.measures.map((id) => [measureTitle(context, id)]),
  );
  const isMoney = ['budget', 'phase-budget', 'year-budget'].includes(infeasible.reason);
  const needed = isMoney ? costNeeded(context, infeasible) : points(infeasible.needed);
  return phrase((slot) =>
    t('briefPlan.conflict', {
      reason: infeasible.reason,
      names: slot(names),
      needed: slot(sourced(needed, 'plan:infeasible.needed')),
      subject: limitedSubject(context, infeasible),
    }),
  );
}

function noTrouble({ kb, t }: BriefContext): Inline {
  const { from } = numbersOf(kb).ramp;
  return phrase((slot) =>
    t('briefPlan.noTrouble', { from: slot(sourced(points(from), 'kb:scoring.ramp.from')) }),
  );
}

/** What the must-haves cost, marked where nobody entered it. */
function costNeeded({ evaluation, language }: BriefContext, { measures, needed }: Infeasibility): string {
  const estimated = evaluation.ranking
    .filter((entry) => entry.estimated && measures.includes(entry.id))
    .reduce((sum, entry) => sum + entry.cost, 0);
  return costInWords({ cost: needed, estimatedCost: Math.min(needed, estimated) }, language);
}

/** The name of the phase or the body whose limit is exceeded. */
function limitedSubject({ kb, say }: BriefContext, infeasible: Infeasibility): string {
  const { horizons, actors } = kb.countermeasures;
  switch (infeasible.reason) {
    case 'phase-budget':
    case 'phase-capacity':
      return horizons.filter(({ id }) => id === infeasible.phase).map(({ name }) => say(name))[0] ?? '';
    case 'year-budget':
    case 'year-capacity':
      return String(infeasible.year);
    case 'actor-capacity':
      return actors.filter(({ id }) => id === infeasible.actor).map(({ name }) => say(name))[0] ?? '';
    default:
      return '';
  }
}
