import type { Paragraph } from 'docx';
import {
  BorderStyle,
  BuilderElement,
  type FileChild,
  HeightRule,
  type IBorderOptions,
  type ITableOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
} from 'docx';
import type { Inline, TableBlock, TableColumn } from '../../../core/brief/document/document.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { DocxContext } from './docxContext.ts';
import { gridLine, twips } from './measures.ts';
import { type Place, styled } from './paragraphs.ts';
import { bookmarked, plainRun, runsOf } from './runs.ts';
import type { CharacterStyleId, ParagraphStyleId } from './styleSheet.ts';
import { writable } from './xml.ts';

const styles = {
  'page-one': 'TablePageOne',
  body: 'TableBody',
  annex: 'TableAnnex',
} as const satisfies Record<TableBlock['size'], ParagraphStyleId>;

const rule = (points: number, color = 'auto'): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  // Border widths are in eighths of a point.
  size: points * 8,
  space: 0,
  color,
});
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };

/** Thickness of the line above and below a table, in points. */
const edge: Readonly<Record<Language, { top: number; bottom: number }>> = {
  zh: { top: 1, bottom: 1 },
  en: { top: 0, bottom: 0.75 },
};

/** Space in a cell in points, as printed: none at the left, so that text is flush with the paragraphs. */
const padding: Readonly<
  Record<Language, Record<TableBlock['size'], readonly [around: number, right: number]>>
> = {
  zh: { 'page-one': [0, 6], body: [1.5, 6], annex: [0.7, 5] },
  en: { 'page-one': [4, 8], body: [2.5, 8], annex: [1.6, 7] },
};

export function table(block: TableBlock, context: DocxContext, place: Place): FileChild[] {
  const widths = columnWidths(block.columns, context.textWidth);
  const options = tableOptions(block, widths, context);
  const caption = `${block.number}${textOf(block.caption)}`;
  return [aboveTable(block, context, place), new NamedTable(options, writable(caption))];
}

/** The caption, or as little as keeps two tables apart: Word makes one of tables that touch. */
function aboveTable(block: TableBlock, context: DocxContext, place: Place): Paragraph {
  if (block.number === '') {
    const spacing = { before: 0, after: 0, line: 20, lineRule: 'exact' } as const;
    return styled('TableBody', bookmarked(block.id, [], context), { place, keepNext: true, spacing });
  }
  const children = [plainRun(block.number, context), ...runsOf(block.caption, context)];
  return styled('Caption', bookmarked(block.id, children, context), { place, keepNext: true });
}

function tableOptions(block: TableBlock, widths: readonly number[], context: DocxContext): ITableOptions {
  const { top, bottom } = edge[context.language];
  const [around, right] = padding[context.language][block.size];
  return {
    width: { size: context.textWidth, type: WidthType.DXA },
    // WPS takes the widths of the grid, Word those of the cells.
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(around),
      bottom: twips(around),
      left: 0,
      right: twips(right),
    },
    borders: {
      top: top === 0 ? none : rule(top),
      bottom: rule(bottom),
      left: none,
      right: none,
      insideHorizontal: rule(0.5, '777777'),
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    rows: [
      headRow(block, widths, context),
      ...block.rows.map((row, index) =>
        bodyRow(row, { block, widths, context, keepNext: staysWithNext(block, index) }),
      ),
    ],
  };
}

const headRow = (block: TableBlock, widths: readonly number[], context: DocxContext): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: block.columns.map(({ head, align }, index) =>
      cell([{ text: head }], {
        ...common(block, context),
        width: widths[index] ?? 0,
        align,
        style: 'TableHead',
        isHead: true,
      }),
    ),
  });

/** Tables of the body stay whole; no row of a longer one stands alone on the next page, and no group without a row. */
const staysWithNext = ({ rows, size }: TableBlock, index: number): boolean =>
  rows[index]?.group === true || (size === 'annex' ? index === rows.length - 2 : index < rows.length - 1);

interface RowParts {
  readonly keepNext: boolean;
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly context: DocxContext;
}

function bodyRow({ group, id, cells }: TableBlock['rows'][number], parts: RowParts): TableRow {
  const { block, widths, context, keepNext } = parts;
  const shared = common(block, context);
  const first = { ...shared, ...(id !== undefined && { id }) };
  const across = {
    span: widths.length,
    width: context.textWidth,
    align: 'left',
    style: 'TableHead',
  } as const;
  return new TableRow({
    cantSplit: true,
    keepNext,
    ...(shared.isCentred && { height: { value: gridLine, rule: HeightRule.ATLEAST } }),
    children: group
      ? [cell(cells[0] ?? [], { ...first, ...across })]
      : cells.map((content, index) => {
          const align = block.columns[index]?.align ?? 'left';
          return cell(content, { ...(index === 0 ? first : shared), align, width: widths[index] ?? 0 });
        }),
  });
}

interface CellParts {
  readonly context: DocxContext;
  readonly paragraph: ParagraphStyleId;
  readonly isCentred: boolean;
  readonly width: number;
  readonly align: TableColumn['align'];
  readonly style?: CharacterStyleId;
  readonly span?: number;
  readonly isHead?: boolean;
  /** Of the row, in its first cell. */
  readonly id?: string;
}

const common = (block: TableBlock, context: DocxContext) => ({
  context,
  paragraph: styles[block.size],
  isCentred: context.language === 'zh' && block.size === 'page-one',
});

function cell(content: Inline, parts: CellParts): TableCell {
  const { align, context, id, isCentred, isHead, paragraph, span, style, width } = parts;
  const words = runsOf(content, context, style);
  const vertical = isCentred ? VerticalAlignTable.CENTER : isHead ? VerticalAlignTable.BOTTOM : undefined;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span !== undefined && { columnSpan: span }),
    ...(vertical && { verticalAlign: vertical }),
    ...(isHead && { borders: { bottom: rule(0.75) } }),
    children: [
      styled(
        paragraph,
        id === undefined ? words : bookmarked(id, words, context),
        align === 'right' ? { alignment: 'right' } : {},
      ),
    ],
  });
}

/** Whole twips that add up to the width: each edge is rounded, not each column. */
export function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  const edges = columns.map((_, index) =>
    index === columns.length - 1
      ? width
      : Math.round(columns.slice(0, index + 1).reduce((sum, column) => sum + column.width, 0) * width),
  );
  return edges.map((edgeAt, index) => edgeAt - (edges[index - 1] ?? 0));
}

/** A table with a name for assistive technology, which the library does not write. */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string) {
    super(options);
    const properties = this.root.find((part) => part instanceof XmlComponent);
    properties?.addChildElement(
      new BuilderElement({ name: 'w:tblCaption', attributes: { name: { key: 'w:val', value: name } } }),
    );
  }
}
