import type { Member } from '../../../core/model/assessment.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** What the members are called, in their order; those without a name by their number. */
export const memberNames = (members: readonly Member[], t: Translate): readonly string[] =>
  members.map(({ assessor }, at) => assessor.name?.trim() || t('assessors.nameless', { number: at + 1 }));
