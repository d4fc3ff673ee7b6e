/** Why one measure stands before another; where a number comes from. */
export const explain = {
  name: 'Explanation',
} as const;
