import { actorIds, horizonIds } from '../../core/knowledge/schema.ts';
import type { PlanMeasure, PlanProblem } from '../../core/planning/planProblem.ts';

/**
 * The plan as a mixed-integer linear programme in the CPLEX LP format, written from the rules' wording.
 *
 * Measure i is a binary x_i. The product of a binary and a number between bounds is exact in linear terms (McCormick
 * 1976). The smallest gain is left out: it is no linear condition.
 */

interface Programme {
  readonly objective: string[];
  readonly rows: string[];
  readonly bounds: string[];
}

const term = (factor: number, variable: string): string =>
  `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`;
const x = (item: number): string => `x${item}`;
const sumOf = (terms: readonly string[]): string => (terms.length === 0 ? '0 x0' : terms.join(' '));

const relieves = ({ causes }: PlanProblem, { links }: PlanMeasure): boolean =>
  links.some(({ cause, share }) => share > 0 && (causes[cause]?.weight ?? 0) > 0);

const indexOf = ({ measures }: PlanProblem, id: string): number =>
  measures.findIndex((measure) => measure.id === id);

/** Everything that must be there with a measure, or `null` when it cannot be there at all. */
function needsOf(problem: PlanProblem, item: number): Set<number> | null {
  const needs = new Set([item]);
  for (const need of needs) {
    problem.measures[need]?.requires.forEach((id) => needs.add(indexOf(problem, id)));
  }
  const ids = [...needs].map((need) => problem.measures[need]?.id ?? '');
  const isBarred = ids.some((id) => id === '' || problem.mustNot.includes(id));
  const isContrary = problem.excludeTogether.some(
    (group) => ids.filter((id) => group.includes(id)).length > 1,
  );
  return isBarred || isContrary ? null : needs;
}

/** Measures that relieve something and can be chosen, must-haves, and what either needs. */
function listCandidates(problem: PlanProblem): Set<number> {
  const candidates = new Set<number>();
  problem.measures.forEach((measure, item) => {
    if (relieves(problem, measure) || problem.must.includes(measure.id)) {
      needsOf(problem, item)?.forEach((need) => candidates.add(need));
    }
  });
  return candidates;
}

/** A binary that is 1 at most where both measures are chosen, and at least then. */
function both(
  [item, helper]: readonly [number, number],
  { rows, bounds }: Programme,
  known: Set<string>,
): string {
  const variable = `z${item}_${helper}`;
  if (!known.has(variable)) {
    known.add(variable);
    rows.push(
      `${variable} - ${x(item)} <= 0`,
      `${variable} - ${x(helper)} <= 0`,
      `${variable} - ${x(item)} - ${x(helper)} >= -1`,
    );
    bounds.push(`0 <= ${variable} <= 1`);
  }
  return variable;
}

/**
 * What is left of each cause after its measures one by one: a chain y_k = y_{k−1} − Σ r w with w = b y_{k−1}, where b is
 * the measure's binary, with the share that it has without any soft prerequisite, or that of the measure together with
 * one of them, with the share that this one gives back.
 */
function addChains(problem: PlanProblem, programme: Programme): readonly (string | null)[] {
  const { rows, bounds } = programme;
  const known = new Set<string>();
  return problem.causes.map((_cause, cause) => {
    let before = `y${cause}_s`;
    let least = 1;
    bounds.push(`${before} = 1`);
    let isTouched = false;
    problem.measures.forEach((measure, item) => {
      const link = measure.links.find((each) => each.cause === cause);
      if (!link) {
        return;
      }
      isTouched = true;
      const whole = link.share * measure.delivery;
      const waits = measure.helpedBy
        .map((id) => indexOf(problem, id))
        .filter((helper) => {
          const other = problem.measures[helper];
          return other !== undefined && relieves(problem, other);
        });
      const loss =
        measure.helpedBy.length === 0 ? 0 : (whole * (1 - problem.softShare)) / measure.helpedBy.length;
      const parts = [
        { binary: x(item), effect: whole - loss * waits.length },
        ...waits.map((helper) => ({ binary: both([item, helper], programme, known), effect: loss })),
      ];
      const after = `y${cause}_${item}`;
      const terms = parts.map(({ binary, effect }, place) => {
        const part = `w${cause}_${item}_${place}`;
        rows.push(
          `${part} - ${binary} <= 0`,
          `${part} - ${before} <= 0`,
          `${part} - ${before} ${term(-1, binary)} >= -1`,
          `${part} - ${before} ${term(-least, binary)} <= ${-least}`,
        );
        bounds.push(`0 <= ${part} <= 1`);
        return term(effect, part);
      });
      rows.push(`${after} - ${before} ${terms.join(' ')} = 0`);
      least *= 1 - whole;
      bounds.push(`${least} <= ${after} <= 1`);
      before = after;
    });
    return isTouched ? before : null;
  });
}

/** At most `most` of what the measures use; nothing where no limit is set. */
function limit(
  problem: PlanProblem,
  most: number | null | undefined,
  use: (measure: PlanMeasure) => number,
): string[] {
  const terms = problem.measures.flatMap((measure, item) =>
    use(measure) > 0 ? [term(use(measure), x(item))] : [],
  );
  return most === undefined || most === null || most === Infinity ? [] : [`${sumOf(terms)} <= ${most}`];
}

