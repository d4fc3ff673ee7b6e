import { sortByRate } from './openOrder.ts';
import type { Level, Search } from './searchState.ts';

/** Losses below this are not worth adding up. */
const smallest = 1e-6;

/**
 * What every plan below a level loses at least against taking all that is open, because each measure in it has to earn
 * its place.
 *
 * Take an item that would gain m, less than the smallest gain t, were everything open chosen. Either it is left out,
 * then m is lost on its causes; or it stays, then what is left of its causes must grow until it gains t: by
 * (t − m) / the largest of effect / (1 − effect) over its links. Of items without a common cause the losses add up.
 */
export function overlapLoss(search: Search, level: Level): number {
  const { shape, current, scratch } = search;
  const { rates, order } = scratch;
  let count = 0;
  for (let item = 0; item < shape.count; item += 1) {
    const isChosen = current.chosen[item] === 1;
    const isJudged =
      (isChosen || level.isOpen[item] === 1) &&
      shape.must[item] !== 1 &&
      shape.neededBy[item]?.length === 0 &&
      shape.helped[item]?.length === 0 &&
      shape.helpers[item]?.length === 0;
    const loss = isJudged ? lossOf(search, item, level.reach) : 0;
    if (loss > smallest) {
      rates[item] = loss;
      order[count] = item;
      count += 1;
    }
  }
  sortByRate(order, count, rates);
  const taken = scratch.causes;
  taken.fill(0);
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    const item = order[place] ?? 0;
    if (isApart(search, item, taken)) {
      total += rates[item] ?? 0;
    }
  }
  return total;
}

/** What is lost for one item where `reach` is left with it: it stays out, or what is left grows until it earns its place. */
function lossOf({ shape, values, current }: Search, item: number, reach: Float64Array): number {
  let gain = 0;
  let steepest = 0;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    const effect = values.effect[link] ?? 0;
    const weight = values.weight[cause] ?? 0;
    if (weight > 0 && effect > 0) {
      const slope = effect < 1 ? effect / (1 - effect) : Infinity;
      gain += effect < 1 ? weight * (reach[cause] ?? 0) * slope : weight;
      steepest = Math.max(steepest, slope);
    }
  }
  const lack = shape.smallestGain - gain;
  if (lack <= 0) {
    return 0;
  }
  return current.chosen[item] === 1 ? lack / steepest : Math.min(gain, lack / steepest);
}

/** Whether an item shares no cause with those taken before; marks its causes when it does not. */
function isApart({ shape, values }: Search, item: number, taken: Float64Array): boolean {
  const [from, to] = [shape.linkStart[item] ?? 0, shape.linkStart[item + 1] ?? 0];
  const counts = (link: number) =>
    (values.weight[shape.linkCause[link] ?? 0] ?? 0) > 0 && (values.effect[link] ?? 0) > 0;
  for (let link = from; link < to; link += 1) {
    if (counts(link) && taken[shape.linkCause[link] ?? 0] === 1) {
      return false;
    }
  }
  for (let link = from; link < to; link += 1) {
    if (counts(link)) {
      taken[shape.linkCause[link] ?? 0] = 1;
    }
  }
  return true;
}
