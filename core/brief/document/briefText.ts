import { chartRuns } from './chartRuns.ts';
import type { Block, BriefDocument, Inline } from './document.ts';
import { textOf } from './phrase.ts';

/** Everything the brief says as plain text, one paragraph or table row a line: for the glyph check and for tests. */
export function briefText(document: BriefDocument): string {
  return [document.meta.runningHead, textOfBlocks(document.blocks)].join('\n');
}

/** The same without the head, for some of the blocks. */
export const textOfBlocks = (blocks: readonly Block[]): string => blocks.flatMap(linesOf).join('\n');

/** The lines of one block. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'label':
      return [cells([block.left, block.right])];
    case 'heading':
      return [block.number + textOf(block.text)];
    case 'paragraph':
      return [textOf(block.text)];
    case 'findings':
      return [
        ...(block.heads.length === 0 ? [] : [block.heads.join('\t')]),
        ...block.items.flatMap(({ text, proof, remedy }, index) => [
          `${index + 1}. ${cells([text, proof])}`,
          ...(remedy === null ? [] : [cells(remedy.parts)]),
        ]),
      ];
    case 'table':
      return [
        block.number + textOf(block.caption),
        block.columns.map((column) => column.head).join('\t'),
        ...block.rows.map((row) => cells(row.cells)),
      ];
    case 'figure':
      return [
        textOf(block.finding),
        ...chartRuns(block.chart).map(({ text }) => text),
        block.number + textOf(block.caption),
      ];
    case 'notes':
      return block.items.map((item) => `${item.mark} ${textOf(item.text)}`);
    case 'page-break':
      return [];
  }
}

const cells = (row: readonly Inline[]): string => row.map(textOf).join('\t');
