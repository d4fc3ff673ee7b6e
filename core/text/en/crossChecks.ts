/** Other methods on the same values, dominance, rank reversal. */
export const crossChecks = {
  name: 'Cross-checks',
} as const;
