import type { Browser, Page } from 'playwright-core';
import type { PrintClock } from '../printing/printClock.ts';

/** As many as print at once on two cores; each holds its fonts, about 100 MB. */
const mostIdle = 2;

interface PageKeeping {
  readonly open: (browser: Browser) => Promise<Page>;
  readonly clock: PrintClock;
  /** How long a page is kept that nobody prints on, in milliseconds. */
  readonly idleTime: number;
}

/** Closes a page where a failure has said already what went wrong; one that is gone with its browser needs no closing. */
const leave = (page: Page): Promise<void> => page.close().catch(() => undefined);

/**
 * Pages that print one document after another.
 *
 * Unpacking the fonts takes ten times as long as the print itself, so a page keeps them: documents are put into it
 * instead of being loaded. A page on which something failed, or which is not waited for any more, is closed.
 */
export function keepPages({ open, clock, idleTime }: PageKeeping) {
  const idleOf = new WeakMap<Browser, Page[]>();
  let stopClock = (): void => undefined;

  const keep = async (idle: Page[], page: Page) => {
    await (idle.length < mostIdle ? idle.push(page) : page.close());
    stopClock();
    stopClock = clock.later(idleTime, () => void Promise.all(idle.splice(0).map(leave)));
  };

  return {
    async use<T>(browser: Browser, signal: AbortSignal, work: (page: Page) => Promise<T>): Promise<T> {
      const idle = idleOf.get(browser) ?? [];
      idleOf.set(browser, idle);
      const page = idle.pop() ?? (await open(browser));
      const left = () => void leave(page);
      signal.addEventListener('abort', left);
      try {
        signal.throwIfAborted();
        const result = await work(page);
        signal.throwIfAborted();
        await keep(idle, page);
        return result;
      } catch (error) {
        await leave(page);
        throw error;
      } finally {
        signal.removeEventListener('abort', left);
      }
    },
    /** The browser goes, and the pages with it. */
    forget: () => stopClock(),
  };
}

/**
 * Puts a document in the place of the one that is there.
 *
 * Style elements with the same text stay: the fonts of an `@font-face` live as long as its rule. No script of the
 * document runs: the parser marks them as done, and the page's policy has none.
 */
export async function showDocument(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const next = new DOMParser().parseFromString(text, 'text/html');
    const root = document.documentElement;
    for (const name of root.getAttributeNames()) {
      root.removeAttribute(name);
    }
    for (const { name, value } of next.documentElement.attributes) {
      root.setAttribute(name, value);
    }
    const kept = new Map(
      [...document.head.querySelectorAll('style')].map((style) => [style.textContent, style]),
    );
    const head = [...next.head.childNodes].map((node) =>
      node instanceof HTMLStyleElement ? (kept.get(node.textContent) ?? node) : node,
    );
    // Moving a style element would drop its rules and the fonts with them: what comes after is moved instead.
    for (const node of [...document.head.childNodes]) {
      if (!head.includes(node)) {
        node.remove();
      }
    }
    const staying = [...document.head.childNodes];
    for (const node of head) {
      if (node === staying[0]) {
        staying.shift();
      } else {
        document.head.insertBefore(document.adoptNode(node), staying[0] ?? null);
      }
    }
    document.body.replaceWith(document.adoptNode(next.body));
  }, html);
}
