import type { Format } from '../../state/format.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { millionsOf, recognitionMoney } from '../../../core/model/facts/shownValue.ts';
import type { RecognitionResult } from '../../../core/model/recognition.ts';
import type { Translate } from '../../../core/text/translate.ts';

type Condition = RecognitionResult['conditions'][number];

/** One condition of a ladder in words: what is required, what is, and how far apart they are. */
export interface RecognitionRow {
  readonly field: string;
  readonly required: string;
  readonly now: string;
  readonly result: string;
  /** Set apart in bold: known, and not enough. */
  readonly open: boolean;
  /** An alternative to the row before. */
  readonly alternative: boolean;
}

const signs: Readonly<Record<Condition['is'], string>> = {
  'at-most': '≤',
  'at-least': '≥',
  above: '>',
  equal: '',
};

/** Rows of the recognition table; conditions of one rule are alternatives and stand together. */
export function recognitionRows(
  t: Translate,
  { result, fields }: { result: RecognitionResult; fields: KnowledgeBase['recognition']['fields'] },
  format: Pick<Format, 'number' | 'money'>,
): readonly RecognitionRow[] {
  return result.conditions.map((condition, index) => {
    const unit = fields.find((field) => field.id === condition.field)?.unit ?? '';
    const figure = (value: number | boolean) =>
      typeof value === 'boolean'
        ? t(value ? 'diagnosis.yes' : 'diagnosis.no')
        : quantity(t, { value, unit }, format);
    return {
      field: condition.field,
      required: signs[condition.is] + figure(condition.required),
      now: condition.now === null ? '–' : figure(condition.now),
      result: resultOf(t, condition, (value) =>
        unit === '%'
          ? withUnit(format.number(value, 1), t('diagnosis.points'))
          : quantity(t, { value, unit }, format),
      ),
      open: condition.met === false,
      alternative: index > 0 && result.conditions[index - 1]?.rule === condition.rule,
    };
  });
}

function resultOf(t: Translate, condition: Condition, write: (gap: number) => string): string {
  if (condition.met === true) {
    return t('diagnosis.met');
  }
  if (condition.met === null) {
    return t('diagnosis.missing');
  }
  // A figure that equals a limit it has to exceed is short by nothing that could be named.
  if (condition.gap === null || condition.gap === 0) {
    return t('diagnosis.notMet');
  }
  return t(condition.is === 'at-most' ? 'diagnosis.over' : 'diagnosis.short', {
    gap: write(Math.abs(condition.gap)),
  });
}

function quantity(
  t: Translate,
  { value, unit }: { value: number; unit: string },
  { number: write, money }: Pick<Format, 'number' | 'money'>,
): string {
  switch (unit) {
    case recognitionMoney:
      return money(millionsOf(value));
    case 'km2':
      return withUnit(write(value), t('diagnosis.unitArea'));
    case 'firms':
      return withUnit(write(value), t('diagnosis.unitFirms', { n: value }));
    case 'items':
      return withUnit(write(value), t('diagnosis.unitItems', { n: value }));
    default:
      return withUnit(write(value), unit);
  }
}

/** A figure and its unit: Latin words stand apart, signs and Chinese units close. */
const withUnit = (figure: string, unit: string): string =>
  /^[A-Za-z]/.test(unit) ? `${figure} ${unit}` : figure + unit;
