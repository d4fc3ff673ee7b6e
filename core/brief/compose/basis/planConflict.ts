import type { Infeasibility } from '../../../model/evaluation.ts';
import { listOf, type BriefContext } from './briefContext.ts';
import { measureTitle } from './commitments.ts';
import type { Inline } from '../../document/document.ts';
import { money, points } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';

/** Why there is no plan: which conditions clash, or that no measure can be recommended. */
export function whyNoPlan(context: BriefContext): Inline {
  const { evaluation, language, t } = context;
  const { infeasible } = evaluation.plan;
  if (infeasible === null) {
    return plain(t('briefPlan.nothing'));
  }
  const names = listOf(
    context,
    infeasible.measures.map((id) => [measureTitle(context, id)]),
  );
  const isMoney = ['budget', 'phase-budget', 'year-budget'].includes(infeasible.reason);
  const needed = isMoney ? money(infeasible.needed, language) : points(infeasible.needed);
  return phrase((slot) =>
    t('briefPlan.conflict', {
      reason: infeasible.reason,
      names: slot(names),
      needed: slot(sourced(needed, 'plan:infeasible.needed')),
      subject: limitedSubject(context, infeasible),
    }),
  );
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
