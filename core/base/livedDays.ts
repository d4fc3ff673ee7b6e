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
