import type { Language } from '../../base/settings.ts';
import type { Block, TableBlock, TableRow } from '../document/document.ts';
import { widthInHanzi } from '../document/format.ts';
import { textOf } from '../document/phrase.ts';
import { rowHeight } from './longRows.ts';
import { pageMeasures, pointsPerMillimetre, titleLeading, titleLines, typeArea } from './pageMeasures.ts';

/** What stands around the words of each kind of block in points, and the type of the small ones, as the style has them. */
const around = {
  zh: { label: 0, title: 0, heading: 0, body: 0, table: 28, record: { size: 10.5, line: 13, above: 4 } },
  en: { label: 6, title: 18, heading: 22, body: 5, table: 30, record: { size: 8.5, line: 12, above: 13 } },
} as const;

/** How many points of a page are left for the rows of a table, beside other blocks; may be less than none. */
export function roomOnPage(blocks: readonly Block[], language: Language): number {
  const page = typeArea(language).height * pointsPerMillimetre;
  const beside = around[language].table;
  return blocks.reduce((room, block) => room - heightOf(block, language), page - beside);
}

/** How high a row of a table on one page is, near enough: words that do not fill their line make it a line higher. */
export function rowOnPage(row: TableRow, table: Pick<TableBlock, 'columns'>, language: Language): number {
  const height = rowHeight(row, { ...table, size: 'page-one' }, language);
  return language === 'zh' ? Math.max(height, pageMeasures.zh.type.line) : height;
}

function heightOf(block: Block, language: Language): number {
  const { label, title, heading, body, table, record } = around[language];
  const { type, titles } = pageMeasures[language];
  switch (block.kind) {
    case 'label':
      return type.line + label;
    case 'heading':
      return block.level === 1
        ? titleLines * titleLeading[language] * (titles[0] ?? type.size) + title
        : type.line + heading;
    case 'paragraph':
      return block.role === 'record'
        ? linesOf(textOf(block.text), record.size, language) * record.line + record.above
        : linesOf(textOf(block.text), type.size, language) * type.line + body;
    case 'table':
      return block.rows.reduce<number>((sum, row) => sum + rowOnPage(row, block, language), table);
    default:
      throw new Error(`A page has no measure for ${block.kind}.`);
  }
}

/** English words leave some of each line empty, Chinese paragraphs begin two characters later. */
function linesOf(text: string, size: number, language: Language): number {
  const width = typeArea(language).width * pointsPerMillimetre;
  const length =
    widthInHanzi(text) * size * (language === 'en' ? 1.06 : 1) + (language === 'zh' ? 2 * size : 0);
  return Math.ceil(length / width);
}
