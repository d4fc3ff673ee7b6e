import type { Language } from '../../../core/base/settings.ts';

const chineseNames: readonly (readonly [RegExp, string])[] = [
  [/Introduction/g, '引言'],
  [/Abstract/g, '摘要'],
  [/Conclusion/g, '结语'],
];

/**
 * A place in the paper as a list shows it: `1.2.1.2(a); 2.1`, `引言`.
 *
 * The knowledge base adds the topic of long sections in English, `2.1 (social credit)`; the number finds it.
 */
export function paperPlace(section: string, language: Language): string {
  const short = section.replaceAll(/\s*\([a-z]{2}[^)]*\)/g, '');
  if (language === 'en') {
    return short;
  }
  return chineseNames
    .reduce((text, [name, chinese]) => text.replaceAll(name, chinese), short)
    .replaceAll('; ', '、')
    .replaceAll(',', '、');
}
