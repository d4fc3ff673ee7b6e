import { appVersion } from '../appVersion.ts';

/**
 * Takes out of a PDF what Chromium says about the computer and the minute, so that the same brief of the same day
 * is the same file.
 *
 * The creator becomes this program instead of the browser's user agent, both dates the date of the brief, and the
 * names of structure elements (numbers that depend on the run) are counted from one. Each replacement has the
 * length of what it replaces, since a PDF refers to its parts by their place in the file.
 */
export function finishPdf(pdf: Uint8Array, date: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const day = date.replaceAll('-', '');
  const finished = renumber(text)
    .replace(/\/Creator \((?:[^\\)]|\\.)*\)/, (found) =>
      fitted(`/Creator (Cluster Desk ${appVersion})`, found),
    )
    .replace(/\/(Creation|Mod)Date \(D:\d{14}[^)]*\)/g, (found, kind: string) =>
      fitted(`/${kind}Date (D:${day}000000+00'00')`, found),
    );
  return Buffer.from(finished, 'latin1');
}

/** Left as it is where there is no room: only the browser's long user agent says anything about the computer. */
const fitted = (replacement: string, found: string): string =>
  replacement.length <= found.length ? replacement.padEnd(found.length) : found;

const elementName = /\(node(\d{8})\)/g;

/** Keeps the order of the names: the tree of names in a PDF is sorted. */
function renumber(text: string): string {
  const names = [...new Set([...text.matchAll(elementName)].map(([, digits = '']) => digits))].sort();
  const places = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, '0')]));
  return text.replace(elementName, (found, digits: string) =>
    `(node${places.get(digits) ?? digits})`.padEnd(found.length),
  );
}
