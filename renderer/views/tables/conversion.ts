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

const choices: Partial<Record<Unit['measure'], Readonly<Record<Language, readonly string[]>>>> = {
  yuan: {
    zh: ['元', '千元', '万元', '百万元', '亿元'],
    en: ['CNY', 'CNY thousand', 'CNY 10,000', 'CNY m', 'CNY 100 m'],
  },
  persons: {
    zh: ['人', '百人', '千人', '万人'],
    en: ['persons', 'hundred persons', 'thousand persons', '10,000 persons'],
  },
  count: {
    zh: ['家', '百家', '千家', '万家'],
    en: ['firms', 'hundred firms', 'thousand firms', '10,000 firms'],
  },
  share: { zh: ['%', '‰'], en: ['%', '‰'] },
};

/** The units that offices keep an amount in, where the table does not say it, or says it as nobody understands. */
export function unitChoices(field: TableField | null, language: Language): readonly string[] {
  if (field === null || !isAmountField(field)) {
    return [];
  }
  return choices[amountOf(field).unit.measure]?.[language] ?? [];
}
