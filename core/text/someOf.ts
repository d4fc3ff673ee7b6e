/** More names in one sentence are not read. */
const most = 5;

/** The first names of a list, with a sign that others follow. */
export const someOf = (names: readonly string[]): readonly string[] =>
  names.length > most ? [...names.slice(0, most), '…'] : names;
