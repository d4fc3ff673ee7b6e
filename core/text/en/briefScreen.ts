export const briefScreen = {} as const;
