import { isTarget, type TargetRange } from '../../../core/followup/actionTarget.ts';
import { type ActionFields, fieldsOf } from '../../../core/model/action.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** What the official has typed about an action. */
export type ActionDraft = {
  -readonly [Field in keyof ActionFields]: Field extends 'progress' ? number | null : ActionFields[Field];
};

/** What the official has typed about the progress of an action; `null` follows the action. */
export interface RecordDraft {
  status: ActionFields['status'] | null;
  progress: number | null;
  note: string;
}

/** The fields to store, or what is wrong with the draft, in words for its field. */
export type CheckedDraft =
  | { readonly fields: ActionFields; readonly problems: readonly [] }
  | {
      readonly fields: null;
      readonly problems: readonly { readonly field: keyof ActionDraft; readonly text: string }[];
    };

const shownFields = ['title', 'owner', 'startOn', 'dueOn', 'indicatorId', 'target', 'spent'] as const;

export interface OvertakenField {
  readonly field: (typeof shownFields)[number];
  readonly stored: string | number | null;
  readonly typed: string | number | null;
}

/** `range` is what the target can be; `null` where there is no indicator, and a target means nothing. */
export function checkDraft(t: Translate, draft: ActionDraft, range: TargetRange | null = null): CheckedDraft {
  const { startOn, dueOn, progress, target } = draft;
  const title = draft.title.trim();
  const reversed = startOn !== null && dueOn !== null && startOn > dueOn;
  const misses = target !== null && range !== null && !isTarget(range, target);
  if (title !== '' && !reversed && !misses && isPercent(progress)) {
    // A form may know more than the action has: to which assessment it belongs.
    return { fields: fieldsOf({ ...draft, title, owner: draft.owner.trim(), progress }), problems: [] };
  }
  return {
    fields: null,
    problems: [
      ...(title === '' ? [{ field: 'title' as const, text: t('followUp.titleMissing') }] : []),
      ...(reversed ? [{ field: 'dueOn' as const, text: t('followUp.datesReversed') }] : []),
      ...(isPercent(progress) ? [] : [{ field: 'progress' as const, text: t('followUp.progressInvalid') }]),
      ...(misses ? [{ field: 'target' as const, text: t('followUp.targetMisses') }] : []),
    ],
  };
}

/** Of what would be stored, the fields that have been typed: what others change in the rest is left to them. */
export function typedFields(fields: ActionFields, typed: Partial<ActionDraft>): Partial<ActionFields> {
  const kept = Object.entries(fields).filter(([field]) => Object.hasOwn(typed, field));
  // Some entries of the fields of an action.
  return Object.fromEntries(kept) as Partial<ActionFields>;
}

/** The typed fields that somebody else has given another value than the one that was seen when they were typed. */
export function overtakenFields(
  typed: Partial<ActionDraft>,
  { seen, now }: { readonly seen: ActionFields; readonly now: ActionFields },
): readonly OvertakenField[] {
  return shownFields.flatMap((field) => {
    const own = typed[field];
    return own === undefined || now[field] === seen[field] || now[field] === own
      ? []
      : [{ field, stored: now[field], typed: own }];
  });
}

export const isPercent = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= 100;
