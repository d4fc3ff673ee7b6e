import type { Inline, ParagraphBlock, Run } from '../../document/document.ts';
import { dateInWords, widthInHanzi } from '../../document/format.ts';
import { joined, phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';

/** What the label line holds, the date at its right with it, in hanzi: of 12 pt, in English of 9 pt. */
const room = { zh: 36, en: 49 } as const;

/** The sans of the English label is slimmer than the letters of the Chinese page, for which widths are reckoned. */
const slimmer = { zh: 1, en: 0.88 } as const;

/** The unit that the brief is from, as its office gives it, else the assessor; `null` where neither does. */
export function unitOf({ input, office }: BriefContext): Run | null {
  const assessors = input.assessor?.unit?.trim() ?? '';
  if (office.unit !== '') {
    return sourced(office.unit, 'office:unit');
  }
  return assessors === '' ? null : sourced(assessors, 'input:assessor.unit');
}

/**
 * The left of the label line: the marking, and the unit where both stand on one line with the date.
 *
 * A unit with a longer name stands at the end of the body, see `signature`: page 1 has no line for it.
 */
export function withUnit(context: BriefContext, marking: Run): Inline {
  const unit = unitOf(context);
  if (unit === null) {
    return [marking];
  }
  const both = phrase((slot) =>
    context.t('briefPage.labelOfUnit', { label: slot(marking), unit: slot(unit) }),
  );
  return fitsLabel(context, both) ? both : [marking];
}

function fitsLabel({ date, language }: BriefContext, label: Inline): boolean {
  const line = `${textOf(label)} ${dateInWords(date, language)}`;
  const square = (line.match(/[\u2E80-\uFFEF]/gu) ?? []).length;
  return square + (widthInHanzi(line) - square) * slimmer[language] <= room[language];
}

/** The line at the end of the body: who answers for the brief and how they are reached; none where nothing is said. */
export function signature(context: BriefContext, marking: Run): readonly ParagraphBlock[] {
  const { office, t } = context;
  const { signer, contact } = office;
  const unit = unitOf(context);
  const isOnLabel = withUnit(context, marking).length > 1;
  const parts: Inline[] = [
    unit === null || isOnLabel ? [] : [unit],
    signer === ''
      ? []
      : phrase((slot) => t('briefOffice.signer', { name: slot(sourced(signer, 'office:signer')) })),
    contact === ''
      ? []
      : phrase((slot) => t('briefOffice.contact', { contact: slot(sourced(contact, 'office:contact')) })),
  ];
  const text = joined(parts, t('briefOffice.partSeparator'));
  return text.length === 0
    ? []
    : [{ kind: 'paragraph', id: 'signature', role: 'note', text: [...text, ...plain(t('briefOffice.end'))] }];
}
