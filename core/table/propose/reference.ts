import { bodyRows } from '../bodyRows.ts';
import type { AmountField } from '../fields.ts';
import { isTotalLabel, labelOf } from '../label.ts';
import type { HeadColumn, Layout } from '../layout.ts';
import { lineUnit } from '../lineUnit.ts';
import type { ColumnMapping, Mapping } from '../mapping.ts';
import { readUnit } from '../../base/typed/units.ts';
import {
  amountColumns,
  columnOf,
  columnsByName,
  holdsNumbers,
  holdsYears,
  isYearColumn,
  withChoice,
  withPeriod,
} from './columns.ts';
import { withValue } from './facts.ts';
import { countFigures, figureLabels, figureOf } from './labels.ts';

/** How many rows are looked at to learn what they are called by. */
const sampleRows = 200;

const industry =
  /(?:业|制造|开采|加工|活动|服务|教育|工作|组织|机构|房地产)$|\b(?:manufactur|mining|industry|trade|construction|services?|agriculture|education|estate|transport)/iu;
const place = /(?:省|市|县|区|州|盟|旗|自治区)$/u;

/** What the rows of a table are: industries, places, or else figures. */
function rowsAre(layout: Layout): 'industry' | 'place' | 'figure' {
  let [rows, industries, places] = [0, 0, 0];
  for (const { kind, label } of bodyRows(layout)) {
    if (rows === sampleRows) {
      break;
    }
    if (kind === 'data') {
      rows += 1;
      industries += industry.test(label.zh) || industry.test(label.en) ? 1 : 0;
      places += place.test(label.zh) ? 1 : 0;
    }
  }
  if (industries * 2 >= rows && industries > 0) {
    return 'industry';
  }
  return places * 2 >= rows && places > 0 ? 'place' : 'figure';
}

/** The figure that the title names: the columns then say of whom, or of which year. */
function titleFigure(layout: Layout): AmountField | null {
  for (const { text } of layout.titles) {
    const found = figureOf(labelOf(text), 'facts') ?? endOfTitle(text);
    const isSaid = (layout.unitLine?.units.length ?? 0) > 0;
    if (found !== null && (!isSaid || lineUnit(layout, found) !== null)) {
      return found;
    }
  }
  return null;
}

/** `2-12 全市单位就业平均人数` ends with the figure that it is about. */
function endOfTitle(text: string): AmountField | null {
  if (/(?:就业|从业|职工|用工)\S*(?:人数|人员)(?:数)?$/u.test(text)) {
    return 'employment';
  }
  return /(?:企业|单位)(?:数|个数|单位数)$/u.test(text) ? 'enterprises' : null;
}

/** The columns of values of a table whose title says what they count: those of years, or that of the total. */
function withTitle(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const figure = titleFigure(layout);
  if (figure === null) {
    return columns;
  }
  const isWhole = (head: HeadColumn): boolean => isYearColumn(head) || isTotalLabel(head.label);
  const wholes = new Set(layout.columns.filter(isWhole).map(({ column }) => column));
  return columns.map((column) => {
    if (column.field !== null || !holdsNumbers(layout, column.column)) {
      return column;
    }
    return wholes.has(column.column)
      ? { ...column, field: figure, why: 'title', confidence: 'likely' }
      : { ...column, why: 'part' };
  });
}

/** What names the rows where no head says it. */
function withRows(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isNamed = (['industry', 'place', 'figure'] as const).some(
    (field) => columnOf(columns, field) !== null,
  );
  return isNamed
    ? columns
    : withChoice(columns, layout.labelColumn, { field: rowsAre(layout), why: 'values' });
}

/** A year in each row, where the rows are not called by it. */
function withYear(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const found = columns.find(({ field, column }) => field === null && holdsYears(layout, column));
  return columnOf(columns, 'year') !== null || found === undefined || layout.columns.some(isYearColumn)
    ? columns
    : withChoice(columns, found.column, { field: 'year', why: 'values' });
}

/** Columns of years hold the value of the row. */
function withYearColumns(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  return layout.columns
    .filter(isYearColumn)
    .filter(({ column }) => columns[column]?.field === null)
    .reduce<readonly ColumnMapping[]>(
      (all, { column }) => withChoice(all, column, { field: 'value', why: 'name' }),
      columns,
    );
}

/** A column that only its unit tells of: what is counted in persons by industry is employment. */
function withUnits(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const named = columnOf(columns, 'industry') !== null;
  const free = columns.filter(
    ({ field, why, unit }) =>
      field === null && why === 'unknown' && readUnit(unit ?? '')?.measure === 'persons',
  );
  const [only] = free;
  return !named || only === undefined || free.length > 1 || amountColumns(columns).length > 0
    ? columns
    : withChoice(columns, only.column, { field: 'employment', why: 'values' });
}

/** Which columns and rows of a table are figures of the reference area. */
export function proposeReference(layout: Layout): Pick<Mapping, 'form' | 'columns' | 'labels'> {
  let columns = withRows(layout, withYear(layout, withPeriod(layout, columnsByName(layout, 'reference'))));
  columns = withUnits(withYearColumns(layout, withTitle(layout, columns)));
  const areFigures = columnOf(columns, 'figure') !== null;
  const labels = areFigures ? figureLabels(layout, 'reference', columns) : {};
  if (amountColumns(columns).length === 0 && (areFigures || countFigures(labels) > 0)) {
    columns = withValue(layout, columns);
  }
  return { form: 'list', columns, labels };
}
