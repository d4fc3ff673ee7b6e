import { type ReturnedField, returnedFields } from './fields.ts';

/** What a sheet says of an action, a text for each field: dates in ISO, the status as the store has it, money in million CNY. */
export type StandTexts = Readonly<Record<ReturnedField, string>>;

/** Five figures of 36: two texts of one field are taken for one in a case of sixty million. */
const markLength = 5;
const form = new RegExp(String.raw`^s((?:-[0-9a-z]{${markLength}}){${returnedFields.length}})$`, 'u');

/** A text as it is compared: what programs do to blanks and line ends on the way is no change. */
export const plainForm = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** A short mark of a text, by FNV-1a; the same in another action or field is another mark. */
function markOf(id: string, field: ReturnedField, text: string): string {
  let sum = 0x811c9dc5;
  for (const character of `${id}\n${field}\n${plainForm(text)}`) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (sum >>> 0).toString(36).padStart(markLength, '0').slice(-markLength);
}

/**
 * How an action stood when a sheet was written, a mark for each field: by it is known, on the way back, what the body has
 * changed and what was changed here meanwhile.
 */
export const standText = (id: string, texts: StandTexts): string =>
  `s${returnedFields.map((field) => `-${markOf(id, field, texts[field])}`).join('')}`;

/** What a sheet was written from; `null` where the text is no such stand. */
export function readStand(
  id: string,
  text: string | null,
): { readonly was: (field: ReturnedField, text: string) => boolean } | null {
  const [, marks] = form.exec(text?.trim().toLowerCase() ?? '') ?? [];
  if (marks === undefined) {
    return null;
  }
  const byField = new Map(
    marks
      .slice(1)
      .split('-')
      .map((mark, at) => [returnedFields[at], mark]),
  );
  return { was: (field, said) => byField.get(field) === markOf(id, field, said) };
}

export const dateText = (date: string | null): string => date ?? '';
export const moneyText = (millions: number | null): string =>
  millions === null ? '' : String(Number(millions.toFixed(6)));
