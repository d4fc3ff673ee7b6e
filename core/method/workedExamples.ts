import type { ExampleId, ExampleSource, WorkedExample } from './exampleTypes.ts';
import { exampleIds } from './exampleTypes.ts';
import { prometheeFlow, topsisCloseness, vikorCompromise } from './examples/crossCheckExamples.ts';
import { interval, spread } from './examples/drawExamples.ts';
import {
  balance,
  composite,
  coverage,
  dimensionScore,
  levelScore,
  quantityScore,
} from './examples/maturityExamples.ts';
import {
  acceptance,
  feasibility,
  measureValue,
  relief,
  speed,
  stageFit,
} from './examples/measureExamples.ts';
import { planValue } from './examples/planExample.ts';
import { causeSeverity, problemSeverity } from './examples/severityExamples.ts';
import { stage } from './examples/stageExample.ts';
import { typeShare } from './examples/typeExample.ts';
import { weights } from './examples/weightExample.ts';

const makers: Readonly<Record<ExampleId, (source: ExampleSource) => WorkedExample>> = {
  'type-share': typeShare,
  'level-score': levelScore,
  'quantity-score': quantityScore,
  'dimension-score': dimensionScore,
  coverage,
  composite,
  balance,
  'cause-severity': causeSeverity,
  'problem-severity': problemSeverity,
  stage,
  spread,
  interval,
  weights,
  relief,
  'stage-fit': stageFit,
  feasibility,
  speed,
  acceptance,
  'measure-value': measureValue,
  topsis: topsisCloseness,
  promethee: prometheeFlow,
  vikor: vikorCompromise,
  'plan-value': planValue,
};

/**
 * Formulas of the method worked through with the numbers of one evaluated assessment, in the order of the ids.
 *
 * `evaluation` has to be that of `input` under `kb`. Each step's calculation gives what the evaluation states, to the
 * precision of the arithmetic. `interval` draws the evaluation once again and takes about as long as that.
 */
export const workedExamples = (
  source: ExampleSource,
  ids: readonly ExampleId[] = exampleIds,
): WorkedExample[] => ids.map((id) => makers[id](source));
