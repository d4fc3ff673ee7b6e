/** Indicators that are computed from the profile and never typed by hand. */
export const computedIndicators = [
  'location-quotient',
  'output-growth',
  'growth-stability',
  'rd-intensity',
  'value-added-rate',
  'new-firm-formation',
] as const;

export type ComputedIndicator = (typeof computedIndicators)[number];
