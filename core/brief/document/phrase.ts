import type { Inline, Run } from './document.ts';

// Private-use characters cannot occur in the dictionary, and slot contents are never searched for them.
const opening = '\uE000';
const closing = '\uE001';
const slots = new RegExp(`${opening}(\\d+)${closing}`, 'u');

/** A run that shows something computed or entered. */
export const sourced = (text: string, source: string): Run => ({ text, source });

export const plain = (text: string): Inline => (text === '' ? [] : [{ text }]);

export const textOf = (inline: Inline): string => inline.map((run) => run.text).join('');

/**
 * A sentence of the dictionary with runs in it: `phrase((slot) => t('brief.x', { severity: slot(run) }))`.
 *
 * The dictionary keeps the word order of its language, and each value keeps its source.
 */
export function phrase(write: (slot: (content: Run | Inline) => string) => string): Inline {
  const contents: Inline[] = [];
  const sentence = write((content) => {
    contents.push('text' in content ? [content] : content);
    return `${opening}${contents.length - 1}${closing}`;
  });
  const parts = sentence
    .split(slots)
    .map((part, index) => (index % 2 === 0 ? plain(part) : (contents[Number(part)] ?? [])))
    .filter((part) => part.length > 0);
  return parts.flatMap((part, index) => [...gapBetween(parts[index - 1] ?? [], part), ...part]);
}

const latin = /\p{Script=Latin}/u;
const han = /\p{Script=Han}/u;

/** Between two things entered that meet without a word of the sentence: letters of the two scripts, or a name and a figure, would run together. */
function gapBetween(before: Inline, after: Inline): Inline {
  const [first] = after;
  const last = before.at(-1);
  if (last?.source === undefined || first?.source === undefined) {
    return [];
  }
  const [end = '', start = ''] = [[...last.text].at(-1), [...first.text][0]];
  const meet = (latin.test(end) && /[\p{Script=Han}\d]/u.test(start)) || (han.test(end) && latin.test(start));
  return meet ? plain(' ') : [];
}

/** What a table of findings is called where only assistive technology is told. */
export const captionOfFindings = (heads: readonly string[]): string => heads.join(', ');

/** GB/T 15834: between neighbours that each stand in quotation marks or book title marks there is no enumeration comma. */
const between = (before: Inline, after: Inline, separator: string): string =>
  separator === '、' && /[”》]$/u.test(textOf(before)) && /^[“《]/u.test(textOf(after)) ? '' : separator;

/** Puts runs one after another with a separator between them. */
export const joined = (items: readonly Inline[], separator: string): Inline =>
  items
    .filter((item) => item.length > 0)
    .flatMap((item, index, all) =>
      index === 0 ? item : [...plain(between(all[index - 1] ?? [], item, separator)), ...item],
    );
