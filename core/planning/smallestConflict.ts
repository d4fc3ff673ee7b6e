import type { PlanConstraint } from '../model/reports/planReport.ts';
import { costTolerance, listLimits } from './planLimits.ts';
import { listPrerequisites } from './planConstraints.ts';
import type { PlanProblem } from './planProblem.ts';

/** A rule that the must-haves can break: what they use of it may not exceed `most`. */
interface Ceiling {
  readonly rule: PlanConstraint;
  /** By id; what is missing uses nothing. */
  readonly uses: ReadonlyMap<string, number>;
  readonly most: number;
}

/** Measures that must be there, each with the rule that brings it. */
type Chain = ReadonlyMap<string, PlanConstraint>;

interface Hunt {
  readonly problem: PlanProblem;
  readonly ceiling: Ceiling;
  /** Measures that must be there and use the ceiling, or bring others that do. */
  readonly useful: ReadonlySet<string>;
  readonly size: number;
}

const useOf = ({ uses }: Ceiling, ids: Iterable<string>): number => {
  let total = 0;
  for (const id of ids) {
    total += uses.get(id) ?? 0;
  }
  return total;
};

/** Everything that a plan must not exceed, in the order of the settings. */
function listCeilings(problem: PlanProblem): Ceiling[] {
  const offered = new Set(problem.measures.map(({ id }) => id));
  const oneEach = (ids: readonly string[]) => new Map(ids.map((id) => [id, 1]));
  return [
    ...listLimits(problem).map(({ constraint, uses, most }) => ({
      rule: constraint,
      uses: new Map(problem.measures.map(({ id }, item) => [id, uses[item] ?? 0])),
      most,
    })),
    ...problem.mustNot.map((measure) => ({
      rule: { kind: 'must-not' as const, measure },
      uses: oneEach([measure]),
      most: 0,
    })),
    ...problem.excludeTogether.map((measures) => ({
      rule: { kind: 'exclusion' as const, measures },
      uses: oneEach(measures),
      most: 1,
    })),
    ...listPrerequisites(problem)
      .filter(({ requires }) => !offered.has(requires))
      .map((rule) => ({ rule, uses: oneEach([rule.measure]), most: 0 })),
  ];
}

const requiresOf = (problem: PlanProblem, id: string): readonly string[] =>
  problem.measures.find((measure) => measure.id === id)?.requires ?? [];

/** The must-haves with everything they need. */
function listForced(problem: PlanProblem): Set<string> {
  const forced = new Set(problem.must);
  for (const id of forced) {
    requiresOf(problem, id).forEach((required) => forced.add(required));
  }
  return forced;
}

/** All forced measures that use the ceiling, and those that need one of them, directly or not. */
function listUseful(problem: PlanProblem, { uses }: Ceiling, forced: ReadonlySet<string>): Set<string> {
  const useful = new Set([...forced].filter((id) => (uses.get(id) ?? 0) > 0));
  for (const id of useful) {
    problem.measures
      .filter((measure) => forced.has(measure.id) && measure.requires.includes(id))
      .forEach((needing) => useful.add(needing.id));
  }
  return useful;
}

/** Measures that a chain can be lengthened by, each with the rule that brings it; those of the largest use first. */
function nextLinks(
  { problem, ceiling, useful }: Hunt,
  chain: Chain,
  refused: ReadonlySet<string>,
): [string, PlanConstraint][] {
  const links = new Map<string, PlanConstraint>();
  const offer = (id: string, rule: PlanConstraint) => {
    if (useful.has(id) && !chain.has(id) && !refused.has(id) && !links.has(id)) {
      links.set(id, rule);
    }
  };
  problem.must.forEach((measure) => offer(measure, { kind: 'must', measure }));
  for (const id of chain.keys()) {
    requiresOf(problem, id).forEach((required) =>
      offer(required, { kind: 'prerequisite', measure: id, requires: required }),
    );
  }
  return [...links].sort(([a], [b]) => (ceiling.uses.get(b) ?? 0) - (ceiling.uses.get(a) ?? 0));
}

/** Whether the largest further uses could still break the ceiling. */
function canStillExceed(
  { ceiling, useful, size }: Hunt,
  chain: Chain,
  refused: ReadonlySet<string>,
): boolean {
  const further = [...useful]
    .filter((id) => !chain.has(id) && !refused.has(id))
    .map((id) => ceiling.uses.get(id) ?? 0)
    .sort((a, b) => b - a)
    .slice(0, size - chain.size);
  const most = further.reduce((total, use) => total + use, useOf(ceiling, chain.keys()));
  return most > ceiling.most + costTolerance;
}

/** A chain of at most `size` measures that breaks the ceiling: each next link is taken, then refused for good. */
function lengthen(hunt: Hunt, chain: Chain, refused: ReadonlySet<string>): Chain | null {
  if (useOf(hunt.ceiling, chain.keys()) > hunt.ceiling.most + costTolerance) {
    return chain;
  }
  if (chain.size === hunt.size || !canStillExceed(hunt, chain, refused)) {
    return null;
  }
  const tried = new Set(refused);
  for (const [id, rule] of nextLinks(hunt, chain, refused)) {
    const found = lengthen(hunt, new Map([...chain, [id, rule]]), tried);
    if (found) {
      return found;
    }
    tried.add(id);
  }
  return null;
}

/**
 * A smallest set of rules that cannot be kept together: must-haves and prerequisites, then the rule they break. Empty
 * when there is a plan.
 *
 * What must-haves bring in through prerequisites is the least a plan can be, and every other rule is a ceiling that a
 * larger plan breaks as well. So a conflict is a chain of must-haves and prerequisites, one rule for each measure, and
 * one ceiling; chains are tried in order of length, hence no smaller set exists. Of equally small ones the first in
 * the order of the settings.
 */
export function smallestConflict(problem: PlanProblem): readonly PlanConstraint[] {
  const absent = problem.must.find((id) => !problem.measures.some((measure) => measure.id === id));
  if (absent !== undefined) {
    return [{ kind: 'must', measure: absent }];
  }
  const forced = listForced(problem);
  const ceilings = listCeilings(problem).map((ceiling) => ({
    problem,
    ceiling,
    useful: listUseful(problem, ceiling, forced),
  }));
  for (let size = 1; size <= forced.size; size += 1) {
    for (const hunt of ceilings) {
      const chain = lengthen({ ...hunt, size }, new Map(), new Set());
      if (chain) {
        return [...chain.values(), hunt.ceiling.rule];
      }
    }
  }
  return [];
}
