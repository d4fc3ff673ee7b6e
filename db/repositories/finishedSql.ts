/**
 * Of an assessment `a` with its headline `h`: whether its result stands. Enough is answered, nothing is only taken over, and
 * it is no sample beside own work, begun or finished: what is invented is then no result of its cluster.
 */
export const isFinished = `a.deleted_at IS NULL AND h.composite IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM carried_over AS o WHERE o.assessment_id = a.id)
  AND (a.illustrative = 0 OR NOT EXISTS (SELECT 1 FROM assessment AS own
    WHERE own.cluster_id = a.cluster_id AND own.deleted_at IS NULL AND own.illustrative = 0))`;

/**
 * The day on which an assessment counts among those of its cluster: its own, or `@today` where that lies ahead, because the
 * clock was wrong, then or now. Of equal days the one entered later is the later: a year may be entered after a later one.
 *
 * The one rule of everything that takes an assessment for the last or the one before: the list of clusters, the years of a
 * cluster, the portfolio, its peers, the programme, reassessment and briefs. `countedOn` of core is the same for two dates.
 */
export const countedOn = (assessment: string): string => `min(${assessment}.assessed_on, @today)`;

/**
 * The place of an assessment `a` among those of its cluster: own work before a sample, then by the day on which it counts,
 * then by entry. `max` of it gives the last one, and with it, in SQLite, the other columns of that row.
 */
export const placeInYears = `(1 - a.illustrative) || ${countedOn('a')} || substr('000000000' || a.seq, -10)`;
