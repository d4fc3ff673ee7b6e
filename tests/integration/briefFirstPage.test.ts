import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BriefDocument } from '../../core/brief/document/document.ts';
import { textOf } from '../../core/brief/document/phrase.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { firstPageCases } from '../support/firstPageCases.ts';
import { openPdf, type OpenedPdf, squeezed } from '../support/openedPdf.ts';
import { pageRules } from '../support/pageRules.ts';
import { briefPrinter, printBrief } from '../support/printedBriefs.ts';
import { stretchedLines } from '../support/stretchedLines.ts';
import { briefSource } from '../unit/brief/support/assessments.ts';

let printer: Printer;
beforeAll(() => {
  printer = briefPrinter();
});
afterAll(() => printer.close());

const wordsOf = ({ lines }: OpenedPdf['pages'][number]): string =>
  squeezed(lines.map(({ text }) => text).join(''));

function recordOf({ blocks }: BriefDocument): string {
  const record = blocks.find((block) => block.kind === 'paragraph' && block.role === 'record');
  return record?.kind === 'paragraph' ? squeezed(textOf(record.text)) : '?';
}

/** The sizes of type on page 1. */
const sizesOf = ({ lines }: OpenedPdf['pages'][number]): number[] => [
  ...new Set(lines.map(({ size }) => Math.round(size * 10) / 10)),
];

describe.each(Object.entries(firstPageCases))('page 1 of %s', (_, make) => {
  test('holds all of page 1, its record line last, within the margins', async () => {
    const source = make();
    const { document, pdf } = await printBrief(printer, source);
    const read = await openPdf(pdf);
    const [first] = read.pages;

    expect(first && wordsOf(first).endsWith(recordOf(document))).toBe(true);
    expect(pageRules['text keeps within the margins'](read, source.language)).toEqual([]);
    expect(await stretchedLines(read, source.language)).toEqual([]);
  });
});

describe('the steps of page 1', () => {
  test.each([
    ['zh', 16],
    ['en', 11],
  ] as const)('are not taken where it stands on its sheet: %s', async (language, size) => {
    const { pdf } = await printBrief(printer, briefSource({ language }));
    const [first] = (await openPdf(pdf)).pages;

    expect(first && sizesOf(first)).toContain(size);
  });

  test.each([
    ['zh', 14],
    ['en', 10],
  ] as const)('end with the last, and what it cannot hold runs over: %s', async (language, size) => {
    const printed = await printBrief(printer, briefSource({ language }), (document) => ({
      ...document,
      blocks: document.blocks.map((block) =>
        block.kind === 'findings'
          ? {
              ...block,
              items: block.items.map((item) => ({ ...item, text: [{ text: '集群 cluster '.repeat(60) }] })),
            }
          : block,
      ),
    }));
    const [first] = (await openPdf(printed.pdf)).pages;

    expect(first && sizesOf(first)).toContain(size);
    expect(first && wordsOf(first)).not.toContain(recordOf(printed.document));
  });
});
