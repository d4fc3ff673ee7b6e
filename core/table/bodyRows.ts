import type { Unit } from '../base/typed/units.ts';
import { type Label, depthOf, isNote, isTotalLabel, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import { isEmptyRow, isSingle, ownCells } from './rowShape.ts';
import { type Row, cellAt, isBlank, plainText } from './table.ts';

/** A row below the head, and what it is. */
export interface BodyRow {
  readonly row: Row;
  readonly kind: 'data' | 'total' | 'group' | 'note' | 'head';
  /** What the row is called. */
  readonly label: Label;
  /** As found. */
  readonly text: string;
  /** The group that it stands under; `null` where there is none. */
  readonly group: { readonly text: string; readonly label: Label } | null;
  /** What the group says for its rows, `就业(万人)`. */
  readonly groupUnit: Unit | null;
}

/** `按行业分组`, `Grouped by sector`, `一、…`, `…：` */
const groupForm = /按.+分(?:组)?(?:\s|$)|^grouped by|^\s*[一二三四五六七八九十]{1,3}\s*[、．.]|[：:]\s*$/iu;

/** Whether a row without figures is the head of the rows below it: by its words, its unit, or their indentation. */
function opensGroup(text: string, next: Row | undefined, column: number): boolean {
  if (groupForm.test(text) || labelOf(text).unit !== null) {
    return true;
  }
  if (next === undefined) {
    return false;
  }
  const below = cellAt(next, column).text;
  return depthOf(below) > depthOf(text) || (isSingle(next) && labelOf(below).unit !== null);
}

/** A head that is printed again on a later page. */
function repeatsHead(row: Row, { columns, headLines }: Layout): boolean {
  const cells = ownCells(row);
  return (
    headLines.length > 0 &&
    cells.length > 1 &&
    columns.every(({ column, text }) => {
      const cell = plainText(cellAt(row, column));
      return cell === '' || cell === text;
    })
  );
}

/** What names a row: the column of names, or the first cell where that is blank. */
function nameOf(row: Row, column: number): string {
  const cell = cellAt(row, column);
  return isBlank(cell) ? (ownCells(row)[0]?.text ?? '') : cell.text;
}

interface Around {
  readonly layout: Layout;
  readonly label: Label;
  readonly next: Row | undefined;
}

function kindOf(row: Row, text: string, { layout, label, next }: Around): BodyRow['kind'] {
  if (isSingle(row)) {
    if (isNote(text)) {
      return 'note';
    }
    if (layout.table.columns > 1 && opensGroup(text, next, layout.labelColumn)) {
      return 'group';
    }
  } else if (repeatsHead(row, layout)) {
    return 'head';
  }
  return isTotalLabel(label) ? 'total' : 'data';
}

/** The rows below the head one by one, empty ones left out; what stands behind the last of several cells is a note. */
export function* bodyRows(layout: Layout): Generator<BodyRow, void> {
  const { rows } = layout.table;
  let group: BodyRow['group'] = null;
  let groupUnit: Unit | null = null;
  for (let at = layout.from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || isEmptyRow(row)) {
      continue;
    }
    const text = nameOf(row, layout.labelColumn);
    const label = labelOf(text);
    const kind = at < layout.to ? kindOf(row, text, { layout, label, next: rows[at + 1] }) : 'note';
    if (kind === 'group') {
      group = { text: plainText({ text }), label };
      groupUnit = label.unit;
    }
    yield { row, kind, label, text: plainText({ text }), group, groupUnit };
  }
}
