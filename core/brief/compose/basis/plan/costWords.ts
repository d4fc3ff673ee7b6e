import type { Language } from '../../../../base/settings.ts';
import { createTranslate } from '../../../../text/translate.ts';
import { money, moneyInCell } from '../../../document/format.ts';

/** Million CNY, and how much of it nobody entered. */
export interface EstimatedCost {
  readonly cost: number;
  readonly estimatedCost: number;
}

/** Less than a hundredth of a CNY 10,000 is rounding. */
const nothing = 1e-6;

const partOf = ({ cost, estimatedCost }: EstimatedCost): 'none' | 'part' | 'all' =>
  estimatedCost <= nothing ? 'none' : estimatedCost >= cost - nothing ? 'all' : 'part';

/** A cost in a sentence: marked where it is estimated, and saying how much is where only a part of it is. */
export function costInWords(amount: EstimatedCost, language: Language): string {
  const t = createTranslate(language);
  const cost = money(amount.cost, language);
  switch (partOf(amount)) {
    case 'none':
      return cost;
    case 'all':
      return t('briefPlan.costEstimated', { cost });
    case 'part':
      return t('briefPlan.costPartly', { cost, estimated: money(amount.estimatedCost, language) });
  }
}

/** The same where there is no room for the part. */
export function costInShort(amount: EstimatedCost, language: Language): string {
  const t = createTranslate(language);
  return partOf(amount) === 'part'
    ? t('briefPlan.costPartlyShort', { cost: money(amount.cost, language) })
    : costInWords(amount, language);
}

/** The cost of a plan in such a cell: a sum that holds an estimate is one. */
export function sumInCell(amount: EstimatedCost, language: Language): string {
  const t = createTranslate(language);
  const cost = moneyInCell(amount.cost, language);
  switch (partOf(amount)) {
    case 'none':
      return cost;
    case 'all':
      return t('briefPlan.costEstimated', { cost });
    case 'part':
      return t('briefPlan.costWithEstimates', { cost });
  }
}

/** The cost of one measure in the cell of a table whose head names the currency. */
export function costInCell(
  { cost, estimated }: { cost: number; estimated: boolean },
  language: Language,
): string {
  const shown = moneyInCell(cost, language);
  return estimated ? createTranslate(language)('briefPlan.costEstimated', { cost: shown }) : shown;
}
