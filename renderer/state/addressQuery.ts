/** The fields after `?` in the address of a place; `undefined` ones are left out. */
export function writeQuery(fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

export const readQuery = (search: string): ReadonlyMap<string, string> =>
  new Map(new URLSearchParams(search));
