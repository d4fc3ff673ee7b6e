import type { Assessment } from '../../../core/model/assessment.ts';
import type { Momentum } from '../../../core/model/momentum.ts';
import { countedOn } from '../../../core/years/countedOn.ts';
import { momentum } from '../../../core/years/momentum.ts';
import { changeBetween } from '../years/compareYears.ts';
import type { Context } from '../context/context.ts';
import type { Evaluated } from '../context/evaluations.ts';

/**
 * Keeps what the lists show of an evaluation, in one transaction: its headline, what the portfolio shows beside it, and how
 * the maturity of its cluster moved to the last finished assessment.
 *
 * Nothing is written and nothing drawn where the same is kept already.
 */
export function keepResult(context: Context, assessment: Assessment, evaluated: Evaluated): void {
  const { ports, store } = context;
  const { evaluation, fingerprint } = evaluated;
  store.transaction(() => {
    store.headlines.save(assessment.id, { ...evaluated, at: ports.clock.now() });
    store.portfolioResults.save(assessment.id, evaluation, fingerprint);
    keepMomentum(context, assessment.clusterId);
  });
}

/**
 * Keeps how the maturity of a cluster moved from the last finished assessment but one to the last. To be called wherever
 * another assessment has become one of the two: evaluated, finished, deleted or brought back.
 */
export function keepMomentum(context: Context, clusterId: string): void {
  const { portfolioResults } = context.store;
  const { before, last } = portfolioResults.lastTwo(clusterId, context.ports.clock.today());
  if (before !== null && last?.isKept === true && last.countedFrom !== before.fingerprint) {
    portfolioResults.saveMomentum(last.id, momentumBetween(context, before.id, last.id), before.fingerprint);
  }
}

/** Composites of two knowledge bases are not compared. */
function momentumBetween(
  { ports, store, knowledge }: Context,
  before: string,
  after: string,
): Momentum | null {
  const [earlier, later] = [store.assessments.get(before), store.assessments.get(after)];
  const kb = knowledge.of(later);
  if (knowledge.of(earlier).hash !== kb.hash) {
    return null;
  }
  const change = changeBetween(kb, store.clusters.get(later.clusterId), [earlier, later]);
  const today = ports.clock.today();
  return momentum(change, [countedOn(earlier.assessedOn, today), countedOn(later.assessedOn, today)]);
}
