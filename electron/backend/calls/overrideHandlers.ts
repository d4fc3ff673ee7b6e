import type { Handlers } from '../../../core/contract/channels.ts';
import { checkEntry } from './checkEntry.ts';
import type { Context } from '../context/context.ts';

type OverrideChannel = `assessment.save${'ScoreOverride' | 'StageOverride'}`;

/** Where the official decides otherwise than the method: stored with the reason, or taken back. */
export function createOverrideHandlers({
  ports,
  store,
  knowledge,
}: Context): Pick<Handlers, OverrideChannel> {
  const { assessments } = store;
  const now = (): string => ports.clock.now();
  return {
    'assessment.saveScoreOverride'({ id, measure, criterion, override }) {
      checkEntry({ scoreOverrides: { [measure]: {} } }, knowledge.of(assessments.get(id)));
      return store.transaction(() => {
        assessments.touch(id, now());
        assessments.scoreOverrides.save(id, { measure, criterion }, override);
        return assessments.get(id);
      });
    },
    'assessment.saveStageOverride'({ id, override }) {
      assessments.saveStageOverride(id, override, now());
      return assessments.get(id);
    },
  };
}
