/** Text that a spreadsheet would take for a formula. */
const isFormula = /^[=+\-@\t\0]/u;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read every script.
 *
 * Every cell is quoted; one that a spreadsheet would take for a formula begins with a single quote.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (text: string): string =>
  `"${(isFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
