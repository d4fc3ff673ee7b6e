import { cheapestSufficientPlan, type SufficientPlan } from '../../core/planning/cheapestSufficientPlan.ts';
import type { PlanMemory } from '../../core/planning/planMemory.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { sweepPlans } from '../../core/planning/planSweep.ts';
import { answerTasks } from './protocol.ts';

/** What is known of a problem at every budget, and the problem as JSON that it belongs to. */
export interface SweptPlans {
  readonly question: string;
  readonly memory: PlanMemory;
  readonly cheapest: SufficientPlan;
}

answerTasks<string, SweptPlans>((question) => {
  const problem = JSON.parse(question) as PlanProblem;
  return { question, memory: sweepPlans(problem), cheapest: cheapestSufficientPlan(problem) };
});
