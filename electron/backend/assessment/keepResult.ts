import type { Assessment } from '../../../core/model/assessment.ts';
import type { Momentum } from '../../../core/model/momentum.ts';
import { momentum } from '../../../core/years/momentum.ts';
import { changeBetween } from '../years/compareYears.ts';
import type { Context } from '../context/context.ts';
import type { Evaluated } from '../context/evaluations.ts';

/**
 * Keeps what the lists show of an evaluation, in one transaction: its headline, what the portfolio shows beside it, and how
 * the maturity moved since the finished assessment before it; of the one after it as well, which is measured from this one.
 *
 * Nothing is written and nothing drawn where the same is kept already.
 */
export function keepResult(context: Context, assessment: Assessment, evaluated: Evaluated): void {
  const { ports, store } = context;
  const { evaluation, fingerprint } = evaluated;
  const { id, clusterId } = assessment;
  store.transaction(() => {
    store.headlines.save(id, { ...evaluated, at: ports.clock.now() });
    store.portfolioResults.save(id, evaluation, fingerprint);
    const { before, own, after } = store.portfolioResults.beside({ clusterId, assessmentId: id });
    if (before && own && own.countedFrom !== before.fingerprint) {
      const moved = momentumBetween(context, before.id, id);
      store.portfolioResults.saveMomentum(id, moved, before.fingerprint);
    }
    if (own && after && after.countedFrom !== own.fingerprint) {
      const moved = momentumBetween(context, id, after.id);
      store.portfolioResults.saveMomentum(after.id, moved, own.fingerprint);
    }
  });
}

/** Composites of two knowledge bases are not compared. */
function momentumBetween({ store, knowledge }: Context, before: string, after: string): Momentum | null {
  const [earlier, later] = [store.assessments.get(before), store.assessments.get(after)];
  const kb = knowledge.of(later);
  if (knowledge.of(earlier).hash !== kb.hash) {
    return null;
  }
  const change = changeBetween(kb, store.clusters.get(later.clusterId), [earlier, later]);
  return momentum(change, [earlier.assessedOn, later.assessedOn]);
}
