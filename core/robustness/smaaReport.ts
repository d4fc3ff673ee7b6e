import { criterionIds, type CriterionId } from '../knowledge/schema.ts';
import type { SmaaInput, SmaaReport, SmaaSettings } from '../model/reports/smaaReport.ts';
import { ownScore } from '../ranking/criterionScores.ts';
import { leavesChoice } from '../weighting/sampleRanges.ts';
import type { WeightRegion } from '../model/priorities.ts';
import type { Assessed } from '../evaluation/pipeline.ts';
import { assessmentSource, type AssessmentSource } from './assessmentSource.ts';
import { smaa, type SmaaResult } from './smaa.ts';

const topRanks = 10;

/**
 * SMAA-2 of the measures offered for an assessment: how often each takes which rank while weights and scores vary.
 *
 * Deterministic in its arguments: the same bytes on every machine and however the blocks of draws are spread.
 * `report` hears how much is done. Throws `AppError('invalid-input')` for ranges that leave no weighting.
 */
export function smaaOfAssessment(
  assessed: Assessed,
  settings: SmaaSettings,
  report?: (done: number, of: number) => void,
): SmaaReport {
  const source = assessmentSource(assessed, settings);
  return toSmaaReport({ assessed, settings, source }, smaa(source, settings.draws, report));
}

interface Analysed {
  readonly assessed: Assessed;
  readonly settings: SmaaSettings;
  readonly source: Pick<AssessmentSource, 'matched'>;
}

/** The result with names, the measure most often first at the head; then by expected rank, then by id. */
export function toSmaaReport(analysed: Analysed, result: SmaaResult): SmaaReport {
  const ids = analysed.source.matched.map(({ measure }) => measure.id);
  const shares = result.rankAcceptability.map((row) => ({
    first: row[0] ?? 0,
    // A share of draws again, without the rounding of the sum.
    topTen:
      Math.round(row.slice(0, topRanks).reduce((sum, share) => sum + share, 0) * result.draws) / result.draws,
    expectedRank: row.reduce((sum, share, index) => sum + share * (index + 1), 0),
  }));
  const order = ids
    .map((id, index) => ({ id, index, first: 0, expectedRank: 0, ...shares[index] }))
    // The measures come sorted by id and the sort is stable.
    .sort((a, b) => b.first - a.first || a.expectedRank - b.expectedRank)
    .map(({ index }) => index);
  const pick = <T>(list: readonly T[]): T[] => order.flatMap((index) => list.slice(index, index + 1));
  const ordered = pick(shares);
  return {
    measures: pick(ids),
    draws: result.draws,
    rankAcceptability: pick(result.rankAcceptability),
    pairwiseWinning: pick(result.pairwiseWinning).map(pick),
    centralWeights: pick(result.centralWeights),
    confidence: pick(result.confidence),
    firstShare: ordered.map((share) => share.first),
    topTenShare: ordered.map((share) => share.topTen),
    expectedRank: ordered.map((share) => share.expectedRank),
    ...inputsOf(analysed),
  };
}

/** Whether a region holds more than one weighting. */
const weightsVary = (region: WeightRegion): boolean =>
  region.kind === 'ranges' ? leavesChoice(region) : region.kind !== 'fixed';

/** What was drawn and what was held. An own stage or own score stands among the held ones only where it was given. */
function inputsOf({ assessed, settings, source }: Analysed): Pick<SmaaReport, 'varied' | 'notVaried'> {
  const { scoreOverrides, stageOverride } = assessed.input;
  const isUncertain = settings.scores === 'uncertain';
  const own = (measure: string, criterion: CriterionId) =>
    ownScore(scoreOverrides, measure, criterion) !== undefined;
  const isComputed = (criterion: CriterionId) =>
    source.matched.some(({ measure }) => !own(measure.id, criterion));
  const hasOwnScores = source.matched.some(({ measure }) => criterionIds.some((id) => own(measure.id, id)));
  const isVaried: readonly (readonly [SmaaInput, boolean])[] = [
    ['weights', weightsVary(settings.region)],
    ['cause-severity', isUncertain && isComputed('relief')],
    ...(stageOverride
      ? [['own-stage', false] as const]
      : [['stage', isUncertain && (isComputed('stage-fit') || isComputed('feasibility'))] as const]),
    ['acceptance', isUncertain && isComputed('acceptance')],
    ...(hasOwnScores ? [['own-scores', false] as const] : []),
    ['feasibility-and-speed', false],
    ['formation-type', false],
    ['value-functions', false],
    ['effects-of-measures', isUncertain && isComputed('relief')],
  ];
  return {
    varied: isVaried.flatMap(([input, is]) => (is ? [input] : [])),
    notVaried: isVaried.flatMap(([input, is]) => (is ? [] : [input])),
  };
}
