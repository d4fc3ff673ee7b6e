import { valueKey, valueTolerance } from '../ranking/rankByValue.ts';

/** Places from 0 to this: their differences stay whole 32-bit numbers. */
const lastPlace = 2 ** 30 - 1;

/**
 * Counts over many draws who is worth more than whom; values equal to 10⁻⁹ tie.
 *
 * Who wins is unforeseeable, so that a branch for each pair would cost several times what all the rest does. Values
 * are therefore laid on a grid of 2³⁰ places between the lowest and the highest, and places are compared by the sign
 * of their difference. Draws in which two values are so close that the grid may not tell them apart are corrected.
 */
export class PairCounter {
  /** How many are worth more than each, in the draw added last. */
  readonly above: Int32Array;
  readonly #places: Int32Array;
  readonly #sorted: Int32Array;
  /** By pair in the order (0, 1), (0, 2) … (1, 2) …: how often the first wins, and how often neither. */
  readonly #wins: Int32Array;
  readonly #ties: Int32Array;
  #draws = 0;

  constructor(count: number) {
    this.above = new Int32Array(count);
    this.#places = new Int32Array(count);
    this.#sorted = new Int32Array(count);
    this.#wins = new Int32Array((count * (count - 1)) / 2);
    this.#ties = new Int32Array((count * (count - 1)) / 2);
  }

  /** Counts one draw. */
  add(values: Float64Array): void {
    const placesPerUnit = fillPlaces(values, this.#places);
    countPairs(this.#places, this.#wins, this.above);
    this.#draws += 1;
    // Places this far apart differ by more than the tolerance, wherever on their steps the values lie.
    const enough = 2 + 2 * valueTolerance * placesPerUnit;
    if (smallestGap(this.#places, this.above, this.#sorted) < enough) {
      this.#correct(values, enough);
    }
  }

  /** Draws in which the row is worth more than the column, row by row in one array. */
  wins(): Int32Array {
    const count = this.above.length;
    const table = new Int32Array(count * count);
    let pair = 0;
    for (let row = 0; row < count; row += 1) {
      for (let other = row + 1; other < count; other += 1) {
        const won = this.#wins[pair] ?? 0;
        table[row * count + other] = won;
        table[other * count + row] = this.#draws - won - (this.#ties[pair] ?? 0);
        pair += 1;
      }
    }
    return table;
  }

  /** Between neighbours on the grid the values decide instead of the places. */
  #correct(values: Float64Array, enough: number): void {
    const places = this.#places;
    let pair = 0;
    for (let row = 0; row < places.length; row += 1) {
      for (let other = row + 1; other < places.length; other += 1) {
        const distance = (places[row] ?? 0) - (places[other] ?? 0);
        if (Math.abs(distance) < enough) {
          const difference = valueKey(values[row] ?? 0) - valueKey(values[other] ?? 0);
          this.#recount({ row, other, pair }, difference, distance > 0 ? 1 : 0);
        }
        pair += 1;
      }
    }
  }

  /** Puts one pair right that was counted as won (1) or lost (0) by its first. */
  #recount({ row, other, pair }: Pair, difference: number, counted: 0 | 1): void {
    const win = difference > 0 ? 1 : 0;
    const loss = difference < 0 ? 1 : 0;
    this.#wins[pair] = (this.#wins[pair] ?? 0) + win - counted;
    this.#ties[pair] = (this.#ties[pair] ?? 0) + 1 - win - loss;
    this.above[other] = (this.above[other] ?? 0) + win - counted;
    this.above[row] = (this.above[row] ?? 0) + loss - (1 - counted);
  }
}

interface Pair {
  readonly row: number;
  readonly other: number;
  readonly pair: number;
}

/** Fills in the places on the grid and returns how many make a unit of value; 0 when all values are the same. */
function fillPlaces(values: Float64Array, places: Int32Array): number {
  let lowest = values[0] ?? 0;
  let highest = lowest;
  for (let row = 1; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    lowest = value < lowest ? value : lowest;
    highest = value > highest ? value : highest;
  }
  const placesPerUnit = highest > lowest ? lastPlace / (highest - lowest) : 0;
  for (let row = 0; row < values.length; row += 1) {
    places[row] = ((values[row] ?? 0) - lowest) * placesPerUnit;
  }
  return placesPerUnit;
}

/**
 * Counts as if no two places were the same: in `wins` the pairs that the first wins, in `above` how many are higher
 * than each.
 *
 * Two rows at a time, so that each place is read and each count written half as often.
 */
function countPairs(places: Int32Array, wins: Int32Array, above: Int32Array): void {
  const count = places.length;
  above.fill(0);
  let pair = 0;
  for (let row = 0; row < count; row += 2) {
    const own = places[row] ?? 0;
    const next = places[row + 1] ?? own;
    const first = (next - own) >>> 31;
    let lower = 0;
    let lowerThanNext = 0;
    // Pairs of the next row stand after those of this one, less the pair of the two.
    const shift = count - row - 2;
    let at = pair + 1;
    for (let other = row + 2; other < count; other += 1) {
      const place = places[other] ?? 0;
      const win = (place - own) >>> 31;
      const nextWin = (place - next) >>> 31;
      wins[at] = (wins[at] ?? 0) + win;
      wins[at + shift] = (wins[at + shift] ?? 0) + nextWin;
      above[other] = (above[other] ?? 0) + win + nextWin;
      lower += win;
      lowerThanNext += nextWin;
      at += 1;
    }
    above[row] = (above[row] ?? 0) + count - 1 - row - lower - first;
    if (row + 1 < count) {
      wins[pair] = (wins[pair] ?? 0) + first;
      above[row + 1] = (above[row + 1] ?? 0) + count - 2 - row - lowerThanNext + first;
    }
    pair = at + shift;
  }
}

/** The smallest distance between two places; `sorted` is overwritten. */
function smallestGap(places: Int32Array, above: Int32Array, sorted: Int32Array): number {
  for (let row = 0; row < places.length; row += 1) {
    sorted[above[row] ?? 0] = places[row] ?? 0;
  }
  let smallest = lastPlace;
  for (let rank = 1; rank < sorted.length; rank += 1) {
    const gap = (sorted[rank - 1] ?? 0) - (sorted[rank] ?? 0);
    smallest = gap < smallest ? gap : smallest;
  }
  return smallest;
}
