import type { Unit } from '../../../core/base/typed/units.ts';
import { type TableField, amountOf, isAmountField } from '../../../core/table/fields.ts';

/** What values are multiplied with or divided by to come from one unit into another: `÷10000`; empty for nothing. */
export function factorBetween(from: Pick<Unit, 'exponent'>, to: Pick<Unit, 'exponent'>): string {
  const power = from.exponent - to.exponent;
  if (power === 0) {
    return '';
  }
  return `${power > 0 ? '×' : '÷'}${10 ** Math.abs(power)}`;
}

/** The units that offices keep an amount in, where the table does not say it. */
export function unitChoices(field: TableField | null): readonly string[] {
  if (field === null || !isAmountField(field)) {
    return [];
  }
  return amountOf(field).unit.measure === 'yuan' ? ['元', '千元', '万元', '百万元', '亿元'] : [];
}
