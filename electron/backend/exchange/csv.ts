/**
 * Text that a spreadsheet would take for a formula, or that begins like one that was made safe: it is put behind a single
 * quote, and comes back as it was when that quote is taken off.
 */
const isFormula = /^'*[=+\-@＝＋－＠\t\r\n\0]/u;

/** A text, or a number as it is written. */
export type CsvCell = string | { readonly number: string };

/**
 * Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read every script.
 *
 * Every text is quoted; one that a spreadsheet would take for a formula begins with a single quote. Numbers stand bare,
 * with a point.
 */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (value: CsvCell): string => (typeof value === 'string' ? quoted(value) : value.number);

const quoted = (text: string): string =>
  `"${(isFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
