import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../core/brief/document/briefText.ts';
import { chartRuns } from '../../core/brief/document/chartRuns.ts';
import type { Block, BriefDocument } from '../../core/brief/document/document.ts';
import { textOf } from '../../core/brief/document/phrase.ts';
import type { Language } from '../../core/base/settings.ts';
import { printFinished } from '../../electron/backend/brief/briefFile.ts';
import { fileFingerprint } from '../../electron/backend/brief/fileFingerprint.ts';
import { finishPdf } from '../../electron/backend/brief/finishPdf.ts';
import { pdfProperties } from '../../electron/backend/brief/pdfProperties.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { type OpenedPdf, openPdf, squeezed } from '../support/openedPdf.ts';
import { fontsOf } from '../support/pdfFacts.ts';
import { readGlyphs } from '../support/glyphLayout.ts';
import { marksOf, type PdfElement, textIn } from '../support/pdfStructure.ts';
import { packingOf, repackedPdf } from '../support/repackedPdf.ts';
import { annotationsOf, metadataOf, pdfUaChecks } from '../support/pdfUaChecks.ts';
import { briefPrinter, printBrief, type PrintedBrief } from '../support/printedBriefs.ts';
import { acceptedPlan, briefSource, carCluster } from '../unit/brief/support/assessments.ts';

const languages = ['zh', 'en'] as const;
const fingerprint = 'ab12'.repeat(16);
const input = { ...carCluster, assessor: { unit: '工信局 <二处> & Co', name: '李敏' } };

let printer: Printer;
const briefs = new Map<Language, PrintedBrief & { readonly read: OpenedPdf }>();
const brief = (language: Language) => {
  const found = briefs.get(language);
  if (!found) {
    throw new Error(`${language} was not printed.`);
  }
  return found;
};

beforeAll(async () => {
  printer = briefPrinter();
  for (const language of languages) {
    const source = briefSource({ language, fingerprint, input });
    const printed = await printBrief(printer, { ...source, actions: acceptedPlan(source) }, withLinks);
    briefs.set(language, { ...printed, read: await openPdf(printed.pdf) });
  }
});
afterAll(() => printer.close());

/** One link to a heading and one to an address, whatever the sample links to. */
function withLinks(document: BriefDocument): BriefDocument {
  const words = [
    { text: '1', link: '#causes' },
    { text: '2', link: 'https://example.org/a_(b)' },
  ];
  return {
    ...document,
    blocks: [...document.blocks, { kind: 'paragraph', id: 'links', role: 'body', text: words }],
  };
}

