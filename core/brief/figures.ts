import { inSentence, type BriefContext } from './briefContext.ts';
import type { Bar, FigureBlock, Inline } from './document.ts';
import { points } from './format.ts';
import { phrase, plain, sourced } from './phrase.ts';

const causesShown = 8;

/** The most severe causes with their intervals and the line from which a cause is raised. */
export function causesFigure(context: BriefContext): FigureBlock {
  const { evaluation, index, kb, say, t } = context;
  const shown = evaluation.causes.slice(0, causesShown);
  const bars = shown.map((cause): Bar => {
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
  const finding = phrase((slot) =>
    t('brief.causesFinding', {
      raised: slot(sourced(String(raised), 'count:raised')),
      total: slot(sourced(String(evaluation.causes.length), 'count:causes')),
      none: raised === 0,
      first: slot(inSentence(context, bars[0]?.label ?? { text: '' })),
      severity: slot(bars[0]?.shown ?? { text: '' }),
    }),
  );
  return {
    kind: 'figure',
    id: 'figure-causes',
    number: t('brief.figure', { n: 1 }),
    finding,
    caption: plain(t('brief.causesCaption')),
    chart: {
      kind: 'bars',
      bars,
      mark: {
        at: raisedAt,
        label: { text: t('brief.raisedLine', { at: points(raisedAt) }), source: 'kb:raisedAt' },
      },
    },
  };
}

/** The dimensions, lowest first; a dimension without enough answers has no bar and stands last. */
export function dimensionsFigure(context: BriefContext): FigureBlock {
  const { evaluation, index, say, t } = context;
  const bars = evaluation.dimensions
    .toSorted((a, b) => (a.score ?? 101) - (b.score ?? 101) || (a.id < b.id ? -1 : 1))
    .map((dimension): Bar => {
      const known = index.dimensions.get(dimension.id);
      return {
        label: sourced(known ? say(known.name) : dimension.id, `kb:${dimension.id}.name`),
        value: dimension.score,
        low: dimension.low,
        high: dimension.high,
        shown:
          dimension.score === null
            ? { text: t('brief.tooFewAnswers') }
            : sourced(points(dimension.score), `dimension:${dimension.id}.score`),
        before: null,
      };
    });
  return {
    kind: 'figure',
    id: 'figure-dimensions',
    number: t('brief.figure', { n: 2 }),
    finding: lowestAndHighest(context, bars),
    caption: plain(t('brief.dimensionsCaption')),
    chart: { kind: 'bars', bars, mark: null },
  };
}

/** "Lowest is …, highest is …", also a sentence of the text. */
export function lowestAndHighest(context: BriefContext, bars: readonly Bar[]): Inline {
  const { t } = context;
  const scored = bars.filter((bar) => bar.value !== null);
  const [lowest] = scored;
  const highest = scored.at(-1);
  if (!lowest || !highest || lowest === highest) {
    return plain(t('brief.dimensionsTooFew'));
  }
  return phrase((slot) =>
    t('brief.dimensionsFinding', {
      lowest: slot(inSentence(context, lowest.label)),
      low: slot(lowest.shown),
      highest: slot(inSentence(context, highest.label)),
      high: slot(highest.shown),
    }),
  );
}
