import { type Action, type ActionFields, fieldsOf, openFields } from '../../model/action.ts';
import type { ActionTableRow } from '../apply/applied.ts';
import type { ActionField } from '../fields.ts';
import type { Standing } from './compareFacts.ts';

/** An action of a list beside the one of the same name that is stored. */
export interface ActionMatch {
  readonly line: number;
  readonly standing: Standing;
  readonly id: string | null;
  /** The fields as they would be stored: what the table does not say stays. */
  readonly fields: ActionFields;
  readonly differences: readonly {
    readonly field: ActionField;
    /** As the store and the table have it; the empty text for nothing. */
    readonly mine: string;
    readonly theirs: string;
  }[];
}

/** A stored action with all that it is called, as screens and exports write it. */
export interface KnownAction {
  readonly action: Action;
  readonly titles: readonly string[];
  readonly owners: readonly string[];
}

const plain = (text: string): string => text.trim().toLowerCase();

const isCalled = (names: readonly string[], text: string): boolean =>
  names.some((name) => plain(name) === plain(text));

/** What a new action has where the table does not say it: it begins today, or on its due date where that has passed. */
const newFields = (row: ActionTableRow, today: string): ActionFields => ({
  title: row.title,
  owner: row.owner ?? '',
  startOn: row.startOn ?? (today < row.dueOn ? today : row.dueOn),
  dueOn: row.dueOn,
  status: row.status ?? 'open',
  progress: row.progress ?? (row.status === 'done' ? 100 : 0),
  ...openFields,
});

function changedFields(row: ActionTableRow, { action, owners }: KnownAction): ActionFields {
  const startOn = row.startOn ?? action.startOn;
  return {
    // Called by its name in the other language it keeps the one that it has.
    ...fieldsOf(action),
    owner: row.owner === null || isCalled(owners, row.owner) ? action.owner : row.owner,
    startOn: startOn !== null && startOn > row.dueOn ? row.dueOn : startOn,
    dueOn: row.dueOn,
    status: row.status ?? action.status,
    progress: row.progress ?? action.progress,
  };
}

const compared = [
  ['owner', 'owner'],
  ['start-on', 'startOn'],
  ['due-on', 'dueOn'],
  ['status', 'status'],
  ['progress', 'progress'],
] as const satisfies readonly (readonly [ActionField, keyof ActionFields])[];

/** Each action of a list with the one that is stored under its name. */
export const compareActions = (
  rows: readonly ActionTableRow[],
  known: readonly KnownAction[],
  today: string,
): ActionMatch[] =>
  rows.map((row) => {
    const found = known.find(({ titles }) => isCalled(titles, row.title));
    if (found === undefined) {
      return { line: row.line, standing: 'new', id: null, fields: newFields(row, today), differences: [] };
    }
    const fields = changedFields(row, found);
    const differences = compared.flatMap(([field, key]) => {
      const [mine, theirs] = [String(found.action[key]), String(fields[key])];
      return mine === theirs ? [] : [{ field, mine, theirs }];
    });
    const standing = differences.length === 0 ? 'same' : 'differs';
    return { line: row.line, standing, id: found.action.id, fields, differences };
  });
