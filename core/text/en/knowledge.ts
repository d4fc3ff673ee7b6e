/** The bureau's own version of the knowledge base. */
export const knowledge = {
  name: 'Own knowledge base',
} as const;
