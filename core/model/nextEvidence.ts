import type { StageFigure } from './stage.ts';

/** What an answer could turn: under some of its values the choice is another than the one made now. */
export interface Turn {
  readonly id: string;
  /** True: it would come in; false: it would go. */
  readonly enters: boolean;
  /** Share of the draws in which it would, 0–1. */
  readonly share: number;
}

/** An answer worth collecting, with what it could turn. */
export interface NextAnswer {
  /** An indicator, or a figure of the context. */
  readonly subject:
    | { readonly kind: 'indicator'; readonly indicator: string }
    | { readonly kind: 'context'; readonly figure: Exclude<StageFigure, 'ratings'> };
  /** Missing, or given without a document (grade C or D). */
  readonly state: 'missing' | 'weak';
  /** 1-based; answers whose gains the draws do not tell apart share the rank. */
  readonly rank: number;
  /** What knowing it is expected to be worth, in percent of the trouble; above 0. */
  readonly gain: number;
  /** Measures that would come into the balanced plan or leave it, most frequent first. */
  readonly measures: readonly Turn[];
  /** Causes that would be among the five named or no longer be, most frequent first. */
  readonly causes: readonly Turn[];
}
