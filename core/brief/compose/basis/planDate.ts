import type { BriefSource } from './briefContext.ts';

/**
 * The day on which the plan begins, from which its phases are counted: the earliest start of its actions once it was
 * accepted, else the date of the assessment, else that of the brief.
 */
export function planDate({ actions, date, input }: Pick<BriefSource, 'actions' | 'date' | 'input'>): string {
  const [started] = actions
    .filter(({ measureId, status }) => measureId !== null && status !== 'dropped')
    .map(({ startOn }) => startOn)
    .sort();
  return started ?? input.assessedOn ?? date;
}
