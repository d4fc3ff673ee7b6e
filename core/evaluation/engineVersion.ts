/** The version of the calculation. It changes whenever the same inputs could give another result. */
export const engineVersion = '0.3.0';
