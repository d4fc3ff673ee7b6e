import type { Run } from '../../document/document.ts';
import { sourced } from '../../document/phrase.ts';
import type { BriefContext, BriefSource } from './briefContext.ts';

/** From this age on, in months, page 1 warns. */
const oldAfterMonths = 18;

/** The date of the newest figure or rating, as entered (`2026`, `2026-05`, `2026-05-31`); that of the assessment without one. */
export function dataDate({ date, input }: Pick<BriefSource, 'date' | 'input'>): string {
  const assessed = input.assessedOn ?? date;
  const ratings = [input.ratings, ...(input.members ?? []).map((member) => member.ratings)];
  const dates = ratings.flatMap((given) =>
    Object.values(given).flatMap((rating) => (rating.date ? [rating.date] : [])),
  );
  return dates.length === 0
    ? assessed
    : dates.reduce((newest, each) => (isLater(each, newest) ? each : newest));
}

/** The year of the newest figure, as page 1 names it: which day of an old year matters to nobody. */
export const newestYear = (context: BriefContext): Run =>
  sourced(context.t('briefPage.year', { year: dataDate(context).slice(0, 'yyyy'.length) }), 'date:data.year');

/** Whether even the newest figure is older than 18 months on the day of the brief. */
export function isOld(source: Pick<BriefSource, 'date' | 'input'>): boolean {
  const { date, input } = source;
  // Nothing was known after the assessment: a year alone ends there at the latest.
  const newest = Math.min(monthOf(dataDate(source)), monthOf(input.assessedOn ?? date));
  return monthOf(date) - newest > oldAfterMonths;
}

/** Of two dates in one year, a year alone tells least: it is not taken for its December. */
const isLater = (one: string, other: string): boolean => one > other;

/** Months since year 0; a year alone ends with its December. */
function monthOf(date: string): number {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return year * 12 + month - 1;
}
