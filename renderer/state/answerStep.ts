import type { Rating, Typing } from '../../core/model/assessment.ts';

/** An answer as it was before the last change: what Undo brings back. */
export type AnswerStep =
  | { readonly kind: 'rating'; readonly indicator: string; readonly before: Rating | null }
  | { readonly kind: 'typing'; readonly before: Typing; readonly accepted: boolean };

/** How many answers can be taken back. */
export const undoDepth = 50;
