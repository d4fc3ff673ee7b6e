import type { Text } from '../knowledge/schema.ts';
import { type Unit, readUnit } from '../base/typed/units.ts';
import { type FactId, factCatalogue, factIds } from '../model/facts/catalogue.ts';
import { namedFigureIds } from '../model/figures/figureSet.ts';

/** What a table is read for: yearly facts of one cluster, a list of clusters or of actions, figures of the reference area. */
export const tableKinds = ['facts', 'clusters', 'reference', 'actions'] as const;
export type TableKind = (typeof tableKinds)[number];

/** Figures beside the yearly facts that tables of a reference area and lists of clusters give. */
const otherAmounts = ['revenue', 'population', 'gdp'] as const;
/** Figures that are known, and that a cluster has no place for. */
export const notKept: readonly TableField[] = otherAmounts;
export type AmountField = FactId | (typeof otherAmounts)[number];

/** Columns of words, and those that say of a long table which figure stands in its row. */
export type TextField =
  | 'name'
  | 'province'
  | 'city'
  | 'county'
  | 'place'
  | 'division-code'
  | 'industry'
  | 'figure'
  | 'unit'
  | ActionField;
/** What an office writes of an action: what a template of actions asks for. */
export const writtenActionFields = ['action', 'owner', 'start-on', 'due-on', 'status', 'progress'] as const;
/** What of an action a sheet carries that comes back changed, in the order of its marks. */
export const returnedFields = [...writtenActionFields, 'spent', 'note'] as const;
export type ReturnedField = (typeof returnedFields)[number];
/** With what a sheet of the program says besides, by which it is known again on its way back. */
const actionFields = [...returnedFields, 'of-cluster', 'action-id', 'action-stand'] as const;
export type ActionField = (typeof actionFields)[number];
/** `period`: which part of its year a row is of. */
export type YearField = 'year' | 'period' | 'founded-year';

export type TableField = TextField | YearField | 'value' | AmountField;
/** The fields whose names stand in no other list. */
export type OwnField = Exclude<TableField, FactId>;

/** In what unit and range the program keeps an amount. */
export interface AmountDefinition {
  readonly unit: Unit;
  /** The unit in both languages. */
  readonly unitName: Text;
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

/** Every unit of the catalogue is one that the reader of units knows; the tests hold it to that. */
const unitOf = (text: string): Unit => readUnit(text) ?? { measure: 'other', exponent: 0, text };

function ofFact(fact: FactId): AmountDefinition {
  const { unit, decimals, min, max } = factCatalogue[fact];
  return { unit: unitOf(unit.zh), unitName: unit, whole: decimals === 0, min, max };
}

/** Money and persons are counted as they are in the facts. */
const others: Readonly<Record<(typeof otherAmounts)[number], AmountDefinition>> = {
  revenue: ofFact('output'),
  population: ofFact('reference-employment'),
  gdp: ofFact('output'),
};

const isFact = (field: string): field is FactId => factIds.some((id) => id === field);

export const amountOf = (field: AmountField): AmountDefinition =>
  isFact(field) ? ofFact(field) : others[field];

export const isAmountField = (field: TableField): field is AmountField =>
  isFact(field) || otherAmounts.some((other) => other === field);

/** The fields that the columns of each kind of table may be. */
export const fieldsOf: Readonly<Record<TableKind, readonly TableField[]>> = {
  facts: ['year', 'period', 'name', 'figure', 'value', 'unit', ...factIds],
  clusters: [
    'name',
    'province',
    'city',
    'county',
    'place',
    'division-code',
    'industry',
    'founded-year',
    'enterprises',
    'employment',
    'output',
    'value-added',
    'exports',
    'rd-spending',
    'leading-firm-share',
    'revenue',
  ],
  reference: ['industry', 'place', 'year', 'period', 'figure', 'value', 'unit', ...namedFigureIds],
  actions: actionFields,
};

/** What an action has cost, as tables say it; it is kept in million CNY. */
export const spentAmount = { unit: unitOf('万元'), unitName: { zh: '万元', en: 'CNY m' } } as const;
