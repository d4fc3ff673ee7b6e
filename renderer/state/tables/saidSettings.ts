import { isAskKey } from '../../../core/table/preview/askReasons.ts';
import type { TableDecisions } from '../../../core/table/preview/preview.ts';
import type { ColumnChoice, TableSettings } from '../../../core/table/preview/settings.ts';

/** What changes the columns of a table: what was said of the old ones is about others then. */
const aboutColumns = ['sheet', 'headLine', 'form', 'delimiter'];

export const changesColumns = (said: object): boolean => aboutColumns.some((field) => field in said);

/** Settings with what was said besides. */
export const withSaid = (
  settings: TableSettings,
  said: Partial<Omit<TableSettings, 'columns'>>,
): TableSettings => ({
  ...settings,
  ...('sheet' in said && { headLine: undefined }),
  ...said,
  ...(changesColumns(said) && { columns: [], figures: undefined, adopted: [] }),
});

/** Settings with what was said of one column besides what was said of it before. */
export const withColumn = (settings: TableSettings, choice: ColumnChoice): TableSettings => ({
  ...settings,
  columns: [
    ...settings.columns.filter(({ column }) => column !== choice.column),
    { ...settings.columns.find(({ column }) => column === choice.column), ...choice },
  ],
});

export const allTheirs: TableDecisions = { otherwise: 'theirs', others: [] };

/** Decisions with another one about a single difference. */
export function withDecision(
  { otherwise, others }: TableDecisions,
  key: string,
  which: 'mine' | 'theirs',
): TableDecisions {
  const rest = others.filter((other) => other !== key);
  const usual = isAskKey(key) ? 'mine' : otherwise;
  return { otherwise, others: which === usual ? rest : [...rest, key] };
}

/** One decision about every difference; what is asked for by itself stays asked for. */
export const withAll = (
  { others }: TableDecisions,
  otherwise: TableDecisions['otherwise'],
): TableDecisions => ({ otherwise, others: others.filter(isAskKey) });
