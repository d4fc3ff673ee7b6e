export const priorities = {} as const;
