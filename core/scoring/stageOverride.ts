import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { StageOverride } from '../model/assessment.ts';
import type { StageResult } from '../model/stage.ts';
import { canCarry } from './stageRule.ts';

/** Probabilities that leave no doubt: what countermeasures are judged by once the official has decided the stage. */
export const certainly = (stage: StageId): Record<StageId, number> => ({
  emerging: 0,
  growing: 0,
  leading: 0,
  declining: 0,
  renewing: 0,
  [stage]: 1,
});

/**
 * The stage with the official's decision in place of the rule's, and the role of government that goes with it.
 *
 * Rule and probabilities stay as computed, so that everyone sees what was overruled; of the flags only those that would
 * be said of this stage as well.
 */
export function withOverride(
  kb: KnowledgeBase,
  computed: Omit<StageResult, 'override'>,
  override: StageOverride | undefined,
): StageResult {
  if (override === undefined) {
    return { ...computed, override: null };
  }
  const stage = kb.stages.stages.find(({ id }) => id === override.stage);
  return {
    ...computed,
    id: override.stage,
    override: { stage: override.stage, reason: override.reason, computed: computed.id },
    flags: computed.flags.filter((flag) => canCarry(override.stage, flag)),
    governmentRole: stage?.governmentRole.id ?? computed.governmentRole,
  };
}
