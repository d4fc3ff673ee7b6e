import { type BriefContext, listOf } from '../basis/briefContext.ts';
import { dimensionEnds } from '../basis/dimensionEnds.ts';
import type { Block, Inline } from '../../document/document.ts';
import { percent, points } from '../../document/format.ts';
import { joined, phrase, sourced } from '../../document/phrase.ts';
import { recognitionSentences } from './recognition.ts';
import { thinDimensions } from '../basis/thinDimensions.ts';
import { body, dimensionName } from './sectionParts.ts';

/** Points by which the balance check may fall short of maturity before a weakness counts as hidden. */
const evenWithin = 5;

/** What maturity hides or which dimensions withhold it, and how far the cluster is from being recognised. */
export function maturityParagraph(context: BriefContext): readonly Block[] {
  const text = joined(
    [hiddenWeakness(context), thin(context), ...recognitionSentences(context)],
    context.gap,
  );
  return text.length === 0 ? [] : [body('maturity', text)];
}

/** In quotation marks: many a name holds an "and" of its own. */
const quotedName = (context: BriefContext, id: string): Inline =>
  phrase((slot) => context.t('briefPlan.quoted', { title: slot(dimensionName(context, id)) }));

/** Said only where the mean makes the cluster look better than its weak sides allow. */
function hiddenWeakness(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { composite, balance } = evaluation.maturity;
  const { lowest } = dimensionEnds(evaluation.dimensions);
  if (composite === null || balance === null || composite - balance <= evenWithin || lowest.length === 0) {
    return [];
  }
  const names = lowest.map(({ id }) => quotedName(context, id));
  return phrase((slot) =>
    t('briefReasons.maturityHides', {
      value: slot(sourced(points(composite), 'maturity:composite')),
      balance: slot(sourced(points(balance), 'maturity:balance')),
      names: slot(listOf(context, names)),
      one: names.length === 1,
    }),
  );
}

/** Page 1 says how many dimensions are answered too thinly; here which. */
function thin(context: BriefContext): Inline {
  const { evaluation, kb, t } = context;
  const names = thinDimensions(evaluation).map(({ id }) => quotedName(context, id));
  return evaluation.maturity.composite !== null || names.length === 0
    ? []
    : phrase((slot) =>
        t('briefReasons.maturityThin', {
          names: slot(listOf(context, names)),
          needed: slot(sourced(percent(kb.scoring.coverage.dimension), 'kb:scoring.coverage.dimension')),
        }),
      );
}
