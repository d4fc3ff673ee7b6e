import { shiftDecimal } from '../../base/typed/decimal.ts';
import type { BodyRow } from '../bodyRows.ts';
import type { AmountField } from '../fields.ts';
import type { CellReason, Doubt, Rejection } from '../findings.ts';
import { type Cell, isBlank, plainText } from '../table.ts';
import type { CellAmount } from './cells.ts';
import type { Applied } from './applied.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A bare share between 0 and 1. */
interface Waiting extends Place {
  readonly field: AmountField;
  readonly text: string;
  readonly value: number;
}

/** Collects what becomes of the rows of a table. */
export class Sink<Row extends { readonly line: number }> {
  readonly #taken: Row[] = [];
  readonly #waiting: (Waiting & { readonly row: Row })[] = [];
  /** Fields with a value that can be nothing but percent. */
  readonly #percents = new Set<AmountField>();
  readonly #rejected: Rejection[] = [];
  readonly #notes: { line: number; text: string }[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #bare: number[] = [];
  readonly #unknown: { line: number; column: number; text: string }[] = [];
  #missing = 0;
  #filled = 0;

  take(row: Row): void {
    this.#taken.push(row);
  }

  note({ row: { line }, text }: BodyRow): void {
    this.#notes.push({ line, text });
  }

  /** A row that is not taken as a whole. */
  rejectRow({ row: { line }, text }: Pick<BodyRow, 'row' | 'text'>, reason: CellReason): void {
    this.#rejected.push({ line, column: null, text, reason });
  }

  rejectCell({ line, column }: Place, cell: Cell, reason: CellReason): void {
    this.#rejected.push({ line, column, text: plainText(cell), reason });
  }

  /** A row with a name and no figure. */
  withoutFigures(line: number): void {
    this.#bare.push(line);
  }

  /** Counts a cell that is used although its text stands in another one. */
  countFilled({ mark }: Cell): void {
    this.#filled += mark === 'filled' ? 1 : 0;
  }

  /** Files a cell under what was read of it; `make` makes the row of a value. Tells whether a figure stood in it. */
  file(
    amount: CellAmount,
    { field, line, column, cell }: Place & { readonly field: AmountField | null; readonly cell: Cell },
    make: (value: Extract<CellAmount, { kind: 'value' }>) => Row,
  ): boolean {
    if (amount.kind === 'missing') {
      this.missing({ line, column }, cell);
      return false;
    }
    if (amount.kind === 'refused') {
      this.rejectCell({ line, column }, cell, amount.reason);
      return true;
    }
    if (amount.bareShare === 'doubtful' && field !== null) {
      const { value } = amount;
      this.#waiting.push({ line, column, field, row: make(amount), text: plainText(cell), value });
      return true;
    }
    if (amount.bareShare === 'percent' && field !== null) {
      this.#percents.add(field);
    }
    this.#taken.push(make(amount));
    return true;
  }

  /** A bare share of a row that is taken without it. */
  doubt(waiting: Waiting): void {
    this.#doubts.push(doubtOf(waiting));
  }

  /** A cell without a figure. */
  missing({ line, column }: Place, cell: Cell): void {
    this.#missing += 1;
    if (!isBlank(cell)) {
      this.#unknown.push({ line, column, text: plainText(cell) });
    }
  }

  /** All of it in the order of the file. */
  result(): Omit<Applied<Row>, 'warnings'> & { readonly filled: number; readonly bare: readonly number[] } {
    const isSure = ({ field }: Waiting): boolean => this.#percents.has(field);
    const sure = this.#waiting.filter(isSure).map(({ row }) => row);
    return {
      rows: sure.length === 0 ? this.#taken : [...this.#taken, ...sure].toSorted((a, b) => a.line - b.line),
      rejected: this.#rejected,
      doubts: [...this.#doubts, ...this.#waiting.filter((each) => !isSure(each)).map(doubtOf)],
      notes: this.#notes,
      missing: this.#missing,
      unknown: this.#unknown,
      filled: this.#filled,
      bare: this.#bare,
    };
  }
}

const doubtOf = ({ line, column, text, field, value }: Waiting): Doubt => ({
  line,
  column,
  text,
  field,
  readings: [value, Number(shiftDecimal(String(value), 2))],
});
