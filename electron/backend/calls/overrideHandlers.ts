import type { Handlers } from '../../../core/contract/channels.ts';
import { changeAssessment, readParts } from '../assessment/changeAssessment.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { checkEntry } from './checks/checkEntry.ts';
import { createStamp } from './stamp.ts';

type OverrideChannel = `assessment.save${'ScoreOverride' | 'StageOverride'}`;

/** Where the official decides otherwise than the method: stored with the reason, or taken back. */
export function createOverrideHandlers(context: Context): Pick<Handlers, OverrideChannel> {
  const { ports, store } = context;
  const stamped = createStamp(ports.clock);
  return {
    'assessment.saveScoreOverride': ({ id, replaces, ...own }) =>
      store.transaction(() => {
        const { present, kb } = readParts(context, { id, names: ['scoreOverrides'] });
        checkEntry({ scoreOverrides: { [own.measure]: {} } }, kb);
        const stored = present.scoreOverrides[own.measure]?.[own.criterion] ?? null;
        refuseIfChanged('value', { stored, replaces });
        return stamped((at) => store.assessments.saveScoreOverride(id, own, at));
      }),
    'assessment.saveStageOverride': ({ id, override, replaces }) =>
      changeAssessment(context, {
        id,
        names: ['stageOverride'],
        decide(present) {
          refuseIfChanged('value', { stored: present.stageOverride, replaces });
          return { stageOverride: override };
        },
      }),
  };
}
