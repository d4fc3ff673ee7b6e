import type { Context } from '../model/context.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import type { ScoredDimension } from './maturity.ts';
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
  const valueOf = (id: string) => known(indicators.get(id)?.value);
  return {
    structuralMaturity: known(structuralMaturity),
    lowestDimension: scores.length > 0 ? Math.min(...scores) : Number.NaN,
    locationQuotient: valueOf('location-quotient'),
    newFirmFormation: valueOf('new-firm-formation'),
    outputGrowth: valueOf('output-growth'),
    growthGap: known(context?.growthGap),
    lqChange: known(context?.lqChange),
    marginChange: known(context?.marginChange),
    spanYears: known(context?.spanYears),
    yearsSinceFounding: known(context?.yearsSinceFounding),
    previousStage: context?.previousStage ?? null,
    past: context?.earlierDecline ?? null,
  };
}
