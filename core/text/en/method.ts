/** The reader of the method and the self-check. */
export const method = {
  name: 'Method',
} as const;
