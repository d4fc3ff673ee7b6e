import { classifyAction } from '../../../followup/classify.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Commitment } from '../basis/plan/commitments.ts';

/** How a measure stands on the day of the brief; `planned` before the plan was accepted. */
export type Standing = 'planned' | 'due' | 'late' | 'stalled' | 'done';

export const standingOf = (context: BriefContext, { action }: Pick<Commitment, 'action'>): Standing =>
  action === null ? 'planned' : classifyAction(action, context).group;
