import type { BriefContext } from '../basis/briefContext.ts';
import { factsOfCauses } from './causesSection.ts';
import { changeSince } from './changeSince.ts';
import { dimensionsParagraph } from './dimensionsParagraph.ts';
import { earlierMethod } from './earlierMethod.ts';
import { maturityParagraph } from './maturityParagraph.ts';
import type { Block } from '../../document/document.ts';
import { dimensionsFigure } from '../basis/figures.ts';
import { keyFindings } from '../basis/keyFindings.ts';
import { plain } from '../../document/phrase.ts';
import { hasSection, sectionNumber } from '../basis/sectionNumbers.ts';
import { stageParagraph } from './stageParagraph.ts';
import { typeParagraph } from './typeParagraph.ts';

/**
 * Where the cluster stands, as far as page 1 has not said it: how type and stage were found, what maturity hides, what is
 * entered of its strong and weak sides, and what has changed since last time.
 */
export function positionSection(context: BriefContext): readonly Block[] {
  const { options, t } = context;
  if (!hasSection(options, 'position')) {
    return [];
  }
  return [
    {
      kind: 'heading',
      id: 'position',
      level: 2,
      number: t('brief.section', { n: sectionNumber(options, 'position') }),
      text: plain(t('briefReasons.position')),
    },
    ...typeParagraph(context),
    ...stageParagraph(context),
    ...dimensionsParagraph(context, factsOfCauses(context, keyFindings(context))),
    ...maturityParagraph(context),
    ...changeSince(context),
    ...earlierMethod(context),
    dimensionsFigure(context),
  ];
}
