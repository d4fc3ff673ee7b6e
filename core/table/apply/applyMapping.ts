import { type BodyRow, bodyRows } from '../bodyRows.ts';
import { isAmountField } from '../fields.ts';
import type { Warning } from '../findings.ts';
import { type Layout, layoutOf } from '../layout.ts';
import type { Mapping } from '../mapping.ts';
import type { Progress, Table } from '../table.ts';
import { actionRows } from './actions.ts';
import type { ActionTableRow, Applied, AppliedTable, ClusterRow, FactRow, ReferenceRow } from './applied.ts';
import { clusterRows } from './clusters.ts';
import { foundingYears } from '../../base/fields.ts';
import { type Beside, type Context, usedColumns } from './context.ts';
import { type TakeRow, factRows } from './facts.ts';
import { referenceRows } from './reference.ts';
import { Sink } from './sink.ts';

/** How many rows are done between two looks at whether to go on. */
const slice = 500;

/**
 * Reads the rows of a table by a mapping, in slices: says after each how far it has come and gives the whole in the end.
 *
 * Every row and cell that is not taken stands in the result with its line and why; nothing is guessed or lost. `adopted`
 * names the cells that count by their own unit where it is another than that of their head.
 */
export function* applyInSlices(
  table: Table,
  mapping: Mapping,
  { adopted = new Set(), thisYear = foundingYears.max, clusterNames = [] }: Beside = {},
): Generator<Progress, AppliedTable> {
  const layout = layoutOf(table, mapping.headLine ?? undefined);
  const given = { layout, mapping, columns: usedColumns(mapping), adopted, thisYear, clusterNames };
  switch (mapping.kind) {
    case 'facts': {
      const context: Context<FactRow> = { ...given, sink: new Sink() };
      return { kind: 'facts', ...(yield* walk(context, factRows(context))) };
    }
    case 'clusters': {
      const context: Context<ClusterRow> = { ...given, sink: new Sink() };
      return { kind: 'clusters', ...(yield* walk(context, clusterRows(context))) };
    }
    case 'actions': {
      const context: Context<ActionTableRow> = { ...given, sink: new Sink() };
      return { kind: 'actions', ...(yield* walk(context, actionRows(context))) };
    }
    case 'reference': {
      const context: Context<ReferenceRow> = { ...given, sink: new Sink() };
      return { kind: 'reference', ...(yield* walk(context, referenceRows(context))) };
    }
  }
}

/** Reads the rows of a table by a mapping at once; see `applyInSlices`. */
export function applyMapping(table: Table, mapping: Mapping, beside?: Beside): AppliedTable {
  const work = applyInSlices(table, mapping, beside);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      return step.value;
    }
  }
}

function* walk<Row extends { readonly line: number }>(
  context: Context<Row>,
  take: TakeRow,
): Generator<Progress, Applied<Row>> {
  const { layout, sink } = context;
  const total = layout.table.rows.length;
  let done = layout.from;
  for (const body of bodyRows(layout)) {
    takeOne(body, sink, take);
    done += 1;
    if (done % slice === 0) {
      yield { done, total };
    }
  }
  const { filled, bare, ...result } = sink.result();
  return { ...result, warnings: warningsOf(context, { filled, bare }) };
}

function takeOne<Row extends { readonly line: number }>(body: BodyRow, sink: Sink<Row>, take: TakeRow): void {
  if (body.kind === 'note') {
    sink.note(body);
  } else if (body.kind === 'data' || body.kind === 'total') {
    take(body);
  }
}

/** Whether any value takes its year from the table. */
const needsYear = ({ columns }: Mapping): boolean =>
  !columns.some(({ field }) => field === 'year') &&
  columns.some(
    ({ field, year }) => field !== null && year === null && (field === 'value' || isAmountField(field)),
  );

function warningsOf<Row extends { readonly line: number }>(
  { layout, mapping }: Context<Row>,
  { filled, bare }: { readonly filled: number; readonly bare: readonly number[] },
): Warning[] {
  return [
    ...(layout.headLines.length === 0 ? [{ warning: 'no-head' as const }] : []),
    ...yearWarning(layout, mapping),
    ...(layout.unitLine !== null && layout.unitLine.units.length === 0
      ? [{ warning: 'unit-line' as const, text: layout.unitLine.text }]
      : []),
    ...(filled > 0 ? [{ warning: 'filled' as const, cells: filled }] : []),
    ...(bare.length > 0 ? [{ warning: 'no-figures' as const, lines: bare }] : []),
  ];
}

function yearWarning(layout: Layout, mapping: Mapping): Warning[] {
  if (!needsYear(mapping)) {
    return [];
  }
  const { year, unusedYear } = layout;
  if (mapping.year === null) {
    return [
      ...(unusedYear === null ? [] : [{ warning: 'year-unused' as const, ...unusedYear }]),
      { warning: 'no-year' },
    ];
  }
  return year !== null && year.year === mapping.year ? [{ warning: 'year-from', ...year }] : [];
}
