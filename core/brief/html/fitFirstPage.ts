import type { SpacedElement, SpacedPage } from './spaceLetters.ts';

/** What is read and changed of a laid-out page; a browser's `Document` has all of it. */
export interface FittedPage extends SpacedPage {
  readonly body: { readonly classList: Classes };
  querySelector(selector: string): FittedSheet | null;
  readonly defaultView: {
    getComputedStyle(element: SpacedElement): {
      readonly fontSize: string;
      readonly letterSpacing: string;
      readonly minHeight: string;
    };
  } | null;
}

interface FittedSheet extends SpacedElement {
  readonly classList: Classes;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
  querySelectorAll(selector: string): Iterable<SpacedElement>;
}

interface Classes {
  add(name: string): void;
  remove(name: string): void;
}

/**
 * Keeps page 1 on page 1: its steps (`firstPageSteps`) are taken one after another until it stands on its sheet. What
 * even the last cannot hold runs over, which the screen and the command line tell. `space` is `spaceLetters`.
 *
 * The function is also sent to the printing browser as text: it must name nothing outside itself.
 */
export function fitFirstPage(
  page: FittedPage,
  space: (page: SpacedPage, element: SpacedElement) => void,
): void {
  const steps = ['fit-1', 'fit-2', 'fit-3', 'fit-4'];
  const sheet = page.querySelector('.sheet');
  const view = page.defaultView;
  if (sheet === null || view === null) {
    return;
  }
  const isOver = (): boolean => {
    for (const element of sheet.querySelectorAll('.request, .judgement, .trust, p.remedy, p.finding')) {
      space(page, element);
    }
    const { top, bottom } = sheet.getBoundingClientRect();
    return bottom - top > parseFloat(view.getComputedStyle(sheet).minHeight) + 0.5;
  };
  steps.forEach((step) => sheet.classList.remove(step));
  page.body.classList.add('measured');
  let next = 0;
  while (isOver() && next < steps.length) {
    sheet.classList.add(steps[next] ?? '');
    next += 1;
  }
  page.body.classList.remove('measured');
}
