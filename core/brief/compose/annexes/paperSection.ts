import type { Run } from '../../document/document.ts';
import { sourced } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';

/** Where the paper speaks of an entry; some sections carry the name of their paragraph, in English. */
export const paperSection = ({ language }: BriefContext, id: string, section: string): Run =>
  sourced(
    language === 'en'
      ? section
      : section
          .replace(/ \([a-z ;-]{2,}\)/gu, '')
          .replace(/;\s*/gu, '、')
          .replace(/ \(with (?<other>.+)\)$/u, '、$<other>')
          .replace('Conclusion', '结论')
          .replace('Abstract', '摘要'),
    `kb:${id}.section`,
  );
