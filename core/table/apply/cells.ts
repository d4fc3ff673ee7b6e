import { foundingYears } from '../../base/fields.ts';
import { shiftDecimal } from '../../base/typed/decimal.ts';
import { dayOfSerial, readDate } from '../../base/typed/date.ts';
import { isAmount, readAmount } from '../../base/typed/amount.ts';
import { isDoubtfulShare } from '../../base/typed/fieldNumber.ts';
import { saysMissing } from '../../base/typed/numberText.ts';
import type { Unit } from '../../base/typed/units.ts';
import { type AmountField, amountOf } from '../fields.ts';
import { type AsRead, type CellReason, reasonOf } from '../findings.ts';
import { isTotalLabel, labelOf } from '../label.ts';
import type { ColumnMapping } from '../mapping.ts';
import { withoutCounted, withoutYearEnd } from '../period.ts';
import { type Cell, plainText } from '../table.ts';

/** What became of a cell that holds a figure. */
export type CellAmount =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: CellReason }
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly read: AsRead;
      /** A bare share: between 0 and 1 it may be meant as a fraction, above it can be nothing but percent. */
      readonly bareShare: 'doubtful' | 'percent' | null;
    };

export interface AmountWish {
  readonly field: AmountField;
  /** What the head, the row or the table says. */
  readonly head: Unit | null;
  readonly shareAs: ColumnMapping['shareAs'];
}

const refused = (reason: CellReason): CellAmount => ({ kind: 'refused', reason });

/** What the file itself says of a cell without a value. */
export function faultOfCell({ mark }: Cell): CellAmount | null {
  if (mark === 'error') {
    return refused({ reason: 'cell-error' });
  }
  return mark === 'uncomputed' ? refused({ reason: 'uncomputed' }) : null;
}

/** Reads the figure of a cell in the unit of its field, exactly, and holds it to what the field may be. */
export function readCellAmount(cell: Cell, { field, head, shareAs }: AmountWish): CellAmount {
  const fault = faultOfCell(cell);
  if (fault !== null) {
    return fault;
  }
  if (saysMissing(cell.text)) {
    return { kind: 'missing' };
  }
  const { unit, unitName, whole, min, max } = amountOf(field);
  const amount = readAmount(cell.text, { field: unit, head });
  if (!isAmount(amount)) {
    return refused(reasonOf(amount, unitName));
  }
  const isBareShare = unit.measure === 'share' && !/[%％‰]/u.test(cell.text);
  const decimal = isBareShare && shareAs === 'fraction' ? shiftDecimal(amount.decimal, 2) : amount.decimal;
  const value = Number(decimal);
  if (whole && decimal.includes('.')) {
    return refused({ reason: 'not-whole' });
  }
  if (value < min || value > max) {
    return refused({ reason: 'not-between', min, max, unit: unitName });
  }
  return {
    kind: 'value',
    value,
    read: { text: plainText(cell), unit: amount.unit?.text ?? null },
    bareShare: isBareShare && shareAs === null && value > 0 ? doubtOf(value) : null,
  };
}

const doubtOf = (value: number) => (isDoubtfulShare(value) ? 'doubtful' : 'percent');

/** The first and the last year of a fact that the store keeps. */
const factYears = { min: 1949, max: 2100 } as const;

/** The whole year that a text names. The last day of a year stands for it, as stocks are counted then. */
export function readFactYear(text: string): number | CellReason {
  const date = readDate(withoutYearEnd(withoutCounted(text)));
  if (date === null) {
    return { reason: 'no-year' };
  }
  if (date === 'invalid') {
    return whyNoYear(text);
  }
  if (date.exact !== 'year' && !date.text.endsWith('-12-31')) {
    return { reason: 'part-of-year' };
  }
  const { min, max } = factYears;
  return date.year < min || date.year > max ? { reason: 'year-outside', min, max } : date.year;
}

function whyNoYear(text: string): CellReason {
  const label = labelOf(text);
  return { reason: label.unfit ?? (isTotalLabel(label) ? 'total-row' : 'not-a-year') };
}

/** The year in which something was founded, this one at the latest: that of a date of any exactness, also of a day as spreadsheets count it. */
export function readFoundedYear(cell: Cell, thisYear: number): number | CellReason {
  const text = plainText(cell);
  const date = /^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : readDate(text);
  if (date === null || date === 'invalid') {
    return { reason: 'not-a-year' };
  }
  const { min } = foundingYears;
  return date.year < min || date.year > thisYear ? { reason: 'year-outside', min, max: thisYear } : date.year;
}
