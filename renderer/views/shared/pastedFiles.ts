import type { Translate } from '../../../core/text/translate.ts';
import { localDay } from '../../state/localDay.ts';

/** What browsers call a picture that comes from no file. */
const unnamed = 'image.png';

/**
 * The files that a paste brings; none where it belongs to a text field.
 *
 * A copy from a table or a text brings a picture of itself beside its words: in a field the words are what is meant.
 */
export function pastedFiles(event: ClipboardEvent, t: Translate): readonly File[] {
  const { clipboardData, target } = event;
  const files = [...(clipboardData?.files ?? [])];
  const isTyping = target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');
  if (isTyping && clipboardData?.types.includes('text/plain')) {
    return [];
  }
  return files.map((file) =>
    file.name === unnamed ? new File([file], screenshotName(new Date(), t), { type: file.type }) : file,
  );
}

/** By the computer's own clock, in an order that sorts, without the colons that Windows refuses. */
function screenshotName(moment: Date, t: Translate): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('.');
  return t('evidence.screenshot', { date: `${localDay(moment)} ${time}` });
}
