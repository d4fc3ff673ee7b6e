import { readPlannedDay } from '../../../../core/base/typed/plannedDay.ts';
import { readFieldNumber } from '../../../../core/base/typed/fieldNumber.ts';
import { isTarget, type TargetRange } from '../../../../core/followup/actionTarget.ts';
import type { Action, ActionFields } from '../../../../core/model/action.ts';
import type { Translate } from '../../../../core/text/translate.ts';
import { isPercent } from '../actionDraft.ts';

/** The columns of the list that a hand goes through, where there is room for all of them. */
export const gridColumns = [
  ...(['owner', 'dueOn', 'status', 'progress', 'spent', 'evidence', 'indicatorId', 'target'] as const),
] as const;
export type GridColumn = (typeof gridColumns)[number];
/** Those that are typed in place: evidence is attached. */
export type TypedColumn = Exclude<GridColumn, 'evidence'>;
export type TextColumn = Exclude<TypedColumn, 'status' | 'indicatorId'>;

/** Without these a list of little room does: they are said below another column, and changed in the form of the action. */
const wideColumns: ReadonlySet<GridColumn> = new Set(['spent', 'target']);

export const narrowColumns: readonly GridColumn[] = gridColumns.filter((column) => !wideColumns.has(column));

/** What becomes of a text that is typed into a cell: fields to store, or why there are none. */
export type CellEntry =
  | { readonly kind: 'fields'; readonly fields: Partial<ActionFields> }
  | { readonly kind: 'refused'; readonly text: string };

const longestOwner = 200;
/** Million CNY. */
const mostSpent = 1_000_000;

const fields = (changed: Partial<ActionFields>): CellEntry => ({ kind: 'fields', fields: changed });
const refused = (text: string): CellEntry => ({ kind: 'refused', text });

/** What a text that is typed into a cell is read by. */
interface TypedText {
  readonly action: Pick<Action, 'startOn'>;
  readonly column: TextColumn;
  readonly text: string;
  readonly today: string;
  /** Between which ends the target of the indicator lies; `null` without one. */
  readonly range: TargetRange | null;
  /** How many of the unit in which money is typed are one million CNY. */
  readonly unitsPerMillion: number;
}

/** Reads what is typed for the owner, the due date, the progress, what was spent or the target of an action. */
export function readCellEntry(t: Translate, typed: TypedText): CellEntry {
  const { action, column, text, today } = typed;
  switch (column) {
    case 'owner':
      return text.trim().length > longestOwner
        ? refused(t('followUp.ownerLong', { most: longestOwner }))
        : fields({ owner: text.trim() });
    case 'dueOn':
      return readDue(t, action, readPlannedDay(text, { edge: 'last', today }));
    case 'progress':
      return readProgress(t, text);
    case 'spent':
      return readSpent(t, text, typed.unitsPerMillion);
    case 'target':
      return readTarget(t, text, typed.range);
  }
}

function readSpent(t: Translate, text: string, unitsPerMillion: number): CellEntry {
  const read = readFieldNumber(text, { unit: t('frame.unitMoney') });
  if (read.kind === 'empty') {
    return fields({ spent: null });
  }
  return read.kind === 'value' && read.value >= 0 && read.value <= mostSpent * unitsPerMillion
    ? fields({ spent: Number((read.value / unitsPerMillion).toPrecision(12)) })
    : refused(t('followUp.spentInvalid'));
}

function readTarget(t: Translate, text: string, range: TargetRange | null): CellEntry {
  if (text.trim() === '') {
    return fields({ target: null });
  }
  if (range === null) {
    return refused(t('followUp.targetOfNone'));
  }
  // A bare number is in the unit of the indicator: nobody means a fraction where the column says percent.
  const read = ['', range.unit?.zh ?? '', range.unit?.en ?? '']
    .map((unit) => readFieldNumber(text, { unit }))
    .find(({ kind }) => kind === 'value');
  return read?.kind === 'value' && isTarget(range, read.value)
    ? fields({ target: read.value })
    : refused(t('frame.numberRange', { min: String(range.min), max: String(range.max) }));
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
