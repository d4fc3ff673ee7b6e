import { type Action, isClosed } from '../../../core/model/action.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';

/** Actions of other assessments of a cluster that are still to be done, as far as they carry out a measure. */
export const goingOn = (
  { store }: Pick<Context, 'store'>,
  { id, clusterId, illustrative }: Pick<Assessment, 'id' | 'clusterId' | 'illustrative'>,
): readonly Action[] =>
  store.actions
    .list()
    .filter(
      (action) =>
        action.clusterId === clusterId &&
        action.assessmentId !== id &&
        action.illustrative === illustrative &&
        action.measureId !== null &&
        !isClosed(action),
    );
