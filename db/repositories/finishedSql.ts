/** Of an assessment `a` with its headline `h`: whether its result stands. Enough is answered, nothing is only taken over. */
export const isFinished = `a.deleted_at IS NULL AND h.composite IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM carried_over AS o WHERE o.assessment_id = a.id)`;

/**
 * The place of an assessment `a` among those of its cluster: own work before a sample, then by its date, then by entry.
 * `max` of it gives the last one, and with it, in SQLite, the other columns of that row.
 */
export const placeInYears = `(1 - a.illustrative) || a.assessed_on || substr('000000000' || a.seq, -10)`;
