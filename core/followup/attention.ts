import * as v from 'valibot';
import type { ClassifiedAction, ClassifiedActions } from './classify.ts';

/** Due dates this many days ahead are told at the start. */
export const soonDays = 7;

/** What of the open actions asks for attention, as numbers. An action counts once: as late, as due soon, or as stalled. */
export const AttentionSchema = v.strictObject({
  late: v.number(),
  /** Due today or within seven days. */
  soon: v.number(),
  /** Not due soon, and without a record for long. */
  stalled: v.number(),
});
export type Attention = v.InferOutput<typeof AttentionSchema>;

const isSoon = ({ group, daysLeft }: ClassifiedAction): boolean =>
  group !== 'done' && group !== 'late' && daysLeft !== null && daysLeft <= soonDays;

/** The actions that a week is about: late, due within seven days, stalled. */
export const askingAttention = (groups: ClassifiedActions): ClassifiedActions => ({
  late: groups.late,
  stalled: groups.stalled,
  due: groups.due.filter(isSoon),
  done: [],
});

export function attentionOf(groups: ClassifiedActions): Attention {
  const open = [...groups.stalled, ...groups.due];
  return {
    late: groups.late.length,
    soon: open.filter(isSoon).length,
    stalled: groups.stalled.filter((item) => !isSoon(item)).length,
  };
}
