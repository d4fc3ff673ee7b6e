import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import { chartRuns } from '../../../../core/brief/document/chartRuns.ts';
import { composeBrief } from '../../../../core/brief/compose/composeBrief.ts';
import type { Block, BriefDocument, Inline, Run } from '../../../../core/brief/document/document.ts';

/** Every run of a brief in reading order. */
export const runsOf = (document: BriefDocument): Run[] =>
  document.blocks.flatMap((block) => inlinesOf(block).flat());

export const textOfBlock = (block: Block): string =>
  inlinesOf(block)
    .flat()
    .map((run) => run.text)
    .join('');

/** The paragraph with this id; empty when the brief has none. */
export function paragraphOf(source: BriefSource, id: string): string {
  const block = composeBrief(source).blocks.find((each) => each.kind === 'paragraph' && each.id === id);
  return block ? textOfBlock(block) : '';
}

function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'label':
      return [block.left, block.right];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'findings':
      return block.items.flatMap(({ text, proof, remedy }) => [text, proof, ...(remedy?.parts ?? [])]);
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.cells)];
    case 'figure':
      return [block.finding, block.caption, ...chartRuns(block.chart).map((run) => [run])];
    case 'notes':
      return block.items.map((item) => item.text);
    case 'page-break':
      return [];
  }
}
