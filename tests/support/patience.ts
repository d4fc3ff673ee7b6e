/**
 * How long tests wait before they call something broken, in milliseconds: the only limits there are.
 *
 * They end what hangs and measure nothing, so a computer that is slow or busy with other work stays far below them.
 * A run as a whole has no limit.
 */
export const patience = {
  /** One thing that a page or a program does by itself: it starts, answers, shows the next state. */
  step: 120_000,
  /** One thing that costs a free processor seconds: a print, a batch of briefs, thousands of draws. */
  work: 300_000,
  /** A test with all its steps, and what is made ready for it. */
  test: 1_200_000,
} as const;
