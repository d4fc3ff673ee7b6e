import type { BriefContext } from '../briefContext.ts';

/**
 * The day, ISO, from which the phases of the plan are counted, and therefore every date of a measure without an action:
 * when the plan was accepted, which is when its first action was made, else the day of the assessment.
 *
 * The date of the brief only where neither is known: an assessment of 2002 has measures due in 2003, whenever it is printed.
 */
export function planDate({
  actions,
  date,
  dayOf,
  input,
}: Pick<BriefContext, 'actions' | 'date' | 'dayOf' | 'input'>): string {
  const [accepted] = actions
    .filter(({ measureId }) => measureId !== null)
    .map(({ createdAt }) => dayOf(createdAt))
    .sort();
  return accepted ?? input.assessedOn ?? date;
}
