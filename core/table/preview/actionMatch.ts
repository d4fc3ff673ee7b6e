import type { Action, ActionFields } from '../../model/action.ts';
import type { ActionField } from '../fields.ts';
import { askKey, type AskReason } from './askReasons.ts';
import type { TableDecisions } from './preview.ts';
import type { Standing } from './compareFacts.ts';

/** What a table says otherwise of a field than the store. */
export interface ActionDifference {
  readonly field: ActionField;
  /** As the store and the table have it; the empty text for nothing. */
  readonly mine: string;
  readonly theirs: string;
  readonly change: Partial<ActionFields>;
  readonly asks: AskReason | null;
  /** What is asked together has one answer. */
  readonly key: string;
}

/** An action of a list beside the one that is stored. */
export interface ActionMatch {
  readonly line: number;
  /** `asks`: nothing of it is taken unless it is asked for. */
  readonly standing: Standing | 'asks';
  readonly id: string | null;
  /** As it is stored; a new one as it would be. */
  readonly fields: ActionFields;
  /** What is recorded with a new action. */
  readonly note: string | null;
  readonly cluster: Action['clusterName'] | null;
  readonly title: Action['clusterName'];
  readonly differences: readonly ActionDifference[];
  /** What was changed here since the sheet was written and stands in it as it was then. */
  readonly newer: readonly ActionField[];
}

/** A stored action with all that it is called, as screens and exports write it. */
export interface KnownAction {
  readonly action: Action;
  /** What a screen calls it. */
  readonly title: Action['clusterName'];
  readonly titles: readonly string[];
  readonly owners: readonly string[];
  /** What its last record says, and the earlier ones. */
  readonly notes: readonly string[];
  readonly earlierNotes: readonly string[];
}

/** What is asked together is asked for one reason, that of its first. */
export function askedTogether(
  differences: readonly ActionDifference[],
  fields: readonly ActionField[],
): readonly ActionDifference[] {
  const [first, ...others] = differences.filter(({ field }) => fields.includes(field));
  if (first === undefined || others.length === 0) {
    return differences;
  }
  const asks = [first, ...others].find((each) => each.asks !== null)?.asks ?? null;
  return differences.map((each) => (fields.includes(each.field) ? { ...each, asks, key: first.key } : each));
}

/** How a match stands by its differences. */
export const standingOf = (differences: readonly ActionDifference[]): ActionMatch['standing'] =>
  differences.length === 0 ? 'same' : differences.some(({ asks }) => asks === null) ? 'differs' : 'asks';

/** What of a match is stored as it was decided; `null` where nothing is. */
export function takenOf(
  { line, fields, note, standing, differences }: ActionMatch,
  {
    otherwise,
    others,
  }: { readonly otherwise: TableDecisions['otherwise']; readonly others: ReadonlySet<string> },
): { readonly fields: ActionFields; readonly note: string | null; readonly isTold: boolean } | null {
  if (standing === 'new') {
    return { fields, note, isTold: note !== null };
  }
  const takesRow = (otherwise === 'theirs') !== others.has(String(line));
  const taken = differences.filter(({ asks, key }) =>
    asks === null ? takesRow : others.has(askKey(line, key)),
  );
  if (taken.length === 0) {
    return null;
  }
  const told = taken.filter(({ field }) => ['note', 'status', 'progress'].includes(field));
  return {
    fields: Object.assign({ ...fields }, ...taken.map(({ change }) => change)),
    note: taken.find(({ field }) => field === 'note')?.theirs ?? null,
    isTold: told.length > 0,
  };
}
