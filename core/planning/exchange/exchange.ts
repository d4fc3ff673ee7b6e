import { costTolerance } from '../planLimits.ts';
import { gainTolerance } from '../search/searchGain.ts';
import {
  type Exchange,
  type ExchangeGoal,
  fillLeft,
  fillWithout,
  gainOf,
  helpsChosen,
  valueAfter,
} from './exchangeValue.ts';
import type { SearchShape } from '../search/searchShape.ts';

/** A plan that no single step makes better, and what it is worth, percent of the trouble. */
export interface ExchangedPlan {
  readonly chosen: Uint8Array;
  readonly value: number;
}

/** One step: an item out, -1 for none, and an item in. */
interface Step {
  out: number;
  in: number;
  gain: number;
}

const smallestStep = 1e-9;
const mostSteps = 60;

/** Whether an item may go: it is no must-have, and nothing chosen needs it. */
function mayGo({ shape, chosen }: Exchange, item: number): boolean {
  if (chosen[item] !== 1 || shape.required.includes(item)) {
    return false;
  }
  for (const other of shape.neededBy[item] ?? []) {
    if (chosen[other] === 1) {
      return false;
    }
  }
  return true;
}

/** Whether every row has room for an item once another is gone. */
function hasRoom({ shape, used, goal: { costCap } }: Exchange, item: number, out: number): boolean {
  for (let row = 0; row < used.length; row += 1) {
    const uses = shape.costs[row];
    const freed = out < 0 ? 0 : (uses?.[out] ?? 0);
    const most = Math.min(shape.budgets[row] ?? 0, row === 0 ? costCap : Infinity);
    if ((used[row] ?? 0) - freed + (uses?.[item] ?? 0) > most + costTolerance) {
      return false;
    }
  }
  return true;
}

/** Whether an item may come once another is gone: all it needs is there, and no rule keeps it out. */
function mayCome(exchange: Exchange, item: number, out: number): boolean {
  const { shape, chosen, banned, goal } = exchange;
  const isIn = (other: number) => chosen[other] === 1 && other !== out;
  return (
    chosen[item] !== 1 &&
    item !== out &&
    goal.values.candidate[item] === 1 &&
    banned[item] === 0 &&
    hasRoom(exchange, item, out) &&
    shape.closures[item]?.every((need) => need === item || isIn(need)) === true &&
    shape.conflicts[item]?.some(isIn) !== true
  );
}

/** Makes the step better where an item in the place of `out` gains more. */
function tryInPlaceOf(exchange: Exchange, out: number, { now, step }: { now: number; step: Step }): void {
  const { shape, without, isPlain } = exchange;
  const base = fillWithout(exchange, out, now);
  for (let item = 0; item < shape.count; item += 1) {
    if (mayCome(exchange, item, out)) {
      // With all that it waits for: the most that it can gain by itself.
      const most = base + gainOf(exchange, item, without) - now;
      const isLost = most <= step.gain && (isPlain[item] === 1 || !helpsChosen(exchange, item));
      const gain = isLost || isPlain[item] === 1 ? most : valueAfter(exchange, out, item) - now;
      if (gain > step.gain) {
        step.out = out;
        step.in = item;
        step.gain = gain;
      }
    }
  }
}

function take({ shape, chosen, used }: Exchange, item: number, by: 1 | -1): void {
  chosen[item] = by === 1 ? 1 : 0;
  for (let row = 0; row < used.length; row += 1) {
    used[row] = (used[row] ?? 0) + by * (shape.costs[row]?.[item] ?? 0);
  }
}

/** Steps until none gains: an item in as long as one fits, else the first exchange that gains. Returns the value. */
function climb(exchange: Exchange): number {
  const { shape, chosen, left } = exchange;
  let now = fillLeft(exchange, chosen, left);
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const step: Step = { out: -1, in: -1, gain: smallestStep };
    tryInPlaceOf(exchange, -1, { now, step });
    for (let item = 0; item < shape.count && step.in < 0; item += 1) {
      if (mayGo(exchange, item)) {
        tryInPlaceOf(exchange, item, { now, step });
      }
    }
    if (step.in < 0) {
      break;
    }
    if (step.out >= 0) {
      take(exchange, step.out, -1);
    }
    take(exchange, step.in, 1);
    now = fillLeft(exchange, chosen, left);
  }
  return now;
}

/** Takes out, and keeps out, the item that gains least where that is too little; whether there was one. */
function dropIdle(exchange: Exchange, now: number): boolean {
  const { shape, banned } = exchange;
  let least = shape.smallestGain - gainTolerance;
  let worst = -1;
  for (let item = 0; item < shape.count; item += 1) {
    if (shape.must[item] !== 1 && mayGo(exchange, item)) {
      const gain = now - valueAfter(exchange, item, -1);
      if (gain < least) {
        least = gain;
        worst = item;
      }
    }
  }
  if (worst >= 0) {
    take(exchange, worst, -1);
    banned[worst] = 1;
  }
  return worst >= 0;
}

/**
 * Plans near a plan that keeps the rules: an item in, or exchanged for another, again and again until no step gains.
 * Keeps every rule, the smallest gain included. Not exact: it gives searches over draws something good to begin from.
 */
export function createExchange(shape: SearchShape): (start: Uint8Array, goal: ExchangeGoal) => ExchangedPlan {
  const room = () => new Uint8Array(shape.count);
  const parts: Omit<Exchange, 'goal'> = {
    shape,
    chosen: room(),
    used: new Float64Array(shape.costs.length),
    left: new Float64Array(shape.causeCount),
    banned: room(),
    trial: room(),
    trialLeft: new Float64Array(shape.causeCount),
    without: new Float64Array(shape.causeCount),
    isPlain: Uint8Array.from({ length: shape.count }, (_, item) =>
      shape.helpers[item]?.length === 0 && shape.helped[item]?.length === 0 ? 1 : 0,
    ),
  };
  return (start, goal) => {
    const exchange: Exchange = { ...parts, goal };
    exchange.banned.fill(0);
    exchange.chosen.fill(0);
    exchange.used.fill(0);
    start.forEach((is, item) => (is === 1 ? take(exchange, item, 1) : undefined));
    let value = climb(exchange);
    while (dropIdle(exchange, value)) {
      value = climb(exchange);
    }
    return { chosen: Uint8Array.from(exchange.chosen), value };
  };
}