/** Limits of phases and acting bodies. */
const partialLimits = (problem: PlanProblem): string[] => [
  ...horizonIds.flatMap((phase) => [
    ...limit(problem, problem.phaseBudgets[phase], (one) => (one.phase === phase ? one.cost : 0)),
    ...limit(problem, problem.phaseCapacity[phase], (one) => (one.phase === phase ? 1 : 0)),
  ]),
  ...Array.from({ length: 10 }, (_, index) => index + 1).flatMap((year) => [
    ...limit(problem, problem.yearBudgets[year], ({ costByYear }) => costByYear[year - 1] ?? 0),
    ...limit(problem, problem.yearCapacity[year], ({ years }) => (years.includes(year) ? 1 : 0)),
  ]),
  ...actorIds.flatMap((actor) =>
    limit(problem, problem.actorCapacity[actor], ({ lead }) => (lead === actor ? 1 : 0)),
  ),
];

/** All rules. */
function ruleRows(problem: PlanProblem): string[] {
  const variable = (id: string) => x(indexOf(problem, id));
  return [
    ...limit(problem, problem.budget, ({ cost }) => cost),
    ...limit(problem, problem.largest, () => 1),
    ...partialLimits(problem),
    ...problem.must.map((id) => `${variable(id)} = 1`),
    ...problem.mustNot.map((id) => `${variable(id)} = 0`),
    ...problem.excludeTogether.map((group) => `${sumOf(group.map((id) => `+ ${variable(id)}`))} <= 1`),
    ...problem.measures.flatMap(({ requires }, item) =>
      requires.map((id) => `${x(item)} - ${variable(id)} <= 0`),
    ),
  ];
}

const toText = (
  problem: PlanProblem,
  { objective, rows, bounds }: Programme,
  binaries: readonly string[],
): string =>
  [
    'Minimize',
    ` value: ${sumOf(objective)}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ` ${[...problem.measures.map((_, item) => x(item)), ...binaries].join(' ')}`,
    'End',
  ].join('\n');

/** Beyond rounding of the solver, far below what can tell two plans apart. */
const slack = 1e-6;

/** What a plan is asked for beside the rules. */
export interface Asked {
  readonly aim: 'value' | 'cost' | 'above';
  /** Percent. */
  readonly floor?: number;
  readonly mostAbove?: number;
  /** Million CNY. */
  readonly costCap?: number;
}

/** The plan as a programme; its objective is minus the value lost (`aim: 'value'`), the cost, or the causes above. */
export function planProgramme(problem: PlanProblem, asked: Asked): string {
  const programme: Programme = { objective: [], rows: [], bounds: [] };
  const { rows, bounds } = programme;
  const ends = addChains(problem, programme);
  const candidates = listCandidates(problem);
  rows.push(...ruleRows(problem));
  rows.push(...problem.measures.flatMap((_, item) => (candidates.has(item) ? [] : [`${x(item)} = 0`])));
  const lost = problem.causes.flatMap(({ weight }, cause) => {
    const end = ends[cause];
    return end && weight > 0 ? [term(weight, end)] : [];
  });
  const above: string[] = [];
  let always = 0;
  problem.causes.forEach(({ severity, raised }, cause) => {
    if (!raised || severity <= problem.reliefTarget + 1e-9) {
      return;
    }
    const end = ends[cause];
    if (!end) {
      always += 1;
      return;
    }
    const binary = `a${cause}`;
    rows.push(`${end} - ${binary} <= ${problem.reliefTarget / severity + 1e-9}`);
    bounds.push(`0 <= ${binary} <= 1`);
    above.push(`+ 1 ${binary}`);
  });
  const cost = problem.measures.map(({ cost: each }, item) => term(each, x(item)));
  if (asked.floor !== undefined) {
    rows.push(`${sumOf(lost)} <= ${totalOf(problem, ends) - asked.floor + slack}`);
  }
  if (asked.mostAbove !== undefined) {
    rows.push(`${sumOf(above)} <= ${asked.mostAbove - always}`);
  }
  if (asked.costCap !== undefined) {
    rows.push(`${sumOf(cost)} <= ${asked.costCap + slack}`);
  }
  programme.objective.push(...{ value: lost, cost, above }[asked.aim]);
  return toText(
    problem,
    programme,
    above.map((each) => each.slice(4)),
  );
}

/** What there is to be taken away by the measures at all, in percent. */
function totalOf({ causes }: PlanProblem, ends: readonly (string | null)[]): number {
  return causes.reduce((total, { weight }, cause) => total + (ends[cause] ? weight : 0), 0);
}

/** What a programme's objective says in the terms of the plan: value, cost, or causes above the target. */
export function meaningOf(problem: PlanProblem, { aim }: Asked, objective: number): number {
  const isTouched = (cause: number) =>
    problem.measures.some(({ links }) => links.some((link) => link.cause === cause));
  const total = problem.causes.reduce((sum, { weight }, cause) => sum + (isTouched(cause) ? weight : 0), 0);
  const always = problem.causes.filter(
    ({ severity, raised }, cause) => raised && severity > problem.reliefTarget + 1e-9 && !isTouched(cause),
  ).length;
  return aim === 'value' ? total - objective : aim === 'above' ? always + Math.round(objective) : objective;
}
