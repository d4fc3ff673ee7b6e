import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { checkEntry } from './checkEntry.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { createStamp } from './stamp.ts';

type OverrideChannel = `assessment.save${'ScoreOverride' | 'StageOverride'}`;

/** Where the official decides otherwise than the method: stored with the reason, or taken back. */
export function createOverrideHandlers({
  ports,
  store,
  knowledge,
}: Context): Pick<Handlers, OverrideChannel> {
  const { assessments } = store;
  const stamped = createStamp(ports.clock);
  return {
    'assessment.saveScoreOverride': ({ id, replaces, ...own }) =>
      store.transaction(() => {
        const present = assessments.read(id, ['scoreOverrides', 'knowledgeBase', 'knowledgeHash']);
        checkEntry({ scoreOverrides: { [own.measure]: {} } }, knowledge.of(present));
        const stored = present.scoreOverrides[own.measure]?.[own.criterion] ?? null;
        refuseIfChanged('value', { stored, replaces });
        return stamped((at) => assessments.saveScoreOverride(id, own, at));
      }),
    'assessment.saveStageOverride': ({ id, override, replaces }) =>
      store.transaction(() => {
        refuseIfChanged('value', { stored: assessments.read(id, ['stageOverride']).stageOverride, replaces });
        return stamped((at) => assessments.save(id, { stageOverride: override }, at));
      }),
  };
}
