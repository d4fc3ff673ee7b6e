import type { QuantitativeIndicator } from '../../knowledge/schema.ts';
import type { ScoredIndicator } from '../../model/diagnosisResult.ts';
import { example, type ExampleSource, table, withoutNumbers, type WorkedExample } from '../exampleTypes.ts';
import {
  applied,
  difference,
  type Expression,
  meanOf,
  numeral,
  product,
  quotient,
  sum,
} from '../expression.ts';
import { entryValue, numberValue, wordValue, word } from '../readerBlocks.ts';

/** A rating: its level looked up in the table of scores. */
export function levelScore({ kb, evaluation }: ExampleSource): WorkedExample {
  const rated = evaluation.indicators.find(({ level }) => level !== null);
  if (rated === undefined || rated.level === null) {
    return withoutNumbers('level-score');
  }
  const { ratingScores } = kb.scoring;
  return example('level-score', {
    subject: { part: 'indicators', id: rated.id },
    inputs: table(
      ['level', 'score', 'answer'],
      ratingScores.map((score, index) => [
        numberValue(index + 1),
        numberValue(score),
        wordValue(index + 1 === rated.level ? 'chosen' : 'notChosen'),
      ]),
    ),
    steps: [
      {
        name: word('score'),
        expression: numeral(ratingScores[rated.level - 1] ?? 0),
        evaluated: rated.score,
      },
    ],
  });
}

/** A quantity: linear between its two thresholds. */
export function quantityScore({ kb, evaluation }: ExampleSource): WorkedExample {
  const quantities = evaluation.indicators.filter(({ value }) => value !== null);
  const inside = quantities.find(({ score }) => score !== null && score > 0 && score < 100);
  const scored = inside ?? quantities[0];
  const indicator = kb.instrument.indicators.find(({ id }) => id === scored?.id);
  if (scored?.value === null || scored === undefined || indicator?.kind !== 'quantitative') {
    return withoutNumbers('quantity-score');
  }
  const { lower, upper } = indicator;
  return example('quantity-score', {
    subject: { part: 'indicators', id: scored.id },
    inputs: table(
      ['quantity', 'value'],
      [
        [wordValue('valueGiven'), numberValue(scored.value)],
        [wordValue('lowerThreshold'), numberValue(lower)],
        [wordValue('upperThreshold'), numberValue(upper)],
      ],
    ),
    steps: [{ name: word('score'), expression: linear(indicator, scored.value), evaluated: scored.score }],
  });
}

function linear({ lower, upper, direction }: QuantitativeIndicator, value: number): Expression {
  const share = quotient(difference(value, lower), difference(upper, lower));
  const score = product(100, applied('min', 1, applied('max', 0, share)));
  return direction === 'higher' ? score : difference(100, score);
}

const isRated = (indicator: ScoredIndicator) => indicator.score !== null;

/** The lowest dimension: weighted mean of its answered indicators. */
export function dimensionScore({ evaluation }: ExampleSource): WorkedExample {
  const scored = evaluation.dimensions.filter(({ score }) => score !== null);
  const [lowest] = scored.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  if (lowest === undefined) {
    return withoutNumbers('dimension-score');
  }
  const own = evaluation.indicators.filter(({ dimension }) => dimension === lowest.id).filter(isRated);
  return example('dimension-score', {
    subject: { part: 'dimensions', id: lowest.id },
    inputs: table(
      ['indicator', 'weight', 'score'],
      own.map(({ id, weight, score }) => [
        entryValue('indicators', id),
        numberValue(weight),
        numberValue(score ?? 0),
      ]),
    ),
    steps: [
      {
        name: word('score'),
        expression: meanOf(own.map(({ weight, score }) => ({ weight, value: score ?? 0 }))),
        evaluated: lowest.score,
      },
    ],
  });
}

/** How much of what applies is answered. */
export function coverage({ kb, evaluation }: ExampleSource): WorkedExample {
  const { answered, applicable } = evaluation;
  const bound = kb.scoring.coverage.composite;
  return example('coverage', {
    subject: { part: 'scoring', id: 'coverage' },
    steps: [
      {
        name: word('coverage'),
        expression: applicable === 0 ? numeral(0) : quotient(answered, applicable),
        evaluated: evaluation.coverage,
      },
    ],
    conditions: [
      {
        name: word('coverageComposite'),
        value: evaluation.coverage,
        relation: 'at-least',
        bound,
        met: evaluation.coverage >= bound,
      },
    ],
  });
}

const dimensionsTable = ({ evaluation }: ExampleSource) =>
  table(
    ['dimension', 'weight', 'score'],
    scoredDimensions(evaluation).map(({ id, weight, score }) => [
      entryValue('dimensions', id),
      numberValue(weight),
      numberValue(score),
    ]),
  );

const scoredDimensions = ({ dimensions }: ExampleSource['evaluation']) =>
  dimensions.flatMap(({ id, weight, score }) => (score === null ? [] : [{ id, weight, score }]));

/** The maturity: weighted arithmetic mean of the dimensions. */
export function composite(source: ExampleSource): WorkedExample {
  const { evaluation } = source;
  if (evaluation.maturity.composite === null) {
    return withoutNumbers('composite', 'exampleWithheld');
  }
  const items = scoredDimensions(evaluation).map(({ weight, score }) => ({ weight, value: score }));
  return example('composite', {
    inputs: dimensionsTable(source),
    steps: [{ name: word('maturity'), expression: meanOf(items), evaluated: evaluation.maturity.composite }],
  });
}

/** The balance check: weighted geometric mean of the scores plus one, minus one. */
export function balance(source: ExampleSource): WorkedExample {
  const { evaluation } = source;
  if (evaluation.maturity.balance === null) {
    return withoutNumbers('balance', 'exampleWithheld');
  }
  const logs = scoredDimensions(evaluation).map(({ weight, score }) => ({
    weight,
    value: applied('ln', sum([score, 1])),
  }));
  return example('balance', {
    inputs: dimensionsTable(source),
    steps: [
      {
        name: word('balance'),
        expression: difference(applied('exp', meanOf(logs)), 1),
        evaluated: evaluation.maturity.balance,
      },
    ],
  });
}
