/** What a unit counts. `none`: only how many, as 万 alone says. `unknown`: a text that gives a unit or a scale which is not understood. */
export type Measure =
  | 'none'
  | 'count'
  | 'items'
  | 'persons'
  | 'yuan'
  | 'share'
  | 'points'
  | 'area'
  | 'other-money'
  | 'other'
  | 'unknown';

export interface Ratio {
  readonly times: number;
  readonly by: number;
}

/** A unit but for the text that it was found as: ten to the power of `exponent` of its measure. */
export interface Counted {
  readonly measure: Measure;
  readonly exponent: number;
  /** What stands in no power of ten to its measure: 亩 is 2000 / 3 square metres. */
  readonly ratio?: Ratio;
  /** Which one of the `other` measures and currencies: tonnes are no kilowatt-hours, dollars no euros. */
  readonly of?: string;
}

export const one = (measure: Measure, exponent = 0): Counted => ({ measure, exponent });
export const other = (of: string, exponent = 0): Counted => ({ measure: 'other', exponent, of });

export const mu: Ratio = { times: 2000, by: 3 };

/** Whether two units count the same thing, however many of it. */
export const countsSame = (a: Pick<Counted, 'measure' | 'of'>, b: Pick<Counted, 'measure' | 'of'>): boolean =>
  a.measure === b.measure && a.of === b.of;
