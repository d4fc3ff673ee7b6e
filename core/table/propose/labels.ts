import { bodyRows } from '../bodyRows.ts';
import { matchField } from '../matchField.ts';
import { namesOf } from '../fieldNames.ts';
import { type AmountField, type TableKind, amountOf, fieldsOf, isAmountField } from '../fields.ts';
import type { Label } from '../label.ts';
import type { Layout } from '../layout.ts';
import type { Mapping } from '../mapping.ts';

/** The most rows whose names can be figures: tables of figures are short. */
const mostFigures = 2000;

type Labels = Mapping['labels'];

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
    label.unit.measure !== 'unknown' &&
    label.unit.measure !== amountOf(match.field).unit.measure;
  // Of what is only similar a part could be taken for the whole: women, towns, one sector.
  return isOther || (kind === 'reference' && match.by !== 'name') ? null : match.field;
}

/** How well a row is called what it is taken for: by its name before by a similar one, then by the order of the names. */
function fitOf(label: Label, field: AmountField, kind: TableKind): number {
  const place = namesOf(field).indexOf(label.key);
  const isName = matchField(label, amountsOf(kind))?.by === 'name';
  return (isName ? 0 : 1000) + (place === -1 ? 999 : place);
}

/** Each figure once: the row that is called so best; the others give way, wherever they stand. */
function bestOnly(found: ReadonlyMap<string, Label>, labels: Labels, kind: TableKind): Labels {
  const best = new Map<AmountField, number>();
  const fitFor = (key: string, field: AmountField) => {
    const label = found.get(key);
    return label === undefined ? Infinity : fitOf(label, field, kind);
  };
  for (const [key, field] of Object.entries(labels)) {
    if (field !== null) {
      best.set(field, Math.min(best.get(field) ?? Infinity, fitFor(key, field)));
    }
  }
  const isBeaten = (key: string, field: AmountField) => fitFor(key, field) > (best.get(field) ?? Infinity);
  return Object.fromEntries(
    Object.entries(labels).map(([key, field]) => [
      key,
      field !== null && isBeaten(key, field) ? null : field,
    ]),
  );
}

/** What each row of a table of figures is, by the key of its label. */
export function figureLabels(layout: Layout, kind: TableKind): Labels {
  const labels: Record<string, AmountField | null> = {};
  const found = new Map<string, Label>();
  let seen = 0;
  for (const { kind: row, label } of bodyRows(layout)) {
    seen += 1;
    if (seen > mostFigures) {
      break;
    }
    if (row === 'data') {
      labels[label.key] = figureOf(label, kind);
      found.set(label.key, label);
    }
  }
  return bestOnly(found, labels, kind);
}

/** How many rows are figures. */
export const countFigures = (labels: Mapping['labels']): number =>
  Object.values(labels).filter((field) => field !== null).length;
