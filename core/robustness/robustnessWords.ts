/** How sure a share of draws makes something (method.md 1.6). */
export type Robustness = 'robust' | 'fair' | 'tie';

/** From 90 % of the draws something is robust. */
export const robustFrom = 0.9;
/** From 60 % it is fairly robust; below that it is a tie that needs discussion. */
export const fairFrom = 0.6;

/** Shares are counted draws: one that falls short of a cut only by rounding reaches it. */
const tolerance = 1e-9;

/** The word for a share of draws, 0–1. */
export function robustnessOf(share: number): Robustness {
  if (share >= robustFrom - tolerance) {
    return 'robust';
  }
  return share >= fairFrom - tolerance ? 'fair' : 'tie';
}
