import type { Page } from '@playwright/test';

/** Letters that stand at the end of every text, four for ten of its own: as much as a translation takes (pseudo-locale). */
export const lengthenTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const share = 0.4;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode() !== null) {
      // What the walker shows are texts.
      const text = walker.currentNode as Text;
      const isShown = text.parentElement?.closest('script, style, textarea, option, .vh, kbd') === null;
      if (isShown && /\p{L}{2}/u.test(text.data)) {
        texts.push(text);
      }
    }
    for (const text of texts) {
      const bare = text.data.replaceAll(/\s?ë+/gu, '');
      const letters = Math.ceil(bare.trim().length * share);
      // Words of seven letters: a line may break between them.
      const words = Array.from({ length: Math.ceil(letters / 7) }, (_, word) =>
        'ë'.repeat(Math.min(7, letters - 7 * word)),
      );
      text.data = `${bare.trimEnd()} ${words.join(' ')}${bare.endsWith(' ') ? ' ' : ''}`;
    }
  });

/** What does not fit: the page where it could be scrolled sideways, and texts that reach out of what holds them. */
export const whatOverflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      found.push(`the page, by ${scrollWidth - clientWidth} px`);
    }
    const holders = document.querySelectorAll('button, a, th, td, label, legend, h1, h2, h3, dt, dd, li, p');
    for (const holder of holders) {
      const style = getComputedStyle(holder);
      const isCut = style.textOverflow === 'ellipsis' || holder.closest('.scroll, .vh, [hidden]') !== null;
      if (
        !isCut &&
        holder.checkVisibility() &&
        holder.scrollWidth > holder.clientWidth + 1 &&
        holder.clientWidth > 0
      ) {
        found.push(
          `${holder.tagName.toLowerCase()}.${holder.className}, by ${holder.scrollWidth - holder.clientWidth} px: ${holder.textContent.trim().slice(0, 60)}`,
        );
      }
    }
    return found;
  });
