import { type ActionFields, fieldsOf, openFields } from '../../model/action.ts';
import type { ActionTableRow } from '../apply/applied.ts';
import type { ActionField } from '../fields.ts';
import { type ActionDifference, type ActionMatch, type KnownAction, standingOf } from './actionMatch.ts';
import { plainForm } from '../exportedStand.ts';

export const isCalled = (names: readonly string[], text: string): boolean =>
  names.some((name) => plainForm(name) === plainForm(text));

/**
 * What a new action has where the table does not say it: it begins today, or on its due date where that has passed; one
 * without a due date has no start either.
 */
function newFields(row: ActionTableRow, today: string): ActionFields {
  const { dueOn } = row;
  return {
    title: row.title,
    owner: row.owner ?? '',
    startOn: row.startOn ?? (dueOn === null || today < dueOn ? dueOn && today : dueOn),
    dueOn,
    status: row.status ?? 'open',
    progress: row.progress ?? (row.status === 'done' ? 100 : 0),
    ...openFields,
    spent: row.spent,
  };
}

/** An action of a table that is not here yet. */
export const newMatch = (row: ActionTableRow, today: string): ActionMatch => ({
  line: row.line,
  standing: 'new',
  id: null,
  fields: newFields(row, today),
  note: row.note,
  cluster: null,
  title: { en: row.title, zh: row.title },
  differences: [],
  newer: [],
});

function changedFields(row: ActionTableRow, { action, owners }: KnownAction): Partial<ActionFields> {
  const startOn = row.startOn ?? action.startOn;
  const dueOn = row.dueOn ?? action.dueOn;
  return {
    owner: row.owner === null || isCalled(owners, row.owner) ? action.owner : row.owner,
    startOn: startOn !== null && dueOn !== null && startOn > dueOn ? dueOn : startOn,
    dueOn,
    status: row.status ?? action.status,
    progress: row.progress ?? action.progress,
    spent: row.spent ?? action.spent,
  };
}

const compared = [
  ['owner', 'owner'],
  ['start-on', 'startOn'],
  ['due-on', 'dueOn'],
  ['status', 'status'],
  ['progress', 'progress'],
  ['spent', 'spent'],
] as const satisfies readonly (readonly [ActionField, keyof ActionFields])[];

/** What a table says of an action that it calls by its name: what it does not say stays. */
function differencesOf(row: ActionTableRow, known: KnownAction): ActionDifference[] {
  const { action, notes, earlierNotes } = known;
  // Called by its name in the other language it keeps the one that it has.
  const fields = changedFields(row, known);
  const differences = compared.flatMap(([field, key]): ActionDifference[] => {
    const [mine, theirs] = [String(action[key] ?? ''), String(fields[key] ?? '')];
    return mine === theirs
      ? []
      : [{ field, mine, theirs, change: { [key]: fields[key] }, asks: null, key: field }];
  });
  const isTold = row.note !== null && !isCalled([...notes, ...earlierNotes], row.note);
  return isTold ? [...differences, noteDifference(row.note ?? '', known)] : differences;
}

/** A note that comes in becomes one more record: nothing is changed by it. */
export const noteDifference = (theirs: string, { notes }: KnownAction): ActionDifference => ({
  field: 'note',
  mine: notes[0] ?? '',
  theirs,
  change: {},
  asks: null,
  key: 'note',
});

/** Each stored action by what it is called; of two that are called the same, the first. */
export const knownByTitle = (known: readonly KnownAction[]): ReadonlyMap<string, KnownAction> =>
  new Map(
    known.toReversed().flatMap((each) => each.titles.map((title) => [plainForm(title), each] as const)),
  );

/** Each action of a list with the one that is stored under its name. */
export const compareActions = (
  rows: readonly ActionTableRow[],
  known: readonly KnownAction[],
  today: string,
): ActionMatch[] => {
  const byTitle = knownByTitle(known);
  return rows.map((row) => {
    const found = byTitle.get(plainForm(row.title));
    if (found === undefined) {
      return newMatch(row, today);
    }
    const { action } = found;
    const differences = differencesOf(row, found);
    return {
      line: row.line,
      standing: standingOf(differences),
      id: action.id,
      fields: fieldsOf(action),
      note: null,
      cluster: action.clusterName,
      title: found.title,
      differences,
      newer: [],
    };
  });
};
