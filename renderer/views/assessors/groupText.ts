import type { Member } from '../../../core/model/assessment.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** What a member is called on the screen: the name, else a number. */
export const assessorName = ({ assessor }: Member, at: number, t: Translate): string =>
  assessor.name?.trim() || t('assessors.nameless', { number: at + 1 });
