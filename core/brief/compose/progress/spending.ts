import type { Inline } from '../../document/document.ts';
import { money, percent } from '../../document/format.ts';
import { measureCost } from '../../../knowledge/measureCost.ts';
import { phrase, sourced } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { costInWords } from '../basis/plan/costWords.ts';

/**
 * What was spent of what the measures under way were planned to cost; actions that say nothing of their spending are
 * counted. What was given up without spending is left out. Nothing where no action carries out a measure with a cost and none says what was spent.
 */
export function spending({ actions, input, kb, language, t }: BriefContext): Inline {
  // What was given up before anything was spent on it is not to be paid any more.
  const counted = actions.filter(({ status, spent }) => status !== 'dropped' || spent !== null);
  const under = new Set(counted.map(({ measureId }) => measureId));
  // Another plan may have been chosen since this one was accepted: what is under way keeps its cost.
  const entered = input.costs ?? {};
  const costOf = (id: string | null) => measureCost(kb, entered, id) ?? 0;
  const cost = [...under].reduce((sum, id) => sum + costOf(id), 0);
  const estimatedCost = [...under]
    .filter((id) => id === null || !Object.hasOwn(entered, id))
    .reduce((sum, id) => sum + costOf(id), 0);
  const said = counted.filter(({ spent }) => spent !== null);
  const spent = said.reduce((sum, action) => sum + (action.spent ?? 0), 0);
  if (cost === 0 && said.length === 0) {
    return [];
  }
  const plannedRun = sourced(costInWords({ cost, estimatedCost }, language), 'count:actions.planned');
  if (said.length === 0) {
    return phrase((slot) => t('briefProgress.nothingSaid', { planned: slot(plannedRun) }));
  }
  return phrase((slot) =>
    t('briefProgress.spent', {
      spent: slot(sourced(money(spent, language), 'count:actions.spent')),
      planned: cost === 0 ? '' : slot(plannedRun),
      share: cost === 0 ? '' : slot(sourced(percent(spent / cost), 'count:actions.spentShare')),
      silent: counted.length - said.length,
    }),
  );
}
