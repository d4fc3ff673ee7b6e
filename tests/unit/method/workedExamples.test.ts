import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { exampleIds, type ExampleId, type WorkedExample } from '../../../core/method/exampleTypes.ts';
import { compute } from '../../../core/method/expression.ts';
import { buildReaderModel } from '../../../core/method/readerModel.ts';
import { workedExamples } from '../../../core/method/workedExamples.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyAssessment, readCase, readSample } from '../evaluation/support.ts';

function workOut(input: AssessmentFile, draws?: number) {
  const evaluation = evaluate(kb, input, draws === undefined ? {} : { draws });
  const examples = workedExamples({ kb, input, evaluation });
  return { evaluation, examples, of: (id: ExampleId) => examples.find((each) => each.id === id) };
}

/** Steps whose calculation gives another figure than the evaluation has. */
const wrongSteps = (examples: readonly WorkedExample[]) =>
  examples.flatMap(({ id, steps }) =>
    steps
      .map(({ name, expression, evaluated }) => ({
        id,
        name: name.en,
        computed: compute(expression),
        evaluated,
      }))
      .filter(({ computed, evaluated }) => evaluated !== null && !(Math.abs(computed - evaluated) <= 1e-9)),
  );

/** The figure of the evaluation that an example has to arrive at, read from the evaluation itself. */
const figures: readonly (readonly [ExampleId, (evaluation: Evaluation) => number | null | undefined])[] = [
  ['type-share', ({ type }) => type.shares[type.suggested ?? 'embedded']],
  ['coverage', ({ coverage }) => coverage],
  ['composite', ({ maturity }) => maturity.composite],
  ['balance', ({ maturity }) => maturity.balance],
  ['cause-severity', ({ causes }) => causes[0]?.severity],
  ['problem-severity', ({ problems }) => problems[0]?.severity],
  ['stage', ({ stage }) => stage.structuralMaturity],
  ['interval', ({ causes }) => causes[0]?.low],
  ['relief', ({ ranking }) => ranking[0]?.scores.relief],
  ['stage-fit', ({ ranking }) => ranking[0]?.scores['stage-fit']],
  ['feasibility', ({ ranking }) => ranking[0]?.scores.feasibility],
  ['speed', ({ ranking }) => ranking[0]?.scores.speed],
  ['acceptance', ({ ranking }) => ranking[0]?.scores.acceptance],
  ['measure-value', ({ ranking }) => ranking[0]?.value],
];

describe('worked examples of the sample', () => {
  const { evaluation, examples, of } = workOut(readSample());

  test('there is one for every formula, in order, and each has numbers', () => {
    expect(examples.map(({ id }) => id)).toEqual(exampleIds);
    expect(examples.filter(({ steps }) => steps.length === 0)).toEqual([]);
  });

  test('every calculation gives the figure of the evaluation', () => {
    expect(wrongSteps(examples)).toEqual([]);
  });

  test.for(figures)('%s arrives at the figure of the evaluation', ([id, read]) => {
    const [step] = of(id)?.steps ?? [];

    expect(step && compute(step.expression)).toBeCloseTo(read(evaluation) ?? Number.NaN, 9);
  });

  test('the plan is worth and costs what the evaluation says', () => {
    const [value, cost] = of('plan-value')?.steps ?? [];

    expect(value && compute(value.expression)).toBeCloseTo(evaluation.plan.value, 9);
    expect(cost && compute(cost.expression)).toBeCloseTo(evaluation.plan.cost, 9);
  });

  test.for(['topsis', 'promethee', 'vikor'] as const)('%s ends in its agreement with the ranking', (id) => {
    const tau = of(id)?.steps.at(-1);
    const key = id === 'promethee' ? 'promethee2' : id;

    expect(tau && compute(tau.expression)).toBeCloseTo(evaluation.crossChecks[key].kendallTau ?? 2, 9);
  });

  test('the stage is that of the rule which fired', () => {
    const { stage } = evaluation;

    expect(of('stage')?.outcome).toContainEqual({
      kind: 'entry',
      entry: { part: 'stages', id: stage.override?.computed ?? stage.id },
    });
    expect(JSON.stringify(of('stage')?.outcome)).toContain(`Rule ${stage.rule?.number}:`);
  });

  test('every entry that an example names is in the reader', () => {
    const model = buildReaderModel(kb);
    const named = examples.flatMap(({ subject, inputs, outcome }) => [
      ...(subject === null ? [] : [subject]),
      ...[...(inputs?.rows.flat() ?? []), ...outcome].flatMap((value) =>
        value.kind === 'entry' ? [value.entry] : [],
      ),
    ]);

    expect(named.filter((ref) => model.entry(ref) === undefined)).toEqual([]);
  });
});

describe('worked examples of any assessment', () => {
  test('every calculation gives the figure of the evaluation', () => {
    fc.assert(
      fc.property(anyAssessment, (input) => {
        const { examples, evaluation, of } = workOut(input, 40);
        const { rule } = evaluation.stage;

        expect(wrongSteps(examples)).toEqual([]);
        if (rule !== null) {
          expect(JSON.stringify(of('stage')?.outcome)).toContain(`Rule ${rule.number}:`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('own scores, an own stage and an order of the criteria are followed', () => {
    const { examples, evaluation } = workOut(
      {
        ...readCase('primary'),
        priorities: { method: 'swing', order: ['speed', 'relief'] },
        stageOverride: { stage: 'declining', reason: 'Two closures.' },
      },
      40,
    );
    const [first] = evaluation.ranking;
    const own = workOut(
      {
        ...readCase('primary'),
        scoreOverrides: { [first?.id ?? '']: { relief: { score: 90, reason: 'Tried next door.' } } },
      },
      40,
    );

    expect(wrongSteps(examples)).toEqual([]);
    expect(wrongSteps(own.examples)).toEqual([]);
  });

  test('an assessment without answers says so instead of giving numbers', () => {
    const { examples } = workOut({ ...readCase('primary'), ratings: {}, typing: { answers: {} } }, 10);
    const withNumbers = examples.filter(({ steps }) => steps.length > 0).map(({ id }) => id);

    expect(withNumbers).toEqual(['coverage', 'interval', 'weights']);
    expect(examples.filter(({ steps, note }) => steps.length === 0 && note === null)).toEqual([]);
  });
});
