import { type Sheet, type SheetCell, type SheetColumn, textColumn } from './sheet.ts';

/** A table as a screen writes it. */
export interface WrittenTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Read {
  readonly kind: 'number' | 'percent';
  readonly value: number;
  readonly decimals: number;
}

/** What stands for nothing on a screen. */
const blank = /^[–—-]?$/u;
/** `1,234.5`, `−3`, `+0.20`, `65%`: as the program itself writes numbers. */
const written = /^([+\-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/u;

function readNumber(text: string): Read | null {
  const [, sign = '', whole = '', fraction = '', percent = ''] = written.exec(text) ?? [];
  if (whole === '') {
    return null;
  }
  const value = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`) * (/[-−]/u.test(sign) ? -1 : 1);
  return percent === ''
    ? { kind: 'number', value, decimals: fraction.length }
    : { kind: 'percent', value: Number((value / 100).toPrecision(15)), decimals: fraction.length };
}

/**
 * A table of a screen as one that leaves: numbers as exact as they are written there.
 *
 * A column is of numbers or of shares where all that stands in it is; any other is of texts. A code that begins with 0
 * stays a text.
 */
export function writtenSheet({ name, heads, rows }: WrittenTable): Sheet {
  const trimmed = rows.map((row) => row.map((text) => text.trim()));
  const width = Math.max(heads.length, 1, ...trimmed.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at): { column: SheetColumn; isNumeric: boolean } => {
    const head = heads[at]?.trim() ?? '';
    const texts = trimmed.map((row) => row[at] ?? '').filter((text) => !blank.test(text));
    const read = texts.map((text) => (/^0\d/u.test(text) ? null : readNumber(text)));
    const [first] = read;
    return first && read.every((each) => each?.kind === first.kind)
      ? {
          column: {
            head,
            kind: first.kind,
            decimals: Math.min(6, Math.max(...read.map((each) => each?.decimals ?? 0))),
          },
          isNumeric: true,
        }
      : { column: textColumn(head), isNumeric: false };
  });
  return {
    name,
    columns: columns.map(({ column }) => column),
    rows: trimmed.map((row) => columns.map(({ isNumeric }, at) => cellOf(row[at] ?? '', isNumeric))),
  };
}

const cellOf = (text: string, isNumeric: boolean): SheetCell =>
  isNumeric ? (readNumber(text)?.value ?? null) : text === '' ? null : text;
