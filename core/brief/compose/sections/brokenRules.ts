import type { PlanConstraint } from '../../../model/reports/planReport.ts';
import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { measureTitle } from '../basis/plan/commitments.ts';
import type { Inline } from '../../document/document.ts';
import { phrase } from '../../document/phrase.ts';
import type { PlanComparison } from '../basis/plan/planComparison.ts';
import { limitName } from './limitName.ts';

/** Which rules the official's own plan breaks; the budget of all is said with its cost. */
export function brokenRules(context: BriefContext, plans: PlanComparison): Inline {
  const broken = context.evaluation.plan.broken.filter(({ kind }) => kind !== 'budget');
  if (broken.length === 0) {
    return [];
  }
  const rules = listOf(
    context,
    broken.map((rule) => ruleWords(context, plans, rule)),
  );
  return phrase((slot) => context.t('briefPlan.breaks', { rules: slot(rules) }));
}

function ruleWords(context: BriefContext, plans: PlanComparison, rule: PlanConstraint): Inline {
  const { t } = context;
  const title = (id: string) => inSentence(context, measureTitle(context, id));
  switch (rule.kind) {
    case 'must':
    case 'must-not':
      return phrase((slot) =>
        t('briefPlan.brokenWish', { kind: rule.kind, name: slot(title(rule.measure)) }),
      );
    case 'exclusion': {
      const names = listOf(
        context,
        rule.measures.map((id) => [title(id)]),
      );
      return phrase((slot) => t('briefPlan.brokenExclusion', { names: slot(names) }));
    }
    case 'prerequisite':
      return phrase((slot) =>
        t('briefPlan.brokenPrerequisite', {
          name: slot(title(rule.measure)),
          needed: slot(title(rule.requires)),
        }),
      );
    default:
      return limitName(context, plans, rule);
  }
}
