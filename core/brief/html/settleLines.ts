/** What is read of a laid-out page; a browser's `Document` has all of it. */
export interface LaidOutPage {
  readonly body: LaidOutElement & { readonly style: { width: string } };
  querySelectorAll(selector: string): Iterable<LaidOutElement>;
  createRange(): {
    selectNodeContents(element: LaidOutElement): void;
    getClientRects(): Iterable<Box>;
  };
  readonly defaultView: {
    getComputedStyle(element: LaidOutElement): {
      readonly fontSize: string;
      readonly letterSpacing: string;
      readonly textAlign: string;
    };
  } | null;
}

interface LaidOutElement {
  readonly style: { readonly letterSpacing: string };
  readonly classList: { add(name: string): void; remove(name: string): void };
  getBoundingClientRect(): Box;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Sets ragged what would have a line stretched beyond 1.15 of its natural width: before a number in brackets or a
 * Latin word that does not fit, a Chinese line ends up to five characters early.
 *
 * No line breaks elsewhere for it. Paragraphs of two and three lines are kept whole: Chromium would leave one line
 * of them alone on a page. The function is also sent to the printing browser as text: it must name nothing
 * outside itself.
 */
export function settleLines(page: LaidOutPage): void {
  const loosest = 1.148;
  const linesOf = (element: LaidOutElement): { left: number; right: number; middle: number }[] => {
    const range = page.createRange();
    range.selectNodeContents(element);
    const lines: { left: number; right: number; middle: number }[] = [];
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      const line = lines.find((known) => Math.abs(known.middle - middle) < (bottom - top) / 2);
      if (line === undefined) {
        lines.push({ left, right, middle });
      } else {
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      }
    }
    return lines.toSorted((a, b) => a.middle - b.middle);
  };
  const widenedBy = (element: LaidOutElement): number => {
    const view = page.defaultView;
    if (view === null || element.style.letterSpacing === '') {
      return 0;
    }
    const { fontSize, letterSpacing } = view.getComputedStyle(element);
    const own = parseFloat(view.getComputedStyle(page.body).letterSpacing) || 0;
    return Math.max(0, (parseFloat(letterSpacing) - own) / parseFloat(fontSize));
  };
  const isLoose = (element: LaidOutElement): boolean => {
    const edge = element.getBoundingClientRect().right;
    // What spaceLetters has widened already may be stretched by so much less.
    const most = loosest / (1 + widenedBy(element));
    return linesOf(element)
      .slice(0, -1)
      .some(({ left, right }) => (edge - left) / (right - left) > most);
  };
  page.body.style.width = 'var(--text-width)';
  const all = [...page.querySelectorAll('p, li, .run-in')];
  all.forEach(({ classList }) => {
    classList.remove('ragged');
    classList.remove('few-lines');
  });
  const justified = all.filter(
    (element) => page.defaultView?.getComputedStyle(element).textAlign === 'justify',
  );
  justified.forEach(({ classList }) => classList.add('ragged'));
  const short = all.filter((element) => [2, 3].includes(linesOf(element).length));
  const settled = justified.filter((element) => !isLoose(element));
  short.forEach(({ classList }) => classList.add('few-lines'));
  settled.forEach(({ classList }) => classList.remove('ragged'));
  page.body.style.width = '';
}
