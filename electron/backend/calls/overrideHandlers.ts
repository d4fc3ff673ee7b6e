import type { Handlers } from '../../../core/contract/channels.ts';
import { checkEntry } from './checkEntry.ts';
import { createStamp } from './stamp.ts';
import type { Context } from '../context/context.ts';

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
    'assessment.saveScoreOverride'({ id, ...own }) {
      const kb = knowledge.of(assessments.read(id, ['knowledgeBase', 'knowledgeHash']));
      checkEntry({ scoreOverrides: { [own.measure]: {} } }, kb);
      return stamped((at) => assessments.saveScoreOverride(id, own, at));
    },
    'assessment.saveStageOverride': ({ id, override }) =>
      stamped((at) => assessments.save(id, { stageOverride: override }, at)),
  };
}
