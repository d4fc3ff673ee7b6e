import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { Action } from '../../../core/model/action.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { shocksOf } from '../../../core/model/outsideShocks.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import type { AssessedChange } from '../../../core/model/years/change.ts';
import { carriedRatings } from '../../../core/model/years/carried.ts';
import type { AdoptedMeasure, YearChange } from '../../../core/model/years/moves.ts';
import { assessedChange, type AssessedYear } from '../../../core/years/assessedChange.ts';
import { measureMoves } from '../../../core/years/measureMoves.ts';
import type { Context } from '../context/context.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What has changed between two assessments of a cluster, and whether measures of the first moved their figures. */
export function compareYears(context: Context, { from, to }: Pair): YearChange {
  const { store, knowledge } = context;
  const [then, now] = [store.assessments.get(from), store.assessments.get(to)];
  if (then.clusterId !== now.clusterId || from === to) {
    throw new AppError('invalid-input', `${from} and ${to} are not two assessments of one cluster.`);
  }
  const cluster = store.clusters.get(now.clusterId);
  const kb = knowledge.of(then.assessedOn > now.assessedOn ? then : now);
  const change = changeBetween(kb, cluster, [then, now]);
  return {
    change,
    moves: measureMoves(kb, adoptedAfter(context, from), { change, assessedOn: now.assessedOn }),
    shocks: (shocksOf(kb, now.context) ?? []).map(({ text }) => text),
  };
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

/** The measures that became actions of an assessment, each with the day on which the first of its actions began. */
function adoptedAfter({ store }: Context, id: string): readonly AdoptedMeasure[] {
  const starts = new Map<string, string | null>();
  for (const action of store.actions.listOf(id)) {
    const { measureId, startOn, createdAt } = action;
    if (measureId !== null) {
      // Work that goes on without a date has begun since the action was made.
      const begun = hasBegun(action) ? (startOn ?? createdAt.slice(0, 10)) : null;
      const known = starts.get(measureId) ?? null;
      starts.set(measureId, begun === null || (known !== null && known < begun) ? known : begun);
    }
  }
  return [...starts].map(([measure, startOn]) => ({ measure, startOn }));
}

/** What was given up has begun only if a record or its progress says so. */
function hasBegun({ status, progress, events }: Action): boolean {
  return status === 'dropped'
    ? [{ status, progress }, ...events].some((at) => at.progress > 0 || at.status === 'open')
    : status !== 'not-started';
}
