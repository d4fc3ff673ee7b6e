import { compareKeys } from '../../../base/collation.ts';
import { inSentence, listOf, type BriefContext } from './briefContext.ts';
import { dimensionEnds } from './dimensionEnds.ts';
import { dimensionName } from '../sections/sectionParts.ts';
import type { Bar, BarsChart, FigureBlock, Inline } from '../../document/document.ts';
import { dateInWords, points } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import { annexLetter } from './sectionNumbers.ts';

const causesShown = 8;

/** The most severe causes with their intervals and the line from which a cause calls for action. */
export function causesFigure(context: BriefContext): FigureBlock {
  const { evaluation, index, kb, options, say, t } = context;
  const bars = evaluation.causes.slice(0, causesShown).map((cause): Bar => {
    const known = index.causes.get(cause.id);
    return {
      label: sourced(known ? say(known.name) : cause.id, `kb:${cause.id}.name`),
      value: cause.severity,
      low: cause.low,
      high: cause.high,
      shown: sourced(points(cause.severity), `cause:${cause.id}.severity`),
      before: null,
    };
  });
  const { raisedAt } = kb.scoring.severity;
  const raised = evaluation.causes.filter((cause) => cause.raised).length;
  return {
    kind: 'figure',
    id: 'figure-causes',
    number: t('briefAnnex.figure', { annex: annexLetter(options, 'data'), n: 1 }),
    finding: phrase((slot) =>
      t('briefAnnex.causesFinding', {
        raised: slot(sourced(String(raised), 'count:raised')),
        one: raised === 1,
        none: raised === 0,
        total: slot(sourced(String(evaluation.causes.length), 'count:causes')),
        someOpen: evaluation.notJudged.length > 0,
      }),
    ),
    caption: plain(t('briefAnnex.causesCaption')),
    chart: {
      kind: 'bars',
      bars,
      mark: {
        at: raisedAt,
        label: { text: t('briefAnnex.raisedLine', { at: points(raisedAt) }), source: 'kb:raisedAt' },
      },
    },
  };
}

/** The dimensions, lowest first, with their value last time; one without enough answers has no bar and stands last. */
export function dimensionsFigure(context: BriefContext): FigureBlock & { readonly chart: BarsChart } {
  const { language, previous, t } = context;
  const bars = dimensionBars(context);
  return {
    kind: 'figure',
    id: 'figure-dimensions',
    number: t('brief.figure', { n: 1 }),
    finding: lowestAndHighest(context),
    caption:
      previous !== null && bars.some(({ before }) => before !== null)
        ? phrase((slot) =>
            t('briefAnnex.dimensionsCaptionBefore', {
              date: slot(sourced(dateInWords(previous.assessedOn, language), 'date:previous')),
            }),
          )
        : plain(t('briefAnnex.dimensionsCaption')),
    chart: { kind: 'bars', bars, mark: null },
  };
}

function dimensionBars({ evaluation, index, previous, say, t }: BriefContext): readonly Bar[] {
  const before = new Map(previous?.evaluation.dimensions.map(({ id, score }) => [id, score]));
  return evaluation.dimensions
    .toSorted((a, b) => (a.score ?? 101) - (b.score ?? 101) || compareKeys(a.id, b.id))
    .map((dimension) => {
      const known = index.dimensions.get(dimension.id);
      return {
        label: sourced(known ? say(known.name) : dimension.id, `kb:${dimension.id}.name`),
        value: dimension.score,
        low: dimension.low,
        high: dimension.high,
        shown:
          dimension.score === null
            ? { text: t('briefAnnex.tooFewAnswers') }
            : sourced(points(dimension.score), `dimension:${dimension.id}.score`),
        before: before.get(dimension.id) ?? null,
      };
    });
}

/** Which dimensions are lowest and highest, those with one score together, without a full stop. */
function lowestAndHighest(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { scored, lowest, highest } = dimensionEnds(evaluation.dimensions);
  const [first] = scored;
  const last = scored.at(-1);
  if (!first || !last || scored.length < 2) {
    return plain(t('briefAnnex.dimensionsTooFew'));
  }
  const names = (some: typeof scored): Inline =>
    listOf(
      context,
      some.map(({ id }): Inline => [inSentence(context, dimensionName(context, id))]),
    );
  const score = ({ id, score: value }: (typeof scored)[number]) =>
    sourced(points(value), `dimension:${id}.score`);
  return phrase((slot) =>
    t('briefAnnex.dimensionsFinding', {
      lowest: lowest.length === 0 ? '' : slot(names(lowest)),
      low: slot(score(first)),
      lowestCount: lowest.length,
      highest: highest.length === 0 ? '' : slot(names(highest)),
      high: slot(score(last)),
      highestCount: highest.length,
    }),
  );
}
