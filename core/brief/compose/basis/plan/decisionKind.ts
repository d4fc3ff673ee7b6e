import type { BriefContext } from '../briefContext.ts';
import { isOld } from '../dataDate.ts';
import { isAccepted } from './commitments.ts';

/**
 * What page 1 asks for.
 *
 * `answers`: first the answers without which nothing can be judged. `none`: that no plan is made, since there is no
 * trouble. `conditions`: other conditions, since those set leave no plan. `evidence`: answers before the choice, since
 * too few are there for either. `update`: newer figures before it, since even the newest is old. `running`: that what was decided goes on. `choice`: one of two plans.
 */
export type DecisionKind = 'answers' | 'none' | 'conditions' | 'evidence' | 'update' | 'running' | 'choice';

export function decisionKind(context: BriefContext): DecisionKind {
  const { evaluation, kb } = context;
  const isThin = evaluation.coverage < kb.scoring.coverage.composite;
  if (isAccepted(context)) {
    return 'running';
  }
  if (evaluation.plan.measures.length > 0) {
    return isThin ? 'evidence' : isOld(context) ? 'update' : 'choice';
  }
  switch (evaluation.plan.none) {
    case 'contradiction':
    case 'nothing-fits':
      return 'conditions';
    case 'no-trouble':
      return isThin ? 'answers' : 'none';
    default:
      return 'answers';
  }
}
