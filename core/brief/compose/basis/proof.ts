import type { BriefContext } from './briefContext.ts';
import type { Inline, Run } from '../../document/document.ts';
import type { KeyFinding } from './keyFindings.ts';
import { sourced } from '../../document/phrase.ts';
import { annexLetter, hasAnnex, hasSection, sectionNumber } from './sectionNumbers.ts';

/** Where the proof of a cause stands in the body. */
export const headOfCause = (id: string): string => `head-${id}`;

/** The table of annex B: every rating with its evidence. */
export const tableOfRatings = '#table-ratings';

export interface Proven {
  readonly finding: KeyFinding;
  /** 0 for the first finding. */
  readonly place: number;
}

/**
 * What backs a finding and, in English, where to read on: the cause in section 3, else the ratings, else nothing.
 *
 * The Chinese line has no room for the place: the words themselves lead there.
 */
export function proofOf(context: BriefContext, proven: Proven): Inline {
  const { language, t } = context;
  const strength = t('briefPage.evidenceStrength', { strength: proven.finding.strength });
  const where = placeOfProof(context, proven);
  if (where === null) {
    return [{ text: strength }];
  }
  return language === 'zh'
    ? [{ text: strength, ...(where.link && { link: where.link }), whole: true }]
    : [{ text: `${strength}${t('briefPage.proofSeparator')}` }, where];
}

function placeOfProof(context: BriefContext, { finding, place }: Proven): Run | null {
  const { options, t } = context;
  if (finding.kind === 'cause' && hasSection(options, 'causes')) {
    const text = t('briefPage.inSection', {
      section: String(sectionNumber(options, 'causes')),
      part: String(place + 1),
    });
    return { ...sourced(text, 'place:causes'), link: `#${headOfCause(finding.cause.id)}`, whole: true };
  }
  return annexOfRatings(context, t('briefPage.inAnnex', { annex: annexLetter(options, 'ratings') }));
}

/** A reference to the ratings; `null` where the brief is without them. */
export const annexOfRatings = ({ options }: BriefContext, text: string): Run | null =>
  hasAnnex(options, 'ratings')
    ? { ...sourced(text, 'place:ratings'), link: tableOfRatings, whole: true }
    : null;
