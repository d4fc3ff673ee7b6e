/** What XML 1.0 has no way to write: control characters other than tab and line ends, and halves of a character. */
// eslint-disable-next-line no-control-regex -- These are the characters to be taken out.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text without the characters that would make the whole document unreadable. */
export const writable = (text: string): string => text.replace(unwritable, '');

/** A text as content or attribute of XML. */
export const escapeXml = (text: string): string =>
  writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
