/**
 * The day on which an assessment counts: its own, or today where that lies ahead, because the clock was wrong, then or now.
 * Statements over assessments follow the same rule.
 */
export const countedOn = (assessedOn: string, today: string): string =>
  assessedOn < today ? assessedOn : today;
