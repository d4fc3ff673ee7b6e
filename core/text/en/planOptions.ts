/** Other plans: next-best, cheapest, prices of constraints, the official's own. */
export const planOptions = {
  name: 'Other plans',
} as const;
