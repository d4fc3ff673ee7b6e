import { type FileChild, Tab, TextRun } from 'docx';
import type { Finding, FindingsBlock, Inline, TableBlock } from '../../../core/brief/document/document.ts';
import type { DocxContext } from './docxContext.ts';
import { type Place, styled } from './paragraphs.ts';
import { bookmarked, plainRun, runsOf } from './runs.ts';
import { table } from './tables.ts';

const nowhere: Place = { onNewPage: false, follows: false };

/**
 * Findings with their remedies, as printed: paragraphs, and where remedies have cells a table below each finding.
 *
 * The numbers are written out: a list's own would not be in the text that is searched or copied.
 */
export const findings = (block: FindingsBlock, context: DocxContext, place: Place): FileChild[] =>
  block.items.flatMap((item, index) => [
    claim(item, { index, context, place: index === 0 ? place : nowhere }),
    ...remedy(block, item, context),
  ]);

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

function remedy({ heads }: FindingsBlock, { remedy: told }: Finding, context: DocxContext): FileChild[] {
  if (told === null) {
    return [];
  }
  const [first = []] = told.parts;
  return told.parts.length === 1
    ? [styled('BodyText', bookmarked(told.id, runsOf(first, context), context))]
    : table(asTable(told.id, heads, told.parts), context, nowhere);
}

const widths = [0.33, 0.18, 0.14, 0.13, 0.22];

const asTable = (id: string, heads: readonly string[], parts: readonly Inline[]): TableBlock => ({
  kind: 'table',
  id,
  number: '',
  caption: [],
  size: 'page-one',
  columns: heads.map((head, index) => ({ head, width: widths[index] ?? 0, align: 'left' })),
  rows: [{ group: false, cells: parts }],
});
