export const typing = {} as const;
