/** How far the ranking holds when weights and scores vary. */
export const robustness = {
  name: 'Robustness',
} as const;
