import { diagnoseAnswers, drawDiagnosis } from '../../evaluation/pipeline.ts';
import { levelProbabilities } from '../../evaluation/ratingSpread.ts';
import type { Draws } from '../../evaluation/simulate.ts';
import {
  example,
  type ExampleSource,
  type ExampleStep,
  table,
  withoutNumbers,
  type WorkedExample,
} from '../exampleTypes.ts';
import { applied, difference, type Expression, numeral, product, quotient, sum } from '../expression.ts';
import { entryValue, numberValue, word, wordValue } from '../readerBlocks.ts';

/** Draws the evaluation again, with the seed and the number of draws that it states: the same draws. */
const drawAgain = ({ kb, input, evaluation: { seed, draws: count } }: ExampleSource): Draws =>
  drawDiagnosis({ kb, input }, diagnoseAnswers({ kb, input }), { seed, count });

/** Quantile between two neighbours of the sorted draws, as formula (Hyndman & Fan 1996, type 7). */
function quantileOf(sorted: Float64Array, probability: number): Expression {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return sum([low, product(position - below, difference(high, low))]);
}

/** The interval of the worst cause, and the probability of the likeliest stage. */
export function interval(source: ExampleSource): WorkedExample {
  const { kb, evaluation } = source;
  const draws = drawAgain(source);
  const [worst] = evaluation.causes;
  const steps: ExampleStep[] = [];
  if (worst !== undefined) {
    const columns = draws.causeIds.length;
    const column = draws.causeIds.indexOf(worst.id);
    const severities = Float64Array.from(
      { length: draws.count },
      (_, draw) => draws.causes[draw * columns + column] ?? 0,
    );
    severities.sort();
    const [from, to] = kb.scoring.uncertainty.interval;
    steps.push(
      {
        name: word('lowerEnd'),
        expression: applied('min', quantileOf(severities, from), worst.severity),
        evaluated: worst.low,
      },
      {
        name: word('upperEnd'),
        expression: applied('max', quantileOf(severities, to), worst.severity),
        evaluated: worst.high,
      },
    );
  }
  const stage = likeliestStage(source, draws);
  return example('interval', {
    subject: worst === undefined ? null : { part: 'causes', id: worst.id },
    inputs: table(
      ['quantity', 'value'],
      [
        [wordValue('draws'), numberValue(evaluation.draws)],
        [wordValue('seed'), numberValue(evaluation.seed)],
      ],
    ),
    steps: [...steps, stage.step],
    outcome: [entryValue('stages', stage.id)],
  });
}

function likeliestStage({ kb, evaluation }: ExampleSource, draws: Draws) {
  const { probabilities } = evaluation.stage;
  const stages = kb.stages.stages.map(({ id }, index) => ({ id, index }));
  const [likeliest] = stages.toSorted((a, b) => probabilities[b.id] - probabilities[a.id]);
  const { id, index } = likeliest ?? { id: 'emerging', index: 0 };
  const count = draws.stage.filter((stage) => stage === index).length;
  return {
    id,
    step: {
      name: word('stageProbability'),
      expression: quotient(count, draws.count),
      evaluated: probabilities[id],
    },
  };
}

/** How an answer spreads in the draws: the probabilities of the levels around a rating, by its evidence grade. */
export function spread({ kb, evaluation }: ExampleSource): WorkedExample {
  const rated = evaluation.indicators.filter(({ level }) => level !== null);
  const chosen = rated.find(({ level }) => level !== null && level > 1 && level < 5) ?? rated[0];
  const grade = kb.scoring.evidenceGrades.find(({ id }) => id === chosen?.grade);
  if (chosen?.level === null || chosen === undefined || grade === undefined) {
    return withoutNumbers('spread');
  }
  const probabilities = levelProbabilities(chosen.level, grade.ratingSd);
  return example('spread', {
    subject: { part: 'indicators', id: chosen.id },
    inputs: table(
      ['level', 'probability'],
      probabilities.map((probability, index) => [numberValue(index + 1), numberValue(probability)]),
    ),
    steps: [
      {
        name: word('meanLevel'),
        expression: sum(probabilities.map((probability, index) => product(probability, numeral(index + 1)))),
        // Cut at the ends of the scale the mean of the draws leaves the answer; elsewhere it is the answer.
        evaluated: chosen.level > 1 && chosen.level < 5 ? chosen.level : null,
      },
    ],
    outcome: [entryValue('grades', grade.id)],
  });
}
