import { fontFaces } from './briefFonts.ts';
import { briefStyle } from './briefStyle.ts';
import type { Block, BriefDocument } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { languageTag } from '../document/languagePieces.ts';
import type { Language } from '../../base/settings.ts';
import { renderBlock } from './renderBlocks.ts';

/**
 * The brief as one complete HTML document: printed as it is, and shown as its own preview.
 *
 * `fontsBase` is where `NotoSerifSC-400.woff2` and its siblings are, with a slash at the end. The document has no
 * script and loads nothing but these fonts.
 */
export function renderBriefHtml(document: BriefDocument, { fontsBase = 'fonts/' } = {}): string {
  const { language, runningHead, title } = document.meta;
  const kind = document.meta.flows ? 'run' : 'sheet';
  const sections = pagesOf(document.blocks).map(
    (blocks) => `<section class="${kind}">\n${renderBlocks(blocks, language)}\n</section>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${languageTag[language]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    // On its own: a page that prints one brief after another keeps its fonts by keeping this element.
    `<style>${fontFaces(fontsBase)}</style>`,
    `<style>${briefStyle(document.meta)}</style>`,
    '</head>',
    // The preview prints its running head from here: `@page` is for the printer only.
    `<body class="brief" data-running-head="${escapeHtml(runningHead)}">${sections.join('\n')}</body>`,
    '</html>',
  ].join('\n');
}

/** A heading of the third level stands on the first line of its paragraph, as both customs allow: lines are scarce. */
function renderBlocks(blocks: readonly Block[], language: Language): string {
  return blocks
    .map((block, index) => {
      const html = renderBlock(block, language);
      const before = blocks[index - 1];
      const after = blocks[index + 1];
      if (before && isRunIn(before, block)) {
        return `${html}</div>`;
      }
      return after && isRunIn(block, after) ? `<div class="run-in">${html} ` : html;
    })
    .join('\n');
}

const isRunIn = (heading: Block, text: Block): boolean =>
  heading.kind === 'heading' && heading.level === 3 && text.kind === 'paragraph' && text.role === 'body';

function pagesOf(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      pages.push([]);
    } else {
      pages.at(-1)?.push(block);
    }
  }
  return pages;
}
