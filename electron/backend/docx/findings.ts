import { type FileChild, Tab, TextRun } from 'docx';
import type { Finding, FindingsBlock, TableBlock, TableRow } from '../../../core/brief/document/document.ts';
import { captionOfFindings } from '../../../core/brief/document/phrase.ts';
import { findingWidths } from '../../../core/brief/html/findingWidths.ts';
import type { DocxContext } from './docxContext.ts';
import { type Place, styled } from './paragraphs.ts';
import { bookmarked, plainRun, runsOf } from './runs.ts';
import { table } from './tables.ts';

const nowhere: Place = { onNewPage: false, follows: false };

/**
 * Findings with their remedies, as printed: paragraphs, or where remedies have cells one table of them all.
 *
 * The numbers are written out: a list's own would not be in the text that is searched or copied.
 */
export const findings = (block: FindingsBlock, context: DocxContext, place: Place): FileChild[] =>
  block.heads.length === 0
    ? block.items.flatMap((item, index) => [
        claim(item, { index, context, place: index === 0 ? place : nowhere }),
        ...remedyParagraph(item, context),
      ])
    : table(asTable(block), context, place);

interface At {
  readonly index: number;
  readonly context: DocxContext;
  readonly place: Place;
}

function claim({ id, text, proof }: Finding, { index, context, place }: At): FileChild {
  const isChinese = context.language === 'zh';
  const shown = runsOf(proof, context, 'Proof');
  const end = isChinese ? [plainRun('（', context), ...shown, plainRun('）', context)] : [tab(), ...shown];
  const children = [
    ...(isChinese ? [plainRun(`${index + 1}. `, context)] : [plainRun(String(index + 1), context), tab()]),
    ...runsOf(text, context),
    ...(proof.length === 0 ? [] : end),
  ];
  return styled('ListNumber', bookmarked(id, children, context), { place, keepNext: true });
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

const remedyParagraph = ({ remedy }: Finding, context: DocxContext): FileChild[] =>
  remedy === null
    ? []
    : [styled('BodyText', bookmarked(remedy.id, runsOf(remedy.parts.flat(), context), context))];

function asTable(block: FindingsBlock): TableBlock {
  const { heads, items } = block;
  const widths = findingWidths(block);
  return {
    kind: 'table',
    id: 'table-findings',
    number: '',
    caption: [{ text: captionOfFindings(heads) }],
    size: 'page-one',
    columns: heads.map((head, index) => ({ head, width: widths[index] ?? 0, align: 'left' })),
    rows: items.flatMap(({ id, text, proof, remedy }, index): TableRow[] => [
      { group: true, id, cells: [[{ text: `${index + 1} ` }, ...text, { text: ' ' }, ...proof]] },
      ...(remedy === null ? [] : [{ group: remedy.parts.length === 1, id: remedy.id, cells: remedy.parts }]),
    ]),
  };
}
