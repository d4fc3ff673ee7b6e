import type { Language } from '../base/settings.ts';
import { grouped } from '../base/typed/grouped.ts';
import { type FactId, factCatalogue, factIds } from '../model/facts/catalogue.ts';
import { keptValue, shownValue } from '../model/facts/shownValue.ts';
import type { TableField, TableKind } from '../table/fields.ts';
import type { CellReason, CellReasonCode, Warning } from '../table/findings.ts';
import type { MappingReason } from '../table/mapping.ts';
import { tableWords as en } from './en/table/tableWords.ts';
import { quantityWithUnit } from './quantity.ts';
import type { TableWords } from './tableWords.ts';
import { tableWords as zh } from './zh/table/tableWords.ts';

const wordsOf = (language: Language): TableWords => (language === 'en' ? en : zh);

const sayReason = <Code extends CellReasonCode>(
  words: TableWords['reasons'],
  reason: { readonly reason: Code } & Extract<CellReason, { readonly reason: Code }>,
): string => words[reason.reason](reason);

const sayWarning = <Code extends Warning['warning']>(
  words: TableWords['warnings'],
  warning: { readonly warning: Code } & Extract<Warning, { readonly warning: Code }>,
): string => words[warning.warning](warning);

/** Why a row or a cell of a table is not taken, as a predicate that stands after it. */
export const describeCellReason = (reason: CellReason, language: Language): string =>
  sayReason(wordsOf(language).reasons, inUnitOf(reason, language));

/** A reason with its figures in the unit of the language; they come in the one that is kept. */
function inUnitOf(reason: CellReason, language: Language): CellReason {
  if (reason.reason === 'not-between') {
    const [min, max] = [reason.min, reason.max].map((edge) => shownValue(reason.unit, language, edge));
    return { ...reason, min: Number(min), max: Number(max) };
  }
  return reason.reason === 'unit-differs' ? { ...reason, instead: insteadText(reason, language) } : reason;
}

/** What a cell is by its own unit, with the unit of the language. */
export const insteadText = (
  { instead, asked }: Pick<Extract<CellReason, { reason: 'unit-differs' }>, 'instead' | 'asked'>,
  language: Language,
): string =>
  quantityWithUnit(grouped(shownValue(asked, language, keptValue(asked, 'zh', instead))), asked, language);

/** What the official should know of a table as a whole, as a sentence. */
export const describeWarning = (warning: Warning, language: Language): string =>
  sayWarning(wordsOf(language).warnings, warning);

export const describeWhy = (why: MappingReason, language: Language): string => wordsOf(language).why[why];

/** What a column of a table of this kind is called. */
export function fieldName(field: TableField, kind: TableKind, language: Language): string {
  const words = wordsOf(language);
  if (field === 'employment' && kind === 'reference') {
    return words.employment;
  }
  return isFact(field) ? factCatalogue[field].name[language] : words.fields[field];
}

const isFact = (field: TableField): field is FactId => factIds.some((id) => id === field);
