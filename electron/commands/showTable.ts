import { basename } from 'node:path';
import type { Language } from '../../core/base/settings.ts';
import { describeCellReason, describeWarning, describeWhy, fieldName } from '../../core/text/tableText.ts';
import { shownUnit } from '../../core/model/facts/shownValue.ts';
import { applyInSlices } from '../../core/table/apply/applyMapping.ts';
import type { AppliedTable } from '../../core/table/apply/applied.ts';
import { type TableKind, amountOf, isAmountField, tableKinds } from '../../core/table/fields.ts';
import type { Doubt, Rejection } from '../../core/table/findings.ts';
import { statedUnit } from '../../core/table/headUnit.ts';
import { type Layout, layoutOf } from '../../core/table/layout.ts';
import type { ColumnMapping, Mapping } from '../../core/table/mapping.ts';
import { matchReference } from '../../core/table/preview/matchReference.ts';
import { likelyKind, proposeMapping } from '../../core/table/propose/proposeMapping.ts';
import { type Delimiter, type Table, columnName, tableLimits } from '../../core/table/table.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { findResources } from '../backend/context/resources.ts';
import { createShippedLists } from '../backend/context/shippedLists.ts';
import { type Watch, inSlices } from '../backend/table/watch.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { type Command, type CommandPorts, readNamedBytes } from './command.ts';

/** How many rows that are not taken are named; `--json` has all. */
const shown = 50;

interface Reading {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly result: AppliedTable;
}

/**
 * `table FILE [--kind K] [--sheet NAME] [--json]`: how a table is read, and every row that is not taken. Stores nothing.
 *
 * Exit code 1 where nothing of it can be taken.
 */
export const showTable: Command = async (words, ports) => {
  const { terminal, t } = ports;
  const options = { kind: { type: 'string' }, sheet: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, places } = readOptions(words, options, t);
  const [path, ...more] = places;
  if (path === undefined || more.length > 0) {
    throw new UsageError(t('commands.tableMissing'));
  }
  const kind = kindOf(values.kind, ports);
  const watch: Watch = {
    progress: ({ done, total }) => terminal.status?.(`${Math.floor((100 * done) / Math.max(1, total))} %`),
  };
  const bytes = await readNamedBytes(path, tableLimits.bytes);
  const sheet = typeof values.sheet === 'string' ? values.sheet : undefined;
  // Loaded where a table is read: the other commands start without it.
  const { readTable } = await import('../backend/table/readTable.ts');
  const table = await readTable(bytes, basename(path), { sheet, ...watch });
  const mapping = proposeMapping(table, kind ?? likelyKind(table));
  const thisYear = Number(systemClock.today().slice(0, 4));
  const result = withIndustries(await inSlices(applyInSlices(table, mapping, { thisYear }), watch));
  const reading = { table, mapping, result };
  terminal.print(values.json === true ? jsonOf(reading) : `${linesOf(reading, ports).join('\n')}\n`);
  return result.rows.length > 0 ? 0 : 1;
};

/** Rows that are called like no industry are named among those that are not taken. */
function withIndustries(result: AppliedTable): AppliedTable {
  if (result.kind !== 'reference') {
    return result;
  }
  const { industries } = createShippedLists(findResources().data).lists();
  const { rejected } = matchReference(result, industries);
  const lines = new Set(rejected.map(({ line }) => line));
  return {
    ...result,
    rows: result.rows.filter(({ line }) => !lines.has(line)),
    rejected: [...result.rejected, ...rejected].toSorted((a, b) => a.line - b.line),
  };
}

function kindOf(named: string | boolean | undefined, { t }: CommandPorts): TableKind | null {
  if (named === undefined) {
    return null;
  }
  const kind = tableKinds.find((known) => known === named);
  if (kind === undefined) {
    throw new UsageError(t('commands.tableKindWrong'));
  }
  return kind;
}

