import type { ScoredIndicator } from '../../../model/diagnosisResult.ts';
import { type BriefContext, inSentence } from '../basis/briefContext.ts';
import { dimensionEnds, type DimensionEnds } from '../basis/dimensionEnds.ts';
import { localFact } from '../basis/localFact.ts';
import type { Block, Inline } from '../../document/document.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import { joined, phrase, sourced, textOf } from '../../document/phrase.ts';
import { body, dimensionName } from './sectionParts.ts';

/** From the first on a dimension can be built on, below the second it is a shortfall; so too for its answers. */
const strong = { dimension: 60, answer: 75 } as const;
const weak = { dimension: 50, answer: 50 } as const;

/** What the paragraph may hold: hanzi, of which the body has few, and the width of eight lines. */
const room = { zh: { hanzi: 130, width: 280 }, en: { hanzi: 700, width: 700 } } as const;

interface Side {
  readonly id: string;
  readonly isStrong: boolean;
  readonly text: Inline;
}

/**
 * What was entered of the strong and the weak sides of the cluster, one fact each, as far as the causes have not told it:
 * the strongest first, then the weakest, and in turn as long as there is room.
 */
export function dimensionsParagraph(context: BriefContext, told: ReadonlySet<string>): readonly Block[] {
  const { evaluation, gap, telling } = context;
  const sides = inTurn(dimensionEnds(evaluation.dimensions)).flatMap(({ id, score, isStrong }): Side[] => {
    const text = sideOf(context, { id, score, isStrong }, told);
    return text.length === 0 ? [] : [{ id, isStrong, text }];
  });
  const count = sides.findIndex((_, index) => !hasRoom(context, sides.slice(0, index + 1)));
  const shown = sides.slice(0, Math.min(count < 0 ? sides.length : count, telling.sides));
  const text = joined(
    [true, false].map((isStrong) =>
      sentenceOf(
        context,
        shown.filter((side) => side.isStrong === isStrong),
        isStrong,
      ),
    ),
    gap,
  );
  return text.length === 0 ? [] : [body('dimensions', text)];
}

/** Strong and weak dimensions by turns, from the ends towards the middle. */
function inTurn({ scored }: DimensionEnds) {
  const highest = scored.filter(({ score }) => score >= strong.dimension).toReversed();
  const lowest = scored.filter(({ score }) => score < weak.dimension);
  return Array.from({ length: Math.max(highest.length, lowest.length) }, (_, index) => [
    ...highest.slice(index, index + 1).map(({ id, score }) => ({ id, score, isStrong: true })),
    ...lowest.slice(index, index + 1).map(({ id, score }) => ({ id, score, isStrong: false })),
  ]).flat();
}

function hasRoom({ language }: BriefContext, sides: readonly Side[]): boolean {
  const text = sides.map((side) => textOf(side.text)).join('');
  const { hanzi, width } = room[language];
  return language === 'zh'
    ? (text.match(/\p{Script=Han}/gu) ?? []).length <= hanzi && widthInHanzi(text) <= width
    : text.length <= width;
}

function sideOf(
  context: BriefContext,
  { id, score, isStrong }: { readonly id: string; readonly score: number; readonly isStrong: boolean },
  told: ReadonlySet<string>,
): Inline {
  const { evaluation, t } = context;
  const shows = ({ score: of }: ScoredIndicator) =>
    of !== null && (isStrong ? of >= strong.answer : of <= weak.answer);
  const answers = evaluation.indicators
    .filter((indicator) => indicator.dimension === id && shows(indicator) && !told.has(indicator.id))
    .toSorted((a, b) => b.weight - a.weight)
    .map((indicator) => indicator.id);
  const fact = localFact(context, answers);
  return fact === null
    ? []
    : phrase((slot) =>
        t('briefReasons.dimensionFact', {
          name: slot(inSentence(context, dimensionName(context, id))),
          score: slot(sourced(points(score), `dimension:${id}.score`)),
          fact: slot(fact.full),
        }),
      );
}

const sentenceOf = ({ t }: BriefContext, sides: readonly Side[], isStrong: boolean): Inline =>
  sides.length === 0
    ? []
    : phrase((slot) =>
        t('briefReasons.sides', {
          sides: slot(
            joined(
              sides.map(({ text }) => text),
              t('brief.semicolon'),
            ),
          ),
          isStrong,
        }),
      );
