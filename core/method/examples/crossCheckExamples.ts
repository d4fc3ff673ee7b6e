import { criterionIds } from '../../knowledge/schema.ts';
import { standardCrossChecks } from '../../ranking/crossCheckMethods.ts';
import { promethee, unicriterionNetFlows } from '../../ranking/promethee.ts';
import { valueKey } from '../../ranking/rankByValue.ts';
import { topsis } from '../../ranking/topsis.ts';
import { vikor } from '../../ranking/vikor.ts';
import {
  example,
  type ExampleId,
  type ExampleSource,
  type ExampleStep,
  table,
  withoutNumbers,
  type WorkedExample,
} from '../exampleTypes.ts';
import { applied, difference, product, quotient, square, sum } from '../expression.ts';
import { entryValue, numberValue, word } from '../readerBlocks.ts';
import { criteriaTable } from './measureExamples.ts';

const types = criterionIds.map(() => 1);
const best = criterionIds.map(() => 100);
const worst = criterionIds.map(() => 0);

/** What the methods judge: a row of criterion scores for each measure, and the weights in the same order. */
interface Judged {
  readonly source: ExampleSource;
  readonly matrix: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** The row of the measure that ranks first, criterion by criterion with its weight. */
  readonly first: readonly { readonly weight: number; readonly score: number }[];
}

interface Check {
  readonly steps: readonly ExampleStep[];
  /** The figure of every measure by which the method ranks, higher is better. */
  readonly figures: readonly number[];
  readonly tau: number | null;
  readonly inputs?: WorkedExample['inputs'];
}

const crossCheck =
  (id: ExampleId, work: (judged: Judged) => Check) =>
  (source: ExampleSource): WorkedExample => {
    const { ranking, weights } = source.evaluation;
    const [leading] = ranking;
    if (leading === undefined || ranking.length < 2) {
      return withoutNumbers(id, 'exampleNoType');
    }
    const judged: Judged = {
      source,
      matrix: ranking.map(({ worth }) => criterionIds.map((criterion) => worth[criterion])),
      weights: criterionIds.map((criterion) => weights[criterion]),
      first: criterionIds.map((criterion) => ({
        weight: weights[criterion],
        score: leading.worth[criterion],
      })),
    };
    const { steps, figures, tau, inputs = criteriaTable(weights, leading) } = work(judged);
    const values = ranking.map(({ value }) => value);
    return example(id, {
      subject: { part: 'countermeasures', id: leading.id },
      inputs,
      steps: [...steps, ...(tau === null ? [] : [agreement(values, figures, tau)])],
    });
  };

/** Kendall's τ-b: pairs in the same order less pairs in the other, over those without ties. */
function agreement(a: readonly number[], b: readonly number[], evaluated: number): ExampleStep {
  let alike = 0;
  let unlike = 0;
  let untiedA = 0;
  let untiedB = 0;
  const sign = (list: readonly number[], i: number, j: number) =>
    Math.sign(valueKey(list[i] ?? 0) - valueKey(list[j] ?? 0));
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const both = sign(a, i, j) * sign(b, i, j);
      alike += both > 0 ? 1 : 0;
      unlike += both < 0 ? 1 : 0;
      untiedA += Math.abs(sign(a, i, j));
      untiedB += Math.abs(sign(b, i, j));
    }
  }
  return {
    name: word('kendallTau'),
    expression: quotient(difference(alike, unlike), applied('sqrt', product(untiedA, untiedB))),
    evaluated,
  };
}

/** TOPSIS: how near to the best point, how far from the worst. */
export const topsisCloseness = crossCheck('topsis', ({ source, matrix, weights, first }) => {
  const figures = topsis(matrix, weights, { ideal: best, antiIdeal: worst });
  const distance = (from: 'best' | 'worst') =>
    applied(
      'sqrt',
      sum(
        first.map(({ weight, score }) =>
          square(product(weight, from === 'best' ? difference(100, score) : score)),
        ),
      ),
    );
  const steps: ExampleStep[] = [
    {
      name: word('closeness'),
      expression: quotient(distance('worst'), sum([distance('best'), distance('worst')])),
      evaluated: figures[0] ?? null,
    },
  ];
  return { figures, tau: source.evaluation.crossChecks.topsis.kendallTau, steps };
});

/** PROMETHEE II: net flow as the weighted sum of the net flows on each criterion. */
export const prometheeFlow = crossCheck('promethee', ({ source, matrix, weights, first }) => {
  const preferences = types.map(() => standardCrossChecks.preference);
  const { net } = promethee({ matrix, weights, types, preferences });
  const flows = unicriterionNetFlows({ matrix, types, preferences })[0] ?? [];
  const total = weights.reduce((all, weight) => all + weight, 0);
  return {
    figures: net,
    tau: source.evaluation.crossChecks.promethee2.kendallTau,
    steps: [
      {
        name: word('netFlow'),
        expression: quotient(
          sum(first.map(({ weight }, index) => product(weight, flows[index] ?? 0))),
          total,
        ),
        evaluated: net[0] ?? null,
      },
    ],
    inputs: table(
      ['criterion', 'weight', 'flowOfCriterion'],
      criterionIds.map((id, index) => [
        entryValue('scoring', id),
        numberValue(weights[index] ?? 0),
        numberValue(flows[index] ?? 0),
      ]),
    ),
  };
});

/** VIKOR: half the group regret, half the largest single regret, each relative to the measures present. */
export const vikorCompromise = crossCheck('vikor', ({ source, matrix, weights, first }) => {
  const { s, r, q } = vikor({ matrix, weights, types, v: 0.5, best, worst });
  const regrets = first.map(({ weight, score }) => quotient(product(weight, difference(100, score)), 100));
  const relative = (all: readonly number[], own: number) => {
    const least = Math.min(...all);
    const most = Math.max(...all);
    return most === least ? 0 : quotient(difference(own, least), difference(most, least));
  };
  return {
    figures: q.map((each) => -each),
    tau: source.evaluation.crossChecks.vikor.kendallTau,
    steps: [
      { name: word('groupRegret'), expression: sum(regrets), evaluated: s[0] ?? null },
      { name: word('largestRegret'), expression: applied('max', ...regrets), evaluated: r[0] ?? null },
      {
        name: word('compromise'),
        expression: sum([product(0.5, relative(s, s[0] ?? 0)), product(0.5, relative(r, r[0] ?? 0))]),
        evaluated: q[0] ?? null,
      },
    ],
  };
});
