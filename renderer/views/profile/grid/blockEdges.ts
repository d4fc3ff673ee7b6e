import { withoutEdges } from '../../../../core/base/textRule.ts';
import { readNumberText } from '../../../../core/base/typed/numberText.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import { factIds, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { type Label, labelOf } from '../../../../core/table/label.ts';
import { isDerived, matchField } from '../../../../core/table/matchField.ts';
import type { Block } from './block.ts';

/** A cell at the edge of a block: the name of a figure, a year, a unit, or nothing that is known. */
export interface Edge {
  readonly text: string;
  readonly fact: FactId | null;
  readonly year: number | null;
  readonly unit: string | null;
}

/** A block with its names, years and units taken off: what each row and each column of values is about. */
export interface EdgedBlock {
  readonly rows: readonly { readonly edge: Edge; readonly values: readonly string[] }[];
  readonly columns: readonly Edge[];
  /** Whether names stand beside or above the values: each value is of one of them, or of none. */
  readonly isNamed: boolean;
  /** Whether the years stand beside the values and not above them. */
  readonly yearsDown: boolean;
}

type Role = 'names' | 'years' | 'units' | 'values';

/** Rows above the values: titles, names, years. */
const mostHeads = 5;

const noEdge: Edge = { text: '', fact: null, year: null, unit: null };

/** The name of a part of a figure is not that of the figure. */
function factOf(label: Label): FactId | null {
  const match = matchField(label, factIds);
  return factIds.find((fact) => fact === match?.field) ?? null;
}

function edgeOf(text: string): Edge {
  const label = labelOf(text);
  const unit = label.unit?.text ?? (isNumber(text) ? null : readUnit(text)?.text) ?? null;
  return { text, fact: factOf(label), year: label.year, unit };
}

const isBareYear = (text: string): boolean => /^(?:19|20)\d{2}$/u.test(text);

function isYear(text: string): boolean {
  const { year, key } = labelOf(text);
  return year !== null && key === '';
}

/** `2025年情况表` begins with a number and is none. */
function isNumber(text: string): boolean {
  const unit = readNumberText(text)?.unit;
  return unit !== undefined && (unit === '' || readUnit(unit) !== null);
}

/** Words, and none of those with which a value is written that is only roughly known. */
const isName = (text: string): boolean =>
  !isNumber(text) &&
  /\p{L}{2}/u.test(text) &&
  !/^(?:[约近超逾余多不未暂无缺]|(?:about|some|over|nearly|n\.?a)\b)/iu.test(text);

const oneAfterTheOther = (years: readonly number[]): boolean =>
  years.length > 1 && years.every((year, at) => at === 0 || Math.abs(year - (years[at - 1] ?? year)) === 1);

/** Whether a row of bare numbers such as `2023` is one of years: by what stands in front of it, or by their order. */
function isYearRow(row: readonly string[], yearHere: number): boolean {
  const first = row.findIndex(isYear);
  const before = row.slice(0, first);
  const years = row.slice(first).filter((text) => text !== '' && !isName(text));
  if (first === -1 || before.some((text) => isNumber(text) || factOf(labelOf(text)) !== null)) {
    return false;
  }
  const found = years.map((text) => labelOf(text).year ?? 0);
  const areDistinct = new Set(found).size === found.length;
  const isMeant =
    first > 0 ||
    !years.every(isBareYear) ||
    oneAfterTheOther(found) ||
    (found.length === 1 && found[0] === yearHere);
  return areDistinct && years.every(isYear) && isMeant;
}

/** How many rows at the top say what stands below them. */
function countHeads(rows: Block, yearHere: number): number {
  const above = rows.slice(0, Math.min(mostHeads, rows.length - 1));
  const first = above.findIndex((row) => row.some((text) => isNumber(text) && !isYear(text)));
  const texts = first === -1 ? above : above.slice(0, first);
  const last = texts.findLastIndex((row) => {
    const facts = row.filter((text) => factOf(labelOf(text)) !== null).length;
    const isRowOfOne = facts === 1 && row.length > 1 && factOf(labelOf(row[0] ?? '')) !== null;
    return (
      isYearRow(row, yearHere) || (facts > 0 && !isRowOfOne) || (row.length > 1 && row.every(isHeadWord))
    );
  });
  return last + 1;
}

