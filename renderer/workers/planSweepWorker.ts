import type { PlanMemory } from '../../core/planning/planMemory.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { sweepPlans } from '../../core/planning/planSweep.ts';
import { answerTasks } from './protocol.ts';

/** The three plans at every budget, and the problem as JSON that they belong to. */
export interface SweptPlans {
  readonly question: string;
  readonly memory: PlanMemory;
}

answerTasks<string, SweptPlans>((question) => ({
  question,
  memory: sweepPlans(JSON.parse(question) as PlanProblem),
}));
