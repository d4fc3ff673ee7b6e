import type { Evaluation } from '../../../core/model/evaluation.ts';
import { createPlanMemory, type PlanMemory, rememberPlans } from '../../../core/planning/planMemory.ts';
import type { PlanProblem } from '../../../core/planning/planProblem.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';

/**
 * A memory of the three plans of the evaluation, so that a page that opens on it need not search for them again; an
 * empty one where something has changed since, or there are none.
 */
export function evaluatedPlans(
  problem: PlanProblem,
  { assessment, isStale }: AssessmentSession,
  { plans }: Evaluation,
): PlanMemory {
  const memory = createPlanMemory();
  const idsOf = (wanted: string) =>
    plans.find(({ name }) => name === wanted)?.measures.map(({ id }) => id) ?? null;
  const [sufficient, balanced, full] = [idsOf('sufficient'), idsOf('balanced'), idsOf('full')];
  if (!isStale && sufficient && balanced && full) {
    const budget = assessment.plan.budget ?? null;
    rememberPlans(memory, { ...problem, budget }, { sufficient, balanced, full });
  }
  return memory;
}
