import { criterionIds } from '../knowledge/schema.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { VarianceGroup } from '../model/reports/robustnessReport.ts';
import { createWorthKernel } from '../ranking/scoreKernel.ts';
import { effectLinks } from '../ranking/reliefKernel.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { decideStage } from '../scoring/stageRule.ts';
import { createWeightSampler } from '../weighting/sampleWeights.ts';
import { weightRegion } from '../weighting/weightRegion.ts';
import { computeDraw, emptyResult } from '../evaluation/computeDraw.ts';
import { fillSeverities } from '../evaluation/fillSeverities.ts';
import { drawInputs, inputsIn, inputSizes } from '../evaluation/drawInputs.ts';
import type { DrawnInputs } from '../evaluation/drawInputs.ts';
import type { DrawModel } from '../evaluation/drawModel.ts';
import { createEffectDraws } from '../evaluation/drawnEffects.ts';
import { createAcceptanceDraws, severityFiller } from '../evaluation/drawnJudgement.ts';
import type { PresentOutcome } from './oneWay.ts';
import { defaultSeed, RandomStream } from '../base/randomStream.ts';
import { inputStreams, streams } from '../evaluation/simulate.ts';
import type { GroupedModel } from './sobol.ts';

export interface VarianceSource {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
  readonly present: PresentOutcome;
}

/** Outputs of the model, in this order. */
export const varianceOutputs = { composite: 0, lead: 1 } as const;

/** All inputs of a draw as views of one array, so that groups of them can be exchanged between two draws. */
interface Layout {
  readonly all: Float64Array;
  readonly index: DrawnInputs;
  readonly acceptance: Float64Array;
  readonly effects: Float64Array;
  readonly weights: Float64Array;
  readonly groups: readonly VarianceGroup[];
  readonly groupOf: Uint8Array;
}

/** The groups of inputs whose shares are told apart. */
const groupsOf = (kb: KnowledgeBase): readonly VarianceGroup[] => [
  ...kb.instrument.dimensions.map(({ id }) => ({ kind: 'answers' as const, dimension: id })),
  { kind: 'assessors' },
  { kind: 'missing-answers' },
  { kind: 'stage-context' },
  { kind: 'thresholds' },
  { kind: 'index-weights' },
  { kind: 'aggregation' },
  { kind: 'acceptance' },
  { kind: 'effects' },
  { kind: 'criterion-weights' },
];

/** To which group each kind of input belongs, and how many of it there are. */
function partsOf(kb: KnowledgeBase, model: DrawModel, matched: readonly MatchedMeasure[]) {
  const sizes = inputSizes(model);
  return {
    noise: ['answers', sizes.noise],
    shared: ['assessors', sizes.shared],
    picks: ['assessors', sizes.picks],
    missing: ['missing-answers', sizes.missing],
    context: ['stage-context', sizes.context],
    lower: ['thresholds', sizes.lower],
    upper: ['thresholds', sizes.upper],
    indicatorWeight: ['index-weights', sizes.indicatorWeight],
    dimensionWeight: ['index-weights', sizes.dimensionWeight],
    geometric: ['aggregation', sizes.geometric],
    acceptance: ['acceptance', matched.length],
    effects: ['effects', effectLinks(kb, matched).cause.length],
    weights: ['criterion-weights', criterionIds.length],
  } as const satisfies Record<string, readonly [VarianceGroup['kind'], number]>;
}

function layOut(kb: KnowledgeBase, model: DrawModel, matched: readonly MatchedMeasure[]): Layout {
  const groups = groupsOf(kb);
  const parts = partsOf(kb, model, matched);
  const count = model.kind.length;
  const places = new Map<string, readonly [number, number]>();
  const groupOf: number[] = [];
  for (const [key, [kind, size]] of Object.entries(parts)) {
    const group = groups.findIndex((each) => each.kind === kind);
    const own = (index: number) => (kind === 'answers' ? (model.dimension[index % count] ?? 0) : group);
    places.set(key, [groupOf.length, groupOf.length + size]);
    groupOf.push(...Array.from({ length: size }, (_, index) => own(index)));
  }
  const all = new Float64Array(groupOf.length);
  const view = (key: keyof typeof parts) => all.subarray(...(places.get(key) ?? [0, 0]));
  return {
    all,
    index: inputsIn(view),
    acceptance: view('acceptance'),
    effects: view('effects'),
    weights: view('weights'),
    groups,
    groupOf: Uint8Array.from(groupOf),
  };
}

