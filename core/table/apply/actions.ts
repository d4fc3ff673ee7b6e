import { isAmount, readAmount } from '../../base/typed/amount.ts';
import { dayOfSerial } from '../../base/typed/date.ts';
import { shiftDecimal } from '../../base/typed/decimal.ts';
import { type PlannedEdge, readPlannedDay } from '../../base/typed/plannedDay.ts';
import type { Unit } from '../../base/typed/units.ts';
import type { ActionFields } from '../../model/action.ts';
import { shareIn, statusIn } from '../actionWords.ts';
import type { BodyRow } from '../bodyRows.ts';
import { type ActionField, fieldsOf, spentAmount } from '../fields.ts';
import { type CellReason, reasonOf } from '../findings.ts';
import { isBlank, plainText } from '../table.ts';
import type { ActionTableRow } from './applied.ts';
import { type Context, cellFor, usedColumn } from './context.ts';
import type { TakeRow } from './facts.ts';

/** The most characters of a title or an owner, and of a note, as the store keeps them. */
const longest = { line: 200, note: 10_000 } as const;
/** The most that an action can have cost, in 万元. */
const mostSpent = 100_000_000;

/** A row that names no action is not taken; another cell that cannot be read stays out alone. */
export function actionRows(context: Context<ActionTableRow>): TakeRow {
  const seen = new Map<string, number>();
  return (body) => {
    const { sink } = context;
    const action = body.kind === 'total' ? null : actionOf(context, body);
    if (body.kind === 'total') {
      sink.rejectRow(body, { reason: 'total-row' });
    } else if (action !== null) {
      const before = seen.get(action.title);
      // Actions of two clusters may be called the same: their ids tell them apart.
      if (before === undefined || action.id !== null) {
        seen.set(action.title, before ?? body.row.line);
        sink.take(action);
      } else {
        sink.rejectRow({ row: body.row, text: action.title }, { reason: 'twice', line: before });
      }
    }
  };
}

function actionOf(context: Context<ActionTableRow>, body: BodyRow): ActionTableRow | null {
  const read = readerOf(context, body);
  const refuse = (reason: CellReason) => {
    context.sink.rejectRow(body, reason);
    return null;
  };
  const id = read('action-id', oneLine);
  const title = read('action', oneLine);
  if (title === null && id === null) {
    return refuse({ reason: 'no-name' });
  }
  const dueOn = read('due-on', (text) => dayOf(text, 'last'));
  const startOn = read('start-on', (text) => dayOf(text, 'first'));
  // Of an action that is known the dates are looked at beside those that it has.
  if (id === null && startOn !== null && dueOn !== null && startOn > dueOn) {
    return refuse({ reason: 'dates-reversed' });
  }
  return {
    line: body.row.line,
    title: title ?? '',
    owner: read('owner', oneLine),
    startOn,
    dueOn,
    ...standOf(read, context),
    spent: read('spent', (text) => spentOf(text, usedColumn(context.columns, 'spent')?.unit ?? null)),
    note: read('note', noteOf),
    cluster: read('of-cluster', oneLine),
    id,
    stand: read('action-stand', oneLine),
    blank: blankOf(context, body),
  };
}

const blankOf = ({ columns }: Context<ActionTableRow>, body: BodyRow): ActionField[] =>
  actionFields.filter(
    (field) => usedColumn(columns, field) !== null && isBlank(cellFor(columns, field, body)),
  );

const isActionField = (field: string): field is ActionField =>
  fieldsOf.actions.some((each) => each === field);
const actionFields = fieldsOf.actions.filter(isActionField);

type Stand = Pick<ActionTableRow, 'status' | 'progress'>;

/**
 * How far an action has come. Offices write words and shares into one column: each cell is what it holds. What is done by
 * its share alone is done, or it would be late from its due date on.
 */
function standOf(read: ReturnType<typeof readerOf>, { columns }: Context<ActionTableRow>): Stand {
  const isAlone = usedColumn(columns, 'progress') === null;
  const own = read('status', (text) => statusOrShare(text, isAlone));
  const far = read('progress', shareOrStatus);
  const [said, share] = [own, far].map((found) => (typeof found === 'string' ? found : null));
  const progress = typeof far === 'number' ? far : typeof own === 'number' ? own : null;
  return { status: said ?? share ?? (progress === 100 ? 'done' : null), progress };
}

const statusOrShare = (text: string, isAlone: boolean): ActionFields['status'] | number | CellReason =>
  statusIn(text) ?? (isAlone && shareIn(text) !== null ? progressOf(text) : { reason: 'not-a-status' });

const shareOrStatus = (text: string): ActionFields['status'] | number | CellReason =>
  (shareIn(text) === null ? statusIn(text) : null) ??
  (/\p{L}{2}/u.test(text) && shareIn(text) === null ? { reason: 'not-a-status' } : progressOf(text));

/** Reads a field of a row: `null` where it is blank, and where it is refused with its place. */
function readerOf({ columns, sink }: Context<ActionTableRow>, body: BodyRow) {
  return <Value extends string | number>(
    field: ActionField,
    by: (text: string) => Value | CellReason,
  ): Value | null => {
    const column = usedColumn(columns, field);
    const cell = cellFor(columns, field, body);
    if (column === null || isBlank(cell)) {
      return null;
    }
    sink.countFilled(cell);
    const value = by(plainText(cell));
    if (typeof value === 'object') {
      sink.rejectCell({ line: body.row.line, column: column.column }, cell, value);
      return null;
    }
    return value;
  };
}

function oneLine(text: string): string | CellReason {
  const line = text.replaceAll('\n', ' ');
  return line.length > longest.line ? { reason: 'too-long', most: longest.line } : line;
}

const noteOf = (text: string): string | CellReason =>
  text.length > longest.note ? { reason: 'too-long', most: longest.note } : text;

/** In a file a date has its year: nobody looks at what it is read as. Days may stand as spreadsheets count them. */
function dayOf(text: string, edge: PlannedEdge): string | CellReason {
  const day = /^\d{5}$/u.test(text)
    ? dayOfSerial(Number(text))?.text
    : readPlannedDay(text, { edge, today: null });
  return day === undefined || day === null || day === 'invalid' ? { reason: 'not-a-date' } : day;
}

/** Whole percent. A bare number between 0 and 1 may be a share: it is not guessed. */
function progressOf(text: string): number | CellReason {
  const share = shareIn(text);
  if (share === null) {
    return { reason: 'not-a-number' };
  }
  const { number, isPercent } = share;
  if (number > 100) {
    return { reason: 'not-between', min: 0, max: 100, unit: { en: '%', zh: '%' } };
  }
  return !isPercent && !Number.isInteger(number) ? { reason: 'not-whole' } : Math.round(number);
}

/** In million CNY, from whatever unit the cell or its head says. */
function spentOf(text: string, head: Unit | null): number | CellReason {
  const { unit, unitName } = spentAmount;
  const amount = readAmount(text, { field: unit, head });
  if (!isAmount(amount)) {
    return reasonOf(amount, unitName);
  }
  const tenThousands = Number(amount.decimal);
  return tenThousands < 0 || tenThousands > mostSpent
    ? { reason: 'not-between', min: 0, max: mostSpent, unit: unitName }
    : Number(Number(shiftDecimal(amount.decimal, -2)).toFixed(6));
}
