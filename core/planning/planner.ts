import { listLimits } from './planLimits.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import { costStepOf, linksByCause, type SearchShape, type SearchValues } from './search/searchShape.ts';

/** Soft prerequisites by index, in both directions. */
function listHelpers(
  problem: PlanProblem,
): Pick<SearchShape, 'helpers' | 'helped' | 'lossPerHelper' | 'waiting'> {
  const indexOf = new Map(problem.measures.map(({ id }, item) => [id, item]));
  const helpers =
    problem.softShare < 1
      ? problem.measures.map(({ helpedBy }) => helpedBy.flatMap((id) => indexOf.get(id) ?? []))
      : problem.measures.map(() => []);
  const helped = problem.measures.map((): number[] => []);
  helpers.forEach((list, item) => list.forEach((helper) => helped[helper]?.push(item)));
  const lossPerHelper = Float64Array.from(helpers, ({ length }) =>
    length > 0 ? (1 - problem.softShare) / length : 0,
  );
  const waiting = helpers.flatMap(({ length }, item) => (length > 0 ? [item] : []));
  return { helpers, helped, lossPerHelper, waiting };
}

/** For each item the items that directly need it. */
function listNeededBy({ measures }: PlanProblem): number[][] {
  return measures.map(({ id }) =>
    measures.flatMap(({ requires }, other) => (requires.includes(id) ? [other] : [])),
  );
}

/** The rules of a plan in the arrays the search works on: cost and budget first, then the other limits. */
export function toSearchShape(problem: PlanProblem): SearchShape {
  const rules = derivePlanRules(problem);
  const linkStart = new Int32Array(problem.measures.length + 1);
  problem.measures.forEach((measure, item) => {
    linkStart[item + 1] = (linkStart[item] ?? 0) + measure.links.length;
  });
  const links = problem.measures.flatMap((measure) => measure.links);
  const linkCause = Int32Array.from(links, (link) => link.cause);
  const rows = listLimits(problem).filter(({ constraint }) => constraint.kind !== 'budget');
  const costs = Float64Array.from(problem.measures, (measure) => measure.cost);
  return {
    count: problem.measures.length,
    causeCount: problem.causes.length,
    costs: [costs, ...rows.map(({ uses }) => uses)],
    budgets: Float64Array.of(problem.budget ?? Infinity, ...rows.map(({ most }) => most)),
    closures: rules.closures,
    conflicts: rules.conflicts,
    required: rules.required,
    must: Uint8Array.from(problem.measures, ({ id }) => (problem.must.includes(id) ? 1 : 0)),
    neededBy: listNeededBy(problem),
    linkStart,
    linkCause,
    ...linksByCause(linkStart, linkCause, problem.causes.length),
    ...listHelpers(problem),
    smallestGain: problem.smallestGain,
    costStep: costStepOf(costs),
  };
}

const emptyValues = (shape: SearchShape): SearchValues => ({
  effect: new Float64Array(shape.linkCause.length),
  weight: new Float64Array(shape.causeCount),
  allowed: new Float64Array(shape.causeCount),
  candidate: new Uint8Array(shape.count),
  idle: new Uint8Array(shape.count),
});

/** What a draw changes. Measures, links and causes stand in the order of the problem. */
export interface PlanDraw {
  /** By link: share of the cause that the fully delivered measure takes away. */
  readonly share: Float64Array;
  /** By measure. */
  readonly delivery: Float64Array;
  /** By cause: percent of the trouble, severity 0–100, and whether it is raised. */
  readonly weight: Float64Array;
  readonly severity: Float64Array;
  readonly raised: Uint8Array;
}

/** Room for rounding: a cause left exactly at the target is not above it. */
const targetTolerance = 1e-9;

/**
 * Marks what can be chosen, and what relieves nothing.
 *
 * Candidates: measures that relieve something, must-haves, and what either needs.
 */
function markItems(shape: SearchShape, { weight, effect, candidate, idle }: SearchValues): void {
  candidate.fill(0);
  idle.fill(1);
  for (const item of shape.required) {
    candidate[item] = 1;
  }
  for (let item = 0; item < shape.count; item += 1) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      if ((weight[shape.linkCause[link] ?? 0] ?? 0) > 0 && (effect[link] ?? 0) > 0) {
        idle[item] = 0;
        for (const need of shape.closures[item] ?? []) {
          candidate[need] = 1;
        }
        break;
      }
    }
  }
}

/** Fills in the values of a draw; `into` is overwritten by the next one. */
export function fillValues(
  shape: SearchShape,
  draw: PlanDraw,
  { target, into }: { readonly target: number; readonly into: SearchValues },
): SearchValues {
  for (let item = 0; item < shape.count; item += 1) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      into.effect[link] = (draw.share[link] ?? 0) * (draw.delivery[item] ?? 0);
    }
  }
  into.weight.set(draw.weight);
  for (let cause = 0; cause < shape.causeCount; cause += 1) {
    const severity = draw.severity[cause] ?? 0;
    const isCounted = draw.raised[cause] === 1 && severity > target + targetTolerance;
    into.allowed[cause] = isCounted ? (target + targetTolerance) / severity : Infinity;
  }
  markItems(shape, into);
  return into;
}

/** The values of the problem itself as a draw. */
export const headlineDraw = ({ measures, causes }: PlanProblem): PlanDraw => ({
  share: Float64Array.from(measures.flatMap(({ links }) => links.map(({ share }) => share))),
  delivery: Float64Array.from(measures, ({ delivery }) => delivery),
  weight: Float64Array.from(causes, ({ weight }) => weight),
  severity: Float64Array.from(causes, ({ severity }) => severity),
  raised: Uint8Array.from(causes, ({ raised }) => (raised ? 1 : 0)),
});

/** Room for the values of a draw. */
export const valuesFor = (shape: SearchShape): SearchValues => emptyValues(shape);

/** The values the problem itself gives. */
export const givenValues = (problem: PlanProblem, shape: SearchShape): SearchValues =>
  fillValues(shape, headlineDraw(problem), { target: problem.reliefTarget, into: emptyValues(shape) });
