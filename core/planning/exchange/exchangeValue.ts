import type { SearchShape, SearchValues } from '../search/searchShape.ts';

/** What plans are looked for under: values of a draw and what they may cost at most. */
export interface ExchangeGoal {
  readonly values: SearchValues;
  readonly costCap: number;
}

/** A plan under way: what is in it, what it uses of each row, what it leaves of each cause; and room for trials. */
export interface Exchange {
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

/** Effects that leave less than this leave nothing. */
const smallestShare = 1e-9;

/** Share of its delivery that an item has beside the chosen: less while soft prerequisites are missing. */
function keptOf({ shape, goal: { values } }: Exchange, item: number, chosen: Uint8Array): number {
  let missing = 0;
  for (const helper of shape.helpers[item] ?? []) {
    missing += chosen[helper] === 1 || values.idle[helper] === 1 ? 0 : 1;
  }
  return 1 - missing * (shape.lossPerHelper[item] ?? 0);
}

/** Fills in what chosen items leave of the causes; returns what they are worth. */
export function fillLeft(exchange: Exchange, chosen: Uint8Array, left: Float64Array): number {
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
export function valueAfter(exchange: Exchange, out: number, added: number): number {
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
export function gainOf({ shape, goal: { values } }: Exchange, item: number, left: Float64Array): number {
  let gain = 0;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    gain += (values.weight[cause] ?? 0) * (left[cause] ?? 0) * (values.effect[link] ?? 0);
  }
  return gain;
}

/** Fills in what is left without an item; returns what the rest is worth. */
export function fillWithout(exchange: Exchange, out: number, now: number): number {
  const { shape, left, without, trialLeft, isPlain, goal } = exchange;
  without.set(left);
  if (out < 0) {
    return now;
  }
  let value = now;
  for (let link = shape.linkStart[out] ?? 0; link < (shape.linkStart[out + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    const remains = 1 - (goal.values.effect[link] ?? 0);
    if (isPlain[out] !== 1 || remains < smallestShare) {
      value = valueAfter(exchange, out, -1);
      without.set(trialLeft);
      return value;
    }
    const share = (without[cause] ?? 0) / remains;
    value -= (goal.values.weight[cause] ?? 0) * (share - (without[cause] ?? 0));
    without[cause] = share;
  }
  return value;
}

/** Whether an item would help one that is chosen: then it can gain more than its own links say. */
export function helpsChosen({ shape, chosen }: Exchange, item: number): boolean {
  for (const helped of shape.helped[item] ?? []) {
    if (chosen[helped] === 1) {
      return true;
    }
  }
  return false;
}
