import { measureShape, planShape, prioritiesShape } from '../../../core/change/shapes.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { checkEntry, entryRefusal } from './checkEntry.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { createStamp } from './stamp.ts';

type PlanChannel = `assessment.save${'Priorities' | 'Measure' | 'Plan'}`;

/** What the plan is chosen by: priorities, judged measures, conditions. Checked against the knowledge base and stored. */
export function createPlanHandlers({ ports, store, knowledge }: Context): Pick<Handlers, PlanChannel> {
  const { assessments } = store;
  const stamped = createStamp(ports.clock);
  return {
    'assessment.savePriorities': ({ id, priorities, replaces }) =>
      stamped((at) =>
        assessments.change({
          id,
          names: ['priorities', 'knowledgeBase', 'knowledgeHash'],
          at,
          decide(present) {
            checkEntry(priorities === null ? {} : { priorities }, knowledge.of(present));
            refuseIfChanged(prioritiesShape, { stored: present.priorities, replaces });
            return { priorities };
          },
        }),
      ),
    'assessment.saveMeasure': ({ id, replaces, ...setting }) =>
      store.transaction(() => {
        const { measure } = setting;
        const present = assessments.read(id, ['acceptance', 'costs', 'knowledgeBase', 'knowledgeHash']);
        const { countermeasures } = knowledge.of(present).countermeasures;
        if (!countermeasures.some((known) => known.id === measure)) {
          throw entryRefusal({ path: 'measure', reason: 'unknown-measure', id: measure });
        }
        const stored = {
          acceptance: present.acceptance[measure] ?? null,
          cost: present.costs[measure] ?? null,
        };
        refuseIfChanged(measureShape, { stored, replaces });
        return stamped((at) => assessments.saveMeasure(id, setting, at));
      }),
    'assessment.savePlan': ({ id, plan, replaces }) =>
      stamped((at) =>
        assessments.change({
          id,
          names: ['plan', 'knowledgeBase', 'knowledgeHash'],
          at,
          decide(present) {
            checkEntry({ plan }, knowledge.of(present));
            refuseIfChanged(planShape, { stored: present.plan, replaces });
            return { plan };
          },
        }),
      ),
  };
}
