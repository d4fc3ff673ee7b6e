import { bodyRows } from '../bodyRows.ts';
import { isTotalLabel } from '../label.ts';
import type { HeadColumn, Layout } from '../layout.ts';
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
import { countFigures, figureLabels } from './labels.ts';
import { titleFigure } from './titleFigure.ts';

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

/** Heads that say no more than that numbers stand below them. */
const onlyNumbers =
  /^(?:年末|期末|年底)?(?:人数|数|数量|数值|个数|绝对[数值]|总量)$|^(?:number|persons|value|amount)$/u;

/** The columns of values of a table whose title says what they count: those of years, or that of the total. */
function withTitle(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const figure = titleFigure(layout);
  if (figure === null) {
    return columns;
  }
  const isWhole = (head: HeadColumn): boolean =>
    isYearColumn(head) || isTotalLabel(head.label) || onlyNumbers.test(head.label.key);
  const wholes = new Set(layout.columns.filter(isWhole).map(({ column }) => column));
  return columns.map((column) => {
    const isValue = column.field === 'value' && columnOf(columns, 'figure') === null;
    if ((column.field !== null && !isValue) || !holdsNumbers(layout, column.column)) {
      return column;
    }
    return isValue || wholes.has(column.column)
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
