import { decimalOf, shiftDecimal } from '../../../../core/base/typed/decimal.ts';
import { dayOfSerial } from '../../../../core/base/typed/date.ts';
import type { Cell } from '../../../../core/table/table.ts';
import { cellText } from '../rows.ts';
import type { NumberFormat } from './formats.ts';
import type { CellNote } from './sheetMarks.ts';

interface Place {
  readonly line: number;
  readonly column: number;
  readonly note: CellNote | null;
}

const blank: Cell = { text: '' };

/** The text of a number as the file has it, told apart from a text that looks like one. */
export class RawNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value of the library as a cell: as it is shown, and the number that it is. */
export function cellOf(value: unknown, place: Place): Cell {
  const { note } = place;
  if (note?.kind === 'error') {
    return { text: cellText(note.text, place), mark: 'error' };
  }
  if (note?.kind === 'uncomputed') {
    return { text: '', mark: 'uncomputed' };
  }
  if (value instanceof Date) {
    return { text: dateText(value.toISOString().slice(0, 10), note?.format) };
  }
  if (value instanceof RawNumber) {
    return shownNumber(value.text, note?.format);
  }
  if (typeof value === 'string' && value !== '') {
    return { text: cellText(value, place) };
  }
  return typeof value === 'boolean' ? { text: value ? 'TRUE' : 'FALSE' } : blank;
}

const numberCell = (decimal: string): Cell => ({ text: decimal, number: decimal });

/** A share is kept as 0.35 and shown as 35%: the sign is what was meant. */
function shownNumber(text: string, format: NumberFormat | undefined): Cell {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    return { text };
  }
  if (format?.kind === 'percent') {
    return { text: `${shiftDecimal(decimalOf(number), 2)}%` };
  }
  const date = format?.kind === 'date' ? dayOfSerial(number) : null;
  return date === null ? numberCell(decimalOf(number)) : { text: dateText(date.text, format) };
}

/** A date as exact as it is shown: `2027-09` where the format says year and month. */
function dateText(day: string, format: NumberFormat | undefined): string {
  const length = { day: 10, month: 7, year: 4 } as const;
  return day.slice(0, length[format?.kind === 'date' ? format.exact : 'day']);
}