/** What stands above the names and values of a list: 指标, 单位, 年份, 数值. */
const isHeadWord = (text: string): boolean =>
  text === '' || matchField(labelOf(text), ['figure', 'unit', 'year', 'value'])?.by === 'name';

/** What one of the columns in front is. */
function roleOf(texts: readonly string[], isLast: boolean, before: readonly Role[]): Role {
  const filled = texts.filter((text) => text !== '');
  if (isLast || filled.length === 0) {
    return 'values';
  }
  if (!before.includes('years') && filled.every(isYear)) {
    const years = filled.map((text) => labelOf(text).year ?? 0);
    const isMeant =
      !filled.every(isBareYear) ||
      oneAfterTheOther(years) ||
      (before.includes('names') && filled.length > 1 && new Set(years).size < filled.length);
    return isMeant ? 'years' : 'values';
  }
  if (!before.includes('names') && filled.some((text) => factOf(labelOf(text)) !== null)) {
    return 'names';
  }
  if (filled.every((text) => !isNumber(text) && readUnit(text) !== null)) {
    return 'units';
  }
  return !before.includes('names') && filled.every(isName) ? 'names' : 'values';
}

function rolesOf(body: Block, width: number): readonly Role[] {
  const roles: Role[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts = body.map((row) => row[column] ?? '');
    const role = roleOf(texts, column === width - 1, roles);
    if (role === 'values') {
      break;
    }
    roles.push(role);
  }
  return roles;
}

/** What the cells in front of one row say together. */
function rowEdge(row: readonly string[], roles: readonly Role[]): Edge {
  return roles.reduce<Edge>((edge, role, column) => {
    const own = edgeOf(row[column] ?? '');
    switch (role) {
      case 'names':
        return { ...own, year: own.year ?? edge.year, unit: own.unit ?? edge.unit };
      case 'years':
        return { ...edge, year: own.year };
      default:
        return { ...edge, unit: own.unit ?? edge.unit };
    }
  }, noEdge);
}

/** What the rows above say of one column. */
const columnEdge = (heads: Block, column: number): Edge =>
  heads.reduce<Edge>((edge, row) => {
    const own = edgeOf(row[column] ?? '');
    return {
      text: own.text === '' ? edge.text : own.text,
      fact: own.fact ?? edge.fact,
      year: own.year ?? edge.year,
      unit: own.unit ?? edge.unit,
    };
  }, noEdge);

/**
 * Takes the names, years and units off the edges of a block; `null` for one of values alone. `yearHere` is the year of
 * the cell into which it goes: one bare number above a column is a year where it is that one.
 */
export function readEdges(block: Block, yearHere: number): EdgedBlock | null {
  const rows = block.map((row) => row.map(withoutEdges)).filter((row) => row.some((text) => text !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = rows.slice(0, countHeads(rows, yearHere));
  const body = rows.slice(heads.length);
  const roles = rolesOf(body, width);
  if (heads.length === 0 && roles.length === 0) {
    return null;
  }
  const columns = Array.from({ length: width - roles.length }, (_, at) =>
    columnEdge(heads, roles.length + at),
  );
  const areYears = columns.some(({ year }) => year !== null);
  const areFacts = columns.some(({ fact }) => fact !== null);
  // Beside columns of years or of figures, another one with a name of its own is neither: remarks, ranks, growth.
  const kept = columns.flatMap((edge, at) => {
    const isOther = edge.text !== '' && (areYears || areFacts) && edge.year === null && edge.fact === null;
    const isPart = areYears && isDerived(labelOf(edge.text));
    return isOther || isPart ? [] : [at];
  });
  return {
    rows: body.map((row) => ({
      edge: rowEdge(row, roles),
      values: kept.map((at) => row[roles.length + at] ?? ''),
    })),
    columns: kept.flatMap((at) => columns[at] ?? []),
    isNamed: roles.includes('names') || areFacts,
    yearsDown: roles.includes('years'),
  };
}
