/** The rooms of core, lowest first. */
export const floors: readonly string[];
