import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { Context } from '../model/context.ts';
import type { ScoredIndicator, StageResult } from '../model/evaluation.ts';
import type { ScoredDimension } from './maturity.ts';
import { decideStage, dynamicsOf } from './stageRule.ts';
import type { StageInputs } from './stageRule.ts';

interface StageSource {
  readonly context: Context | undefined;
  readonly indicators: ReadonlyMap<string, ScoredIndicator>;
  readonly dimensions: readonly ScoredDimension[];
  readonly structuralMaturity: number | null;
}

const known = (value: number | null | undefined): number => value ?? Number.NaN;

/** What the stage rule looks at for the headline; figures that are not known are NaN. */
export function stageInputs({
  context,
  indicators,
  dimensions,
  structuralMaturity,
}: StageSource): StageInputs {
  const scores = dimensions.flatMap((dimension) => dimension.score ?? []);
  return {
    structuralMaturity: known(structuralMaturity),
    lowestDimension: scores.length > 0 ? Math.min(...scores) : Number.NaN,
    locationQuotient: known(indicators.get('location-quotient')?.value),
    newFirmFormation: known(indicators.get('new-firm-formation')?.value),
    growthGap: known(context?.growthGap),
    lqChange: known(context?.lqChange),
    yearsSinceFounding: known(context?.yearsSinceFounding),
    previousStage: context?.previousStage ?? null,
  };
}

/**
 * The stage with the rule that fired and the probabilities of the draws.
 *
 * Without enough answers for the structural maturity no stage is named; the probabilities still say how far the
 * answers there are point.
 */
export function stageResult(
  kb: KnowledgeBase,
  inputs: StageInputs,
  probabilities: Readonly<Record<StageId, number>>,
): Omit<StageResult, 'override'> {
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const measured = {
    probabilities,
    structuralMaturity: orNull(inputs.structuralMaturity),
    locationQuotient: orNull(inputs.locationQuotient),
  };
  if (measured.structuralMaturity === null) {
    return { ...measured, id: null, rule: null, flags: [], governmentRole: null };
  }
  const { stage, number, flags } = decideStage(kb, inputs);
  return {
    ...measured,
    id: stage,
    rule: { number, dynamics: dynamicsOf(kb.stages.rule, inputs) },
    flags,
    governmentRole: kb.stages.stages.find((entry) => entry.id === stage)?.governmentRole.id ?? null,
  };
}
