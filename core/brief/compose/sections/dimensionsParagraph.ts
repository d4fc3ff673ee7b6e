import type { ScoredIndicator } from '../../../model/diagnosisResult.ts';
import { type BriefContext, inSentence } from '../basis/briefContext.ts';
import { dimensionEnds } from '../basis/dimensionEnds.ts';
import { factsInARow, localFacts } from '../basis/localFact.ts';
import type { Block, Inline } from '../../document/document.ts';
import { points } from '../../document/format.ts';
import { joined, phrase, sourced } from '../../document/phrase.ts';
import { body, dimensionName } from './sectionParts.ts';

/** From here on an answer shows a strength; up to what it lacks to full marks, a weakness. */
const strongFrom = 75;
const weakUpTo = 50;

/** A dimension in between is neither to be built on nor a shortfall, though it stands at one end. */
const strongEnd = 60;
const weakEnd = 50;

/** The facts of one end, and how many dimensions that share it are told of. */
const factsTold = 2;
const endsTold = 2;

/** What was entered of the strongest and of the weakest dimensions, as far as the causes have not told it. */
export function dimensionsParagraph(context: BriefContext, told: ReadonlySet<string>): readonly Block[] {
  const { evaluation, gap } = context;
  const { lowest, highest } = dimensionEnds(evaluation.dimensions);
  const text = joined(
    [
      ...highest
        .filter(({ score }) => score >= strongEnd)
        .slice(0, endsTold)
        .map(({ id, score }) => factsOf(context, { id, score, told, isStrong: true })),
      ...lowest
        .filter(({ score }) => score < weakEnd)
        .slice(0, endsTold)
        .map(({ id, score }) => factsOf(context, { id, score, told, isStrong: false })),
    ],
    gap,
  );
  return text.length === 0 ? [] : [body('dimensions', text)];
}

interface End {
  readonly id: string;
  readonly score: number;
  readonly told: ReadonlySet<string>;
  readonly isStrong: boolean;
}

function factsOf(context: BriefContext, { id, score, told, isStrong }: End): Inline {
  const { evaluation, t } = context;
  const shows = ({ score: of }: ScoredIndicator) =>
    of !== null && (isStrong ? of >= strongFrom : of <= weakUpTo);
  const answers = evaluation.indicators
    .filter((indicator) => indicator.dimension === id && shows(indicator) && !told.has(indicator.id))
    .toSorted((a, b) => b.weight - a.weight)
    .map((indicator) => indicator.id);
  const facts = localFacts(context, answers).slice(0, factsTold);
  return facts.length === 0
    ? []
    : phrase((slot) =>
        t('briefReasons.dimensionFacts', {
          name: slot(isStrong ? dimensionName(context, id) : inSentence(context, dimensionName(context, id))),
          score: slot(sourced(points(score), `dimension:${id}.score`)),
          facts: slot(factsInARow(context, facts)),
          isStrong,
        }),
      );
}
