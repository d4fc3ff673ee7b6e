import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { SettlingFigure, StageResult } from '../model/stage.ts';
import { dynamicsOf, signsDisagree, votesFor } from './dynamics.ts';
import { methodNumbers } from './methodNumbers.ts';
import type { StageInputs, StageOutcome } from './stageRule.ts';

/** What the draws of the missing inputs alone say: the outcomes of the rule, each with its share, and what would settle. */
export interface StageDraws {
  /** Used for stage fit: everything varies. */
  readonly probabilities: Readonly<Record<StageId, number>>;
  /** Shares of the outcomes where only what is missing varies, summing to 1; one of share 1 where nothing is missing. */
  readonly outcomes: readonly { readonly outcome: StageOutcome; readonly share: number }[];
  readonly wouldSettle: readonly SettlingFigure[];
}

const rounding = 1e-9;

/** Shares of the stages over the outcomes, the likeliest first; ties in the order of the outcomes. */
function stageShares({ outcomes }: StageDraws): { readonly stage: StageId; readonly share: number }[] {
  const shares = new Map<StageId, number>();
  for (const { outcome, share } of outcomes) {
    shares.set(outcome.stage, (shares.get(outcome.stage) ?? 0) + share);
  }
  return [...shares].map(([stage, share]) => ({ stage, share })).sort((a, b) => b.share - a.share);
}

/** The fewest stages that together have the share, the likeliest first. */
function fewest(stages: ReturnType<typeof stageShares>, needed: number): StageId[] {
  let sum = 0;
  const named: StageId[] = [];
  for (const { stage, share } of stages) {
    if (sum < needed - rounding) {
      named.push(stage);
      sum += share;
    }
  }
  return named;
}

/**
 * The stage with the rule that fired and the probabilities of the draws.
 *
 * It is shown where at least 80 % of the draws of the missing inputs alone agree on it; rule and flags are those of the
 * commonest outcome with that stage. Otherwise the stages it lies between are named, with what would settle it.
 */
export function stageResult(
  kb: KnowledgeBase,
  inputs: StageInputs,
  draws: StageDraws,
): Omit<StageResult, 'override'> {
  const { cuts } = methodNumbers(kb);
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const stages = stageShares(draws);
  const [likeliest] = stages;
  const agreement = likeliest?.share ?? 0;
  const is = dynamicsOf(cuts, inputs);
  const isShown = likeliest !== undefined && agreement >= cuts.shownFrom - rounding;
  const common = {
    probabilities: draws.probabilities,
    agreement,
    wouldSettle: isShown && is !== 'unknown' ? [] : draws.wouldSettle,
    dynamics: { is, votes: votesFor(cuts, inputs), disagree: signsDisagree(cuts, inputs) },
    structuralMaturity: orNull(inputs.structuralMaturity),
    locationQuotient: orNull(inputs.locationQuotient),
  };
  if (!isShown) {
    const between = fewest(stages, cuts.shownFrom);
    return { ...common, id: null, between, rule: null, flags: [], governmentRole: null };
  }
  const [commonest] = draws.outcomes
    .filter(({ outcome }) => outcome.stage === likeliest.stage)
    .toSorted((a, b) => b.share - a.share);
  return {
    ...common,
    id: likeliest.stage,
    between: [],
    rule: commonest === undefined ? null : { number: commonest.outcome.number },
    flags: commonest?.outcome.flags ?? [],
    governmentRole: kb.stages.stages.find((entry) => entry.id === likeliest.stage)?.governmentRole.id ?? null,
  };
}
