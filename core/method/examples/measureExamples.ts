import { criterionIds, type CriterionId, type StageId } from '../../knowledge/schema.ts';
import type { RankedMeasure } from '../../model/rankedMeasure.ts';
import { stageScores } from '../../ranking/criterionScores.ts';
import { numbersOf } from '../../knowledge/meaning.ts';
import { rampOf } from '../../ranking/trouble.ts';
import { certainly } from '../../scoring/stageOverride.ts';
import {
  example,
  type ExampleId,
  type ExampleSource,
  type ExampleTable,
  table,
  withoutNumbers,
  type WorkedExample,
} from '../exampleTypes.ts';
import { type Expression, numeral, product, quotient, sum } from '../expression.ts';
import { entryValue, numberValue, word, wordValue } from '../readerBlocks.ts';

interface Leading {
  readonly source: ExampleSource;
  readonly measure: RankedMeasure;
}

/** The examples of a countermeasure all speak of the one that ranks first. */
const ofLeading =
  (id: ExampleId, work: (leading: Leading) => Partial<Omit<WorkedExample, 'id'>>) =>
  (source: ExampleSource): WorkedExample => {
    const [measure] = source.evaluation.ranking;
    return measure === undefined
      ? withoutNumbers(id, 'exampleNoType')
      : example(id, { subject: { part: 'countermeasures', id: measure.id }, ...work({ source, measure }) });
  };

interface Scoring {
  readonly expression: Expression;
  readonly inputs?: ExampleTable;
}

/** A criterion score; where the official has given an own one, the computed one is no longer in the evaluation. */
const scoring = (id: CriterionId, work: (leading: Leading) => Scoring) =>
  ofLeading(id, (leading) => {
    const { expression, inputs = null } = work(leading);
    const isOwn = leading.measure.overridden.includes(id);
    return {
      inputs,
      steps: [{ name: word('score'), expression, evaluated: isOwn ? null : leading.measure.scores[id] }],
      note: isOwn ? word('exampleOwnScore') : null,
    };
  });

/** Relief: the share of the trouble of each cause that is addressed, times what is taken from it. */
export const relief = scoring('relief', ({ source: { kb, evaluation }, measure }) => {
  const { effects: factors, ramp } = numbersOf(kb);
  const counted = new Map(
    evaluation.causes.map(({ id, severity }) => [id, { severity, ramp: rampOf(severity, ramp) }]),
  );
  const trouble = [...counted.values()]
    .filter((cause) => cause.ramp > 0)
    .map((cause) => product(cause.ramp, cause.severity));
  const effects = measure.addresses.map(({ cause, strength }) => ({
    cause,
    ...(counted.get(cause) ?? { severity: 0, ramp: 0 }),
    directness: factors[strength].mode,
  }));
  return {
    expression:
      effects.length === 0
        ? numeral(0)
        : product(
            100,
            measure.typeFactor,
            quotient(
              sum(effects.map((effect) => product(effect.ramp, effect.severity, effect.directness))),
              sum(trouble),
            ),
          ),
    inputs: table(
      ['cause', 'severity', 'ramp', 'directness', 'typeFactor'],
      effects.map((effect) => [
        entryValue('causes', effect.cause),
        numberValue(effect.severity),
        numberValue(effect.ramp),
        numberValue(effect.directness),
        numberValue(measure.typeFactor),
      ]),
    ),
  };
});

/** What the ranking takes for the probability of each stage. */
function stageProbabilities({ input, evaluation }: ExampleSource): Readonly<Record<StageId, number>> {
  return input.stageOverride ? certainly(input.stageOverride.stage) : evaluation.stage.probabilities;
}

/** Σ probability of the stage × score at that stage. */
const expectation = (key: 'fit' | 'feasibility') =>
  scoring(key === 'fit' ? 'stage-fit' : key, ({ source, measure }) => {
    const definition = source.kb.countermeasures.countermeasures.find(({ id }) => id === measure.id);
    const probabilities = stageProbabilities(source);
    const scores = definition === undefined ? [] : stageScores(source.kb, definition);
    return {
      expression: sum(scores.map((entry) => product(probabilities[entry.stage], entry[key]))),
      inputs: table(
        ['stage', 'probability', 'score'],
        scores.map((entry) => [
          entryValue('stages', entry.stage),
          numberValue(probabilities[entry.stage]),
          numberValue(entry[key]),
        ]),
      ),
    };
  });

export const stageFit = expectation('fit');
export const feasibility = expectation('feasibility');

/** Speed: a table by horizon. */
export const speed = scoring('speed', ({ source: { kb }, measure }) => ({
  expression: numeral(kb.scoring.speed[measure.horizon]),
  inputs: table(
    ['horizon', 'score'],
    (['short', 'medium', 'long'] as const).map((horizon) => [
      wordValue(`speed-${horizon}`),
      numberValue(kb.scoring.speed[horizon]),
    ]),
  ),
}));

/** Acceptance: the official's level, or the default until it is rated. */
export const acceptance = scoring('acceptance', ({ source: { kb, input }, measure }) => {
  const level = input.acceptance?.[measure.id];
  return {
    expression: numeral(
      level === undefined ? kb.scoring.acceptanceDefault : (kb.scoring.ratingScores[level - 1] ?? 0),
    ),
    inputs: table(
      ['quantity', 'value'],
      [
        level === undefined
          ? [wordValue('acceptanceDefault'), numberValue(kb.scoring.acceptanceDefault)]
          : [wordValue('level'), numberValue(level)],
      ],
    ),
  };
});

/** The value: relief × (weight of relief + Σ weight × score / 100 over the others). */
export const measureValue = ofLeading('measure-value', ({ source: { evaluation }, measure }) => ({
  inputs: criteriaTable(evaluation.weights, measure),
  steps: [
    {
      name: word('value'),
      expression: product(
        measure.scores.relief,
        sum(
          criterionIds.map((id) =>
            id === 'relief'
              ? numeral(evaluation.weights[id])
              : product(evaluation.weights[id], quotient(measure.scores[id], 100)),
          ),
        ),
      ),
      evaluated: measure.value,
    },
  ],
}));

export const criteriaTable = (
  weights: Readonly<Record<CriterionId, number>>,
  measure: RankedMeasure,
): ExampleTable =>
  table(
    ['criterion', 'weight', 'score'],
    criterionIds.map((id) => [
      entryValue('scoring', id),
      numberValue(weights[id]),
      numberValue(measure.scores[id]),
    ]),
  );
