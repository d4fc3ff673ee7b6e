import { bodyRows, type BodyRow } from '../../../../core/table/bodyRows.ts';
import { readFactYear } from '../../../../core/table/apply/cells.ts';
import type { CellReason } from '../../../../core/table/findings.ts';
import type { UnitLine } from '../../../../core/table/label.ts';
import { isOfPart } from '../../../../core/table/matchField.ts';
import type { Block } from './block.ts';
import { type BlockHead, headOfBlock } from './blockHead.ts';
import { type Role, rolesOf } from './blockColumns.ts';
import { headWord, tableOf, textsOf } from './blockRows.ts';
import { type Edge, edgeOf, factOf, headOf, noEdge, periodOf } from './edge.ts';

/** A block with its names, years and units taken off: what each row and each column of values is about. */
export interface EdgedBlock {
  readonly rows: readonly { readonly edge: Edge; readonly values: readonly string[] }[];
  readonly columns: readonly Edge[];
  /** Whether names stand beside or above the values: each value is of one of them, or of none. */
  readonly isNamed: boolean;
  /** Whether years do: each value is of one of them, or of none. */
  readonly isDated: boolean;
  /** Whether the years stand beside the values and not above them. */
  readonly yearsDown: boolean;
  /** What the lines above the head say of all values. */
  readonly unitLine: UnitLine | null;
  readonly period: number | CellReason | null;
}

/** What a column of parts of a year says of all of it. */
const wholeYear = /^(?:全年|年度?|合计|1\s*[-–—~～至到]\s*12月|(?:full |whole )?year|annual|total)?$/iu;

/** How many rows are looked at to learn what a column holds. */
const sampleRows = 200;

/** What the cells in front of a row say together; what is blank there is merged with the one above. */
function rowEdge(body: BodyRow, roles: readonly Role[], above: Edge): Edge {
  const texts = textsOf(body.row);
  const at = (role: Role): string => texts[roles.indexOf(role)] ?? '';
  const has = (role: Role): boolean => roles.includes(role);
  const isMerged = has('names') && has('years');
  const isSame = isMerged && at('names') === '';
  const name = isSame ? { ...above, year: null } : edgeOf(headOf(at('names')));
  const period = yearOfRow(at('years'), isMerged ? above.year : null);
  const year = has('years') ? period : name.year;
  const { group, groupUnit } = body;
  const ofGroup = group !== null && factOf(group.text) === null ? groupUnit?.text : undefined;
  const isPart = group !== null && isOfPart(group.label);
  return {
    text: at('names') || [at('years'), at('parts')].filter(Boolean).join(' ') || above.text,
    fact: name.fact,
    year: typeof year === 'number' ? year : null,
    unit: at('units') || (isSame ? above.unit : null) || name.unit || ofGroup || null,
    why:
      name.why ??
      (typeof year === 'object' ? year : null) ??
      (wholeYear.test(at('parts')) ? null : { reason: 'part-of-year' as const }) ??
      (isPart ? { reason: 'part-of-figure' as const } : null),
  };
}

function yearOfRow(text: string, above: number | null): number | CellReason {
  if (text === '' && above !== null) {
    return above;
  }
  const read = periodOf(text) ?? readFactYear(text);
  return typeof read === 'number' && periodOf(text) === null ? { reason: 'not-a-year' } : read;
}

/** Edges of the rows below the head; heads that are printed again, groups and notes have no values. */
function edgedRows(head: BlockHead, roles: readonly Role[]): EdgedBlock['rows'] {
  const labelColumn = Math.max(0, roles.indexOf('names'));
  const rows: { edge: Edge; values: readonly string[] }[] = [];
  let above = noEdge;
  for (const body of bodyRows({ ...head.layout, labelColumn })) {
    if (body.kind !== 'head' && body.kind !== 'group' && body.kind !== 'note') {
      const edge = rowEdge(body, roles, above);
      const texts = textsOf(body.row);
      rows.push({ edge, values: roles.flatMap((role, at) => (role === 'values' ? [texts[at] ?? ''] : [])) });
      above = edge;
    }
  }
  return rows;
}

/** Edges of the columns of values; one that is neither a year nor a figure is left out beside those that are. */
function edgedColumns(head: BlockHead, roles: readonly Role[]): readonly Edge[] {
  const columns = roles.flatMap((role, at) => {
    const found = head.columns[at] ?? headOf('');
    const unit = head.units[at] ?? null;
    const edge = edgeOf(found);
    const isValue = headWord(found.text) === 'value' && edge.year === null;
    const own = isValue ? { ...noEdge, unit: edge.unit } : edge;
    return role === 'values' ? [{ ...own, unit: unit ?? own.unit, isValue }] : [];
  });
  const isSaid = columns.some(({ year, fact, isValue }) => year !== null || fact !== null || isValue);
  const unknown = columns.filter(({ why }) => why?.reason === 'not-a-figure');
  return columns.map(({ isValue, ...edge }) => {
    if (isSaid && edge.text === '' && !isValue) {
      return { ...edge, why: { reason: 'no-year' } };
    }
    if (isSaid || edge.why?.reason !== 'not-a-figure') {
      return edge;
    }
    return { ...edge, why: unknown.length > 1 ? { reason: 'no-year' } : null };
  });
}

/**
 * Takes the names, years and units off the edges of a block; `null` for one of values alone. `yearHere` is the year of
 * the cell into which it goes: one bare number above a column is a year where it is that one.
 */
export function readEdges(block: Block, yearHere: number): EdgedBlock | null {
  const table = tableOf(block);
  const head = headOfBlock(table, yearHere);
  const body = table.rows.slice(head.rows).map(textsOf);
  const several = body.filter((texts) => texts.filter((text) => text !== '').length > 1);
  const roles = rolesOf(
    Array.from({ length: table.columns }, (_, at) => ({
      head: head.columns[at] ?? headOf(''),
      filled: (table.columns > 1 ? several : body)
        .slice(0, sampleRows)
        .map((texts) => texts[at] ?? '')
        .filter((text) => text !== ''),
      isLast: at === table.columns - 1,
    })),
  );
  if (head.rows === 0 && roles.every((role) => role === 'values')) {
    return null;
  }
  const rows = edgedRows(head, roles);
  const columns = edgedColumns(head, roles);
  return {
    ...{ rows, columns, unitLine: head.unitLine, period: head.period },
    isNamed: roles.includes('names') || columns.some(({ fact }) => fact !== null),
    isDated: [...columns, ...rows.map(({ edge }) => edge)].some(({ year }) => year !== null),
    yearsDown: roles.includes('years'),
  };
}
