import { compareLooseDates, datePartsOf, isLaterThan, lastMonthOf } from '../../../base/looseDate.ts';
import type { Run } from '../../document/document.ts';
import { sourced } from '../../document/phrase.ts';
import type { BriefContext, BriefSource } from './briefContext.ts';

/** From this age on, in months, page 1 warns. */
const oldAfterMonths = 18;

/**
 * The loose date of the newest figure or rating, as entered; that of the assessment without one.
 *
 * What is dated later than the brief and the assessment is a slip of the pen, and makes nothing newer.
 */
export function dataDate({ date, input }: Pick<BriefSource, 'date' | 'input'>): string {
  const assessed = input.assessedOn ?? date;
  const known = assessed > date ? assessed : date;
  const ratings = [input.ratings, ...(input.members ?? []).map((member) => member.ratings)];
  const dates = ratings.flatMap((given) =>
    Object.values(given).flatMap((rating) =>
      rating.date && !isLaterThan(rating.date, known) ? [rating.date] : [],
    ),
  );
  return dates.length === 0
    ? assessed
    : dates.reduce((newest, each) => (compareLooseDates(each, newest) > 0 ? each : newest));
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

/** Months since year 0 of the last month that a date reaches. */
function monthOf(date: string): number {
  const { year, month } = datePartsOf(lastMonthOf(date));
  return Number(year) * 12 + (month ?? 1) - 1;
}