/** How the inputs of a draw are filled, from the streams that `evaluate` draws from. */
function inputSampler({ kb, input }: VarianceSource, model: DrawModel, matched: readonly MatchedMeasure[]) {
  const seed = input.seed ?? defaultSeed;
  const stream = (kind: keyof typeof streams) => new RandomStream(seed, streams[kind]);
  const random = inputStreams(seed);
  const { thresholdSpread } = kb.scoring.uncertainty;
  const acceptance = createAcceptanceDraws({ kb, matched, acceptance: input.acceptance ?? {}, seed });
  const effects = createEffectDraws({ kb, matched, seed });
  const region = weightRegion(kb.scoring.criteria, input.priorities ?? null);
  const drawWeights = createWeightSampler(region, stream('criterionWeights'));
  return (layout: Layout): void => {
    drawInputs(model, layout.index, random, thresholdSpread);
    layout.acceptance.set(acceptance.next());
    layout.effects.set(effects.next());
    drawWeights(layout.weights);
  };
}

/** The lead of the present first measure in a draw: its value less the highest of the others. */
function leadOf(scores: Float64Array, weights: Float64Array, leader: number): number {
  const columns = weights.length;
  let own = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let measure = 0; measure * columns < scores.length; measure += 1) {
    let value = 0;
    for (let column = 0; column < columns; column += 1) {
      value += (weights[column] ?? 0) * (scores[measure * columns + column] ?? 0);
    }
    if (measure === leader) {
      own = value;
    } else {
      highest = Math.max(highest, value);
    }
  }
  return own - highest;
}

/** The evaluation as a model of independent groups of inputs. Outputs: composite and lead of the first measure. */
export function varianceModel(source: VarianceSource): GroupedModel & {
  readonly names: readonly VarianceGroup[];
} {
  const { kb, input, present } = source;
  const { diagnosed, measures } = present;
  const matched = measures.judged?.matched ?? [];
  const model = diagnosed.drawModel();
  const layout = layOut(kb, model, matched);
  const sampleInputs = inputSampler(source, model, matched);
  const result = emptyResult(model, diagnosed.answers.context);
  const drawn = { model, inputs: layout.index, score: result.score };
  const causes = new Float64Array(model.causes.factor.length);
  const fillSeverity = severityFiller({
    kb,
    draws: { causes },
    causeIds: model.causeIds,
  });
  const fillWorth = createWorthKernel(kb, matched, input.scoreOverrides);
  const severity = new Float64Array(kb.causes.causes.length);
  const scores = new Float64Array(matched.length * criterionIds.length);
  const stageIndex = new Map(kb.stages.stages.map(({ id }, index) => [id, index]));
  const ownStage = stageIndex.get(input.stageOverride?.stage ?? 'emerging');
  const leader = matched.findIndex(({ measure }) => measure.id === measures.first);
  return {
    names: layout.groups,
    groups: layout.groups.length,
    groupOf: layout.groupOf,
    outputs: Object.keys(varianceOutputs).length,
    sample(inputs) {
      sampleInputs(layout);
      inputs.set(layout.all);
    },
    compute(inputs, outputs) {
      layout.all.set(inputs);
      computeDraw(model, layout.index, result);
      fillSeverities(model.causes, drawn, { out: causes, offset: 0 });
      fillSeverity(0, severity);
      const drawnStage = stageIndex.get(decideStage(kb, result.stage).stage);
      const stage = (input.stageOverride ? ownStage : drawnStage) ?? 0;
      fillWorth({ severity, stage, acceptance: layout.acceptance, effects: layout.effects }, scores);
      outputs[varianceOutputs.composite] = result.composite;
      outputs[varianceOutputs.lead] = matched.length < 2 ? 0 : leadOf(scores, layout.weights, leader);
    },
  };
}
