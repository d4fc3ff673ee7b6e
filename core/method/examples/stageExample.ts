import type { KnowledgeBase, StageId } from '../../knowledge/schema.ts';
import type { StageResult } from '../../model/stage.ts';
import { dynamicsDimension } from '../../scoring/maturity.ts';
import { spanFactor, votesFor } from '../../scoring/dynamics.ts';
import { methodNumbers } from '../../scoring/methodNumbers.ts';
import { stageInputs } from '../../scoring/stageInputs.ts';
import { growingCutFor, leadingCutFor } from '../../scoring/stageRule.ts';
import type { StageInputs } from '../../scoring/stageRule.ts';
import {
  example,
  type ExampleCondition,
  type ExampleSource,
  withoutNumbers,
  type WorkedExample,
} from '../exampleTypes.ts';
import { meanOf } from '../expression.ts';
import { entryValue, type MethodWord, wordValue, word } from '../readerBlocks.ts';
import type { ReaderValue } from '../readerTypes.ts';

/** What the stage rule looks at in this assessment; figures that are not known are NaN. */
function inputsOf({ input, evaluation }: ExampleSource): StageInputs {
  return stageInputs({
    context: input.context,
    indicators: new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator])),
    dimensions: evaluation.dimensions.map((dimension) => ({ ...dimension, applies: true })),
    structuralMaturity: evaluation.stage.structuralMaturity,
  });
}

/** The stage: every comparison of the rule with its numbers, the dynamics, and which rule fired. */
export function stage(source: ExampleSource): WorkedExample {
  const { kb, evaluation } = source;
  const { rule, structuralMaturity } = evaluation.stage;
  if (rule === null) {
    return withoutNumbers('stage', 'exampleWithheld');
  }
  const inputs = inputsOf(source);
  const structural = evaluation.dimensions.filter(({ id }) => id !== dynamicsDimension);
  return example('stage', {
    subject: { part: 'stages', id: 'rule' },
    // A stage that missing ratings cannot change is shown without it.
    steps:
      structuralMaturity === null
        ? []
        : [
            {
              name: word('structuralMaturity'),
              expression: meanOf(
                structural.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, value: score }])),
              ),
              evaluated: structuralMaturity,
            },
          ],
    conditions: conditionsOf(kb, inputs),
    outcome: outcomeOf(evaluation.stage, inputs),
    note: evaluation.stage.override === null ? null : word('exampleOwnStage'),
  });
}

function outcomeOf({ id, override, rule, dynamics }: StageResult, inputs: StageInputs): ReaderValue[] {
  const decided = override === null ? id : override.computed;
  return [
    ...(decided === null ? [] : [entryValue('stages', decided)]),
    ...(rule === null ? [] : [wordValue(`stageRule-${ruleNumber(rule.number)}`)]),
    wordValue(`dynamics-${dynamics.is}`),
    ...(inputs.previousStage === null ? [] : [wordValue('previousStage'), stageValue(inputs.previousStage)]),
  ];
}

const stageValue = (id: StageId): ReaderValue => entryValue('stages', id);

const ruleNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const ruleNumber = (number: number): (typeof ruleNumbers)[number] =>
  ruleNumbers.find((each) => each === number) ?? 8;

function conditionsOf(kb: KnowledgeBase, inputs: StageInputs): ExampleCondition[] {
  const { rule } = kb.stages;
  const { previousStage } = inputs;
  const { cuts } = methodNumbers(kb);
  const wider = spanFactor(cuts, inputs.spanYears);
  const when = comparison({ ...inputs, votes: votesFor(cuts, inputs) });
  return [
    when('growthGap', 'at-least', wider * cuts.growthGap.one),
    when('lqChange', 'at-least', cuts.lqChange.one),
    when('newFirmFormation', 'at-least', cuts.newFirms.many),
    when('marginChange', 'at-least', cuts.margins),
    when('votes', 'at-least', cuts.rising),
    when('growthGap', 'at-most', -wider * cuts.growthGap.one),
    when('lqChange', 'at-most', -cuts.lqChange.one),
    when('newFirmFormation', 'at-most', cuts.newFirms.few),
    when('marginChange', 'at-most', -cuts.margins),
    when('votes', 'at-most', cuts.falling),
    when('outputGrowth', 'at-most', wider * cuts.outputFall),
    when('yearsSinceFounding', 'below', rule.youngYears),
    when('structuralMaturity', 'at-least', leadingCutFor(rule, previousStage)),
    when('structuralMaturity', 'at-least', growingCutFor(rule, previousStage)),
    when('locationQuotient', 'at-least', rule.leadingLocationQuotient),
    when('lowestDimension', 'below', kb.scoring.balanceFloor),
    when('yearsSinceFounding', 'at-least', rule.agedYears),
  ];
}

type Figures = StageInputs & { readonly votes: number };
type Figure = Exclude<keyof Figures, 'previousStage' | 'past' | 'spanYears'> & MethodWord;

/** What falls short of a bound only by rounding reaches it, as in the rule. */
const tolerance = 1e-9;

function comparison(inputs: Figures) {
  return (figure: Figure, relation: ExampleCondition['relation'], bound: number): ExampleCondition => {
    const value = inputs[figure];
    const met = {
      'at-least': value >= bound - tolerance,
      'at-most': value <= bound,
      below: value < bound - tolerance,
    }[relation];
    return { name: word(figure), value: Number.isNaN(value) ? null : value, relation, bound, met };
  };
}
