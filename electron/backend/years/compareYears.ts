import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { shocksOf } from '../../../core/model/outsideShocks.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import type { AssessedChange } from '../../../core/model/years/change.ts';
import { carriedRatings } from '../../../core/model/years/carried.ts';
import type { YearChange } from '../../../core/model/years/moves.ts';
import { assessedChange, type AssessedYear } from '../../../core/years/assessedChange.ts';
import { adoptedMeasures } from '../../../core/years/adoptedMeasures.ts';
import { countedOn } from '../../../core/years/countedOn.ts';
import { measureMoves } from '../../../core/years/measureMoves.ts';
import type { Context } from '../context/context.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What has changed between two assessments of a cluster, and whether measures worked on in between moved their figures. */
export function compareYears(context: Context, { from, to }: Pair): YearChange {
  const { store, knowledge } = context;
  const [then, now] = [store.assessments.get(from), store.assessments.get(to)];
  if (then.clusterId !== now.clusterId || from === to) {
    throw new AppError('invalid-input', `${from} and ${to} are not two assessments of one cluster.`);
  }
  const cluster = store.clusters.get(now.clusterId);
  // The newest first; dates that lie ahead count as today.
  const years = store.clusterYears.list(now.clusterId, context.ports.clock.today()).map(({ id }) => id);
  const [earlier, later] = years.indexOf(from) < years.indexOf(to) ? [now, then] : [then, now];
  const kb = knowledge.of(later);
  const change = changeBetween(kb, cluster, [then, now]);
  return {
    change,
    moves: measureMoves(kb, adoptedBetween(context, [earlier, later]), {
      change,
      assessedOn: now.assessedOn,
    }),
    shocks: (shocksOf(kb, now.context) ?? []).map(({ text }) => text),
  };
}

function adoptedBetween({ store, ports }: Context, [from, to]: readonly [Assessment, Assessment]) {
  const { dayOf, today } = ports.clock;
  const counted = ({ id, assessedOn }: Pick<Assessment, 'id' | 'assessedOn'>) => ({
    id,
    assessedOn: countedOn(assessedOn, today()),
  });
  const years = store.clusterYears.list(to.clusterId, today()).map(counted);
  const actions = store.actions
    .list()
    .filter(({ clusterId, illustrative }) => clusterId === to.clusterId && illustrative === to.illustrative);
  return adoptedMeasures(actions, {
    from: counted(from),
    to: counted(to),
    assessedOn: new Map(years.map(({ id, assessedOn }) => [id, assessedOn])),
    dayOf,
  });
}

/** Two assessments under one knowledge base: answers that it has no place for are left out. */
export function changeBetween(
  kb: KnowledgeBase,
  cluster: Cluster,
  [then, now]: readonly [Assessment, Assessment],
): AssessedChange {
  const yearOf = (assessment: Assessment): AssessedYear => ({
    input: fitToKnowledge(toEvaluationInput(assessment, cluster), kb).fitted,
    carried: carriedRatings(assessment.carried),
  });
  return assessedChange(kb, [yearOf(then), yearOf(now)]);
}
