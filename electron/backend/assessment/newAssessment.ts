import type { Assessment } from '../../../core/model/assessment.ts';
import { emptyFields } from '../../../core/model/copyAssessment.ts';
import type { Context } from '../context/context.ts';

/** An empty assessment of a cluster, dated today, by the assessor of the settings. */
export function newAssessment({ ports, store, knowledge }: Context, clusterId: string): Assessment {
  const kb = knowledge.inUse();
  const { assessorName: name, assessorUnit: unit } = store.settings.get();
  const at = ports.clock.now();
  return {
    ...emptyFields(),
    id: ports.newId(),
    clusterId,
    knowledgeBase: kb.version,
    knowledgeHash: kb.hash,
    assessedOn: ports.clock.today(),
    createdAt: at,
    updatedAt: at,
    assessor: { ...(name && { name }), ...(unit && { unit }) },
  };
}
