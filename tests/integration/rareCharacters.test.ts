import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BriefSource } from '../../core/brief/compose/composeBrief.ts';
import { briefFile } from '../../electron/backend/brief/briefFile.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { openPdf } from '../support/openedPdf.ts';
import { fontsOf } from '../support/pdfFacts.ts';
import { briefPrinter } from '../support/printedBriefs.ts';
import { briefSource } from '../unit/brief/support/assessments.ts';

let printer: Printer;
beforeAll(() => {
  printer = briefPrinter();
});
afterAll(() => printer.close());

const named = (zh: string): BriefSource => {
  const source = briefSource({ language: 'zh' });
  const name = { en: '', zh };
  return {
    ...source,
    cluster: { ...source.cluster, name },
    input: { ...source.input, cluster: { name } },
  };
};

const printed = async (zh: string, withoutMissing = false) => {
  const { fonts: fontsFolder } = findResources();
  const pdf = await briefFile({ source: named(zh), format: 'pdf', printer, fontsFolder, withoutMissing });
  const read = await openPdf(pdf);
  return { read, text: read.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('') };
};

/** Of the third level of the national table, outside GBK: a place, a mineral, a given name. */
const rare = '㳇鿍𬇙';

/** Assigned in 2023: too new for the fonts of a computer. */
const inNoFont = '\u{2EBF3}';

/** In no shipped font; DejaVu has it, which most Linux computers have, and SimSun on Windows. */
const elsewhere = '≒';

const isInstalled = (): boolean => {
  try {
    return execFileSync('fc-list', [':charset=2252', 'file'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    // A computer without fontconfig: nothing is known of its fonts.
    return false;
  }
};

describe('a rare character', () => {
  test('of the national table is printed in the shipped fonts', async () => {
    const { read, text } = await printed(`${rare}集群`);

    expect(text).toContain(`${rare}集群`);
    expect(
      fontsOf(read.file).filter(({ name, isEmbedded }) => !name.includes('NotoS') || !isEmbedded),
    ).toEqual([]);
  });

  test.skipIf(!isInstalled())('that only the computer has is printed in its font, embedded', async () => {
    const { read, text } = await printed(`甲${elsewhere}乙集群`);
    const foreign = fontsOf(read.file).filter(({ name }) => !name.includes('NotoS'));

    expect(text).toContain(`甲${elsewhere}乙集群`);
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.filter(({ isEmbedded, hasUnicode }) => !isEmbedded || !hasUnicode)).toEqual([]);
  });

  test('that no font has is named with its place, and printed as its code where that is asked for', async () => {
    const name = `甲${inNoFont}乙集群`;

    await expect(printed(name)).rejects.toMatchObject({
      code: 'missing-glyph',
      details: { characters: inNoFont, place: expect.stringContaining(name) },
    });
    const { text } = await printed(name, true);

    expect(text).toContain('甲〔U+2EBF3〕乙集群');
  });

  test('does not keep a DOCX from being written', async () => {
    const { fonts: fontsFolder } = findResources();
    const source = named(`甲${inNoFont}乙集群`);

    const docx = await briefFile({ source, format: 'docx', printer, fontsFolder });

    expect(docx.length).toBeGreaterThan(10_000);
  });
});
