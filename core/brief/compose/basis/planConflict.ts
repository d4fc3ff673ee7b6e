import { numbersOf } from '../../../knowledge/meaning.ts';
import type { Infeasibility } from '../../../model/planResult.ts';
import { listOf, type BriefContext } from './briefContext.ts';
import { measureTitle } from './commitments.ts';
import { costInWords } from './costWords.ts';
import type { Inline } from '../../document/document.ts';
import { points } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';

/** Why there is no plan: which conditions clash, or that no measure can be recommended. */
export function whyNoPlan(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { infeasible } = evaluation.plan;
  if (infeasible === null) {
    return whyEmpty(context);
  }
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

function whyEmpty(context: BriefContext): Inline {
  const { evaluation, t } = context;
  switch (evaluation.plan.none) {
    case 'no-trouble':
      return noTrouble(context);
    case 'not-judged':
      return plain(t('briefPlan.notJudged'));
    default:
      return plain(t('briefPlan.nothing'));
  }
}

/** Whether there is no plan because no cause that was judged counts as trouble; with none judged nothing is known. */
export const hasNoTrouble = ({ plan }: BriefContext['evaluation']): boolean => plan.none === 'no-trouble';

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
