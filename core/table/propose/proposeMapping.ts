import { factIds } from '../../model/facts/catalogue.ts';
import { bodyRows } from '../bodyRows.ts';
import { type TableField, type TableKind, tableKinds } from '../fields.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { type Mapping, type MappingForm, signatureOf } from '../mapping.ts';
import { isPart } from '../matchField.ts';
import { type Table, cellAt, plainText } from '../table.ts';
import { proposeActions } from './actions.ts';
import { amountColumns, columnOf } from './columns.ts';
import { proposeClusters } from './clusters.ts';
import { proposeFacts } from './facts.ts';
import { countFigures } from './labels.ts';
import { proposeReference } from './reference.ts';

const proposals = {
  facts: proposeFacts,
  clusters: proposeClusters,
  reference: proposeReference,
  actions: proposeActions,
} satisfies Record<
  TableKind,
  (layout: Layout, form?: MappingForm) => Pick<Mapping, 'form' | 'columns' | 'labels'>
>;

export interface ProposalWish {
  readonly headLine?: number | undefined;
  readonly form?: MappingForm | undefined;
}

/**
 * What each column of a table is taken for, and why, where the table holds this kind of thing. `headLine` names the last
 * line of the head where another is meant than the one that is found, `form` how facts lie.
 */
export function proposeMapping(
  table: Table,
  kind: TableKind,
  { headLine, form }: ProposalWish = {},
): Mapping {
  const layout = layoutOf(table, headLine);
  return {
    kind,
    signature: signatureOf(layout, kind),
    headLine: layout.headLines.at(-1) ?? null,
    year: yearOf(layout, kind),
    ...proposals[kind](layout, form),
  };
}

/** The year of values that name none; that of the file of a list is the year of the list. */
const yearOf = ({ year }: Layout, kind: TableKind): number | null =>
  year === null || (kind === 'clusters' && year.by === 'file') ? null : year.year;

/** How much of a table a mapping makes sense of. */
function weightOf({ kind, columns, labels }: Mapping): number {
  const isSure = ({ field, confidence, why }: Mapping['columns'][number]): boolean =>
    confidence !== 'unsure' && why !== 'title' && !(kind === 'facts' && field === 'name');
  const sure = columns.filter(isSure).length;
  const amounts = amountColumns(columns).length + countFigures(labels);
  switch (kind) {
    case 'clusters':
      return columns.some(({ field, why }) => field === 'name' && why === 'name') ? sure + 1 : 0;
    case 'facts':
      return amounts > 0 && hasYears({ columns, labels }) ? sure + amounts : 0;
    case 'actions':
      return ['action', 'due-on'].every((asked) =>
        columns.some(({ field, why }) => field === asked && why === 'name'),
      )
        ? sure + 1
        : 0;
    case 'reference':
      return (namesRows(columns) ? sure : 0) + (amounts > 0 ? 1 : 0.5);
  }
}

/** Whether rows are years, or most of them figures of a cluster and parts of them. */
function hasYears({ columns, labels }: Pick<Mapping, 'columns' | 'labels'>): boolean {
  const rows = Object.entries(labels);
  const isOfCluster = ([key, field]: readonly [string, TableField | null]): boolean =>
    field !== null || isPart({ key, keyEn: key }, factIds);
  return rows.length === 0
    ? columnOf(columns, 'year') !== null
    : 2 * rows.filter(isOfCluster).length >= rows.length;
}

/** Whether the heads say that rows are industries or places. */
const namesRows = (columns: Mapping['columns']): boolean =>
  columns.some(({ field, why }) => (field === 'industry' || field === 'place') && why === 'name');

/** Whether each row is a cluster of its own, with the year of its figures beside it: then the table is a list of them. */
function listsClusters(table: Table, { headLine, columns }: Mapping): boolean {
  const column = columnOf(columns, 'name');
  if (column === null) {
    return false;
  }
  const names = [...bodyRows(layoutOf(table, headLine ?? undefined))]
    .filter(({ kind }) => kind === 'data')
    .map(({ row }) => plainText(cellAt(row, column)));
  return names.length > 1 && new Set(names).size === names.length;
}

/** The kind of thing that a table most likely holds. */
export function likelyKind(table: Table): TableKind {
  const found = tableKinds.map((kind) => {
    const mapping = proposeMapping(table, kind);
    return { kind, mapping, weight: weightOf(mapping) };
  });
  const [best] = found.toSorted((a, b) => b.weight - a.weight);
  return best?.kind === 'facts' && listsClusters(table, best.mapping)
    ? 'clusters'
    : (best?.kind ?? 'reference');
}
