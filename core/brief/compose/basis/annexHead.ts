import type { BriefAnnex } from '../../../model/brief/briefOptions.ts';
import type { BriefContext } from './briefContext.ts';
import type { HeadingBlock, Run } from '../../document/document.ts';
import { plain } from '../../document/phrase.ts';
import { annexLetter } from './sectionNumbers.ts';

/** The id of an annex's heading: of what it holds, because its letter depends on what is left out. */
export const annexId = (annex: BriefAnnex): string => `annex-${annex}`;

export const annexHead = ({ options, t }: BriefContext, annex: BriefAnnex, title: string): HeadingBlock => ({
  kind: 'heading',
  id: annexId(annex),
  level: 2,
  number: t('brief.annex', { annex: annexLetter(options, annex) }),
  text: plain(title),
});

/** `Annex A`, leading there. */
export const annexLink = ({ options, t }: BriefContext, annex: BriefAnnex): Run => ({
  text: t('briefAnnex.reference', { annex: annexLetter(options, annex) }),
  link: `#${annexId(annex)}`,
  whole: true,
});
