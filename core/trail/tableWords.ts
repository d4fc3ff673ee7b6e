import type { NameKey } from '../text/translate.ts';
import type { Cell, Cells, Statement, StatementPart, ToldRow, TrailGroup } from './statement.ts';
import { numberText, type TrailWords } from './trailWords.ts';

/** How one part of a row is told: from which columns, and what it says of one side. */
export interface PartWords {
  readonly of: readonly string[];
  readonly group?: TrailGroup;
  readonly field: (words: TrailWords, row: Cells) => string;
  /** What stands on one side, of whose columns only the changed ones are there; `null` for nothing. */
  readonly say: (words: TrailWords, side: Cells, row: Cells) => string | null;
}

/** A table whose rows are told one by one. */
interface RowWords {
  readonly group: TrailGroup;
  /** Columns that name the row. */
  readonly names: readonly string[];
  /** Columns that are not told: order of entry, times that the entry says, contents that others tell. */
  readonly silent: readonly string[];
  readonly subject: (words: TrailWords, row: Cells) => string;
  readonly parts: readonly PartWords[];
}

/** A table whose rows are told together: lists, in which a place means nothing. */
interface ListWords {
  readonly group: TrailGroup;
  readonly columns: readonly string[];
  readonly tell: (words: TrailWords, rows: readonly ToldRow[]) => readonly Statement[];
}

export type TableWords = RowWords | ListWords;

/** The columns of a table that have words, or are known to need none. */
export const wordedColumns = (table: TableWords): readonly string[] =>
  'tell' in table ? table.columns : [...table.names, ...table.silent, ...table.parts.flatMap(({ of }) => of)];

type Say<Value extends Cell> = (words: TrailWords, value: NonNullable<Value>, row: Cells) => string;

const isEmpty = (value: Cell | undefined): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** A part that is one column of text. */
export const textPart = (
  column: string,
  field: NameKey,
  say: Say<string> = (_words, value) => value,
): PartWords => ({
  of: [column],
  field: ({ t }) => t(field),
  say(words, side, row) {
    const value = side[column];
    return isEmpty(value) ? null : say(words, String(value), row);
  },
});

/** A part that is one column of numbers. */
export const numberPart = (column: string, field: NameKey, say: Say<number> = numberText): PartWords => ({
  of: [column],
  field: ({ t }) => t(field),
  say(words, side, row) {
    const value = side[column];
    return isEmpty(value) ? null : say(words, Number(value), row);
  },
});

/** A part that is yes or no. */
export const yesNoPart = (column: string, field: NameKey): PartWords =>
  numberPart(column, field, ({ t }, value) => t(value === 1 ? 'changes.yes' : 'changes.no'));

export const cellText = (row: Cells, column: string): string => String(row[column] ?? '');

/** The parts of a row of which a column was changed, those that say nothing left out. */
export function partsOf(
  words: TrailWords,
  parts: readonly PartWords[],
  { key, before, after }: ToldRow,
): StatementPart[] {
  const row: Cells = { ...key, ...before, ...after };
  return parts.flatMap(({ of, field, say }) => {
    if (!of.some((column) => Object.hasOwn(before ?? {}, column) || Object.hasOwn(after ?? {}, column))) {
      return [];
    }
    const told = { before: before && say(words, before, row), after: after && say(words, after, row) };
    return told.before === null && told.after === null ? [] : [{ field: field(words, row), ...told }];
  });
}

/** What a list gained and lost, whatever places its items had; another order where it neither gained nor lost. */
export function listParts(
  words: TrailWords,
  rows: readonly ToldRow[],
  item: (side: Cells) => string,
): StatementPart[] {
  const { t } = words;
  const lost = rows.flatMap(({ before }) => (before === null ? [] : [item(before)]));
  const gained = rows.flatMap(({ after }) => (after === null ? [] : [item(after)]));
  const only = (items: readonly string[], others: readonly string[]) =>
    items.filter((each) => !others.includes(each)).join(t('brief.semicolon'));
  const [removed, added] = [only(lost, gained), only(gained, lost)];
  const parts = [
    ...(removed === '' ? [] : [{ field: t('trail.takenOut'), before: null, after: removed }]),
    ...(added === '' ? [] : [{ field: t('trail.added'), before: null, after: added }]),
  ];
  return parts.length > 0 ? parts : [{ field: t('trail.order'), before: null, after: t('trail.otherOrder') }];
}

/** A composite value as it was stored; nothing where it was too long to be kept in the trail. */
export function readComposite(cell: Cell | undefined): Readonly<Record<string, unknown>> | null {
  if (typeof cell !== 'string' || cell.startsWith('sha256:')) {
    return null;
  }
  // The store admits JSON only, and wrote it from a checked value.
  return JSON.parse(cell) as Readonly<Record<string, unknown>>;
}

/** The entries of a composite value that differ between the sides; all of it as one where a side was not kept. */
export function compositeParts(
  words: TrailWords,
  { before, after }: ToldRow,
  told: {
    readonly column: string;
    readonly field: (key: string) => string;
    readonly say: (value: unknown, key: string) => string;
  },
): StatementPart[] {
  const { column, field, say } = told;
  const sides = [before, after].map((side) => side && readComposite(side[column]));
  const [old, now] = sides;
  if ((before !== null && old === null) || (after !== null && now === null)) {
    return [{ field: words.t('trail.content'), before: null, after: words.t('trail.tooLong') }];
  }
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return keys.flatMap((key) => {
    const [was, is] = [old?.[key], now?.[key]].map((value) =>
      value === undefined || value === null ? null : say(value, key),
    );
    return was === is ? [] : [{ field: field(key), before: was ?? null, after: is ?? null }];
  });
}
