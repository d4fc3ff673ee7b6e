import type { Earning } from './earning.ts';
import type { SearchShape } from './searchShape.ts';
import type { Search } from './searchState.ts';

/** The links that an item has itself and those that it helps. */
function entriesOf(
  { linkStart, linkCause, helped }: SearchShape,
  item: number,
): { cause: number; link: number }[] {
  const listed = (own: number) =>
    Array.from({ length: (linkStart[own + 1] ?? 0) - (linkStart[own] ?? 0) }, (_, place) => {
      const link = (linkStart[own] ?? 0) + place;
      return { cause: linkCause[link] ?? 0, link };
    });
  const entries = listed(item);
  for (const { cause } of (helped[item] ?? []).flatMap(listed)) {
    if (!entries.some((entry) => entry.cause === cause)) {
      entries.push({ cause, link: -1 });
    }
  }
  return entries;
}

/** Room for the bound by the smallest gain. */
export function createEarning(shape: SearchShape): Earning {
  const entries = Array.from({ length: shape.count }, (_, item) => entriesOf(shape, item));
  const start = new Int32Array(shape.count + 1);
  entries.forEach((list, item) => (start[item + 1] = (start[item] ?? 0) + list.length));
  const flat = entries.flat();
  const items = () => new Float64Array(shape.count);
  return {
    start,
    cause: Int32Array.from(flat, ({ cause }) => cause),
    link: Int32Array.from(flat, ({ link }) => link),
    ownRate: new Float64Array(flat.length),
    rate: new Float64Array(flat.length),
    boosts: [],
    isRegular: new Uint8Array(shape.count),
    isJudged: new Uint8Array(shape.count),
    price: items(),
    best: items(),
    fee: items(),
    least: items(),
    lack: items(),
    weigh: new Float64Array(shape.causeCount),
    left: new Float64Array(shape.causeCount),
    isTuned: false,
    asked: 0,
    tried: 0,
    answered: 0,
  };
}

/** An item that leaves less than this of a cause is not judged: what it gains cannot be told from what is left. */
const leastLeft = 1e-6;

/** Fills in what does not change during a search. */
export function fillEarning({ shape, values, earn }: Search): void {
  const { start, cause, link, ownRate } = earn;
  earn.boosts.length = 0;
  earn.isTuned = false;
  earn.asked = 0;
  earn.tried = 0;
  earn.answered = 0;
  earn.price.fill(0);
  for (let item = 0; item < shape.count; item += 1) {
    let isRegular = shape.must[item] !== 1 && values.candidate[item] === 1;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      const effect = (link[at] ?? -1) < 0 ? 0 : (values.effect[link[at] ?? 0] ?? 0);
      isRegular &&= effect < 1 - leastLeft;
      ownRate[at] = effect / (1 - effect);
    }
    for (const helped of values.idle[item] === 1 ? [] : (shape.helped[item] ?? [])) {
      for (let own = shape.linkStart[helped] ?? 0; own < (shape.linkStart[helped + 1] ?? 0); own += 1) {
        const effect = values.effect[own] ?? 0;
        let entry = start[item] ?? 0;
        while (cause[entry] !== shape.linkCause[own]) {
          entry += 1;
        }
        isRegular &&= effect < 1 - leastLeft;
        earn.boosts.push({
          item,
          helped,
          entry,
          growth: (effect * (shape.lossPerHelper[helped] ?? 0)) / (1 - effect),
        });
      }
    }
    earn.isRegular[item] = isRegular ? 1 : 0;
  }
}
