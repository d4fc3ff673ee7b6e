import { type Cell, nothing } from '../trail/contentSum.ts';
import type { RowChange, TrailRow } from '../trail/entries.ts';
import { identityTable, trailTable } from '../trail/tables.ts';
import type { Found } from './findRows.ts';
import { isEntry, toEntry } from './trailEntry.ts';

/** The entries of a trail that can be read, in their order, each number once. */
export function trailIn({ rows }: Found): TrailRow[] {
  const entries = new Map<number, TrailRow>();
  for (const { tables, rowid, values } of rows) {
    const [shape] = tables;
    if (tables.length === 1 && shape?.name === trailTable && rowid !== null && !entries.has(rowid)) {
      entries.set(rowid, toEntry(shape, { rowid, values }));
    }
  }
  return [...entries.values()].sort((one, other) => one.seq - other.seq);
}

/** How many entries from the first on are proved, each by the one before it. */
export function provedLength(entries: readonly TrailRow[]): number {
  let hash = nothing;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== hash || !isEntry(entry)) {
      return index;
    }
    hash = entry.hash;
  }
  return entries.length;
}

export function provedIn(found: Found): TrailRow[] {
  const entries = trailIn(found);
  return entries.slice(0, provedLength(entries));
}

/** The id of the store whose trail begins so; `null` where it does not say, or where a salvage has given another. */
export function begunId(proved: readonly TrailRow[]): string | null {
  const [first] = proved;
  if (first?.act !== 'store.begin' || proved.some(({ act }) => act === 'store.salvage')) {
    return null;
  }
  const id = changesIn(first)[0]?.after?.['store_id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

/** A row that the trail tells of, with what it last said of it. */
export interface ToldRow {
  readonly table: string;
  readonly key: Readonly<Record<string, Cell>>;
  readonly cells: Readonly<Record<string, Cell>>;
  /** When it was last told of. */
  readonly at: string;
}

/** What is written of the store itself is no content. */
const notContent: ReadonlySet<string> = new Set([identityTable, 'schema']);

/** Whether an entry kept only the hash of a long text. */
export const isHashed = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && /^sha256:[0-9a-f]{64}$/u.test(cell);

/** By which a row is found again. */
export const rowKey = (table: string, key: Readonly<Record<string, Cell>>): string =>
  JSON.stringify([table, ...Object.values(key)]);

/** The rows that are there after all entries, as far as the entries tell of them. */
export function rowsTold(entries: readonly TrailRow[]): Map<string, ToldRow> {
  const rows = new Map<string, ToldRow>();
  for (const entry of entries) {
    for (const { table, key, after } of changesIn(entry).filter((change) => !notContent.has(change.table))) {
      const name = rowKey(table, key);
      if (after === null) {
        rows.delete(name);
      } else {
        rows.set(name, { table, key, cells: { ...rows.get(name)?.cells, ...key, ...after }, at: entry.at });
      }
    }
  }
  return rows;
}

/** The changes of an entry, whose text the recorder has written; none where it is damaged. */
export function changesIn({ changes }: Pick<TrailRow, 'changes'>): RowChange[] {
  try {
    const value: unknown = JSON.parse(changes);
    return Array.isArray(value) ? value.filter(isChange) : [];
  } catch {
    // An entry of a damaged file need not be one.
    return [];
  }
}

const isRecord = (value: unknown): value is Record<string, Cell> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChange = (value: unknown): value is RowChange =>
  isRecord(value) &&
  typeof value['table'] === 'string' &&
  isRecord(value['key']) &&
  (value['after'] === null || isRecord(value['after'])) &&
  (value['before'] === null || isRecord(value['before']));
