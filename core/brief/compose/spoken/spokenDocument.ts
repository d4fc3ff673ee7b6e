import type { BriefDocument } from '../../document/document.ts';
import { dateInWords } from '../../document/format.ts';
import { sourced } from '../../document/phrase.ts';
import { briefContext, clusterName, type BriefSource } from '../basis/briefContext.ts';
import { withUnit } from '../firstPage/letterhead.ts';
import { metaOf } from '../composeBrief.ts';
import { marking } from '../firstPage/firstPage.ts';
import { spokenBrief } from './spokenBrief.ts';

/** What is said in a minute as a document of its own, with the label line of the brief. */
export function spokenDocument(source: BriefSource): BriefDocument {
  const context = briefContext(source);
  const { date, language, t } = context;
  const title = t('briefSpoken.title', { name: clusterName(context) });
  return {
    meta: metaOf(context, title),
    blocks: [
      {
        kind: 'label',
        left: withUnit(context, sourced(marking(context), 'input:marking')),
        right: [sourced(dateInWords(date, language), 'date:brief')],
      },
      { kind: 'heading', id: 'title', level: 1, number: '', text: [{ text: title }] },
      ...spokenBrief(source).paragraphs.map((text, place) => ({
        kind: 'paragraph' as const,
        id: `spoken-${place + 1}`,
        role: 'body' as const,
        text,
      })),
    ],
  };
}
