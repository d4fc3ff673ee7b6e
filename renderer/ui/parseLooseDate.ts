const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** `2026`, `2026-05`, `2026/5/31`, `2026.5`, `2026年5月31日`. */
function yearFirst(text: string): Parts | null {
  const match = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})?)?(?:\s*[-/.月]\s*(\d{1,2})?)?\s*日?$/.exec(text);
  const [, year, month, day] = match ?? [];
  return year === undefined ? null : { year, month, day };
}

/** `31 May 2026`, `May 2026`. */
function dayFirst(text: string): Parts | null {
  const [, day, name, year] = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text) ?? [];
  const month = monthNames.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
  return year === undefined || month === 0 ? null : { year, month: String(month), day };
}

/**
 * Reads a typed date that may stop at the year or the month, in the forms of both languages.
 *
 * Gives `2026`, `2026-05` or `2026-05-31`; `null` for an empty field, `'invalid'` for what is no date.
 */
export function parseLooseDate(text: string): string | null | 'invalid' {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') {
    return null;
  }
  const parts = yearFirst(plain) ?? dayFirst(plain);
  if (parts === null || (parts.day !== undefined && parts.month === undefined)) {
    return 'invalid';
  }
  const { year, month, day } = parts;
  if (month === undefined) {
    return year;
  }
  const padded = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const date = new Date(`${padded.join('-')}${day === undefined ? '-01' : ''}T00:00:00Z`);
  // `2026-02-30` rolls over into March: the month read back tells.
  return date.getUTCMonth() + 1 === Number(month) ? padded.join('-') : 'invalid';
}
