import { measureShape, planShape, prioritiesShape } from '../../../core/change/shapes.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/errors.ts';
import { checkEntry } from '../checkEntry.ts';
import type { Context } from '../context.ts';
import { refuseIfChanged } from '../refuseIfChanged.ts';

type PlanChannel = `assessment.save${'Priorities' | 'Measure' | 'Plan'}`;

/** What the plan is chosen by: priorities, judged measures, conditions. Checked, stored, given back. */
export function createPlanHandlers({ ports, store, knowledge }: Context): Pick<Handlers, PlanChannel> {
  const { assessments } = store;
  const knowledgeOf = (id: string) => knowledge.of(assessments.get(id));
  const now = (): string => ports.clock.now();
  return {
    'assessment.savePriorities'({ id, priorities, replaces }) {
      checkEntry(priorities === null ? {} : { priorities }, knowledgeOf(id));
      return store.transaction(() => {
        refuseIfChanged(prioritiesShape, { stored: assessments.get(id).priorities, replaces });
        assessments.savePriorities(id, priorities, now());
        return assessments.get(id);
      });
    },
    'assessment.saveMeasure'({ id, replaces, ...setting }) {
      const { countermeasures } = knowledgeOf(id).countermeasures;
      if (!countermeasures.some((known) => known.id === setting.measure)) {
        throw new AppError('invalid-input', 'No such measure.', {
          path: 'measure',
          reason: 'is not a known countermeasure',
        });
      }
      return store.transaction(() => {
        const { acceptance, costs } = assessments.get(id);
        const stored = {
          acceptance: acceptance[setting.measure] ?? null,
          cost: costs[setting.measure] ?? null,
        };
        refuseIfChanged(measureShape, { stored, replaces });
        assessments.touch(id, now());
        assessments.measureSettings.save(id, setting);
        return assessments.get(id);
      });
    },
    'assessment.savePlan'({ id, plan, replaces }) {
      checkEntry({ plan }, knowledgeOf(id));
      return store.transaction(() => {
        refuseIfChanged(planShape, { stored: assessments.get(id).plan, replaces });
        assessments.savePlan(id, plan, now());
        return assessments.get(id);
      });
    },
  };
}
