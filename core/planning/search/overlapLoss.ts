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
  const { shape, current, values } = search;
  const losses: { readonly item: number; readonly loss: number }[] = [];
  for (let item = 0; item < shape.count; item += 1) {
    const isChosen = current.chosen[item] === 1;
    const isJudged =
      (isChosen || level.isOpen[item] === 1) &&
      shape.must[item] !== 1 &&
      shape.neededBy[item]?.length === 0 &&
      shape.helped[item]?.length === 0 &&
      shape.helpers[item]?.length === 0;
    if (isJudged) {
      const { gain, steepest } = gainAtEnd(search, item, level.reach);
      const lack = shape.smallestGain - gain;
      const ifKept = lack / steepest;
      const loss = isChosen ? ifKept : Math.min(gain, ifKept);
      if (lack > 0 && loss > smallest) {
        losses.push({ item, loss });
      }
    }
  }
  losses.sort((a, b) => b.loss - a.loss);
  const taken = new Uint8Array(values.weight.length);
  let total = 0;
  for (const { item, loss } of losses) {
    if (isApart(search, item, taken)) {
      total += loss;
    }
  }
  return total;
}

/** What an item gains where `reach` is left with it, and the most that a point more of what is left adds to it. */
function gainAtEnd({ shape, values }: Search, item: number, reach: Float64Array) {
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
  return { gain, steepest };
}

/** Whether an item shares no cause with those taken before; marks its causes when it does not. */
function isApart({ shape, values }: Search, item: number, taken: Uint8Array): boolean {
  const causes: number[] = [];
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    if ((values.weight[cause] ?? 0) > 0 && (values.effect[link] ?? 0) > 0) {
      if (taken[cause] === 1) {
        return false;
      }
      causes.push(cause);
    }
  }
  causes.forEach((cause) => (taken[cause] = 1));
  return true;
}
