import { readFile, stat } from 'node:fs/promises';
import { tooLarge } from '../../../../core/base/strictJson.ts';
import { applyInSlices } from '../../../../core/table/apply/applyMapping.ts';
import type { AppliedTable } from '../../../../core/table/apply/applied.ts';
import { type Mapping, keptMapping } from '../../../../core/table/mapping.ts';
import type { Lists } from '../../../../core/lists/lists.ts';
import { type MatchedReference, matchReference } from '../../../../core/table/preview/matchReference.ts';
import { chosenMapping } from '../../../../core/table/preview/chosenMapping.ts';
import type { TableSettings, TableTarget } from '../../../../core/table/preview/settings.ts';
import { proposeMapping } from '../../../../core/table/propose/proposeMapping.ts';
import { type Table, tableLimits } from '../../../../core/table/table.ts';
import type { Context } from '../../context/context.ts';
import { readTable } from '../readTable.ts';
import { type Watch, inSlices } from '../watch.ts';

/** A table as it was read, and what was said of the reading. */
export interface ReadTable {
  readonly table: Table;
  readonly bytes: number;
  /** What decides how the file becomes a table. */
  readonly readBy: string;
}

/** A table with what each column is taken for, and what that gives. */
export interface AppliedReading extends ReadTable {
  readonly target: TableTarget;
  readonly mapping: Mapping;
  readonly isKept: boolean;
  readonly result: AppliedTable;
  /** What figures of an area become; `null` for tables of another kind. */
  readonly reference: MatchedReference | null;
}

export interface ReadWish {
  readonly path: string;
  readonly name: string;
  readonly target: TableTarget;
  readonly settings: TableSettings;
}

const readingKey = ({ encoding, delimiter, sheet }: TableSettings): string =>
  JSON.stringify([encoding ?? null, delimiter ?? null, sheet ?? null]);

/** Reading is nearly all of the work: applying is the last part. */
const readingShare = 0.7;

const part =
  (watch: Watch, from: number, share: number): Watch['progress'] =>
  ({ done, total }) =>
    watch.progress?.({ done: from + (share * done) / Math.max(1, total), total: 1 });

/** Reads a received table, unless it was read in the same way before. Throws like `readTable`. */
async function read({ path, name, settings }: ReadWish, before: ReadTable | null, watch: Watch) {
  const readBy = readingKey(settings);
  if (before?.readBy === readBy) {
    return before;
  }
  const { size } = await stat(path);
  if (size > tableLimits.bytes) {
    throw tooLarge(tableLimits.bytes / 1_000_000);
  }
  const { encoding, delimiter, sheet } = settings;
  const content = await readFile(path);
  const table = await readTable(content, name, {
    encoding,
    delimiter,
    sheet,
    signal: watch.signal,
    progress: part(watch, 0, readingShare),
  });
  return { table, bytes: size, readBy };
}

/** What the cluster is called that facts are for; nothing where none is chosen yet. */
function namesOfTarget(store: Context['store'], target: TableTarget): readonly string[] {
  if (target.kind !== 'facts' || target.cluster === null) {
    return [];
  }
  const { zh, en } = store.clusters.get(target.cluster).name;
  return [zh, en];
}

/** Reads a received table as it is said: file, columns, rows. */
export async function readReceived(
  { store, shipped, ports }: Pick<Context, 'store' | 'shipped' | 'ports'>,
  wish: ReadWish,
  { before, watch }: { readonly before: ReadTable | null; readonly watch: Watch },
): Promise<AppliedReading> {
  const { target, settings } = wish;
  const found = await read(wish, before, watch);
  const proposed = proposeMapping(found.table, target.kind, settings);
  const kept = settings.form === undefined ? store.tableLayouts.find(proposed.signature) : null;
  const known = kept === null ? null : keptMapping([kept], proposed);
  const mapping = chosenMapping(known ?? proposed, settings);
  const work = applyInSlices(found.table, mapping, {
    adopted: new Set(settings.adopted),
    thisYear: Number(ports.clock.today().slice(0, 4)),
    clusterNames: namesOfTarget(store, target),
  });
  const result = await inSlices(work, {
    signal: watch.signal,
    progress: part(watch, readingShare, 1 - readingShare),
  });
  return { ...found, target, mapping, isKept: known !== null, ...matched(shipped.lists(), result, mapping) };
}

/** Figures of an area with what they are by the classification; rows that are called like no industry are not taken. */
function matched(
  { industries }: Lists,
  result: AppliedTable,
  mapping: Mapping,
): Pick<AppliedReading, 'result' | 'reference'> {
  if (result.kind !== 'reference') {
    return { result, reference: null };
  }
  const reference = matchReference(result, industries, mapping.industries);
  const refused = new Set(reference.rejected.map(({ line, column }) => `${line} ${column}`));
  const rows = result.rows.filter(
    ({ line, column }) => !refused.has(`${line} null`) && !refused.has(`${line} ${column}`),
  );
  const rejected = [...result.rejected, ...reference.rejected].toSorted((a, b) => a.line - b.line);
  return { result: { ...result, rows, rejected }, reference };
}
