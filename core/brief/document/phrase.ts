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
  return sentence
    .split(slots)
    .flatMap((part, index) => (index % 2 === 0 ? plain(part) : (contents[Number(part)] ?? [])));
}

/** What a table of findings is called where only assistive technology is told. */
export const captionOfFindings = (heads: readonly string[]): string => heads.join(', ');

/** Puts runs one after another with a separator between them. */
export const joined = (items: readonly Inline[], separator: string): Inline =>
  items
    .filter((item) => item.length > 0)
    .flatMap((item, index) => (index === 0 ? item : [...plain(separator), ...item]));