describe.each(languages)('PDF/UA-1, %s', (language) => {
  test.each(Object.entries(pdfUaChecks))('%s', (_, check) => {
    expect(check(brief(language).read)).toEqual([]);
  });

  test('the structure reads in the order of the document, word for word', () => {
    const { document, read } = brief(language);
    const spoken = squeezed(wordsOf(read));
    const written = document.blocks.flatMap((block) => writtenLines(block, language));

    expect(firstDifference(spoken, squeezed(written.join('')))).toBeNull();
  });

  test('words keep the spaces between them, at the ends of lines too', async () => {
    const { document, pdf, read } = brief(language);
    const glyphs = (await readGlyphs(pdf)).flat();
    const drawnIn = (element: PdfElement) =>
      marksOf(element)
        .flatMap((mark) => glyphs.filter((glyph) => glyph.mark === mark))
        .map(({ text }) => text)
        .join('');
    // A wide space beside hanzi parts nothing that is read.
    const plainly = (text: string) =>
      text
        .replaceAll(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
        .replaceAll(/\s+/gu, ' ')
        .trim();
    const spoken = new Set(
      read.elements.filter(({ type }) => type === 'P').map((element) => plainly(drawnIn(element))),
    );
    const written = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [plainly(textOf(block.text))] : [],
    );

    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((text) => ![...spoken].some((words) => words.endsWith(text)))).toEqual([]);
  });

  test('words in the other language are marked as such, and only those', () => {
    const { read } = brief(language);
    const other = language === 'zh' ? 'en-GB' : 'zh-CN';
    const foreign = read.elements.filter((element) => element.language === other);
    const inOther = new Set(foreign.flatMap(marksOf));
    const isForeign = {
      zh: /(?<![A-Za-z\d])(?![a-f]+\b)[A-Z]?[a-z]{2,}(?![A-Za-z\d])/u,
      en: /\p{Script=Han}/u,
    }[language];
    const figures = new Set(read.elements.filter(({ type }) => type === 'Figure').flatMap(marksOf));
    const drawn = read.pages
      .flatMap(({ runs }) => runs)
      .filter(({ isArtifact, mark }) => !isArtifact && !figures.has(mark ?? ''));

    expect(foreign.length).toBeGreaterThan(0);
    // A space at the end of a line is not in what this reader gives.
    expect(foreign.filter((element) => !/[a-z]{2}|\p{Script=Han}/u.test(read.textOf(element)))).toEqual([]);
    expect(drawn.filter(({ mark, text }) => isForeign.test(text) && !inOther.has(mark ?? ''))).toEqual([]);
  });

  test('all text of the document can be taken out of the pages', () => {
    const { document, read } = brief(language);
    const drawn = squeezed(read.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
    const charts = document.blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
    const labels = charts.flatMap(chartRuns).map(({ text }) => text);

    expect(labels.filter((label) => !drawn.includes(squeezed(label)))).toEqual([]);
    expect(drawn).toContain(squeezed(document.meta.runningHead));
  });

  test('fonts are embedded with a map to characters, none is Type 3, and there are at most six', () => {
    const fonts = fontsOf(brief(language).read.file);

    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.length).toBeLessThanOrEqual(6);
    expect(fonts.filter((font) => !font.isEmbedded || !font.hasUnicode || font.type === '/Type3')).toEqual(
      [],
    );
    expect(fonts.filter(({ name }) => !name.includes('NotoS'))).toEqual([]);
  });

  test('links say in the words of the document where they lead', () => {
    const { document, read } = brief(language);
    const causes = document.blocks.find((block) => block.kind === 'heading' && block.id === 'causes');
    const said = annotationsOf(read).map((annotation) => textIn(annotation, 'Contents'));

    expect(said).toContain(
      causes?.kind === 'heading' ? causes.number + causes.text.map(({ text }) => text).join('') : '',
    );
    expect(said).toContain('2 (https://example.org/a_(b))');
    expect(said.filter((words) => words === null || !/[\p{L}\p{N}]/u.test(words))).toEqual([]);
  });

  test('items are a number and a body, and captions stand in their tables', () => {
    const { elements } = brief(language).read;
    const typesIn = (type: string) =>
      elements
        .filter((element) => element.type === type)
        .map(({ content }) => content.map((part) => (typeof part === 'string' ? 'words' : part.type)));

    // English findings stand in a table with their remedies.
    expect(typesIn('LI')).toEqual((language === 'zh' ? [1, 2, 3] : []).map(() => ['Lbl', 'LBody']));
    for (const types of typesIn('Table')) {
      expect(types[0]).toBe('Caption');
      expect(new Set(types.slice(1))).toEqual(new Set(['TR']));
    }
  });

  test('metadata name the unit, language, program, date and the whole fingerprint', async () => {
    const { pdf, read } = brief(language);
    const xmp = metadataOf(read);

    expect(xmp).toContain('<rdf:Seq><rdf:li>工信局 &lt;二处&gt; &amp; Co</rdf:li></rdf:Seq>');
    expect(xmp).toContain(`<dc:language><rdf:Bag><rdf:li>${language === 'zh' ? 'zh-CN' : 'en-GB'}</rdf:li>`);
    expect(xmp).toMatch(/<xmp:CreatorTool>Cluster Desk \d+\.\d+\.\d+<\/xmp:CreatorTool>/);
    expect(xmp).toMatch(/<pdf:Producer>Skia\/PDF m\d+<\/pdf:Producer>/);
    expect(xmp).toContain(`<xmp:CreateDate>${brief(language).document.meta.date}T00:00:00Z</xmp:CreateDate>`);
    expect(xmp).toContain(`<cd:fingerprint>${fingerprint}</cd:fingerprint>`);
    expect(await fileFingerprint(pdf)).toEqual({ digits: fingerprint.slice(0, 16) });
    expect(read.file.getAuthor()).toBe('工信局 <二处> & Co');
    expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  });
});

