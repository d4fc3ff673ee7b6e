import type { Translate } from '../../../text/translate.ts';
import type { BriefDocument } from '../../document/document.ts';
import { type OverLength, overLength } from './briefLength.ts';

/** What of a brief is longer than it should be, a sentence each, in the words of the screen. */
export const overLengthWords = (document: BriefDocument, t: Translate): string[] =>
  overLength(document).map((part) =>
    t('briefScreen.partOver', { name: nameOf(part, document, t), is: part.is, most: part.most }),
  );

function nameOf({ what, block }: OverLength, { blocks }: BriefDocument, t: Translate): string {
  switch (what) {
    case 'title':
      return t('briefScreen.titleName');
    case 'judgement':
      return t('briefScreen.judgementName');
    case 'finding': {
      const ids = blocks.flatMap((each) => (each.kind === 'findings' ? each.items.map(({ id }) => id) : []));
      return t('briefScreen.findingName', { n: ids.indexOf(block ?? '') + 1 });
    }
    case 'trust':
      return t('briefScreen.trustName');
    case 'measure':
      return t('briefScreen.measureName');
    case 'owner':
      return t('briefScreen.ownerName');
    case 'body':
      return t('briefScreen.wholeBody');
  }
}
