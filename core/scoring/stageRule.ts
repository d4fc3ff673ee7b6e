import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { Past } from '../model/context.ts';
import type { Dynamics } from '../model/stage.ts';
import { type ChangeFigures, dynamicsOf } from './dynamics.ts';
import { methodNumbers } from './methodNumbers.ts';

/** What the stage rule looks at. NaN stands for a figure that is not known: no comparison with it is fulfilled. */
export interface StageInputs extends ChangeFigures {
  structuralMaturity: number;
  /** The lowest score among all dimensions. */
  lowestDimension: number;
  locationQuotient: number;
  yearsSinceFounding: number;
  previousStage: StageId | null;
  /** Whether it has declined before, and whether new products and firms grow on the old base; `null`: not known. */
  past: Past | null;
}

export interface StageOutcome {
  readonly stage: StageId;
  /** Which rule fired, 1-based. */
  readonly number: number;
  readonly flags: readonly string[];
}

/** Outcomes are made once: the draws ask for one each and must not allocate. */
const outcome = (stage: StageId, number: number, ...flags: readonly string[]): StageOutcome => ({
  stage,
  number,
  flags,
});

const stagnating = 'margins-falling';
const outcomes = {
  renewing: outcome('renewing', 1),
  leavingRenewal: outcome('renewing', 1, 'leaving-renewal'),
  stalledStart: outcome('emerging', 2, 'stalled-start'),
  falling: outcome('declining', 3),
  levelledOff: outcome('declining', 4, 'levelled-off'),
  renewalStalled: outcome('declining', 4, 'renewal-stalled'),
  emerging: outcome('emerging', 8),
} as const;

/** With and without margins that fall while the cluster stagnates. */
const ordinary = {
  leading: [outcome('leading', 5), outcome('leading', 5, stagnating)],
  growing: [outcome('growing', 6), outcome('growing', 6, stagnating)],
  oneSided: [
    outcome('growing', 6, 'one-sided-strength'),
    outcome('growing', 6, 'one-sided-strength', stagnating),
  ],
  onWeakFoundations: [
    outcome('growing', 7, 'grown-on-weak-foundations'),
    outcome('growing', 7, 'grown-on-weak-foundations', stagnating),
  ],
} as const;

/** Whether some rule gives the stage with the flag: what is said of another stage would contradict this one. */
export const canCarry = (stage: StageId, flag: string): boolean =>
  [...Object.values(outcomes), ...Object.values(ordinary).flat()].some(
    (each) => each.stage === stage && each.flags.includes(flag),
  );

/** What falls short of a cut only by rounding reaches it. */
const tolerance = 1e-9;

type Rule = KnowledgeBase['stages']['rule'];

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

export const isOrdinary = (stage: StageId | null): boolean =>
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
 * Whether the cluster has declined before: by the stage of the last assessment, else by what the official says.
 *
 * A last stage of emerging, growing or leading outweighs the answer: it has decided once that renewal was over.
 */
export const hasDeclined = ({ previousStage, past }: Pick<StageInputs, 'previousStage' | 'past'>): boolean =>
  previousStage === null
    ? past === 'declined' || past === 'declined-new-growth'
    : previousStage === 'declining' || previousStage === 'renewing';

/** Growth and quotient stand still while margins fall. */
const isStagnating = (margins: number, { marginChange }: StageInputs, dynamics: Dynamics): boolean =>
  dynamics === 'steady' && marginChange <= -margins;

/**
 * The stage by the ordered rules, the first that matches; no allocation.
 *
 * With a previous stage a cut in structural maturity must be cleared by the hysteresis points before the stage
 * changes. The guard on leading and the way out of renewing are described in docs/method.md.
 */
export function decideStage(kb: KnowledgeBase, inputs: StageInputs): StageOutcome {
  const { rule } = kb.stages;
  const { cuts } = methodNumbers(kb);
  const { previousStage, locationQuotient, past } = inputs;
  const structuralMaturity = inputs.structuralMaturity + tolerance;
  const dynamics = dynamicsOf(cuts, inputs);
  const growingCut = growingCutFor(rule, previousStage);

  if (dynamics === 'falling') {
    const isYoung = inputs.yearsSinceFounding < rule.youngYears;
    return isYoung && structuralMaturity < growingCut ? outcomes.stalledStart : outcomes.falling;
  }
  if (hasDeclined(inputs) && (dynamics === 'rising' || past === 'declined-new-growth')) {
    const mayLeave =
      previousStage === 'renewing' && dynamics === 'rising' && structuralMaturity >= growingCut;
    return mayLeave ? outcomes.leavingRenewal : outcomes.renewing;
  }
  if (previousStage === 'declining') {
    return outcomes.levelledOff;
  }
  if (previousStage === 'renewing' && structuralMaturity < growingCut) {
    return outcomes.renewalStalled;
  }
  const flagged = isStagnating(cuts.margins, inputs, dynamics) ? 1 : 0;
  if (
    structuralMaturity >= leadingCutFor(rule, previousStage) &&
    locationQuotient >= rule.leadingLocationQuotient
  ) {
    const isOneSided = inputs.lowestDimension < kb.scoring.balanceFloor - tolerance;
    return (isOneSided ? ordinary.oneSided : ordinary.leading)[flagged];
  }
  if (structuralMaturity >= growingCut) {
    return ordinary.growing[flagged];
  }
  const isEstablished =
    locationQuotient >= rule.leadingLocationQuotient && inputs.yearsSinceFounding >= rule.agedYears;
  return isEstablished ? ordinary.onWeakFoundations[flagged] : outcomes.emerging;
}
