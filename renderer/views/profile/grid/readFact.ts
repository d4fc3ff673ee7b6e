import { readNumberText } from '../../../../core/base/typed/numberText.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import type { FactId } from '../../../../core/model/facts/catalogue.ts';
import { readCellAmount } from '../../../../core/table/apply/cells.ts';
import { amountOf } from '../../../../core/table/fields.ts';
import type { CellReason } from '../../../../core/table/findings.ts';

/** What a text in a cell of facts is: a value in the unit of the fact, nothing, or why it cannot be read. */
export type ReadFact =
  | { readonly kind: 'value'; readonly value: number | null; readonly hasUnit: boolean }
  | { readonly kind: 'unread'; readonly reason: CellReason }
  /** A bare share between 0 and 1: as it stands, or as a fraction. */
  | { readonly kind: 'asked'; readonly readings: readonly [number, number] };

/** Reads what is typed or pasted for a fact. A bare number is in the unit of the fact; another unit is converted. */
export function readFact(fact: FactId, text: string, { isPasted }: { readonly isPasted: boolean }): ReadFact {
  const { unit } = amountOf(fact);
  const own = readNumberText(text)?.unit ?? '';
  const isOwn = own === '' || readUnit(own)?.exponent === unit.exponent;
  const amount = readCellAmount({ text }, { field: fact, head: isOwn ? unit : null, shareAs: null });
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
