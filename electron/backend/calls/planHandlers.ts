import { measureShape, planShape, prioritiesShape } from '../../../core/change/shapes.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { changeAssessment, readParts } from '../assessment/changeAssessment.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { checkEntry, entryRefusal } from './checks/checkEntry.ts';
import { createStamp } from './stamp.ts';

type PlanChannel = `assessment.save${'Priorities' | 'Measure' | 'Plan'}`;

/** What the plan is chosen by: priorities, judged measures, conditions. Checked against the knowledge base and stored. */
export function createPlanHandlers(context: Context): Pick<Handlers, PlanChannel> {
  const { ports, store } = context;
  const stamped = createStamp(ports.clock);
  return {
    'assessment.savePriorities': ({ id, priorities, replaces }) =>
      changeAssessment(context, {
        id,
        names: ['priorities'],
        decide(present, kb) {
          checkEntry(priorities === null ? {} : { priorities }, kb);
          refuseIfChanged(prioritiesShape, { stored: present.priorities, replaces });
          return { priorities };
        },
      }),
    'assessment.saveMeasure': ({ id, replaces, ...setting }) =>
      store.transaction(() => {
        const { measure } = setting;
        const { present, kb } = readParts(context, { id, names: ['acceptance', 'costs'] });
        if (!kb.countermeasures.countermeasures.some((known) => known.id === measure)) {
          throw entryRefusal({ path: 'measure', reason: 'unknown-measure', id: measure });
        }
        const stored = {
          acceptance: present.acceptance[measure] ?? null,
          cost: present.costs[measure] ?? null,
        };
        refuseIfChanged(measureShape, { stored, replaces });
        return stamped((at) => store.assessments.saveMeasure(id, setting, at));
      }),
    'assessment.savePlan': ({ id, plan, replaces }) =>
      changeAssessment(context, {
        id,
        names: ['plan'],
        decide(present, kb) {
          checkEntry({ plan }, kb);
          refuseIfChanged(planShape, { stored: present.plan, replaces });
          return { plan };
        },
      }),
  };
}
