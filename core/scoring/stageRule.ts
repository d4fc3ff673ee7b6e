import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';

type Dynamics = 'rising' | 'steady' | 'falling';

/** What the stage rule looks at. NaN stands for a figure that is not known: no comparison with it is fulfilled. */
export interface StageInputs {
  structuralMaturity: number;
  /** The lowest score among all dimensions. */
  lowestDimension: number;
  locationQuotient: number;
  /** New firms per hundred and year. */
  newFirmFormation: number;
  /** Percentage points a year. */
  growthGap: number;
  lqChange: number;
  yearsSinceFounding: number;
  previousStage: StageId | null;
}

interface StageOutcome {
  readonly stage: StageId;
  /** Which rule fired, 1-based. */
  readonly number: number;
  readonly flags: readonly string[];
}

const renewing: StageOutcome = { stage: 'renewing', number: 1, flags: [] };
const leavingRenewal: StageOutcome = { stage: 'renewing', number: 1, flags: ['leaving-renewal'] };
const stalledStart: StageOutcome = { stage: 'emerging', number: 2, flags: ['stalled-start'] };
const declining: StageOutcome = { stage: 'declining', number: 3, flags: [] };
const leading: StageOutcome = { stage: 'leading', number: 4, flags: [] };
const oneSided: StageOutcome = { stage: 'growing', number: 5, flags: ['one-sided-strength'] };
const growing: StageOutcome = { stage: 'growing', number: 5, flags: [] };
const grownOnWeakFoundations: StageOutcome = {
  stage: 'growing',
  number: 6,
  flags: ['grown-on-weak-foundations'],
};
const emerging: StageOutcome = { stage: 'emerging', number: 7, flags: [] };

/** What falls short of a cut only by rounding reaches it. */
const tolerance = 1e-9;

type Rule = KnowledgeBase['stages']['rule'];

export function dynamicsOf(rule: Rule, inputs: StageInputs): Dynamics {
  const { growthGap, lqChange, newFirmFormation } = inputs;
  const spreads = lqChange >= rule.risingLqChange || newFirmFormation >= rule.risingNewFirms;
  if (growthGap >= rule.risingGrowthGap && spreads) {
    return 'rising';
  }
  return growthGap <= rule.fallingGrowthGap && lqChange <= 0 ? 'falling' : 'steady';
}

/** A cut moved against the change: what was reached is kept until the score is clear of it, and the reverse. */
const cutFor = (
  rule: Rule,
  cut: number,
  { reached, known }: { reached: boolean; known: boolean },
): number => {
  if (!known) {
    return cut;
  }
  return reached ? cut - rule.hysteresis : cut + rule.hysteresis;
};

const isOrdinary = (stage: StageId | null): boolean =>
  stage === 'emerging' || stage === 'growing' || stage === 'leading';

/** From which structural maturity a cluster is growing, given its previous stage. */
export const growingCutFor = (rule: Rule, previousStage: StageId | null): number =>
  cutFor(rule, rule.growingFrom, {
    reached: previousStage !== 'emerging',
    known: isOrdinary(previousStage),
  });

/** From which structural maturity a cluster can be leading, given its previous stage. */
export const leadingCutFor = (rule: Rule, previousStage: StageId | null): number =>
  cutFor(rule, rule.leadingFrom, {
    reached: previousStage === 'leading',
    known: isOrdinary(previousStage),
  });

/**
 * The stage by the ordered rules of the knowledge base, the first that matches; no allocation.
 *
 * With a previous stage a cut in structural maturity must be cleared by the hysteresis points before the stage
 * changes. The guard on leading and the way out of renewing are described in docs/method.md.
 */
export function decideStage(kb: KnowledgeBase, inputs: StageInputs): StageOutcome {
  const { rule } = kb.stages;
  const { previousStage, locationQuotient } = inputs;
  const structuralMaturity = inputs.structuralMaturity + tolerance;
  const dynamics = dynamicsOf(rule, inputs);
  const growingCut = growingCutFor(rule, previousStage);
  const leadingCut = leadingCutFor(rule, previousStage);

  if ((previousStage === 'declining' || previousStage === 'renewing') && dynamics !== 'falling') {
    const mayLeave =
      previousStage === 'renewing' && dynamics === 'rising' && structuralMaturity >= growingCut;
    return mayLeave ? leavingRenewal : renewing;
  }
  if (dynamics === 'falling') {
    const isYoung = inputs.yearsSinceFounding < rule.youngYears;
    return isYoung && structuralMaturity < growingCut ? stalledStart : declining;
  }
  if (structuralMaturity >= leadingCut && locationQuotient >= rule.leadingLocationQuotient) {
    return inputs.lowestDimension < kb.scoring.balanceFloor - tolerance ? oneSided : leading;
  }
  if (structuralMaturity >= growingCut) {
    return growing;
  }
  const isEstablished =
    locationQuotient >= rule.leadingLocationQuotient && inputs.yearsSinceFounding >= rule.agedYears;
  return isEstablished ? grownOnWeakFoundations : emerging;
}
