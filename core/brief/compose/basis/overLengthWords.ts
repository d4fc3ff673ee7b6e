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
    case 'request':
      return t('briefScreen.requestName');
    case 'finding':
      return t('briefScreen.findingName', { n: itemsOf(blocks).findIndex(({ id }) => id === block) + 1 });
    case 'remedy':
      return t('briefScreen.remedyName', {
        n: itemsOf(blocks).findIndex(({ remedy }) => remedy?.id === block) + 1,
      });
    case 'trust':
      return t('briefScreen.trustName');
    case 'body':
      return t('briefScreen.wholeBody');
  }
}

const itemsOf = (blocks: BriefDocument['blocks']) =>
  blocks.flatMap((each) => (each.kind === 'findings' ? each.items : []));
