import { type ActionFields, fieldsOf, isClosed } from '../../model/action.ts';
import type { ActionTableRow } from '../apply/applied.ts';
import { dateText, moneyText, plainForm, readStand } from '../exportedStand.ts';
import { type ReturnedField, returnedFields } from '../fields.ts';
import type { ActionField } from '../fields.ts';
import type { CellReason } from '../findings.ts';
import {
  type ActionDifference,
  type ActionMatch,
  askedTogether,
  type KnownAction,
  standingOf,
} from './actionMatch.ts';
import { isCalled, knownByTitle, newMatch, noteDifference } from './compareActions.ts';

/** A row, or one of its cells, of which nothing is stored. */
export interface RefusedReturn {
  readonly line: number;
  /** `null` where it is the row as a whole. */
  readonly field: ActionField | null;
  readonly text: string;
  readonly reason: CellReason;
}

export interface ReturnedSheet {
  readonly matches: readonly ActionMatch[];
  readonly refused: readonly RefusedReturn[];
}

/** What a sheet that comes back is compared with. */
export interface Stored {
  readonly known: readonly KnownAction[];
  /** Whether an action of this id was deleted. */
  readonly isGone: (id: string) => boolean;
  /** To which rows without an id are added; `null` leaves them out. */
  readonly assessment: string | null;
  readonly today: string;
  /** Whether the rows are those of the sheet of records. */
  readonly isRecords: boolean;
}

/** Whether a list was written by the program and comes back: then actions are known by their ids. */
export const isReturned = (rows: readonly ActionTableRow[]): boolean => rows.some(({ id }) => id !== null);

/**
 * Each action of a sheet that comes back with the one that has its id.
 *
 * A row whose id cannot be trusted is refused: unknown, standing twice, or of another action than the row is called by.
 */
export function compareReturned(rows: readonly ActionTableRow[], stored: Stored): ReturnedSheet {
  const ids = Map.groupBy(rows, ({ id }) => id);
  const byId = new Map(stored.known.map((known) => [known.action.id, known]));
  const names = knownByTitle(stored.known);
  const matches: ActionMatch[] = [];
  const refused: RefusedReturn[] = [];
  for (const row of rows) {
    const known = row.id === null ? undefined : byId.get(row.id);
    const reason = stored.isRecords
      ? ({ reason: 'of-records' } as const)
      : row.id === null
        ? whyNotNew(row, stored)
        : whyNotKnown(row, { known, twins: ids.get(row.id) ?? [], names, isGone: stored.isGone });
    if (reason !== null) {
      refused.push({ line: row.line, field: null, text: row.title || (row.id ?? ''), reason });
    } else if (known === undefined) {
      matches.push(newMatch(row, stored.today));
    } else {
      const { match, refused: cells } = matchOf(row, known);
      matches.push(match);
      refused.push(...cells);
    }
  }
  return { matches, refused };
}

function whyNotNew(
  { title, startOn, dueOn }: ActionTableRow,
  { known, assessment }: Stored,
): CellReason | null {
  if (assessment === null) {
    return { reason: 'id-none' };
  }
  if (startOn !== null && dueOn !== null && startOn > dueOn) {
    return { reason: 'dates-reversed' };
  }
  const isHere = known.some(
    ({ action, titles }) => action.assessmentId === assessment && isCalled(titles, title),
  );
  return isHere ? { reason: 'id-missing' } : null;
}

interface Around {
  readonly known: KnownAction | undefined;
  /** The rows of the same id. */
  readonly twins: readonly ActionTableRow[];
  readonly names: ReadonlyMap<string, KnownAction>;
  readonly isGone: Stored['isGone'];
}

function whyNotKnown(row: ActionTableRow, { known, twins, names, isGone }: Around): CellReason | null {
  const twin = twins.find(({ line }) => line !== row.line);
  if (twin !== undefined) {
    return { reason: 'id-twice', line: twin.line };
  }
  const called = names.get(plainForm(row.title));
  if (known === undefined) {
    const isDeleted = called === undefined && isGone(row.id ?? '');
    return { reason: isDeleted ? 'id-gone' : called === undefined ? 'id-unknown' : 'id-changed' };
  }
  const isOther = row.title !== '' && called !== undefined && !isCalled(known.titles, row.title);
  const { en, zh } = known.action.clusterName;
  const isElsewhere = row.cluster !== null && !isCalled([en, zh], row.cluster);
  return isOther || isElsewhere ? { reason: 'id-of-other', title: known.titles[0] ?? '' } : null;
}

/** What stands in the row and in the store, as texts that are compared. */
const rowTexts = (row: ActionTableRow): Readonly<Record<ReturnedField, string>> => ({
  action: row.title,
  owner: row.owner ?? '',
  'start-on': dateText(row.startOn),
  'due-on': dateText(row.dueOn),
  status: row.status ?? '',
  progress: row.progress === null ? '' : String(row.progress),
  spent: moneyText(row.spent),
  note: row.note ?? '',
});

