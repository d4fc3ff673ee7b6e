import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { PlanDesk } from '../planDesk.svelte.ts';
import { planName, shareWritten } from './planWords.ts';

const none = {
  'no-type': 'plans.headNoType',
  'not-judged': 'plans.headNotJudged',
  'no-trouble': 'plans.headNoTrouble',
  contradiction: 'plans.headContradiction',
  'nothing-fits': 'plans.headNothingFits',
} as const;

/** The sentence at the head of the plan, without a full stop: which plan, how large, and how much of its cost is estimated. */
export function planHead({ t, format }: Workspace, { inForce }: PlanDesk): string {
  if (inForce.none !== null) {
    return t(none[inForce.none]);
  }
  const { cost, estimatedCost } = inForce;
  const isAll = estimatedCost > 0 && cost - estimatedCost < 1e-9;
  return t('plans.head', {
    name: planName(t, inForce.name),
    count: inForce.ids.length,
    cost: format.money(cost),
    estimate: estimatedCost === 0 ? 'none' : isAll ? 'all' : 'part',
    part: format.money(estimatedCost),
  });
}

/** What the plan in force is expected to remove, and what it leaves; empty without one. */
export function planLede(workspace: Workspace, { inForce }: PlanDesk): string {
  return inForce.none !== null
    ? ''
    : workspace.t('plans.lede', {
        share: shareWritten(workspace, inForce.value),
        left: inForce.leftAboveTarget.length,
        target: workspace.knowledge.scoring.plan.reliefTarget,
      });
}
