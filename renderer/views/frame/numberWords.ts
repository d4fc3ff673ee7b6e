import { quantityWithUnit } from '../../../core/text/quantity.ts';
import { describeCellReason } from '../../../core/text/tableText.ts';
import { reasonOf } from '../../../core/table/findings.ts';
import { grouped } from '../../../core/base/typed/grouped.ts';
import { plainDecimal } from '../../../core/base/typed/decimal.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { NumberWords } from '../../ui/fields/numberWords.ts';

/** The words of fields for numbers, as those of tables are. */
export function numberWords(workspace: Pick<Workspace, 't' | 'textLanguage'>): NumberWords {
  return {
    refused(fault, unit) {
      const { t, textLanguage } = workspace;
      const reason =
        fault.fault === 'not-whole'
          ? ({ reason: 'not-whole' } as const)
          : fault.fault === 'unit-contradicts' && unit === ''
            ? ({ reason: 'unit-unknown', unit: fault.unit } as const)
            : reasonOf(fault, { en: unit, zh: unit });
      return t('frame.numberUnread', { reason: describeCellReason(reason, textLanguage) });
    },
    whichShare: ([low, high]) =>
      workspace.t('frame.whichShare', { low: plainDecimal(low), high: plainDecimal(high) }),
    readAs: (text, value, unit) =>
      workspace.t('profile.readAs', {
        text: text.trim(),
        amount: quantityWithUnit(
          grouped(plainDecimal(value)),
          { en: unit, zh: unit },
          workspace.textLanguage,
        ),
      }),
    sameAs: (text, understood) => workspace.t('profile.readAs', { text: text.trim(), amount: understood }),
  };
}