const storedTexts = ({
  action,
  titles,
  owners,
  notes,
}: KnownAction): Readonly<Record<ReturnedField, readonly string[]>> => ({
  action: titles,
  owner: owners,
  'start-on': [dateText(action.startOn)],
  'due-on': [dateText(action.dueOn)],
  status: [action.status],
  progress: [String(action.progress)],
  spent: [moneyText(action.spent)],
  note: notes.length === 0 ? [''] : notes,
});

const changeOf = (row: ActionTableRow): Readonly<Record<ReturnedField, Partial<ActionFields>>> => ({
  action: { title: row.title },
  owner: { owner: row.owner ?? '' },
  'start-on': { startOn: row.startOn },
  'due-on': { dueOn: row.dueOn },
  status: row.status === null ? {} : { status: row.status },
  progress: row.progress === null ? {} : { progress: row.progress },
  spent: { spent: row.spent },
  note: {},
});

/** What may be emptied: an action is always called something and stands somewhere, and a record stays. */
const emptied: readonly ReturnedField[] = ['owner', 'start-on', 'due-on', 'spent'];

function matchOf(row: ActionTableRow, known: KnownAction) {
  const { action } = known;
  const stand = readStand(action.id, row.stand);
  const [theirs, mine, change] = [rowTexts(row), storedTexts(known), changeOf(row)];
  const differences: ActionDifference[] = [];
  const newer: ActionField[] = [];
  for (const field of returnedFields) {
    const isEmptied = theirs[field] === '' && row.blank.includes(field) && emptied.includes(field);
    const isOlder = stand !== null && !mine[field].some((text) => stand.was(field, text));
    if (isCalled(mine[field], theirs[field]) || (theirs[field] === '' && !isEmptied)) {
      continue;
    }
    if (stand?.was(field, theirs[field]) === true) {
      newer.push(field);
    } else if (field === 'note') {
      // A record that is there already is no news.
      differences.push(
        ...(isCalled(known.earlierNotes, theirs.note) ? [] : [noteDifference(theirs.note, known)]),
      );
    } else {
      const asks = isOlder ? 'since' : isEmptied ? 'emptied' : field === 'action' ? 'title' : null;
      const shown = { field, mine: mine[field][0] ?? '', theirs: theirs[field], change: change[field] };
      differences.push({ ...shown, asks: stand === null ? 'unknown' : asks, key: field });
    }
  }
  return datesChecked(row, known, { differences: paired(differences, action), newer });
}

/** Two dates are taken together or not at all; what is done has come all the way. */
function paired(
  differences: readonly ActionDifference[],
  { progress }: ActionFields,
): readonly ActionDifference[] {
  const dated = askedTogether(differences, ['start-on', 'due-on']);
  const done = dated.find(({ field, change }) => field === 'status' && change.status === 'done');
  const isSaid = dated.some(({ field }) => field === 'progress');
  return done === undefined || isSaid || progress === 100
    ? dated
    : [
        ...dated,
        { ...done, field: 'progress', mine: String(progress), theirs: '100', change: { progress: 100 } },
      ];
}

/** Dates that contradict each other stay out alone, named with their cell. */
function datesChecked(
  row: ActionTableRow,
  known: KnownAction,
  { differences, newer }: Pick<ActionMatch, 'differences' | 'newer'>,
): { readonly match: ActionMatch; readonly refused: readonly RefusedReturn[] } {
  const { action } = known;
  const dates = differences.filter(({ field }) => field === 'start-on' || field === 'due-on');
  const after: ActionFields = Object.assign(fieldsOf(action), ...dates.map(({ change }) => change));
  const isReversed =
    dates.length > 0 && after.startOn !== null && after.dueOn !== null && after.startOn > after.dueOn;
  const kept = isReversed ? differences.filter((each) => !dates.includes(each)) : differences;
  const last = dates.at(-1);
  return {
    match: {
      line: row.line,
      standing: standingOf(kept),
      id: action.id,
      fields: fieldsOf(action),
      note: null,
      cluster: action.clusterName,
      title: known.title,
      differences: kept,
      newer,
    },
    refused:
      isReversed && last !== undefined
        ? [{ line: row.line, field: last.field, text: last.theirs, reason: { reason: 'dates-reversed' } }]
        : [],
  };
}

/** Whether an action would be closed or blocked, and nothing says by what or why. */
export const isUnexplained = ({ differences, standing, fields, note }: ActionMatch): boolean => {
  const { status } =
    standing === 'new' ? fields : Object.assign({ status: null }, ...differences.map(({ change }) => change));
  const isToExplain = status !== null && (isClosed({ status }) || status === 'blocked');
  return isToExplain && note === null && !differences.some(({ field }) => field === 'note');
};
