import { combineOf } from '../../../knowledge/meaning.ts';
import { troubleOf } from '../../../diagnosis/severity.ts';
import { compareKeys } from '../../../base/collation.ts';
import { indicatorName } from '../basis/answerInWords.ts';
import { inSentence, type BriefContext } from '../basis/briefContext.ts';
import { causeName } from '../sections/sectionParts.ts';
import type { Inline, Run } from '../../document/document.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';

/** The calculations of the method with the numbers of this cluster; empty where there is nothing to calculate. */

/** One decimal at most: what is worked out must come out as printed. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10 + 0);
/** What goes into a calculation has one digit more than what comes out. */
export const hundredth = (value: number): string => String(Math.round(value * 100) / 100 + 0);
export const shareInHundredths = (share: number): string => `${hundredth(share * 100)}%`;

/** `name 3 × 25`, with names in the middle of a sentence. */
function term({ t }: BriefContext, name: Inline, { weight, score }: { weight: Run; score: Run }): Inline {
  return phrase((slot) =>
    t('briefAnnex.term', { name: slot(name), weight: slot(weight), score: slot(score) }),
  );
}

export const sumOf = (context: BriefContext, terms: readonly Inline[]): Inline =>
  joined(terms, context.t('briefAnnex.plus'));

/** The lowest dimension from its answers. */
export function dimensionWorked(context: BriefContext): Inline {
  const { evaluation, index, say, t } = context;
  const lowest = evaluation.dimensions
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0) || compareKeys(a.id, b.id))[0];
  if (!lowest) {
    return [];
  }
  const answers = evaluation.indicators.filter(
    ({ dimension, score }) => dimension === lowest.id && score !== null,
  );
  const terms = answers.map(({ id, score, weight }) =>
    term(context, [inSentence(context, indicatorName(context, id))], {
      weight: sourced(tenth(weight), `worked:dimension.${id}.weight`),
      score: sourced(hundredth(score ?? 0), `worked:dimension.${id}.score`),
    }),
  );
  const weights = answers.reduce((total, { weight }) => total + weight, 0);
  const known = index.dimensions.get(lowest.id);
  return phrase((slot) =>
    t('briefAnnex.dimensionWorked', {
      name: slot(sourced(known ? say(known.name) : lowest.id, `kb:${lowest.id}.name`)),
      terms: slot(sumOf(context, terms)),
      weights: slot(sourced(tenth(weights), `worked:dimension.${lowest.id}.weights`)),
      value: slot(sourced(tenth(lowest.score ?? 0), `worked:dimension.${lowest.id}.value`)),
    }),
  );
}

/** Maturity from the dimensions. */
export function maturityWorked(context: BriefContext): Inline {
  const { evaluation, index, say, t } = context;
  const { composite } = evaluation.maturity;
  if (composite === null) {
    return plain(t('briefAnnex.maturityWithheld'));
  }
  const terms = evaluation.dimensions
    .filter(({ score, weight }) => score !== null && weight > 0)
    .map(({ id, score, weight }) => {
      const known = index.dimensions.get(id);
      return term(context, [inSentence(context, sourced(known ? say(known.name) : id, `kb:${id}.name`))], {
        weight: sourced(shareInHundredths(weight), `worked:maturity.${id}.weight`),
        score: sourced(hundredth(score ?? 0), `worked:maturity.${id}.score`),
      });
    });
  return phrase((slot) =>
    t('briefAnnex.maturityWorked', {
      terms: slot(sumOf(context, terms)),
      value: slot(sourced(tenth(composite), 'worked:maturity.all.value')),
    }),
  );
}

/** The first cause whose evidence adds up to its mean, from the answers behind it. */
export function severityWorked(context: BriefContext): Inline {
  const { evaluation, kb, t } = context;
  const combined = new Map(kb.causes.causes.map((entry) => [entry.id, combineOf(entry)]));
  const cause = evaluation.causes.find(({ id }) => combined.get(id) === 'mean');
  if (!cause) {
    return [];
  }
  const terms = cause.evidence.map(({ indicator, weight, ...item }) =>
    term(context, [inSentence(context, indicatorName(context, indicator))], {
      weight: sourced(tenth(weight), `worked:severity.${indicator}.weight`),
      score: sourced(hundredth(troubleOf(item)), `worked:severity.${indicator}.lack`),
    }),
  );
  const weights = cause.evidence.reduce((total, { weight }) => total + weight, 0);
  const { factor } = cause;
  const shown = sourced(tenth(factor), 'kb:scoring.severity.alsoTypeFactor');
  return phrase((slot) =>
    t('briefAnnex.severityWorked', {
      name: slot(causeName(context, cause.id)),
      factor: factor === 1 ? '' : t('briefAnnex.times', { factor: slot(shown) }),
      terms: slot(sumOf(context, terms)),
      weights: slot(sourced(tenth(weights), 'worked:severity.all.weights')),
      value: slot(sourced(tenth(cause.severity), 'worked:severity.all.value')),
    }),
  );
}
