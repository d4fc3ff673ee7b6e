import { fitFirstPage } from '../../core/brief/html/fitFirstPage.ts';
import { settleLines } from '../../core/brief/html/settleLines.ts';
import { spaceLetters } from '../../core/brief/html/spaceLetters.ts';

/**
 * Code for the document to be printed: waits for the fonts that its text uses, fits page 1 and settles its lines by them, and answers
 * whether all have loaded.
 *
 * A missing one would print in whatever the computer has.
 */
export const fontsReady = `(async () => {
  // Without a layout no font has been asked for yet, and \`ready\` would be true at once.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  (${fitFirstPage.toString()})(document, ${spaceLetters.toString()});
  (${settleLines.toString()})(document);
  return [...document.fonts].every((font) => font.status !== 'error');
})()`;
