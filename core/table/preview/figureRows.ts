import { type FactId, factIds } from '../../model/facts/catalogue.ts';
import { type BodyRow, bodyRows } from '../bodyRows.ts';
import { labelOf } from '../label.ts';
import type { Layout } from '../layout.ts';
import { type Mapping, unitKey } from '../mapping.ts';
import { cellAt, plainText } from '../table.ts';

/** A row of figures, and what it is taken for. */
interface FigureRow {
  readonly line: number;
  readonly text: string;
  readonly key: string;
  /** `null` where it is not imported. */
  readonly figure: FactId | null;
  /** The unit that it gives where that is not understood, and what was said of it; else `null`. */
  readonly unit: { readonly given: string; readonly meant: string | null } | null;
}

function unreadUnit({ label: { key, unit } }: BodyRow, { units = {} }: Mapping): FigureRow['unit'] {
  return unit?.measure === 'unknown'
    ? { given: unit.text, meant: units[unitKey(key, unit.text)] ?? null }
    : null;
}

/** What every row of a table of facts is, the first of each name; nothing where rows are years. */
export function figureRows(layout: Layout, mapping: Mapping, most: number): FigureRow[] {
  const { kind, form, labels, columns } = mapping;
  const rows = new Map<string, FigureRow>();
  if (kind !== 'facts' || form === 'years-down') {
    return [];
  }
  const figure = columns.find(({ field }) => field === 'figure')?.column ?? layout.labelColumn;
  for (const body of bodyRows(layout)) {
    const text = plainText(cellAt(body.row, figure)) || body.text;
    const { key } = labelOf(text);
    if (body.kind === 'data' && key !== '' && !rows.has(key)) {
      const field = Object.hasOwn(labels, key) ? labels[key] : undefined;
      const fact = factIds.find((id) => id === field) ?? null;
      const unit = unreadUnit(body, mapping);
      rows.set(key, { line: body.row.line, text, key, figure: fact, unit });
    }
    if (rows.size === most) {
      break;
    }
  }
  return [...rows.values()];
}
