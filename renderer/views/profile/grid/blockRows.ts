import { withoutEdges } from '../../../../core/base/textRule.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import { labelOf } from '../../../../core/table/label.ts';
import { matchField } from '../../../../core/table/matchField.ts';
import { isLineAround, isUnitRow, numbersColumns } from '../../../../core/table/rowShape.ts';
import type { Row, Table } from '../../../../core/table/table.ts';
import type { Block } from './block.ts';
import { factOf, isBareYear, isNumber, periodOf } from './edge.ts';

/** Rows above the values: titles, names, years, units. */
const mostHeads = 6;

/** A block as the readers of tables take it; rows with nothing in them are left out. */
export function tableOf(block: Block): Table {
  const rows = block.map((texts, at) => ({ line: at + 1, cells: texts.map((text) => ({ text })) }));
  return {
    name: '',
    form: { kind: 'text', encoding: 'utf-8', delimiter: '\t' },
    columns: Math.max(0, ...block.map(({ length }) => length)),
    rows: rows.filter((row) => textsOf(row).some((text) => text !== '')),
  };
}

export const textsOf = ({ cells }: Row): readonly string[] => cells.map(({ text }) => withoutEdges(text));

export const isName = (text: string): boolean =>
  !isNumber(text) &&
  periodOf(text) === null &&
  /\p{L}{2}/u.test(text) &&
  // Words with which a value is written that is only roughly known.
  !/^(?:[约近超逾余多不未暂无缺]|(?:about|some|over|nearly|n\.?a)\b)/iu.test(text);

export const oneAfterTheOther = (years: readonly number[]): boolean =>
  years.length > 1 && years.every((year, at) => at === 0 || Math.abs(year - (years[at - 1] ?? year)) === 1);

/** 指标, 单位, 年份, 数值: what stands above the names, units, years and values of a list. */
export const headWord = (text: string) => {
  const match = text === '' ? null : matchField(labelOf(text), ['figure', 'unit', 'year', 'value']);
  return match?.by === 'name' ? match.field : null;
};

/** Whether a row of bare numbers such as `2023` is one of years: by what stands in front of it, or by their order. */
function isYearRow(row: readonly string[], yearHere: number): boolean {
  const periods = row.map(periodOf);
  const first = periods.findIndex((period) => period !== null);
  if (first === -1 || row.slice(0, first).some((text) => isNumber(text) || factOf(text) !== null)) {
    return false;
  }
  const others = row.filter((text, at) => at >= first && periods[at] === null && text !== '');
  const found = row.filter((_, at) => periods[at] !== null);
  const years = periods.filter((period) => typeof period === 'number');
  const isMeant =
    first > 0 ||
    !found.every(isBareYear) ||
    oneAfterTheOther(years) ||
    (found.length === 1 && years[0] === yearHere);
  return !others.some(isNumber) && isMeant;
}

export const withoutBrackets = (text: string): string => text.replace(/^[（(](.*)[)）]$/u, '$1');

/** A row of units below the names, some of which may be none that is known. */
export function isRowOfUnits(row: Row): boolean {
  const [first = '', ...others] = textsOf(row);
  const units = others.filter((text) => text !== '');
  const isOpen = first === '' || headWord(first) === 'unit';
  const isUnit = (text: string) => readUnit(withoutBrackets(text)) !== null;
  return (
    isUnitRow(row) || (isOpen && units.some(isUnit) && units.every((text) => isUnit(text) || !isNumber(text)))
  );
}

/** Whether a row says what the values below it are. */
function isHead(row: Row, yearHere: number): boolean {
  const texts = textsOf(row);
  const facts = texts.filter((text) => factOf(text) !== null).length;
  const isRowOfOne = facts === 1 && texts.length > 1 && factOf(texts[0] ?? '') !== null;
  return (
    isYearRow(texts, yearHere) ||
    (facts > 0 && !isRowOfOne) ||
    (texts.length > 1 && headWord(texts[0] ?? '') !== null && !texts.some(isNumber))
  );
}

/** Whether a row goes on with a head: units, numbers of the columns, or more words under what reaches over several. */
function continuesHead(row: Row): boolean {
  const texts = textsOf(row);
  const isOpen = (texts[0] ?? '') === '';
  return isRowOfUnits(row) || numbersColumns(row) || (isOpen && texts.length > 1 && !texts.some(isNumber));
}

const isBody = (row: Row): boolean =>
  !isRowOfUnits(row) &&
  !numbersColumns(row) &&
  textsOf(row).some((text) => isNumber(text) && periodOf(text) === null);

/** Lines above rows that have no head: a title, the unit of all values. */
function countTitles(rows: readonly Row[]): number {
  const isTitle = (row: Row) => {
    const [text = '', ...others] = textsOf(row).filter((each) => each !== '');
    return isLineAround(row) || (others.length === 0 && !isNumber(text) && factOf(text) === null);
  };
  const first = rows.findIndex((row) => !isTitle(row));
  return rows.some((row) => row.cells.length > 1) ? Math.max(0, first) : 0;
}

/** How many rows at the top say what stands below them. `yearHere` is the year of the cell into which the block goes. */
export function countHeads(rows: readonly Row[], yearHere: number): number {
  const above = rows.slice(0, Math.min(mostHeads, rows.length - 1));
  const isYears = above.map((row) => headWord(textsOf(row)[0] ?? '') === 'year');
  const first = above.findIndex(
    (row, at) =>
      isBody(row) || (isYears.slice(0, at).includes(true) && periodOf(textsOf(row)[0] ?? '') !== null),
  );
  const texts = first === -1 ? above : above.slice(0, first);
  const last = texts.findLastIndex((row) => !isLineAround(row) && isHead(row, yearHere));
  if (last === -1) {
    return countTitles(rows);
  }
  const behind = texts.slice(last + 1).findIndex((row) => !continuesHead(row));
  return behind === -1 ? texts.length : last + 1 + behind;
}
