import { criterionIds, type CriterionId, type StageId } from '../../knowledge/schema.ts';
import type { RankedMeasure } from '../../model/evaluation.ts';
import { stageScores } from '../../ranking/criterionScores.ts';
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
import { applied, type Expression, numeral, product, sum } from '../expression.ts';
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

/** Relief: the largest effect on a raised cause, plus a share of the others. */
export const relief = scoring('relief', ({ source: { kb, evaluation }, measure }) => {
  const { relief: factors } = kb.scoring;
  const severity = new Map(evaluation.causes.map((cause) => [cause.id, cause.severity]));
  const effects = measure.addresses
    .map(({ cause, strength }) => ({
      cause,
      severity: severity.get(cause) ?? 0,
      directness: factors[strength],
    }))
    .sort((a, b) => b.severity * b.directness - a.severity * a.directness);
  const [largest, ...others] = effects.map((effect) =>
    product(effect.severity, effect.directness, measure.typeFactor),
  );
  return {
    expression:
      largest === undefined
        ? numeral(0)
        : applied('min', 100, sum([largest, product(factors.othersShare, sum(others))])),
    inputs: table(
      ['cause', 'severity', 'directness', 'typeFactor'],
      effects.map((effect) => [
        entryValue('causes', effect.cause),
        numberValue(effect.severity),
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

/** The value: Σ weight × score over the criteria. */
export const measureValue = ofLeading('measure-value', ({ source: { evaluation }, measure }) => ({
  inputs: criteriaTable(evaluation.weights, measure),
  steps: [
    {
      name: word('value'),
      expression: sum(criterionIds.map((id) => product(evaluation.weights[id], measure.scores[id]))),
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
