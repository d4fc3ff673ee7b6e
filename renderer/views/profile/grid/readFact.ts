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

interface Typed {
  /** Of the screen: a bare number is in its unit. */
  readonly language: Language;
  readonly isPasted: boolean;
}

/** Reads what is typed or pasted for a fact. A bare number is in the unit that is shown; another unit is converted. */
export function readFact(fact: FactId, text: string, { language, isPasted }: Typed): ReadFact {
  const own = readNumberText(text)?.unit ?? '';
  const head = own === '' ? shownUnit(factCatalogue[fact].unit, language) : null;
  const amount = readCellAmount({ text }, { field: fact, head, shareAs: null });
  switch (amount.kind) {
    case 'missing':
      return { kind: 'value', value: null, hasUnit: false };
    case 'refused':
      return { kind: 'unread', reason: amount.reason };
    case 'value':
      // Who types 0.5 under % has seen the sign; a pasted fraction may be meant as one.
      return isPasted && amount.bareShare === 'doubtful'
        ? { kind: 'asked', readings: [amount.value, Number((amount.value * 100).toPrecision(12))] }
        : { kind: 'value', value: amount.value, hasUnit: own !== '' };
  }
}
