import type { Page } from '@playwright/test';

/**
 * What is wrong with the boxes of a page as it is laid out now, in words: texts that stand over each other, heads of
 * columns that touch, short names broken over lines, and text that is cut without a sign of it.
 */
export const flawsOf = (page: Page): Promise<readonly string[]> => page.evaluate(readFlaws);

/** Runs in the page. */
function readFlaws(): readonly string[] {
  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Line extends Box {
    readonly element: Element;
    readonly text: string;
    /** How much of the height is above and below the letters. */
    readonly lead: number;
  }

  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.vh, option, iframe, [role="listbox"]') === null;
  /** Stays while what lies below it scrolls: it may stand over that. */
  const isKept = (element: Element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) {
        return true;
      }
    }
    return false;
  };
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const wide = ({ left, right }: Box) => right - left;
  const high = ({ top, bottom }: Box) => bottom - top;

  /** The part of a box that nothing around it cuts off; the page itself scrolls as a whole. */
  function seen(box: Box, element: Element): Box {
    let left = box;
    for (
      let at: Element | null = element;
      at !== null && !at.matches('.page, .rail');
      at = at.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX !== 'visible' || overflowY !== 'visible') {
        left = meet(left, at.getBoundingClientRect());
      }
    }
    return left;
  }

  function linesOf(zone: Element): Line[] {
    const lines: Line[] = [];
    const walker = document.createTreeWalker(zone, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '' || !isShown(element) || isKept(element)) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(element).fontSize);
      for (const rect of range.getClientRects()) {
        const box = seen(rect, element);
        if (wide(box) > 1 && high(box) > 2) {
          const text = element.textContent.trim().slice(0, 30);
          lines.push({ ...box, element, text, lead: Math.max(0, rect.height - size) });
        }
      }
    }
    return lines.toSorted((a, b) => a.top - b.top);
  }

  function overlaps(lines: readonly Line[]): string[] {
    return lines.flatMap((a, index) => {
      const found: string[] = [];
      for (const b of lines.slice(index + 1)) {
        if (b.top > a.bottom) {
          break;
        }
        const both = meet(a, b);
        if (a.element !== b.element && wide(both) > 1.5 && high(both) > Math.max(a.lead, b.lead) + 2) {
          found.push(`"${a.text}" stands over "${b.text}"`);
        }
      }
      return found;
    });
  }

  /** Two heads closer than this are read as one. */
  const least = 5;
  function touching(lines: readonly Line[]): string[] {
    const heads = lines.flatMap((line) => {
      const head = line.element.closest('thead th');
      return head === null ? [] : [{ line, head, row: head.parentElement }];
    });
    return heads.flatMap((a) =>
      heads
        .filter((b) => a.row === b.row && a.head !== b.head && high(meet(a.line, b.line)) > 4)
        .filter((b) => b.line.left >= a.line.left && b.line.left - a.line.right < least)
        .map((b) => `the head "${a.line.text}" touches "${b.line.text}"`),
    );
  }

  const longestShort = 4;
  /** A word of a few hanzi in a cell, a head or a button that is broken over lines. */
  function broken(lines: readonly Line[]): string[] {
    const tops = new Map<Element, Set<number>>();
    for (const { element, top } of lines) {
      const text = element.textContent.trim();
      const isShort = [...text].length <= longestShort && /\p{Script=Han}{2}/u.test(text);
      if (isShort && getComputedStyle(element).display !== 'inline') {
        tops.set(element, (tops.get(element) ?? new Set()).add(Math.round(top)));
      }
    }
    return [...tops]
      .filter(([, at]) => at.size > 1)
      .map(([{ textContent }]) => `"${textContent.trim()}" is broken`);
  }

  /** An ellipsis says that there is more; a field can be walked. */
  function cut(zone: Element): string[] {
    return [...zone.querySelectorAll('*:not(input, textarea, select, svg *)')]
      .filter(isShown)
      .flatMap((element) => {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
        const isCutX =
          ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const isCutY =
          ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 2;
        const isSaid = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        return (isCutX || isCutY) && !isSaid ? [`"${element.textContent.trim().slice(0, 30)}" is cut`] : [];
      });
  }

  const dialog = document.querySelector('dialog[open]');
  const zones = dialog === null ? [...document.querySelectorAll('header.strip, nav.rail, main')] : [dialog];
  return zones.flatMap((zone) => {
    const lines = linesOf(zone);
    return [...new Set([...overlaps(lines), ...touching(lines), ...broken(lines), ...cut(zone)])];
  });
}
