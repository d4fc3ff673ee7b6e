import { AppError } from '../base/errors.ts';
import type { RandomStream } from '../base/randomStream.ts';
import { fillSimplex } from './simplex.ts';

/** Less room than this for all weights together leaves one weighting. */
const tolerance = 1e-9;
/** A weight with less room than this is as good as fixed. */
const smallestWidth = 1e-12;

interface Ranges {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/**
 * The bounds that the others leave: none so low or so high that the sum could not be 1.
 *
 * Throws `AppError('invalid-input')` when no weighting with sum 1 is inside the bounds.
 */
export function tightenRanges({ low, high }: Ranges): Ranges {
  const least = sumOf(low);
  const most = sumOf(high);
  const isCrossed = low.some((each, index) => each > (high[index] ?? 1));
  if (isCrossed || least > 1 + tolerance || most < 1 - tolerance) {
    throw new AppError('invalid-input', 'No weights with sum 1 are inside the ranges.', {
      reason: 'no-weights',
    });
  }
  const tightLow = low.map((each, index) => Math.max(each, 1 - (most - (high[index] ?? 1))));
  const tightHigh = high.map((each, index) =>
    Math.max(tightLow[index] ?? 0, Math.min(each, 1 - (least - (low[index] ?? 0)))),
  );
  return { low: tightLow, high: tightHigh };
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** What lies between the bounds of the weights named. */
interface Room {
  readonly width: Float64Array;
  /** What is left to share out above the low bounds, and missing below the high ones. */
  readonly aboveLow: number;
  readonly belowHigh: number;
  readonly widest: number;
}

function roomOf({ low, high }: Ranges, open: readonly number[] = low.map((_, index) => index)): Room {
  const width = Float64Array.from(open, (index) => (high[index] ?? 1) - (low[index] ?? 0));
  const aboveLow = 1 - sumOf(low);
  const belowHigh = width.reduce((sum, each) => sum + each, 0) - aboveLow;
  return { width, aboveLow, belowHigh, widest: width.indexOf(Math.max(...width)) };
}

/** Whether more than one weighting is inside the bounds. */
export const leavesChoice = (ranges: Ranges): boolean => {
  const { aboveLow, belowHigh } = roomOf(tightenRanges(ranges));
  return aboveLow > tolerance && belowHigh > tolerance;
};

/** One try at shares above the low bounds; false where it falls outside the bounds. */
type Proposal = (shares: Float64Array) => boolean;

/**
 * Three ways to propose, each uniform over a shape that holds the whole region, and the volume of the shape in the
 * coordinates without the widest: the simplex on the low bounds, the one hanging from the high bounds, and the box.
 */
function proposals(room: Room, random: RandomStream): { volume: number; propose: Proposal }[] {
  const { width, aboveLow, belowHigh, widest } = room;
  const dimensions = width.length - 1;
  const isInside = (shares: Float64Array) => shares.every((share, index) => share <= (width[index] ?? 0));
  const box: Proposal = (shares) => {
    let rest = aboveLow;
    for (let index = 0; index < shares.length; index += 1) {
      const share = index === widest ? 0 : (width[index] ?? 0) * random.uniform();
      shares[index] = share;
      rest -= share;
    }
    shares[widest] = rest;
    return rest >= 0 && rest <= (width[widest] ?? 0);
  };
  const fromLow: Proposal = (shares) => {
    fillSimplex(random, shares, aboveLow);
    return isInside(shares);
  };
  const fromHigh: Proposal = (shares) => {
    fillSimplex(random, shares, belowHigh);
    for (let index = 0; index < shares.length; index += 1) {
      shares[index] = (width[index] ?? 0) - (shares[index] ?? 0);
    }
    return shares.every((share) => share >= 0);
  };
  const boxVolume = width.reduce((product, each, index) => (index === widest ? product : product * each), 1);
  return [
    { volume: boxVolume, propose: box },
    { volume: aboveLow ** dimensions / factorial(dimensions), propose: fromLow },
    { volume: belowHigh ** dimensions / factorial(dimensions), propose: fromHigh },
  ];
}

/**
 * Draws weights uniformly from those inside the bounds by rejection, which is exact.
 *
 * Of the shapes that hold the region the smallest is used: for five criteria at least about one try in seven is kept.
 */
export function rangeSampler(ranges: Ranges, random: RandomStream): (out: Float64Array) => void {
  const tight = tightenRanges(ranges);
  const low = Float64Array.from(tight.low);
  if (!leavesChoice(tight)) {
    // The little that is missing to the sum of 1 goes where there is most room.
    const { widest, aboveLow } = roomOf(tight);
    low[widest] = (low[widest] ?? 0) + aboveLow;
    return (out) => out.set(low);
  }
  const open = tight.low.flatMap((each, index) =>
    (tight.high[index] ?? 1) - each > smallestWidth ? [index] : [],
  );
  const shares = new Float64Array(open.length);
  const [smallest] = proposals(roomOf(tight, open), random).sort((a, b) => a.volume - b.volume);
  return (out) => {
    while (smallest?.propose(shares) === false) {
      // Another try.
    }
    out.set(low);
    for (let place = 0; place < open.length; place += 1) {
      const index = open[place] ?? 0;
      out[index] = (low[index] ?? 0) + (shares[place] ?? 0);
    }
  };
}
