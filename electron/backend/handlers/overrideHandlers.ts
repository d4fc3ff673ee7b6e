import type { Handlers } from '../../../core/contract/channels.ts';
import { checkEntry } from '../checkEntry.ts';
import type { Context } from '../context.ts';
import { refuseIfChanged } from '../refuseIfChanged.ts';

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
    'assessment.saveScoreOverride'({ id, measure, criterion, override, replaces }) {
      checkEntry({ scoreOverrides: { [measure]: {} } }, knowledge.of(assessments.get(id)));
      return store.transaction(() => {
        const stored = assessments.get(id).scoreOverrides[measure]?.[criterion] ?? null;
        refuseIfChanged('value', { stored, replaces });
        assessments.touch(id, now());
        assessments.scoreOverrides.save(id, { measure, criterion }, override);
        return assessments.get(id);
      });
    },
    'assessment.saveStageOverride': ({ id, override, replaces }) =>
      store.transaction(() => {
        refuseIfChanged('value', { stored: assessments.get(id).stageOverride, replaces });
        assessments.saveStageOverride(id, override, now());
        return assessments.get(id);
      }),
  };
}
