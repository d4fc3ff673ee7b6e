import { actorIds, horizonIds } from '../../core/knowledge/schema.ts';
import type { PlanMeasure, PlanProblem } from '../../core/planning/planProblem.ts';

/**
 * The plan as a mixed-integer linear programme in the CPLEX LP format, written from the rules' wording.
 *
 * Measure i is a binary x_i. What remains of a cause after its measures one by one is a chain y_k = y_{k−1} − r_k w_k
 * with w_k = x_k y_{k−1}: the product of a binary and a number between bounds is exact in linear terms (McCormick 1976).
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
  links.some(({ cause, reduction }) => reduction > 0 && (causes[cause]?.severity ?? 0) > 0);

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

function addOwnValues(problem: PlanProblem, { objective, rows, bounds }: Programme): void {
  problem.measures.forEach(({ ownValue, helpedBy }, item) => {
    const waits = helpedBy
      .map((id) => indexOf(problem, id))
      .filter((helper) => {
        const measure = problem.measures[helper];
        return measure !== undefined && relieves(problem, measure);
      });
    const loss = helpedBy.length === 0 ? 0 : (ownValue * (1 - problem.softShare)) / helpedBy.length;
    objective.push(term(ownValue - loss * waits.length, x(item)));
    for (const helper of waits) {
      const both = `z${item}_${helper}`;
      objective.push(term(loss, both));
      rows.push(`${both} - ${x(item)} <= 0`, `${both} - ${x(helper)} <= 0`);
      bounds.push(`0 <= ${both} <= 1`);
    }
  });
}

function addRelief(problem: PlanProblem, { objective, rows, bounds }: Programme): void {
  problem.causes.forEach(({ severity }, cause) => {
    const effects = problem.measures.flatMap(({ links }, item) =>
      links.filter((link) => link.cause === cause).map(({ reduction }) => ({ item, reduction })),
    );
    if (severity === 0 || effects.length === 0) {
      return;
    }
    let before = `y${cause}_s`;
    let least = 1;
    bounds.push(`${before} = 1`);
    effects.forEach(({ item, reduction }, place) => {
      const [after, part] = [`y${cause}_${place}`, `w${cause}_${place}`];
      rows.push(
        `${after} - ${before} ${term(reduction, part)} = 0`,
        `${part} - ${x(item)} <= 0`,
        `${part} - ${before} ${term(-least, x(item))} <= ${-least}`,
      );
      least *= 1 - reduction;
      bounds.push(`${least} <= ${after} <= 1`, `0 <= ${part} <= 1`);
      before = after;
    });
    objective.push(term(-severity * problem.reliefWeight, before));
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
  ...actorIds.flatMap((actor) =>
    limit(problem, problem.actorCapacity[actor], ({ lead }) => (lead === actor ? 1 : 0)),
  ),
];

/** All rules but budget and number. */
function ruleRows(problem: PlanProblem): string[] {
  const variable = (id: string) => x(indexOf(problem, id));
  return [
    ...partialLimits(problem),
    ...problem.must.map((id) => `${variable(id)} = 1`),
    ...problem.mustNot.map((id) => `${variable(id)} = 0`),
    ...problem.excludeTogether.map((group) => `${sumOf(group.map((id) => `+ ${variable(id)}`))} <= 1`),
    ...problem.measures.flatMap(({ requires }, item) =>
      requires.map((id) => `${x(item)} - ${variable(id)} <= 0`),
    ),
  ];
}

const toText = (problem: PlanProblem, goal: string, { objective, rows, bounds }: Programme): string =>
  [
    goal,
    ` value: ${sumOf(objective)}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ` ${problem.measures.map((_, item) => x(item)).join(' ')}`,
    'End',
  ].join('\n');

/** The value of a plan that does nothing is left out of the objective: what is to be added to it. */
export const constantOf = ({ causes, reliefWeight, measures }: PlanProblem): number =>
  causes.reduce((total, { severity }, cause) => {
    const isAddressed = measures.some(({ links }) => links.some((link) => link.cause === cause));
    return total + (isAddressed ? severity * reliefWeight : 0);
  }, 0);

/** The most valuable plan; `without` are plans that are not allowed, each by its own cut. */
export function bestPlanProgramme(
  problem: PlanProblem,
  without: readonly (readonly string[])[] = [],
): string {
  const programme: Programme = { objective: [], rows: [], bounds: [] };
  const candidates = listCandidates(problem);
  addOwnValues(problem, programme);
  addRelief(problem, programme);
  programme.rows.push(
    ...ruleRows(problem),
    ...limit(problem, problem.budget, ({ cost }) => cost),
    ...limit(problem, problem.largest, () => 1),
    ...problem.measures.flatMap((_, item) => (candidates.has(item) ? [] : [`${x(item)} = 0`])),
    ...without.map((ids) => {
      const terms = problem.measures.map(({ id }, item) => term(ids.includes(id) ? -1 : 1, x(item)));
      return `${sumOf(terms)} >= ${1 - ids.length}`;
    }),
  );
  return toText(problem, 'Maximize', programme);
}

/** The cheapest plan that brings the given causes to the target: linear in logarithms. */
export function cheapestPlanProgramme(problem: PlanProblem, causes: readonly string[]): string {
  const covers = problem.causes.flatMap(({ id, severity }, cause) => {
    const terms = problem.measures.flatMap(({ links }, item) =>
      links
        .filter((link) => link.cause === cause)
        .map(({ reduction }) => term(-Math.log(1 - reduction), x(item))),
    );
    return causes.includes(id) && severity > problem.reliefTarget
      ? [`${sumOf(terms)} >= ${Math.log(severity / problem.reliefTarget)}`]
      : [];
  });
  const objective = problem.measures.map(({ cost }, item) => term(cost, x(item)));
  return toText(problem, 'Minimize', { objective, rows: [...ruleRows(problem), ...covers], bounds: [] });
}
