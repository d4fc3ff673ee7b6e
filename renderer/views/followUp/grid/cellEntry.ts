import { readPlannedDay } from '../../../../core/base/typed/plannedDay.ts';
import { readFieldNumber } from '../../../../core/base/typed/fieldNumber.ts';
import type { Action, ActionFields } from '../../../../core/model/action.ts';
import type { Translate } from '../../../../core/text/translate.ts';
import { isPercent } from '../actionDraft.ts';

/** The columns of the list that are typed in place. */
export const typedColumns = ['owner', 'dueOn', 'status', 'progress', 'indicatorId'] as const;
export type TypedColumn = (typeof typedColumns)[number];

/** What becomes of a text that is typed into a cell: fields to store, or why there are none. */
export type CellEntry =
  | { readonly kind: 'fields'; readonly fields: Partial<ActionFields> }
  | { readonly kind: 'refused'; readonly text: string };

const longestOwner = 200;

const fields = (changed: Partial<ActionFields>): CellEntry => ({ kind: 'fields', fields: changed });
const refused = (text: string): CellEntry => ({ kind: 'refused', text });

/** Reads what is typed for the owner, the due date or the progress of an action. */
export function readCellEntry(
  t: Translate,
  {
    action,
    column,
    text,
    today,
  }: {
    readonly action: Pick<Action, 'startOn'>;
    readonly column: Extract<TypedColumn, 'owner' | 'dueOn' | 'progress'>;
    readonly text: string;
    readonly today: string;
  },
): CellEntry {
  switch (column) {
    case 'owner':
      return text.trim().length > longestOwner
        ? refused(t('followUp.ownerLong', { most: longestOwner }))
        : fields({ owner: text.trim() });
    case 'dueOn':
      return readDue(t, action, readPlannedDay(text, { edge: 'last', today }));
    case 'progress':
      return readProgress(t, text);
  }
}

function readDue(
  t: Translate,
  { startOn }: Pick<Action, 'startOn'>,
  dueOn: string | null | 'invalid',
): CellEntry {
  if (dueOn === 'invalid') {
    return refused(t('followUp.dateInvalid'));
  }
  return startOn !== null && dueOn !== null && dueOn < startOn
    ? refused(t('followUp.datesReversed'))
    : fields({ dueOn });
}

function readProgress(t: Translate, text: string): CellEntry {
  const read = readFieldNumber(text, { unit: '%', whole: true });
  return read.kind === 'value' && isPercent(read.value)
    ? fields({ progress: read.value })
    : refused(t('followUp.progressInvalid'));
}
