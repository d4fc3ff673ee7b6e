import { reaches } from '../../../diagnosis/severity.ts';
import { assessPlan } from '../../../planning/assessPlan.ts';
import type { PlanProblem } from '../../../planning/planProblem.ts';

/**
 * The raised causes that still reach the target when a plan has been carried out, in the order of the knowledge base.
 *
 * A cause reaches a line that it stands on, here as in the diagnosis: with no measures these are the causes that the
 * section on causes counts. The planner itself asks for no more than that a cause comes down to the target.
 */
export function causesReached(problem: PlanProblem, ids: readonly string[]): readonly string[] {
  const raised = new Set(problem.causes.filter((cause) => cause.raised).map(({ id }) => id));
  return assessPlan(problem, ids)
    .remaining.filter(({ cause, severity }) => raised.has(cause) && reaches(severity, problem.reliefTarget))
    .map(({ cause }) => cause);
}
