import type { Horizon } from '../knowledge/schema.ts';
import type { PlanProblem } from './planProblem.ts';

/** The phases of the measures of a plan: those that its limits count. */
export const planPhases = (problem: PlanProblem, ids: readonly string[]): Record<string, Horizon> =>
  Object.fromEntries(
    problem.measures.filter(({ id }) => ids.includes(id)).map(({ id, phase }) => [id, phase]),
  );
