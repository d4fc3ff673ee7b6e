/**
 * Code for the document to be printed: waits for the fonts that its text uses, and answers whether all have loaded.
 *
 * A missing one would print in whatever the computer has.
 */
export const fontsReady = `(async () => {
  // Without a layout no font has been asked for yet, and \`ready\` would be true at once.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  return [...document.fonts].every((font) => font.status !== 'error');
})()`;
