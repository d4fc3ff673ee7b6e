import { type Unit, unknownUnit } from '../base/typed/units.ts';
import { type TableField, amountOf, isAmountField } from './fields.ts';
import { isUnclear } from './label.ts';
import type { Layout } from './layout.ts';

/**
 * The unit that the line above the table gives to a field: money does not count firms. Any field has the only one. Where
 * the line is not understood in what concerns the field, it is an unknown one.
 */
export function lineUnit({ unitLine }: Pick<Layout, 'unitLine'>, field: TableField | null): Unit | null {
  const units = unitLine?.units ?? [];
  if (field === null || !isAmountField(field)) {
    return units.length === 1 ? (units[0] ?? null) : null;
  }
  const { measure } = amountOf(field).unit;
  const found = units.find((unit) => unit.measure === measure || unit.measure === 'none');
  const isOpen = found === undefined && unitLine !== null && isUnclear(unitLine, measure);
  return isOpen ? unknownUnit(unitLine.text) : (found ?? null);
}

/** Whether a unit was given to a column by the line above the table, not by its own head. */
export const isOfLine = ({ unitLine, columns }: Layout, column: number, unit: Unit): boolean =>
  columns[column]?.label.unit === null && (unitLine?.units.some(({ text }) => text === unit.text) ?? false);
