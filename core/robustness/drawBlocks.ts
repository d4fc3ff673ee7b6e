/** A run of draws with random numbers of their own. */
export interface DrawBlock {
  readonly index: number;
  readonly draws: number;
}

/** Draws of a block: as many as an evaluation makes, so that the first block sees exactly those. */
export const blockDraws = 1_000;

/** Cuts the draws into blocks of `blockDraws`; the last one takes what is left. */
export function planBlocks(draws: number): DrawBlock[] {
  return Array.from({ length: Math.ceil(draws / blockDraws) }, (_, index) => ({
    index,
    draws: Math.min(blockDraws, draws - index * blockDraws),
  }));
}

/** The seed of a block: that of the assessment for the first one, then scattered by the finaliser of MurmurHash3. */
export function blockSeed(seed: number, block: number): number {
  if (block === 0) {
    return seed;
  }
  let mixed = (seed + Math.imul(block, 0x9e3779b1)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
