import type { PlanOption } from '../model/planReport.ts';
import { givenValues, toSearchShape } from './planner.ts';
import { costTolerance } from './planLimits.ts';
import { toPlanOption } from './planOption.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import { createPlanSearch } from './planSearch.ts';
import { isBetterChoice, type Choice } from './planTies.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

/** All plans that hold the first items and none of the second, with the best of them. */
interface Cell {
  readonly inside: readonly number[];
  readonly outside: readonly number[];
  readonly best: Choice;
}

type Border = Omit<Cell, 'best'>;

interface Space {
  readonly shape: SearchShape;
  readonly values: SearchValues;
}

/** The items a cell forces, with all they need; `null` when they do not go together. */
function listForced({ shape, values }: Space, { inside, outside }: Border): readonly number[] | null {
  const forced = new Set(shape.required);
  for (const item of inside) {
    (shape.closures[item] ?? []).forEach((need) => forced.add(need));
  }
  const items = [...forced].sort((a, b) => a - b);
  const isContrary = items.some(
    (item) =>
      outside.includes(item) ||
      values.candidate[item] !== 1 ||
      shape.conflicts[item]?.some((other) => forced.has(other)),
  );
  const isTooMuch = shape.costs.some(
    (row, index) =>
      items.reduce((total, item) => total + (row[item] ?? 0), 0) >
      (shape.budgets[index] ?? Infinity) + costTolerance,
  );
  return isContrary || isTooMuch || items.length > shape.largest ? null : items;
}

/** The best plan of a cell, or `null` when it is empty. */
function solveCell(space: Space, border: Border): Cell | null {
  const required = listForced(space, border);
  if (!required) {
    return null;
  }
  const candidate = Uint8Array.from(space.values.candidate);
  for (const item of border.outside) {
    candidate[item] = 0;
  }
  const { chosen, value, cost } = createPlanSearch({ ...space.shape, required }).solve(
    { ...space.values, candidate },
    null,
  );
  const size = chosen.reduce((total, isChosen) => total + isChosen, 0);
  return { ...border, best: { chosen: Uint8Array.from(chosen), value, cost, size } };
}

/**
 * Divides a cell without its best plan: each part agrees with that plan on the items before one, and differs there.
 *
 * The plan's own items come first: once all of them are fixed, few others still fit.
 */
function divide(space: Space, { inside, outside, best }: Cell): Cell[] {
  const { shape, values } = space;
  const isFixed = (item: number) =>
    shape.required.includes(item) || inside.includes(item) || outside.includes(item);
  const free = [...best.chosen.keys()].filter((item) => values.candidate[item] === 1 && !isFixed(item));
  const own = free.filter((item) => best.chosen[item] === 1);
  const others = free.filter((item) => best.chosen[item] !== 1);
  const borders: Border[] = [
    ...own.map((item, place) => ({
      inside: [...inside, ...own.slice(0, place)],
      outside: [...outside, item],
    })),
    ...others.map((item, place) => ({
      inside: [...inside, ...own, item],
      outside: [...outside, ...others.slice(0, place)],
    })),
  ];
  return borders.flatMap((border) => solveCell(space, border) ?? []);
}

/** Takes the cell with the best plan out of the list. */
function takeBest(cells: Cell[]): Cell | null {
  let place = 0;
  for (let index = 1; index < cells.length; index += 1) {
    const [cell, leader] = [cells[index], cells[place]];
    place = cell && leader && isBetterChoice(cell.best, leader.best) ? index : place;
  }
  return cells.splice(place, 1)[0] ?? null;
}

/**
 * The best `count` plans after the best one, the best first, exactly; fewer where there are no more.
 *
 * They are those that follow it in the order by value, cost, number and ids, so plans of equal value may be among them.
 * The plans without the best one are divided into parts, of which the best leads next (Lawler 1972).
 */
export function nextBestPlans(problem: PlanProblem, count: number): PlanOption[] {
  if (derivePlanRules(problem).infeasible) {
    return [];
  }
  const shape = toSearchShape(problem);
  const space = { shape, values: givenValues(problem, shape) };
  const whole = solveCell(space, { inside: [], outside: [] });
  const cells = whole ? divide(space, whole) : [];
  const idsOf = ({ chosen }: Choice) =>
    problem.measures.filter((_, item) => chosen[item] === 1).map(({ id }) => id);
  const options: PlanOption[] = [];
  for (let next = takeBest(cells); whole && next && options.length < count; next = takeBest(cells)) {
    options.push(toPlanOption(problem, idsOf(next.best), idsOf(whole.best)));
    if (options.length < count) {
      cells.push(...divide(space, next));
    }
  }
  return options;
}
