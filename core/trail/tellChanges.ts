import type { Statement, StatementKind, ToldRow } from './statement.ts';
import { cellText, partsOf, type TableWords } from './tableWords.ts';
import { actionTables } from './tables/actionTables.ts';
import { answerTables } from './tables/answerTables.ts';
import { briefTables } from './tables/briefTables.ts';
import { clusterTables } from './tables/clusterTables.ts';
import { evidenceTables } from './tables/evidenceTables.ts';
import { figureTables } from './tables/figureTables.ts';
import { memberTable } from './tables/memberTable.ts';
import { planTables } from './tables/planTables.ts';
import { portfolioTables } from './tables/portfolioTables.ts';
import { storeTables } from './tables/storeTables.ts';
import { weightTables } from './tables/weightTables.ts';
import type { TrailWords } from './trailWords.ts';

/** The words of every table that the trail tells of. */
export const trailTables: Readonly<Record<string, TableWords>> = {
  ...clusterTables,
  ...answerTables,
  ...weightTables,
  ...planTables,
  ...memberTable,
  ...actionTables,
  ...evidenceTables,
  ...figureTables,
  ...portfolioTables,
  ...briefTables,
  ...storeTables,
};

/**
 * What an entry of the trail tells, in the order in which it was written.
 *
 * A table of another program is told as such: an entry is never silent.
 */
export function tellChanges(words: TrailWords, changes: readonly ToldRow[]): readonly Statement[] {
  const tables = Map.groupBy(changes, ({ table }) => table);
  return [...tables].flatMap(([name, rows]): readonly Statement[] => {
    const table = Object.hasOwn(trailTables, name) ? trailTables[name] : undefined;
    if (table === undefined) {
      return [
        { group: 'store', subject: words.t('trail.otherTable', { table: name }), kind: 'changed', parts: [] },
      ];
    }
    return 'tell' in table ? table.tell(words, rows) : rows.flatMap((row) => tellRow(words, table, row));
  });
}

type RowWords = Exclude<TableWords, { readonly tell: unknown }>;

/** One row: its parts by the group that they belong to; without any where only its being there is told. */
function tellRow(words: TrailWords, table: RowWords, row: ToldRow): Statement[] {
  const cells = { ...row.key, ...row.before, ...row.after };
  const kind = kindOf(table, row);
  const subject = table.subject(words, cells);
  if (kind === 'binned' || kind === 'restored' || kind === 'purged') {
    return [{ group: table.group, subject, kind, parts: [] }];
  }
  const groups = [...new Set([table.group, ...table.parts.flatMap(({ group }) => group ?? [])])];
  const told = groups.flatMap((group): Statement[] => {
    const own = table.parts.filter((part) => (part.group ?? table.group) === group);
    // What a new row is called need not be told twice.
    const parts = partsOf(words, own, row).filter(({ after }) => kind !== 'new' || after !== subject);
    const isOwn = group === table.group;
    return parts.length === 0
      ? []
      : [
          isOwn
            ? { group, subject, kind, parts }
            : { group, subject: words.t('trail.groupNames', { group }), kind: 'changed', parts },
        ];
  });
  return told.length > 0 ? told : [{ group: table.group, subject, kind, parts: [] }];
}

/** What is deleted lies in the bin until its row goes. */
function kindOf({ silent }: RowWords, { before, after }: ToldRow): StatementKind {
  const hasBin = silent.includes('deleted_at');
  if (before === null) {
    return 'new';
  }
  if (after === null) {
    return hasBin ? 'purged' : 'gone';
  }
  if (hasBin && Object.hasOwn(after, 'deleted_at')) {
    return cellText(after, 'deleted_at') === '' ? 'restored' : 'binned';
  }
  return 'changed';
}
