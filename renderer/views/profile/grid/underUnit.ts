import type { Language } from '../../../../core/base/settings.ts';
import { readNumberText } from '../../../../core/base/typed/numberText.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import { factCatalogue, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { shownValue } from '../../../../core/model/facts/shownValue.ts';
import { readCellAmount } from '../../../../core/table/apply/cells.ts';
import { readFact } from './readFact.ts';

interface Under {
  readonly fact: FactId;
  readonly language: Language;
  /** As a head, a row or a line above the block says it. */
  readonly unit: string;
}

/**
 * The text that a cell of the grid takes for one that stood under a unit: its value is what it was there. What cannot be
 * read there cannot be read in the cell either, which shows why.
 */
export function underUnit(text: string, { fact, language, unit }: Under): string {
  const head = readUnit(unit);
  const number = readNumberText(text);
  const there = readCellAmount({ text }, { field: fact, head, shareAs: null });
  if (number === null || there.kind === 'missing') {
    return text;
  }
  if (head !== null && there.kind === 'value') {
    const isSame = (candidate: string): boolean => {
      const read = readFact(fact, candidate, language);
      return read.kind === 'value' ? read.value === there.value : there.bareShare === 'doubtful';
    };
    const shown = shownValue(factCatalogue[fact].unit, language, there.value);
    return [text, withUnit(text, unit)].find(isSame) ?? shown;
  }
  const isUnread = (candidate: string): boolean => readFact(fact, candidate, language).kind === 'unread';
  const joined = number.unit === '' ? withUnit(text, unit) : text;
  return isUnread(joined) ? joined : `${text}（${unit}）`;
}

/** A unit that begins with a number would go on with the digits in front of it. */
function withUnit(text: string, unit: string): string {
  if (/^[\d.,]/u.test(unit)) {
    return `${text}（${unit}）`;
  }
  return `${text}${/^\p{Script=Han}/u.test(unit) ? '' : ' '}${unit}`;
}
