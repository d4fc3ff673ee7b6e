import type { TextEncoding } from '../base/decodeText.ts';
import { withoutEdges } from '../base/textRule.ts';

/** The most that is read of a table. */
export const tableLimits = { bytes: 20_000_000, rows: 50_000, columns: 100 } as const;

/** What is known of a cell besides its text. */
export type CellMark =
  /** Part of merged cells: the text is that of their first cell. */
  | 'filled'
  /** The spreadsheet could not compute it. */
  | 'error'
  /** A formula whose value the file does not carry. */
  | 'uncomputed';

export interface Cell {
  /** As found; leading blanks, which show a hierarchy, included. */
  readonly text: string;
  /** The number where the file itself says that it is one: decimal text, a share by its sign in `text` only. */
  readonly number?: string;
  readonly mark?: CellMark;
}

export interface Row {
  /** The line of the file in which it begins, counted from 1. */
  readonly line: number;
  /** The first cell is column A. May be shorter than the table is wide. */
  readonly cells: readonly Cell[];
}

export const delimiters = ['\t', ',', ';', '|', '，'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the file was read: found by itself. */
export type TableForm =
  | { readonly kind: 'text'; readonly encoding: TextEncoding; readonly delimiter: Delimiter | null }
  | { readonly kind: 'workbook'; readonly sheet: string; readonly sheets: readonly string[] };

/** A table as it stands in a file, before anything is made of it. */
export interface Table {
  /** The name of the file. */
  readonly name: string;
  readonly form: TableForm;
  readonly columns: number;
  readonly rows: readonly Row[];
}

/** How far something has come: parts of a whole. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const nothing: Cell = { text: '' };

export const cellAt = ({ cells }: Pick<Row, 'cells'>, column: number): Cell => cells[column] ?? nothing;

/** The text of a cell without blanks around it. */
export const plainText = ({ text }: Cell): string => withoutEdges(text);

export const isBlank = (cell: Cell): boolean => plainText(cell) === '';

/** `A`, `B`, … `AA`, as spreadsheets call their columns; the first is 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
