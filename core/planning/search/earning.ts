/** What a soft prerequisite that leaves takes along: growth of what is left of a cause of an item that waits for it. */
export interface EarnBoost {
  readonly item: number;
  readonly helped: number;
  readonly entry: number;
  readonly growth: number;
}

/** What the bound by the smallest gain works on; entries of item i from `start[i]` to `start[i + 1]`. */
export interface Earning {
  readonly start: Int32Array;
  readonly cause: Int32Array;
  /** The item's own link to the cause; -1 where it only helps others there. */
  readonly link: Int32Array;
  /** What is lost without the item per unit of what is left: by itself, and with what others lose. */
  readonly ownRate: Float64Array;
  readonly rate: Float64Array;
  readonly boosts: EarnBoost[];
  /** By item: 1 where it has to gain something, and leaves something of each cause. */
  readonly isRegular: Uint8Array;
  readonly isJudged: Uint8Array;
  /** By item: prices, those of the best bound, fees for being in, the least it earns, and what it lacks. */
  readonly price: Float64Array;
  readonly best: Float64Array;
  readonly fee: Float64Array;
  readonly least: Float64Array;
  readonly lack: Float64Array;
  /** By cause: how much of the tangent counts, and what is left. */
  readonly weigh: Float64Array;
  readonly left: Float64Array;
  isTuned: boolean;
  /** How often the bound has been asked for in this search, and how often it was computed and low enough. */
  asked: number;
  tried: number;
  answered: number;
}