test('a print tells what it is doing, and the same print is finished to the same bytes', async () => {
  const { raw, pdf, document } = brief('en');
  const properties = pdfProperties(document);
  const stages: string[] = [];
  const given: Pick<Printer, 'print'> = {
    print(_, watch) {
      watch?.onStage?.('printing');
      return Promise.resolve(raw);
    },
  };

  const finished = await printFinished(
    { html: '', title: '', language: 'en' },
    { printer: given, properties, watch: { onStage: (stage) => stages.push(stage) } },
  );

  expect(stages).toEqual(['printing', 'writing']);
  expect(Buffer.from(finished).equals(Buffer.from(pdf))).toBe(true);
});

test('a print whose objects and references are packed in streams is finished to the same bytes', async () => {
  const { raw, pdf, document } = brief('zh');
  const properties = pdfProperties(document);
  const packed = await repackedPdf(raw);

  expect(await packingOf(packed)).toMatchObject({ referenceStreams: 1, hasTable: false });
  const finished = await finishPdf(packed, properties);

  expect(await packingOf(finished)).toEqual({ objectStreams: 0, referenceStreams: 0, hasTable: true });
  expect(Buffer.from(finished).equals(Buffer.from(pdf))).toBe(true);
});

test.each([0, 7, 100_000, -1000, -100])(
  'a print that breaks off is not handed out as if it were finished (%s)',
  async (end) => {
    const { raw, document } = brief('en');
    const properties = pdfProperties(document);

    await expect(finishPdf(raw.subarray(0, end), properties)).rejects.toThrow();
  },
);

test('a PDF from elsewhere has no fingerprint of a brief', async () => {
  await expect(fileFingerprint(brief('en').raw)).rejects.toMatchObject({
    code: 'invalid-file',
    details: { reason: 'no-fingerprint' },
  });
});

type Check = keyof typeof pdfUaChecks;

