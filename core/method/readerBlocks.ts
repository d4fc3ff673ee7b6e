import type { OnceSingle, Text } from '../knowledge/schema.ts';
import { method as english } from '../text/en/method/method.ts';
import { method as chinese } from '../text/zh/method/method.ts';
import { paperPlaces } from './paperPlaces.ts';
import type { EntryRef, ReaderBlock, ReaderFact, ReaderPartId, ReaderValue } from './readerTypes.ts';

type Method = typeof english;
/** Texts of the reader that have no parameters. */
export type MethodWord = { [Key in keyof Method]: Method[Key] extends string ? Key : never }[keyof Method];

/** A word of the reader in both languages. */
export const word = (key: MethodWord): Text => ({ en: english[key], zh: chinese[key] });

export const textValue = (text: Text): ReaderValue => ({ kind: 'text', text });
export const wordValue = (key: MethodWord): ReaderValue => textValue(word(key));
export const plainValue = (text: string): ReaderValue => ({ kind: 'plain', text });
/** What 0.1.0 has in one language only. */
export const eitherValue = (text: OnceSingle): ReaderValue =>
  typeof text === 'string' ? plainValue(text) : textValue(text);
export const numberValue = (value: number): ReaderValue => ({ kind: 'number', value });
/** A figure that is kept in the Chinese unit and shown in that of the language. */
export const figureValue = (value: number, unit: Text): ReaderValue => ({ kind: 'number', value, unit });
export const moneyValue = (value: number): ReaderValue => ({ kind: 'money', value });
export const yesNo = (value: boolean): ReaderValue => wordValue(value ? 'yes' : 'no');
export const entryValue = (part: ReaderPartId, id: string): ReaderValue => ({
  kind: 'entry',
  entry: { part, id },
});
export const paperValue = (section: string): ReaderValue => ({
  kind: 'paper',
  section,
  places: paperPlaces(section).map((place): EntryRef => ({ part: 'paper', id: place.id })),
});

/** A line of facts; `null` where there is nothing to say. */
export function fact(label: MethodWord, values: ReaderValue | readonly ReaderValue[]): ReaderFact | null {
  const list = 'kind' in values ? [values] : values;
  return list.length === 0 ? null : { label: word(label), values: list };
}

/** A line of facts for what may be missing. */
export const optionalFact = <T>(
  label: MethodWord,
  given: T | null | undefined,
  show: (value: T) => ReaderValue,
): ReaderFact | null => (given === null || given === undefined ? null : fact(label, show(given)));

export const numberFact = (label: MethodWord, value: number): ReaderFact | null =>
  fact(label, numberValue(value));

/** Facts without those that have nothing to say; no block where none has. */
export function factsBlock(label: MethodWord | null, facts: readonly (ReaderFact | null)[]): ReaderBlock[] {
  const said = facts.filter((entry) => entry !== null);
  return said.length === 0
    ? []
    : [{ kind: 'facts', label: label === null ? null : word(label), facts: said }];
}

export const textBlock = (label: MethodWord, text: Text): ReaderBlock => ({
  kind: 'text',
  label: word(label),
  text,
});

/** A table; none where it has no rows. */
export function tableBlock(
  label: MethodWord,
  columns: readonly MethodWord[],
  rows: readonly (readonly ReaderValue[])[],
): ReaderBlock[] {
  return rows.length === 0
    ? []
    : [{ kind: 'table', label: word(label), columns: columns.map((column) => word(column)), rows }];
}