const jsonOf = ({ table: { name, form, columns, rows }, mapping, result }: Reading): string =>
  `${JSON.stringify({ table: { name, form, columns, rows: rows.length }, mapping, result }, null, 2)}\n`;

function linesOf({ table, mapping, result }: Reading, ports: CommandPorts): string[] {
  const { t, language } = ports;
  const layout = layoutOf(table, mapping.headLine ?? undefined);
  const { rows, missing, doubts, rejected, warnings } = result;
  return [
    formLine(table, ports),
    t('commands.tableHead', { lines: layout.headLines }),
    t('commands.tableKind', { kind: mapping.kind }),
    ...mapping.columns.map((column) => `  ${columnLine(column, { layout, kind: mapping.kind }, ports)}`),
    ...warnings.map((warning) => describeWarning(warning, language)),
    t('commands.tableTaken', {
      rows: rows.length,
      missing,
      doubts: doubts.length,
      rejected: rejected.length,
    }),
    ...some(doubts, (doubt) => doubtLine(doubt, ports), ports),
    ...some(rejected, (rejection) => rejectionLine(rejection, ports), ports),
  ];
}

function some<Item>(items: readonly Item[], line: (item: Item) => string, { t }: CommandPorts): string[] {
  const lines = items.slice(0, shown).map((item) => `  ${line(item)}`);
  return items.length > shown
    ? [...lines, `  ${t('commands.tableMore', { more: items.length - shown })}`]
    : lines;
}

const delimiters = {
  '\t': 'commands.tableTab',
  ',': 'commands.tableComma',
  '，': 'commands.tableComma',
  ';': 'commands.tableSemicolon',
  '|': 'commands.tableBar',
} as const satisfies Record<Delimiter, string>;

function formLine({ name, form, rows, columns }: Table, { t }: CommandPorts): string {
  const size = { name, rows: rows.length, columns };
  return form.kind === 'workbook'
    ? t('commands.tableWorkbook', { ...size, sheet: form.sheet, sheets: form.sheets })
    : t('commands.tableText', {
        ...size,
        encoding: form.encoding.toUpperCase(),
        delimiter: form.delimiter === null ? null : t(delimiters[form.delimiter]),
      });
}

interface Seen {
  readonly layout: Layout;
  readonly kind: TableKind;
}

function columnLine(column: ColumnMapping, { layout, kind }: Seen, { t, language }: CommandPorts): string {
  return t('commands.tableColumn', {
    column: columnName(column.column),
    head: layout.columns[column.column]?.text.replaceAll('\n', ' ') ?? '',
    field: column.field === null ? null : fieldName(column.field, kind, language),
    unit: conversion(column, language),
    why: describeWhy(column.why, language),
  });
}

/** `万元 → 亿元`; the empty text where nothing is counted. */
function conversion({ field, unit }: ColumnMapping, language: Language): string {
  if (field === null || unit === null || !isAmountField(field)) {
    return '';
  }
  const asked = shownUnit(amountOf(field).unitName, language);
  const read = statedUnit(unit);
  if (read.measure === 'unknown') {
    return `${unit} → ?`;
  }
  return read.exponent === asked.exponent ? asked.text : `${unit} → ${asked.text}`;
}

function placeOf({ line, column }: Pick<Rejection, 'line' | 'column'>, { t }: CommandPorts): string {
  return column === null ? t('commands.tableLine', { line }) : `${columnName(column)}${line}`;
}

const rejectionLine = (rejection: Rejection, ports: CommandPorts): string =>
  ports.t('commands.tableRejected', {
    place: placeOf(rejection, ports),
    text: shortened(rejection.text),
    reason: describeCellReason(rejection.reason, ports.language),
  });

const doubtLine = (doubt: Doubt, ports: CommandPorts): string =>
  ports.t('commands.tableDoubt', { place: placeOf(doubt, ports), readings: doubt.readings });

const shortened = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
