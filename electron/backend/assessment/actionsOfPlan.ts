import { leadBodyOf } from '../../../core/knowledge/meaning.ts';
import { addMonths } from '../../../core/base/calendar.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { openFields } from '../../../core/model/action.ts';
import type { PlanResult } from '../../../core/model/planResult.ts';
import type { Language } from '../../../core/base/settings.ts';
import { inLanguage } from '../../../core/text/message.ts';
import type { NewAction } from '../../../db/repositories/actions.ts';

export interface PlanToActions {
  readonly knowledgeBase: KnowledgeBase;
  readonly language: Language;
  readonly today: string;
}

/**
 * The measures of a plan as commitments: titled by the measure, owned by its suggested lead, due by the end of
 * the phase, counted from today.
 */
export function actionsOfPlan(
  plan: Pick<PlanResult, 'measures'>,
  { knowledgeBase: { countermeasures }, language, today }: PlanToActions,
): Omit<NewAction, 'id' | 'assessmentId' | 'createdAt'>[] {
  return plan.measures.map(({ id, phase }) => {
    const measure = countermeasures.countermeasures.find((candidate) => candidate.id === id);
    const months = countermeasures.horizons.find((horizon) => horizon.id === phase)?.months;
    if (measure === undefined || months === undefined) {
      throw new Error(`The plan names ${id} in ${phase}, which the knowledge base does not.`);
    }
    const lead = measure.actors.find((actor) => actor.role === 'lead')?.id;
    const owner = leadBodyOf(measure) ?? countermeasures.actors.find((actor) => actor.id === lead)?.name;
    return {
      measureId: id,
      title: inLanguage(measure.title, language).slice(0, 200),
      owner: owner === undefined ? '' : inLanguage(owner, language).slice(0, 200),
      startOn: today,
      dueOn: addMonths(today, months),
      status: 'not-started',
      progress: 0,
      ...openFields,
      partOf: null,
    };
  });
}
