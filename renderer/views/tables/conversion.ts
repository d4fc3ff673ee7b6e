import type { Language } from '../../../core/base/settings.ts';
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

const money = {
  zh: ['元', '千元', '万元', '百万元', '亿元'],
  en: ['CNY', 'CNY thousand', 'CNY 10,000', 'CNY m', 'CNY 100 m'],
} as const satisfies Record<Language, readonly string[]>;

/** The units that offices keep an amount in, where the table does not say it. */
export function unitChoices(field: TableField | null, language: Language): readonly string[] {
  if (field === null || !isAmountField(field)) {
    return [];
  }
  return amountOf(field).unit.measure === 'yuan' ? money[language] : [];
}
