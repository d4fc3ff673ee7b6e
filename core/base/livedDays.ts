/** The longest pause that counts as time, in days: a clock that jumps further counts no more than this. */
const longestPause = 7;
const dayLength = 86_400_000;

/**
 * How many days have passed over moments in the order in which they were recorded.
 *
 * A clock that was set back counts nothing, one that was set forward at most a week: what is kept for a number of days
 * is not lost to a wrong date.
 */
export function livedDays(moments: readonly string[]): number {
  const times = moments.map((moment) => Date.parse(moment));
  return times.reduce((days, time, at) => {
    const pause = (time - (times[at - 1] ?? time)) / dayLength;
    return days + Math.min(longestPause, Math.max(0, pause));
  }, 0);
}

/** After a pause of more than so many days, or with a clock that is so many behind, the clock is not trusted. */
const trusted = { pause: longestPause, behind: 1 } as const;

/** How many days the clock is ahead of the last moment that was recorded; 0 where there is none. */
export const daysAhead = (now: string, lastAt: string | null): number =>
  lastAt === null ? 0 : (Date.parse(now) - Date.parse(lastAt)) / dayLength;

/**
 * Whether something may go for good by what the clock says: not before something was changed under it, where it has
 * jumped.
 */
export function isClockTrusted(now: string, lastAt: string | null): boolean {
  const days = daysAhead(now, lastAt);
  return days >= -trusted.behind && days <= trusted.pause;
}

/**
 * Whether more than so many days have passed since a moment: by the clock, and by what was recorded after it as
 * `livedDays` counts. `moments` begin with the first that counts, or with earlier ones.
 */
export function isLongAgo(
  moment: string,
  {
    now,
    moments,
    days,
  }: { readonly now: string; readonly moments: readonly string[]; readonly days: number },
): boolean {
  return daysAhead(now, moment) > days && livedDays([...moments, now]) > days;
}
