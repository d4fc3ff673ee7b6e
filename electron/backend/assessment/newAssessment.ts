import type { Assessment } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';

/** The seed of an assessment that names none: results are repeatable, not random from run to run. */
const defaultSeed = 1;

/** An empty assessment of a cluster, dated today, by the assessor of the settings. */
export function newAssessment({ ports, store, knowledge }: Context, clusterId: string): Assessment {
  const kb = knowledge.inUse();
  const { assessorName: name, assessorUnit: unit } = store.settings.get();
  const at = ports.clock.now();
  return {
    id: ports.newId(),
    clusterId,
    illustrative: false,
    knowledgeBase: kb.version,
    knowledgeHash: kb.hash,
    assessedOn: ports.clock.today(),
    createdAt: at,
    updatedAt: at,
    assessor: { ...(name && { name }), ...(unit && { unit }) },
    typing: { answers: {} },
    typeAccepted: false,
    ratings: {},
    context: {},
    priorities: null,
    acceptance: {},
    costs: {},
    stageOverride: null,
    scoreOverrides: {},
    plan: {},
    members: [],
    planAcceptedAt: null,
    seed: defaultSeed,
  };
}
