import type { BriefContext } from './briefContext.ts';
import type { Inline, Run } from '../../document/document.ts';
import type { KeyFinding } from './keyFindings.ts';
import { sourced } from '../../document/phrase.ts';
import { annexLetter, hasAnnex, hasSection, sectionNumber } from './sectionNumbers.ts';

/** The causes begin on the page after the first, and three of them always fit on it. */
const pageOfCauses = 2;

/** Where the proof of a cause stands in the body. */
export const headOfCause = (id: string): string => `head-${id}`;

/** The table of annex B: every rating with its evidence. */
export const tableOfRatings = '#table-ratings';

export interface Proven {
  readonly finding: KeyFinding;
  /** 0 for the first finding. */
  readonly place: number;
  /** Whether the first page ends with page 1. Where it may not, the section is named: it cannot be wrong. */
  readonly byPage: boolean;
}

/** What backs a finding and where to read on: the cause in section 3, else the ratings, else nothing. */
export function proofOf(context: BriefContext, proven: Proven): Inline {
  const { t } = context;
  const strength = t('briefPage.evidenceStrength', { strength: proven.finding.strength });
  const where = placeOfProof(context, proven);
  return where ? [{ text: `${strength}${t('briefPage.proofSeparator')}` }, where] : [{ text: strength }];
}

function placeOfProof(context: BriefContext, { finding, place, byPage }: Proven): Run | null {
  const { options, t } = context;
  if (finding.kind === 'cause' && hasSection(options, 'causes')) {
    const { id } = finding.cause;
    const text = byPage
      ? t('briefPage.onPage', { page: String(pageOfCauses) })
      : t('briefPage.inSection', {
          section: String(sectionNumber(options, 'causes')),
          part: String(place + 1),
        });
    return { ...sourced(text, 'place:causes'), link: `#${headOfCause(id)}`, whole: true };
  }
  return annexOfRatings(context, t('briefPage.inAnnex', { annex: annexLetter(options, 'ratings') }));
}

/** A reference to the ratings; `null` where the brief is without them. */
export const annexOfRatings = ({ options }: BriefContext, text: string): Run | null =>
  hasAnnex(options, 'ratings')
    ? { ...sourced(text, 'place:ratings'), link: tableOfRatings, whole: true }
    : null;
