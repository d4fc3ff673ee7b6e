/** The most characters of the name of a sheet, as spreadsheets count. */
const longest = 31;

/** What a spreadsheet keeps for itself. */
const reserved = 'history';

/**
 * Names that a spreadsheet takes for sheets, one for each name that is given: at most 31 characters, none of `[]:*?/\`, no
 * quote at an end, not empty, no two alike whatever their case.
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set([reserved]);
  return names.map((name) => {
    const legal = cleaned(name);
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? legal : numbered(legal, number);
      if (!taken.has(candidate.toLowerCase())) {
        taken.add(candidate.toLowerCase());
        return candidate;
      }
    }
  });
}

const cleaned = (name: string): string =>
  cut(name.replaceAll(/[[\]:*?/\\\p{Cc}]+/gu, ' ').trim(), longest)
    .replaceAll(/^'+|'+$/gu, '')
    .trim() || 'Sheet';

const numbered = (name: string, number: number): string => {
  const tail = ` ${number}`;
  return `${cut(name, longest - tail.length)}${tail}`;
};

/** A character of two halves is cut off as a whole. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) {
      break;
    }
    kept += character;
  }
  return kept.trim();
}
