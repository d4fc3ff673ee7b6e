/** Several assessors: each one's result, their agreement, the group. */
export const assessors = {
  name: 'Assessors',
} as const;