/** What breaks each check of the finished file. */
const faults: Readonly<Record<Check, (pdf: Uint8Array) => Promise<Uint8Array>>> = {
  '1 is tagged': edited(({ catalog }) => catalog.delete(PDFName.of('StructTreeRoot'))),
  '2 says that it is marked': edited(({ catalog }) =>
    catalog.lookup(PDFName.of('MarkInfo'), PDFDict).set(PDFName.of('Marked'), PDFBool.False),
  ),
  '3 names its language': edited(({ catalog }) => catalog.delete(PDFName.of('Lang'))),
  '4 has a title that viewers show': edited(({ catalog }) =>
    catalog.ViewerPreferences()?.set(PDFName.of('DisplayDocTitle'), PDFBool.False),
  ),
  '5 has metadata that claim PDF/UA-1 and repeat the title': edited(({ catalog, context }) => {
    const stream = catalog.lookup(PDFName.of('Metadata'));
    const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
    const spoiled = context.stream(Buffer.from(xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>2')));
    catalog.set(PDFName.of('Metadata'), context.register(spoiled));
  }),
  '6 has an outline with one entry a heading': edited(({ catalog }) =>
    catalog.delete(PDFName.of('Outlines')),
  ),
  '7 skips no level of headings': edited((document) =>
    dictionariesOf(document)
      .filter((dict) => dict.get(PDFName.of('S')) === PDFName.of('H2'))
      .forEach((dict) => dict.set(PDFName.of('S'), PDFName.of('H4'))),
  ),
  '8 gives every figure one alternative text': without('Alt'),
  '9 gives every head of a table its scope': without('Scope'),
  '10 says of every link where it leads': edited((document) =>
    dictionariesOf(document)
      .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Link'))
      .forEach((dict) => dict.delete(PDFName.Contents)),
  ),
  '11 takes the order of tabs from the structure': without('Tabs'),
  '12 holds everything in the structure or as an artifact': () => Promise.resolve(brief('en').raw),
  '13 says nothing about the computer': edited((document) => document.setCreator('Mozilla/5.0 X11')),
  '14 has at most 2 MB': (pdf) => Promise.resolve(Buffer.concat([pdf, Buffer.alloc(2_000_000, '\n')])),
};

function edited(edit: (document: PDFDocument) => unknown): (pdf: Uint8Array) => Promise<Uint8Array> {
  return async (pdf) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    edit(document);
    return document.save({ useObjectStreams: false });
  };
}

function without(key: string): ReturnType<typeof edited> {
  return edited((document) => dictionariesOf(document).forEach((dict) => dict.delete(PDFName.of(key))));
}

/** All dictionaries of a file that are not streams, also those within others. */
function dictionariesOf({ context }: PDFDocument): PDFDict[] {
  const within = (object: PDFObject): PDFDict[] => {
    if (object instanceof PDFDict) {
      return [object, ...object.values().flatMap(within)];
    }
    return object instanceof PDFArray ? object.asArray().flatMap(within) : [];
  };
  return context.enumerateIndirectObjects().flatMap(([, object]) => within(object));
}

describe('a PDF with a fault is found', () => {
  test.each(Object.entries(faults))('%s', async (name, spoil) => {
    const spoiled = await openPdf(await spoil(brief('en').pdf));

    const failed = Object.entries(pdfUaChecks).filter(([, check]) => check(spoiled).length > 0);

    expect(failed.map(([title]) => title)).toContain(name);
  });
});

/** What a reader of the structure hears, without the drawings, whose alternative text is heard instead. */
function wordsOf(read: OpenedPdf): string {
  const heard = (element: OpenedPdf['elements'][number]): string =>
    element.type === 'Figure'
      ? ''
      : (element.spoken ??
        element.content
          .map((part) =>
            typeof part === 'string' ? read.textOf({ ...element, content: [part] }) : heard(part),
          )
          .join(''));
  return read.structure === null ? '' : heard(read.structure);
}

/** The lines of a block as the page sets them; of a figure title and caption, since its drawing is read out by its name. */
function writtenLines(block: Block, language: Language): string[] {
  switch (block.kind) {
    case 'figure':
      return [textOf(block.finding), ...linesOf(block).slice(-1)];
    case 'findings':
      return [
        ...(block.heads.length > 0 ? [block.heads.join(', '), ...block.heads] : []),
        ...block.items.map(({ text, proof, remedy }, index) => {
          const [claim, reference] = [textOf(text), textOf(proof)];
          const isBracketed = language === 'zh' && proof.length > 0;
          const end = isBracketed ? `（${reference}）` : reference;
          const done = remedy?.parts.map(textOf).join('') ?? '';
          return `${index + 1}${language === 'zh' ? '.' : ''}${claim}${end}${done}`;
        }),
      ];
    default:
      return linesOf(block);
  }
}

/** Where two texts part, with what follows there; `null` for equal ones. */
function firstDifference(one: string, other: string): readonly [string, string] | null {
  const at = [...one].findIndex((_, index) => one[index] !== other[index]);
  const from = Math.max(0, (at < 0 ? one.length : at) - 10);
  return one === other ? null : [one.slice(from, from + 60), other.slice(from, from + 60)];
}
