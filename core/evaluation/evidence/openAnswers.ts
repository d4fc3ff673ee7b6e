import type { KnowledgeBase } from '../../knowledge/schema.ts';
import type { NextAnswer } from '../../model/nextEvidence.ts';
import { asksForPast } from '../drawContext.ts';
import type { Diagnosed } from '../pipeline.ts';
import { figureOf, quantileClasses } from '../settlingFigures.ts';
import { contextColumns, type Draws } from '../simulate.ts';

/** An answer that could be collected: an indicator's, or a figure of the context. */
export interface OpenAnswer extends Pick<NextAnswer, 'subject' | 'state'> {
  /** By draw, which answer it was: the level of a rating, the quantile class of a figure. */
  readonly classes: Uint8Array;
  /** The causes that it is evidence for. */
  readonly causes: readonly string[];
  /** Whether it is a figure of the stage rule, and so bears on what every measure can deliver. */
  readonly isOfStage: boolean;
}

/** Classes of a figure: enough to tell low from high, few enough that each is known well. */
const figureClasses = 5;

/** Figures of the stage rule that are indicators stand among those. */
const asIndicator: readonly string[] = ['output-growth', 'location-quotient', 'new-firm-formation'];

/** What a figure of the context bears on. */
const ofStage = { causes: [], isOfStage: true } as const;

const causesOf = (kb: KnowledgeBase, indicator: string): string[] =>
  kb.causes.causes.flatMap(({ id, evidence }) =>
    evidence.some((link) => link.indicator === indicator) ? [id] : [],
  );

const columnOf = (values: Float64Array, columns: number, column: number): Float64Array =>
  Float64Array.from({ length: values.length / columns }, (_, draw) => values[draw * columns + column] ?? 0);

/**
 * Every answer that is missing or weak, with the class that it had in each draw, in the order of the knowledge base;
 * the context last.
 */
export function openAnswers(
  kb: KnowledgeBase,
  { answers }: Pick<Diagnosed, 'answers'>,
  draws: Draws,
): OpenAnswer[] {
  const { indicators, context } = answers;
  const rated = indicators.flatMap(({ id, state, grade }, column): OpenAnswer[] => {
    const isWeak = state === 'rated' && (grade === 'C' || grade === 'D');
    if (state !== 'unknown' && !isWeak) {
      return [];
    }
    const scores = columnOf(draws.scores, indicators.length, column);
    const isRating = kb.instrument.indicators[column]?.kind === 'rating';
    return [
      {
        subject: { kind: 'indicator', indicator: id },
        state: isWeak ? 'weak' : 'missing',
        // The mean of several assessors goes to the nearest level.
        classes: isRating
          ? Uint8Array.from(scores, (score) => Math.round(score / 25))
          : quantileClasses(scores, figureClasses),
        causes: causesOf(kb, id),
        isOfStage: asIndicator.includes(id),
      },
    ];
  });
  const figures = contextColumns.flatMap((key, column): OpenAnswer[] => {
    const figure = figureOf[key];
    return Number.isNaN(context[key]) && !asIndicator.includes(figure)
      ? [
          {
            subject: { kind: 'context', figure },
            state: 'missing',
            classes: quantileClasses(columnOf(draws.context, contextColumns.length, column), figureClasses),
            ...ofStage,
          },
        ]
      : [];
  });
  const past: OpenAnswer[] = asksForPast(context)
    ? [
        {
          subject: { kind: 'context', figure: 'earlier-decline' },
          state: 'missing',
          classes: draws.past,
          ...ofStage,
        },
      ]
    : [];
  return [...rated, ...figures, ...past];
}
