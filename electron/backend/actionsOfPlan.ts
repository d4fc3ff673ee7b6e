import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { PlanResult } from '../../core/model/evaluation.ts';
import type { Language } from '../../core/model/settings.ts';
import { inLanguage } from '../../core/text/message.ts';
import type { NewAction } from '../../db/repositories/actions.ts';

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
    const owner = measure.suggestedLead ?? countermeasures.actors.find((actor) => actor.id === lead)?.name;
    return {
      measureId: id,
      title: inLanguage(measure.title, language).slice(0, 200),
      owner: owner === undefined ? '' : inLanguage(owner, language).slice(0, 200),
      startOn: today,
      dueOn: addMonths(today, months),
      status: 'open',
      progress: 0,
    };
  });
}

/** The same day of a later month, or that month's last day: 31 August and 6 months give 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return moved.toISOString().slice(0, 10);
}

/** A date some days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00.000Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
