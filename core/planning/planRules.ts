import type { Infeasibility } from '../model/planResult.ts';
import { isExceeded, listLimits, useOf, type PlanLimit } from './planLimits.ts';
import type { PlanProblem } from './planProblem.ts';

/** What may and must be chosen together, by index into the measures of the problem. */
export interface PlanRules {
  /** Each measure with everything it needs, directly or not, ascending; `null` when it cannot be chosen at all. */
  readonly closures: readonly (readonly number[] | null)[];
  /** Measures that may not stand beside the measure. */
  readonly conflicts: readonly (readonly number[])[];
  /** Must-haves with everything they need, ascending. */
  readonly required: readonly number[];
  readonly infeasible: Infeasibility | null;
}

const sorted = (items: Iterable<number>): number[] => [...items].sort((a, b) => a - b);

/** Everything a measure needs, itself included; ids that are not offered are listed apart. */
function collectNeeds(problem: PlanProblem, indexOf: ReadonlyMap<string, number>, start: number) {
  const needs = new Set([start]);
  const absent: string[] = [];
  for (const index of needs) {
    for (const id of problem.measures[index]?.requires ?? []) {
      const required = indexOf.get(id);
      if (required === undefined) {
        absent.push(id);
      } else {
        needs.add(required);
      }
    }
  }
  return { needs: sorted(needs), absent };
}

function listConflicts(problem: PlanProblem, indexOf: ReadonlyMap<string, number>): number[][] {
  const conflicts = problem.measures.map(() => new Set<number>());
  for (const group of problem.excludeTogether) {
    const members = new Set(group.flatMap((id) => indexOf.get(id) ?? []));
    for (const member of members) {
      for (const other of members) {
        if (other !== member) {
          conflicts[member]?.add(other);
        }
      }
    }
  }
  return conflicts.map(sorted);
}

interface Judged {
  readonly problem: PlanProblem;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly conflicts: readonly (readonly number[])[];
}

/** Must-haves ruled out by name, by not being offered, or by what they need. */
function findContradiction({ problem, indexOf }: Judged): Infeasibility | null {
  for (const id of problem.must) {
    const index = indexOf.get(id);
    if (index === undefined || problem.mustNot.includes(id)) {
      return { reason: 'exclusion', measures: [id], needed: 0 };
    }
    const { needs, absent } = collectNeeds(problem, indexOf, index);
    const barred = needs
      .map((need) => problem.measures[need]?.id ?? '')
      .filter((need) => problem.mustNot.includes(need));
    if (barred.length + absent.length > 0) {
      return { reason: 'prerequisite', measures: [id, ...barred, ...absent], needed: 0 };
    }
  }
  return null;
}

function findShortage({ problem, conflicts }: Judged, required: readonly number[]): Infeasibility | null {
  const ids = (items: readonly number[]) => items.map((item) => problem.measures[item]?.id ?? '');
  const clash = required.find((item) => conflicts[item]?.some((other) => required.includes(other)));
  if (clash !== undefined) {
    const others = (conflicts[clash] ?? []).filter((other) => required.includes(other));
    return { reason: 'exclusion', measures: ids(sorted([clash, ...others])), needed: 0 };
  }
  const limit = listLimits(problem).find((candidate) => isExceeded(candidate, required));
  return limit
    ? describeShortage(limit, {
        measures: ids(required.filter((item) => (limit.uses[item] ?? 0) > 0 || !isPartial(limit))),
        needed: useOf(limit, required),
      })
    : null;
}

/** Whether only some measures count for the limit. */
const isPartial = ({ constraint: { kind } }: PlanLimit): boolean => kind !== 'budget' && kind !== 'largest';

function describeShortage(
  { constraint }: PlanLimit,
  lacking: Pick<Infeasibility, 'measures' | 'needed'>,
): Infeasibility {
  switch (constraint.kind) {
    case 'budget':
      return { reason: 'budget', ...lacking };
    case 'largest':
      return { reason: 'number', ...lacking };
    case 'actor-capacity':
      return { reason: 'actor-capacity', actor: constraint.actor, ...lacking };
    case 'year-budget':
    case 'year-capacity':
      return { reason: constraint.kind, year: constraint.year, ...lacking };
    default:
      return { reason: constraint.kind, phase: constraint.phase, ...lacking };
  }
}

/**
 * Works out prerequisites, exclusions and must-haves, and says what cannot be met together.
 *
 * `infeasible.measures`: for `exclusion` with one id, a must-have that is ruled out by name or not offered for the
 * type, with several, must-haves that exclude each other; for `prerequisite` the must-have, then what it lacks; for
 * `number` and `budget` all must-haves with their prerequisites, for a phase, a year or an acting body those that count for it,
 * `needed` being how many or how much in million CNY.
 */
export function derivePlanRules(problem: PlanProblem): PlanRules {
  const indexOf = new Map(problem.measures.map((measure, index) => [measure.id, index]));
  const conflicts = listConflicts(problem, indexOf);
  const judged = { problem, indexOf, conflicts };
  const closures = problem.measures.map((_, index) => {
    const { needs, absent } = collectNeeds(problem, indexOf, index);
    const barred = needs.some((need) => problem.mustNot.includes(problem.measures[need]?.id ?? ''));
    const clash = needs.some((need) => conflicts[need]?.some((other) => needs.includes(other)));
    return absent.length > 0 || barred || clash ? null : needs;
  });
  const contradiction = findContradiction(judged);
  if (contradiction) {
    return { closures, conflicts, required: [], infeasible: contradiction };
  }
  const required = sorted(
    new Set(problem.must.flatMap((id) => collectNeeds(problem, indexOf, indexOf.get(id) ?? 0).needs)),
  );
  return { closures, conflicts, required, infeasible: findShortage(judged, required) };
}
