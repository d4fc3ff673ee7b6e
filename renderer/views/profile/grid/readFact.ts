import { plainDecimal } from '../../../../core/base/typed/decimal.ts';
import { shareReadings } from '../../../../core/base/typed/fieldNumber.ts';
import { readNumberText } from '../../../../core/base/typed/numberText.ts';
import type { Language } from '../../../../core/base/settings.ts';
import { factCatalogue, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { shownUnit } from '../../../../core/model/facts/shownValue.ts';
import { readCellAmount } from '../../../../core/table/apply/cells.ts';
import type { CellReason } from '../../../../core/table/findings.ts';

/** What a text in a cell of facts is: a value as it is kept, nothing, or why it cannot be read. */
export type ReadFact =
  | { readonly kind: 'value'; readonly value: number | null; readonly hasUnit: boolean }
  | { readonly kind: 'unread'; readonly reason: CellReason }
  /** A bare share between 0 and 1: as it stands, or as a fraction. */
  | { readonly kind: 'asked'; readonly readings: readonly [number, number] };

/**
 * Reads what is typed or pasted for a fact. A bare number is in the unit that the language shows; another unit is
 * converted.
 */
export function readFact(fact: FactId, text: string, language: Language): ReadFact {
  const own = readNumberText(text)?.unit ?? '';
  const head = own === '' ? shownUnit(factCatalogue[fact].unit, language) : null;
  const amount = readCellAmount({ text }, { field: fact, head, shareAs: null });
  switch (amount.kind) {
    case 'missing':
      return { kind: 'value', value: null, hasUnit: false };
    case 'refused':
      return { kind: 'unread', reason: amount.reason };
    case 'value':
      return amount.bareShare === 'doubtful'
        ? { kind: 'asked', readings: shareReadings(plainDecimal(amount.value)) }
        : { kind: 'value', value: amount.value, hasUnit: own !== '' };
  }
}
