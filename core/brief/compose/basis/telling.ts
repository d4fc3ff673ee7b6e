/** How much of what was entered the body tells beside the strongest fact of each main cause. */
export interface Telling {
  /** Facts of each main cause, the strongest first. */
  readonly factsOfCause: number;
  /** Whether the other causes that are named have a fact each. */
  readonly factsOfOthers: boolean;
  /** Strong and weak sides of the cluster, by turns. */
  readonly sides: number;
}

/** From all there is room for down to the least: what a reader misses last gives way last. */
export const tellings: readonly [Telling, ...Telling[]] = [
  { factsOfCause: 3, factsOfOthers: true, sides: Infinity },
  { factsOfCause: 3, factsOfOthers: false, sides: Infinity },
  { factsOfCause: 2, factsOfOthers: false, sides: 2 },
  { factsOfCause: 1, factsOfOthers: false, sides: 2 },
  { factsOfCause: 1, factsOfOthers: false, sides: 0 },
];
