import { numberDrop, pageMeasures } from '../../core/brief/html/pageMeasures.ts';
import type { Language } from '../../core/base/settings.ts';
import { isHeading, type OpenedPdf, squeezed } from './openedPdf.ts';
import type { PdfPage, TextLine } from './pdfLayout.ts';
import { marksOf } from './pdfStructure.ts';

/**
 * The rules of a page (BRF-07), measured on a PDF. Each answers the places where it is broken; lengths in
 * millimetres.
 */
export const pageRules = {
  'paper is A4': ({ pages }) =>
    faultsOn(pages, ({ width, height }) => Math.abs(width - 210) > 0.5 || Math.abs(height - 297) > 0.5),

  'text keeps within the margins': ({ pages }, language) => {
    const { width, height, top, right, bottom, left } = pageMeasures[language];
    return pages.flatMap((page) =>
      page.lines
        .filter(
          (line) =>
            line.left < left - tolerance ||
            line.right > width - right + overflow ||
            topOf(line) < top - tolerance ||
            bottomOf(line) > height - bottom + tolerance,
        )
        .map((line) => `page ${page.number}: ${line.text}`),
    );
  },

  'text begins at the left margin and below the top one': ({ pages }, language) => {
    const { top, left } = pageMeasures[language];
    return faultsOn(pages, ({ lines }) => {
      const first = lines[0];
      return (
        !first ||
        Math.abs(Math.min(...lines.map((line) => line.left)) - left) > tolerance ||
        // A chart or a rule may stand above the first words.
        topOf(first) > top + 25
      );
    });
  },

  'the page number stands at its place': ({ pages }, language) =>
    faultsOn(pages, (page) => !isNumbered(page, language)),

  'no heading is the last line of a page': ({ pages, elements }) => {
    const headings = new Set(elements.filter(isHeading).flatMap(marksOf));
    return faultsOn(pages, ({ lines }) => lines.at(-1)?.runs.some(({ mark }) => headings.has(mark ?? '')));
  },

  'no page before the annexes is less than a third full': (
    { pages, elements, pagesOf, textOf },
    language,
  ) => {
    const { height, top, bottom } = pageMeasures[language];
    const annex = elements.find(
      (element) => element.type === 'H2' && /^(?:附录A|AnnexA)/u.test(squeezed(textOf(element))),
    );
    // Below a page that the annexes fill, or at the end of what has none, there may be any room.
    const last = annex === undefined ? pages.length : (pagesOf(annex)[0] ?? 0);
    return faultsOn(
      pages.filter(({ number }) => number < last),
      ({ lines }) => Math.max(...lines.map(bottomOf)) - top < (height - top - bottom) / 3,
    );
  },

  'no last line of a paragraph stands alone on a page': (pdf) => {
    const lonely = pdf.elements
      .filter(({ type }) => type === 'P')
      .filter((element) => {
        const places = pdf.pagesOf(element);
        const last = pdf.pages.find(({ number }) => number === places.at(-1));
        const marks = new Set(marksOf(element));
        return (
          places.length > 1 &&
          last?.lines.filter(({ runs }) => runs.some(({ mark }) => marks.has(mark ?? ''))).length === 1
        );
      });
    return lonely.map((element) => pdf.textOf(element));
  },

  'a table that goes on repeats its head': (pdf) =>
    pdf.elements
      .filter(({ type }) => type === 'Table')
      .flatMap((table) => {
        const [, ...further] = pdf.pagesOf(table);
        const head = squeezed(headOf(pdf, table));
        return further
          .filter((number) => {
            const page = pdf.pages.find((candidate) => candidate.number === number);
            return !page?.artifacts.some(({ text }) => squeezed(text).includes(head));
          })
          .map((number) => `page ${number}: ${head}`);
      }),
} as const satisfies Readonly<Record<string, (pdf: OpenedPdf, language: Language) => readonly string[]>>;

const tolerance = 1;
const overflow = 0.5;
const points = 25.4 / 72;
/** Of a square of the script: what is above and below the baseline. */
const [above, below] = [0.88, 0.12];
/** How far the dashes of the number lie above its baseline, of its size: measured on a print in Noto Serif SC. */
const dashHeight = 0.277;

export const topOf = ({ baseline, size }: TextLine): number => baseline - above * size * points;
export const bottomOf = ({ baseline, size }: TextLine): number => baseline + below * size * points;

const faultsOn = (pages: readonly PdfPage[], isFaulty: (page: PdfPage) => boolean | undefined): string[] =>
  pages.filter(isFaulty).map(({ number }) => `page ${number}`);

function isNumbered({ number, artifacts, width }: PdfPage, language: Language): boolean {
  const measures = pageMeasures[language];
  const foot = artifacts.filter(({ baseline }) => baseline > measures.height - measures.bottom);
  const [line] = foot;
  if (foot.length !== 1 || !line || Math.abs(line.size - measures.number) > 0.1) {
    return false;
  }
  if (language === 'en') {
    return line.text === String(number) && Math.abs(width - measures.right - line.right) < tolerance;
  }
  const indent = measures.number * points;
  const side =
    number % 2 === 1 ? width - measures.right - indent - line.right : line.left - measures.left - indent;
  const drop = line.baseline - dashHeight * line.size * points - (measures.height - measures.bottom);
  return (
    squeezed(line.text) === `—${number}—` &&
    Math.abs(side) < tolerance &&
    Math.abs(drop - numberDrop) < tolerance
  );
}

/** The words of a table's columns. */
function headOf(pdf: OpenedPdf, table: OpenedPdf['elements'][number]): string {
  const row = table.content.find((part) => typeof part !== 'string' && part.type === 'TR');
  return row === undefined || typeof row === 'string' ? '' : pdf.textOf(row);
}
