import { costTolerance } from '../planLimits.ts';
import { gainTolerance } from './searchGain.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

/** A plan that no single step makes better, and what it is worth, percent of the trouble. */
export interface ExchangedPlan {
  readonly chosen: Uint8Array;
  readonly value: number;
}

/** What plans are looked for under: values of a draw and what they may cost at most. */
export interface ExchangeGoal {
  readonly values: SearchValues;
  readonly costCap: number;
}

/** A plan under way: what is in it, what it uses of each row, what it leaves of each cause; and room for trials. */
interface Exchange {
  readonly shape: SearchShape;
  readonly chosen: Uint8Array;
  readonly used: Float64Array;
  readonly left: Float64Array;
  /** 1 for items that gained too little: they stay out. */
  readonly banned: Uint8Array;
  readonly trial: Uint8Array;
  readonly trialLeft: Float64Array;
  readonly without: Float64Array;
  /** 1 for items that neither wait for others nor are waited for. */
  readonly isPlain: Uint8Array;
  goal: ExchangeGoal;
}

/** One step: an item out, -1 for none, and an item in. */
interface Step {
  out: number;
  in: number;
  gain: number;
}

const smallestStep = 1e-9;
const mostSteps = 60;

/** Share of its delivery that an item has beside the chosen: less while soft prerequisites are missing. */
function keptOf({ shape, goal: { values } }: Exchange, item: number, chosen: Uint8Array): number {
  let missing = 0;
  for (const helper of shape.helpers[item] ?? []) {
    missing += chosen[helper] === 1 || values.idle[helper] === 1 ? 0 : 1;
  }
  return 1 - missing * (shape.lossPerHelper[item] ?? 0);
}

/** Fills in what chosen items leave of the causes; returns what they are worth. */
function fillLeft(exchange: Exchange, chosen: Uint8Array, left: Float64Array): number {
  const { shape, goal } = exchange;
  const { effect, weight } = goal.values;
  left.fill(1);
  for (let item = 0; item < shape.count; item += 1) {
    if (chosen[item] === 1) {
      const kept = keptOf(exchange, item, chosen);
      for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        left[cause] = (left[cause] ?? 0) * (1 - (effect[link] ?? 0) * kept);
      }
    }
  }
  let value = 0;
  for (let cause = 0; cause < left.length; cause += 1) {
    value += (weight[cause] ?? 0) * (1 - (left[cause] ?? 0));
  }
  return value;
}

/** What the plan is worth after a step, told from every cause anew; -1 for no item. */
function valueAfter(exchange: Exchange, out: number, added: number): number {
  const { chosen, trial, trialLeft } = exchange;
  trial.set(chosen);
  if (out >= 0) {
    trial[out] = 0;
  }
  if (added >= 0) {
    trial[added] = 1;
  }
  return fillLeft(exchange, trial, trialLeft);
}

/** What a plain item adds where this is left of the causes. */
function gainOf({ shape, goal: { values } }: Exchange, item: number, left: Float64Array): number {
  let gain = 0;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    gain += (values.weight[cause] ?? 0) * (left[cause] ?? 0) * (values.effect[link] ?? 0);
  }
  return gain;
}

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
  const { shape, left, without, trialLeft, isPlain } = exchange;
  const base = out < 0 ? now : valueAfter(exchange, out, -1);
  without.set(out < 0 ? left : trialLeft);
  for (let item = 0; item < shape.count; item += 1) {
    if (mayCome(exchange, item, out)) {
      const after =
        isPlain[item] === 1 ? base + gainOf(exchange, item, without) : valueAfter(exchange, out, item);
      if (after - now > step.gain) {
        Object.assign(step, { out, in: item, gain: after - now });
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
