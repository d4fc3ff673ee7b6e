/** What is read and changed of a laid-out paragraph; a browser's `Document` and elements have all of it. */
export interface SpacedPage {
  createRange(): {
    selectNodeContents(element: SpacedElement): void;
    getClientRects(): Iterable<Box>;
  };
  readonly defaultView: {
    getComputedStyle(element: SpacedElement): { readonly fontSize: string; readonly letterSpacing: string };
  } | null;
}

export interface SpacedElement {
  readonly style: { letterSpacing: string };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Leaves no scrap on the last line of a paragraph: where its letters need at most 3 % less space for it to be a line
 * shorter they get that; where it ends in one or two hanzi they get up to 8 % more, so that another joins them.
 *
 * Also sent to the printing browser as text: it must name nothing outside itself.
 */
export function spaceLetters(page: SpacedPage, element: SpacedElement): void {
  const [narrower, wider] = [
    [0.01, 0.02, 0.03],
    [0.02, 0.04, 0.06, 0.08],
  ] as const;
  const linesOf = (): { count: number; last: number } => {
    const range = page.createRange();
    range.selectNodeContents(element);
    const lines: { middle: number; left: number; right: number }[] = [];
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      const line = lines.find((known) => Math.abs(known.middle - middle) < (bottom - top) / 2);
      if (line === undefined) {
        lines.push({ middle, left, right });
      } else {
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      }
    }
    const last = lines.toSorted((a, b) => a.middle - b.middle).at(-1);
    return { count: lines.length, last: last ? last.right - last.left : 0 };
  };
  element.style.letterSpacing = '';
  const style = page.defaultView?.getComputedStyle(element);
  const size = parseFloat(style?.fontSize ?? '');
  // Only the Chinese grid has a spacing of its own.
  const own = style?.letterSpacing === 'normal' ? null : parseFloat(style?.letterSpacing ?? '');
  const space = (share: number): { count: number; last: number } => {
    element.style.letterSpacing = share === 0 ? '' : `${(own ?? 0) + share * size}px`;
    return linesOf();
  };
  const { count, last } = linesOf();
  if (count < 2) {
    return;
  }
  if (space(-narrower[2]).count < count) {
    narrower.some((share) => space(-share).count < count);
    return;
  }
  // Two hanzi with a full stop, or less.
  const short = 3.3 * size;
  const isMended =
    own !== null &&
    last < short &&
    wider.some((share) => {
      const widened = space(share);
      return widened.count === count && widened.last > short;
    });
  if (!isMended) {
    space(0);
  }
}
