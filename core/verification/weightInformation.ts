import * as v from 'valibot';
import type { WeightRegion } from '../model/priorities.ts';
import { FiguresSchema } from './inputs.ts';
import { refuse, refuseUnless } from './refuse.ts';

const IndexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Criteria from the heaviest to the lightest; those that weigh alike as far as is known stand in a list. */
const OrderSchema = v.array(v.lazy((entry) => (Array.isArray(entry) ? v.array(IndexSchema) : IndexSchema)));
const WordsSchema = v.union([v.string(), v.object({ type: v.string() })]);

/** What is known of the weights: figures, words, an order, or nothing. */
export const weightFields = {
  weights: v.nullish(
    v.lazy((input): v.GenericSchema<unknown, Words | number[]> =>
      Array.isArray(input) ? FiguresSchema : WordsSchema,
    ),
    null,
  ),
  order: v.nullish(OrderSchema, null),
};

type Words = v.InferOutput<typeof WordsSchema>;

interface WeightInformation {
  readonly weights: Words | readonly number[] | null;
  readonly order: readonly (number | readonly number[])[] | null;
}

/** Words that take something away from the whole simplex, or draw otherwise than evenly. */
const restricting = [
  /\bnot\b|\bnon(?!e\b|[\s-]?(?:negativ|informativ))/iu,
  /\b(?:ranges?|intervals?|bound(?:s|ed)?|least|most|min(?:imum)?|max(?:imum)?|fixed|except|truncated|lower|upper)\b/iu,
  /\b(?:ratios?|greater|less|than|normal|gaussian|beta|triangular|centroid|roc|reciprocal|rank[\s-]sum)\b/iu,
  /dirichlet\W*(?:(?:alpha|α|parameters?)\W*)?(?:1\W+)*(?:[02-9]|1\d)/iu,
  /[<>≤≥]|\d\.\d/u,
];
/** The simplex itself, said as a formula, and a one written as 1.0. */
const harmless = /(?:≥|>=|>)\s*0(?![.\d])|(?<=\b1)\.0+\b/gu;

const uniform = [
  /uniform|dirichlet|\bflat\b|equally (?:likely|probable)|\bsimplex\b|均匀|无偏好/iu,
  /\b(?:no|none|missing|absent|unknown|without|arbitrary|any|free|unrestricted|unconstrained|random)\b/iu,
];
const ordinal = /\b(?:ordinal|order(?:ed|ing|s)?|rank(?:s|ed|ing|ings)?)\b|序/iu;
const noOrder = /\b(?:no|without)\s+(?:\w+\s+){0,2}(?:ordinal|order|rank)/iu;
const equal = /^\s*equal(?:ly)?(?:\s+weight(?:s|ed)?)?\s*$/iu;

type Meaning = 'equal' | 'uniform' | 'order';

/** What words for the weights mean, however they put it; `null` when they say more than is known here. */
export function meaningOf(words: string): Meaning | null {
  const said = words.replace(harmless, '');
  if (restricting.some((pattern) => pattern.test(said))) {
    return null;
  }
  if (equal.test(said)) {
    return 'equal';
  }
  if (ordinal.test(said) && !noOrder.test(said)) {
    return 'order';
  }
  return uniform.some((pattern) => pattern.test(said)) ? 'uniform' : null;
}

/** Ranks by criterion, 1 the heaviest. Refuses an order that leaves a criterion out or names it twice. */
function ranksIn(order: NonNullable<WeightInformation['order']>, criteria: number): number[] {
  const named = order.flat();
  const isWhole = named.length === criteria && new Set(named).size === criteria;
  refuseUnless(isWhole && named.every((index) => index < criteria), 'order', { reason: 'not-an-order' });
  return Array.from(
    { length: criteria },
    (_, criterion) => 1 + order.findIndex((entry) => entry === criterion || isAmong(entry, criterion)),
  );
}

const isAmong = (entry: number | readonly number[], criterion: number): boolean =>
  typeof entry !== 'number' && entry.includes(criterion);

function fixed(weights: readonly number[], ranks: readonly number[] | null, criteria: number): WeightRegion {
  refuseUnless(weights.length === criteria, 'weights', { reason: 'columns-unequal' });
  const negative = weights.findIndex((weight) => weight < 0);
  refuseUnless(negative < 0, `weights.${negative}`, { reason: 'below', limit: 0 });
  refuseUnless(
    weights.some((weight) => weight > 0),
    'weights',
    { reason: 'no-points' },
  );
  const keepsOrder = weights.every((weight, one) =>
    weights.every((other, two) => (ranks?.[one] ?? 0) >= (ranks?.[two] ?? 0) || weight >= other),
  );
  refuseUnless(keepsOrder, 'order', { reason: 'not-an-order' });
  return { kind: 'fixed', weights };
}

/** The weights that the information of a case leaves possible. */
export function weightRegionOf({ weights, order }: WeightInformation, criteria: number): WeightRegion {
  const ranks = order && ranksIn(order, criteria);
  if (isFigures(weights)) {
    return fixed(weights, ranks, criteria);
  }
  const words = typeof weights === 'string' ? weights : weights?.type;
  const meaning = words === undefined ? 'uniform' : meaningOf(words);
  if (meaning === null) {
    return refuse('weights', { reason: 'not-known' });
  }
  if (meaning === 'equal') {
    return { kind: 'fixed', weights: Array.from({ length: criteria }, () => 1 / criteria) };
  }
  refuseUnless(meaning !== 'order' || ranks !== null, 'order', { reason: 'missing' });
  return ranks === null ? { kind: 'free' } : { kind: 'order', ranks };
}

const isFigures = (weights: WeightInformation['weights']): weights is readonly number[] =>
  Array.isArray(weights);
