import type { Language } from '../../base/settings.ts';
import type { Inline } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { languagePieces, languageTag } from '../document/languagePieces.ts';

/** Runs of text as HTML: links, bold, line ends, and what is in the other language. */
export const runs = (inline: Inline, language: Language): string =>
  inline
    .map((run) => {
      const words = run.strong ? `<b>${written(run.text, language)}</b>` : written(run.text, language);
      const text = run.link ? `<a href="${escapeHtml(run.link)}">${words}</a>` : words;
      if (run.lineEnd) {
        return `${text}<br>`;
      }
      return run.whole ? `<span class="whole">${text}</span>` : text;
    })
    .join('');

/**
 * Text in which what is in the other language is marked as that, so that it is read out in its own sounds.
 *
 * Only an element that something could lead to gets a place of its own in the structure of a PDF: hence `tabindex`.
 * White space is kept as it stands (see the style), and what was typed may hold more of it than a line should.
 */
export const written = (text: string, language: Language): string =>
  languagePieces(text.replaceAll(/[ \t\r\n]+/gu, ' '), language)
    .map(({ text: piece, foreign }) =>
      foreign === null
        ? escapeHtml(piece)
        : `<span lang="${languageTag[foreign]}" tabindex="-1">${escapeHtml(piece)}</span>`,
    )
    .join('');

/** The preview shows which words are the official's; nothing of it is printed. */
export const markOf = (edited: true | undefined): string => (edited ? ' class="edited"' : '');
