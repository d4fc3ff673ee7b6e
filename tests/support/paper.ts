import type { Page } from '@playwright/test';
import { squeezed } from './openedPdf.ts';
import { type PdfPage, readPdfLayout } from './pdfLayout.ts';

/** Prints a page as Ctrl+P does with a printer of PDFs, and reads what came out. */
export async function printed(page: Page): Promise<readonly PdfPage[]> {
  // As the dialog of a browser prints unless it is told otherwise: backgrounds only where the page asks for them.
  return readPdfLayout(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
}

/** The words of a printed page without white space, its margins with them. */
export const wordsOn = (paper: PdfPage | undefined): string =>
  squeezed((paper?.runs ?? []).map(({ text }) => text).join(''));

/** Every piece of text on the sheets that stands alone: a button would be one. */
export const piecesOn = (papers: readonly PdfPage[]): ReadonlySet<string> =>
  new Set(papers.flatMap(({ runs, lines }) => [...runs, ...lines].map(({ text }) => text.trim())));

/** Text that leaves the sheet or its margins, in millimetres. */
export function outsideOf(paper: PdfPage): string[] {
  const least = 13;
  return paper.runs
    .filter(({ left, right }) => left < least || right > paper.width - least)
    .map(
      ({ text, left, right }) =>
        `${text}: ${left.toFixed(0)}–${right.toFixed(0)} of ${paper.width.toFixed(0)}`,
    );
}

/** A4 without its margins, in CSS pixels, upright and on its side. */
const sheetWidths = { upright: 658, wide: 1009 };

export interface OnPaper {
  /** What is wider than its sheet or cuts what it holds, by its words. */
  readonly cut: readonly string[];
  /** Names of buttons that are left away. */
  readonly acts: readonly string[];
  /** Buttons and fields that would stand on the sheet. */
  readonly controls: readonly string[];
  /** The colour of text. */
  readonly ink: string;
}

/** Lays the page out as for its sheet, and measures it. */
export async function layOnPaper(page: Page): Promise<OnPaper> {
  const screen = page.viewportSize();
  const isWide = await page.evaluate(
    () => document.querySelector('.wide-on-paper, .page thead th:nth-child(8)') !== null,
  );
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: isWide ? sheetWidths.wide : sheetWidths.upright, height: 1000 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const measured = await page.evaluate(measure);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  if (screen) {
    await page.setViewportSize(screen);
  }
  return measured;
}

/** Runs in the page. */
function measure(): OnPaper {
  const main = document.querySelector('main');
  const all = [...(main?.querySelectorAll<HTMLElement>('*') ?? [])];
  const isShown = (element: Element) => element.checkVisibility() && element.closest('.vh') === null;
  const name = (element: HTMLElement) =>
    `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
  const width = document.documentElement.clientWidth;
  const isCut = (element: HTMLElement) => {
    const cutsOff = ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    return (
      element.getBoundingClientRect().right > width + 1 ||
      (cutsOff && element.scrollWidth > element.clientWidth + 1)
    );
  };
  // A table of contents leads to heads, which stand on paper.
  const buttons = all.filter((element) => element.matches(':is(button, .btn):not(nav *)'));
  // A head may say the same as the button below it.
  const said = new Set(all.filter(isShown).map((element) => element.textContent.trim()));
  return {
    cut: all.filter((element) => isShown(element) && isCut(element)).map(name),
    acts: buttons
      .filter((element) => !isShown(element))
      .map((element) => element.textContent.trim())
      .filter((act) => !said.has(act)),
    controls: all
      .filter((element) =>
        element.matches('.btn, input:not([type="checkbox"], [type="radio"]), select, textarea'),
      )
      .filter(isShown)
      .map(name),
    ink: getComputedStyle(main ?? document.body).color,
  };
}
