import { costTolerance, type LimitConstraint } from '../../../planning/planLimits.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Inline } from '../../document/document.ts';
import { money } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/plan/planComparison.ts';

/** A limit of the plan in words, a budget with what is left of it. */
export function limitName(
  context: BriefContext,
  { best, problem }: Pick<PlanComparison, 'best' | 'problem'>,
  limit: LimitConstraint,
): Inline {
  const { kb, language, say, t } = context;
  const { horizons, actors } = kb.countermeasures;
  const isExceeded = best.cost > (problem.budget ?? Infinity) + costTolerance;
  const left = money(Math.max(0, (problem.budget ?? 0) - best.cost), language);
  // What is left of a budget is no surer than what is taken from it.
  const free =
    best.estimatedCost > 0 && best.cost < (problem.budget ?? 0) - costTolerance
      ? t('briefPlan.costEstimated', { cost: left })
      : left;
  const subject =
    'phase' in limit
      ? horizons.find(({ id }) => id === limit.phase)
      : 'actor' in limit
        ? actors.find(({ id }) => id === limit.actor)
        : undefined;
  return phrase((slot) =>
    t('briefPlan.limit', {
      kind: limit.kind,
      free: isExceeded ? '' : slot(sourced(free, 'option:best.free')),
      most: slot(sourced(String(problem.largest), 'option:best.largest')),
      subject: slot(subject ? sourced(say(subject.name), `kb:${subject.id}.name`) : { text: '' }),
    }),
  );
}
