import { fontFaces } from './briefFonts.ts';
import { briefStyle } from './briefStyle.ts';
import type { Block, BriefDocument } from './document.ts';
import { escapeHtml } from './escapeHtml.ts';
import { renderBlock } from './renderBlocks.ts';

/**
 * The brief as one complete HTML document: printed as it is, and shown as its own preview.
 *
 * `fontsBase` is where `NotoSerifSC-400.woff2` and its siblings are, with a slash at the end. The document has no
 * script and loads nothing but these fonts.
 */
export function renderBriefHtml(document: BriefDocument, { fontsBase = 'fonts/' } = {}): string {
  const { language, title } = document.meta;
  const sections = pagesOf(document.blocks).map(
    (blocks) =>
      `<section class="sheet">\n${blocks.map((block) => renderBlock(block, language)).join('\n')}\n</section>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en-GB'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    // On its own: a page that prints one brief after another keeps its fonts by keeping this element.
    `<style>${fontFaces(fontsBase)}</style>`,
    `<style>${briefStyle(document.meta)}</style>`,
    '</head>',
    `<body>${sections.join('\n')}</body>`,
    '</html>',
  ].join('\n');
}

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
