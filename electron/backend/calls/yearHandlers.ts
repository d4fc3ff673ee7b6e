import type { Handlers } from '../../../core/contract/channels.ts';
import { compareYears } from '../years/compareYears.ts';
import { carriedStart } from '../assessment/startFrom.ts';
import { yearsOf } from '../assessment/yearsOf.ts';
import type { Context } from '../context/context.ts';

type YearChannel = Extract<keyof Handlers, `years.${string}`>;

/** The years of a cluster. */
export const createYearHandlers = (context: Context): Pick<Handlers, YearChannel> => ({
  'years.read': ({ id }) => yearsOf(context, id),
  'years.compare': (pair) => compareYears(context, pair),
  'years.start': ({ id }) => carriedStart(context, id),
});
