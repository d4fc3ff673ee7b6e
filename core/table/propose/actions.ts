import { shareIn, statusIn } from '../actionWords.ts';
import { cellAt, isBlank, plainText } from '../table.ts';
import type { Layout } from '../layout.ts';
import type { ColumnMapping, Mapping } from '../mapping.ts';
import { type Choice, columnOf, columnsByName, withChoice } from './columns.ts';

/** Heads under which offices write a share, a status or prose. */
const howFar = /(?:进展|推进|落实|办理|执行|实施)(?:情况)?$|^(?:完成|进度)情况$/u;

/** What the cells of a column say of how far actions have come. */
function contentOf({ table, from, to }: Layout, column: number) {
  const texts = table.rows
    .slice(from, to)
    .map((row) => cellAt(row, column))
    .filter((cell) => !isBlank(cell))
    .map(plainText);
  return {
    hasShares: texts.some((text) => shareIn(text) !== null),
    hasWords: texts.some((text) => statusIn(text) !== null),
  };
}

/**
 * A column of how far actions have come is what stands in it. Prose beside a column of statuses is left; where there is
 * none, each row is read and named, or it would be late without a word.
 */
function byContent(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isFree = ({ field, why }: ColumnMapping): boolean =>
    field === 'progress' || (field === null && why === 'second');
  return columns
    .filter((column) => isFree(column) && howFar.test(column.head))
    .reduce((all, { column, field }) => {
      const { hasShares, hasWords } = contentOf(layout, column);
      const isStatus = hasWords && columnOf(all, 'status') === null;
      const isSaid = columnOf(all, 'status') !== null;
      if (field === null ? !isStatus : hasShares || !(isStatus || isSaid)) {
        return all;
      }
      const choice: Choice = isStatus ? { field: 'status', why: 'values' } : { field: null, why: 'unknown' };
      return withChoice(all, column, choice);
    }, columns);
}

/** Which columns of a table are what of a list of actions. */
export function proposeActions(layout: Layout): Pick<Mapping, 'form' | 'columns' | 'labels'> {
  const columns = byContent(layout, columnsByName(layout, 'actions'));
  const isFree = columns.find(({ column }) => column === layout.labelColumn)?.field === null;
  return {
    form: 'list',
    columns:
      columnOf(columns, 'action') === null && isFree
        ? withChoice(columns, layout.labelColumn, { field: 'action', why: 'values' })
        : columns,
    labels: {},
  };
}
