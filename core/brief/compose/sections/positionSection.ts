import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { body } from './sectionParts.ts';
import { changeSince } from './changeSince.ts';
import { earlierMethod } from './earlierMethod.ts';
import type { Block, Inline } from '../../document/document.ts';
import { dimensionsFigure } from '../basis/figures.ts';
import { percent, points } from '../../document/format.ts';
import { thinDimensions } from '../basis/thinDimensions.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { hasSection, sectionNumber } from '../basis/sectionNumbers.ts';
import { recognitionSentences } from '../basis/recognition.ts';
import { stageParagraph } from './stageParagraph.ts';
import { typeParagraph } from './typeParagraph.ts';

/** Points by which the balance check may fall short of maturity before a weakness counts as hidden. */
const evenWithin = 3;

/** Where the cluster stands: type, stage with its rule, maturity, dimensions, and what has changed since last time. */
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
    stageParagraph(context),
    body('maturity', joined([maturitySentence(context), ...recognitionSentences(context)], context.gap)),
    ...changeSince(context),
    ...earlierMethod(context),
    dimensionsFigure(context),
  ];
}

function maturitySentence(context: BriefContext): Inline {
  const { evaluation, index, kb, say, t } = context;
  const { composite, balance } = evaluation.maturity;
  const thin = thinDimensions(evaluation);
  if (composite === null && thin.length > 0 && evaluation.coverage >= kb.scoring.coverage.composite) {
    const names = thin.map(({ id }) => {
      const known = index.dimensions.get(id);
      return [inSentence(context, sourced(known ? say(known.name) : id, `kb:${id}.name`))];
    });
    return phrase((slot) =>
      t('briefReasons.maturityThin', {
        names: slot(listOf(context, names)),
        needed: slot(sourced(percent(kb.scoring.coverage.dimension), 'kb:scoring.coverage.dimension')),
      }),
    );
  }
  if (composite === null) {
    return phrase((slot) =>
      t('briefReasons.maturityWhyWithheld', {
        coverage: slot(sourced(percent(evaluation.coverage), 'evaluation:coverage')),
        needed: slot(sourced(percent(kb.scoring.coverage.composite), 'kb:scoring.coverage.composite')),
      }),
    );
  }
  const value = sourced(points(composite), 'maturity:composite');
  if (balance === null) {
    return phrase((slot) => t('briefReasons.maturityAlone', { value: slot(value) }));
  }
  return phrase((slot) =>
    t('briefReasons.maturityBalanced', {
      value: slot(value),
      balance: slot(sourced(points(balance), 'maturity:balance')),
      even: composite - balance <= evenWithin,
    }),
  );
}
