import { decimalOf, shiftDecimal } from './decimal.ts';
import { readNumberText } from './numberText.ts';
import { countsSame } from './measure.ts';
import { type Unit, readUnit } from './units.ts';

/** Why an amount does not fit: its own unit against that of the head of its column, or against the field's. */
export type AmountFault =
  | { readonly fault: 'not-a-number' }
  | { readonly fault: 'unit-unknown'; readonly unit: string }
  | { readonly fault: 'unit-missing' }
  | { readonly fault: 'unit-contradicts'; readonly unit: string }
  | {
      readonly fault: 'unit-differs';
      readonly unit: string;
      readonly head: string;
      readonly instead: string;
    };

/** An amount in the field's unit, and the unit that it was read in; `null` where it had none and needed none. */
export interface Amount {
  readonly decimal: string;
  readonly unit: Unit | null;
}

export interface AmountUnits {
  /** What the field is kept in. */
  readonly field: Unit;
  /** What the head of the column, or a line above the table, says; `null` where nothing is said. */
  readonly head: Unit | null;
}

/**
 * Reads an amount in whatever unit it is typed and gives it in the field's, exactly.
 *
 * Nothing is guessed: 万 alone takes what is counted from head or field, but 6.8亿 under a head of 万元 is named with what
 * it would be by itself, money without any unit is named, and so are persons where money is asked for.
 */
export function readAmount(text: string, units: AmountUnits): Amount | AmountFault {
  const number = readNumberText(text);
  if (number === null) {
    return { fault: 'not-a-number' };
  }
  const own = number.unit === '' ? null : readUnit(number.unit);
  if (number.unit !== '' && own === null) {
    return { fault: 'unit-unknown', unit: number.unit };
  }
  const unit = own === null ? headUnit(units) : ownUnit(own, units);
  if (unit !== null && 'fault' in unit) {
    return unit.fault === 'unit-differs'
      ? { ...unit, instead: converted(number.decimal, whole(own ?? units.field, units.field), units.field) }
      : unit;
  }
  return { decimal: converted(number.decimal, unit ?? units.field, units.field), unit };
}

export const isAmount = (read: Amount | AmountFault): read is Amount => 'decimal' in read;

/** Exactly where it is by a power of ten; else to fifteen digits, as spreadsheets count. */
function converted(decimal: string, from: Unit, to: Unit): string {
  const { times: up, by: down } = from.ratio ?? asItIs;
  const { times, by } = to.ratio ?? asItIs;
  const [above, below] = [up * by, down * times];
  const own = above === below ? decimal : decimalOf((Number(decimal) * above) / below);
  return shiftDecimal(own, from.exponent - to.exponent);
}

const asItIs = { times: 1, by: 1 } as const;

/** A bare 万 counts what the field counts. */
const whole = (unit: Unit, field: Unit): Unit =>
  unit.measure === 'none' ? { ...field, exponent: unit.exponent, text: unit.text } : unit;

/** The unit of a number without one of its own. Money is never taken to be in a unit that nobody named. */
function headUnit({ field, head }: AmountUnits): Unit | AmountFault | null {
  if (head === null) {
    return field.exponent > 0 ? { fault: 'unit-missing' } : null;
  }
  if (head.measure === 'unknown') {
    return { fault: 'unit-unknown', unit: head.text };
  }
  const unit = whole(head, field);
  const isOther = !fits(unit, field) || (onlyNumbers(head) && !isNumbered(field));
  return isOther ? { fault: 'unit-contradicts', unit: head.text } : unit;
}

/** `no.` says that things are counted, one by one. */
const onlyNumbers = ({ measure, exponent }: Unit): boolean => measure === 'none' && exponent === 0;

const isNumbered = ({ measure, exponent }: Unit): boolean =>
  exponent === 0 && ['count', 'items', 'persons'].includes(measure);

function ownUnit(own: Unit, { field, head }: AmountUnits): Unit | AmountFault {
  const unit = whole(own, field);
  if (!fits(unit, field) || (own.measure === 'none' && !takesBare(own, field))) {
    return { fault: 'unit-contradicts', unit: own.text };
  }
  const differs = head !== null && head.exponent !== own.exponent && head.exponent !== 0;
  return differs ? { fault: 'unit-differs', unit: own.text, head: head.text, instead: '' } : unit;
}

/** Items are counted by 项, and by 家 and 个 as well; firms are no items. */
const fits = (unit: Unit, field: Unit): boolean =>
  countsSame(unit, field) || (unit.measure === 'count' && field.measure === 'items');

/** Whether 万 alone can be meant in a field: not of percent, nor of square kilometres, nor `m` as metres of an area. */
function takesBare(unit: Unit, field: Unit): boolean {
  const { text } = unit;
  if (onlyNumbers(unit)) {
    return isNumbered(field);
  }
  const isArea = field.measure === 'area';
  return field.measure !== 'share' && (!isArea || (field.exponent === 0 && /\p{Script=Han}/u.test(text)));
}
