import { bodyRows } from '../bodyRows.ts';
import { matchField } from '../matchField.ts';
import { type AmountField, type TableKind, amountOf, fieldsOf, isAmountField } from '../fields.ts';
import type { Label } from '../label.ts';
import type { Layout } from '../layout.ts';
import type { Mapping } from '../mapping.ts';

/** The most rows whose names can be figures: tables of figures are short. */
const mostFigures = 2000;

const amountsOf = (kind: TableKind): AmountField[] => fieldsOf[kind].filter(isAmountField);

/** The figure that a row is called by; `null` where it is none of this kind, or its unit counts something else. */
export function figureOf(label: Label, kind: TableKind): AmountField | null {
  const match = matchField(label, amountsOf(kind));
  if (match === null || !isAmountField(match.field)) {
    return null;
  }
  const isOther =
    label.unit !== null &&
    label.unit.measure !== 'none' &&
    label.unit.measure !== amountOf(match.field).unit.measure;
  // Of what is only similar a part could be taken for the whole: women, towns, one sector.
  return isOther || (kind === 'reference' && match.by !== 'name') ? null : match.field;
}

/** What each row of a table of figures is, by the key of its label. */
export function figureLabels(layout: Layout, kind: TableKind): Mapping['labels'] {
  const labels: Record<string, AmountField | null> = {};
  let seen = 0;
  for (const { kind: row, label } of bodyRows(layout)) {
    seen += 1;
    if (seen > mostFigures) {
      break;
    }
    if (row === 'data') {
      labels[label.key] = figureOf(label, kind);
    }
  }
  return labels;
}

/** How many rows are figures. */
export const countFigures = (labels: Mapping['labels']): number =>
  Object.values(labels).filter((field) => field !== null).length;
