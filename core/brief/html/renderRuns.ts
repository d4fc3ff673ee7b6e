import type { Inline } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';

/** Runs of text as HTML: links, bold, line ends. */
export const runs = (inline: Inline): string =>
  inline
    .map((run) => {
      const words = run.strong ? `<b>${escapeHtml(run.text)}</b>` : escapeHtml(run.text);
      const text = run.link ? `<a href="${escapeHtml(run.link)}">${words}</a>` : words;
      if (run.lineEnd) {
        return `${text}<br>`;
      }
      return run.whole ? `<span class="whole">${text}</span>` : text;
    })
    .join('');

/** The preview shows which words are the official's; nothing of it is printed. */
export const markOf = (edited: true | undefined): string => (edited ? ' class="edited"' : '');
