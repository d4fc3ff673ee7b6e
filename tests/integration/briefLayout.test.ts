import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, BriefDocument } from '../../core/brief/document/document.ts';
import {
  chineseGrid,
  pageMeasures,
  titleLeading,
  titleLines,
  typeArea,
} from '../../core/brief/html/pageMeasures.ts';
import type { Language } from '../../core/base/settings.ts';
import { runsOverFirstPage } from '../../electron/backend/pdf/firstPage.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { isHeading, type OpenedPdf, openPdf, squeezed } from '../support/openedPdf.ts';
import { coloursOf } from '../support/pdfColours.ts';
import { bottomOf, pageRules, topOf } from '../support/pageRules.ts';
import { marksOf } from '../support/pdfStructure.ts';
import { briefPrinter, printBrief, type PrintedBrief } from '../support/printedBriefs.ts';
import { acceptedPlan, briefSource } from '../unit/brief/support/assessments.ts';

const languages = ['zh', 'en'] as const;
const points = 25.4 / 72;

interface Read extends PrintedBrief {
  readonly read: OpenedPdf;
}
let printer: Printer;
const briefs = new Map<string, Read>();

const brief = (name: 'sample' | 'long' | 'over' | 'named' | 'rows', language: Language): Read => {
  const found = briefs.get(`${name}-${language}`);
  if (!found) {
    throw new Error(`${name}-${language} was not printed.`);
  }
  return found;
};

/** Each document is printed once for all tests. */
beforeAll(async () => {
  printer = briefPrinter();
  for (const language of languages) {
    const source = briefSource({ language });
    const whole = { ...source, actions: acceptedPlan(source) };
    for (const [name, alter] of [
      ['sample', (document: BriefDocument) => document],
      ['long', withLongText],
      ['over', withOverlongFirstPage],
      ['named', withLongName],
      ['rows', withLongRows],
    ] as const) {
      const printed = await printBrief(printer, whole, alter);
      briefs.set(`${name}-${language}`, { ...printed, read: await openPdf(printed.pdf) });
    }
  }
});
afterAll(() => printer.close());

const hanzi = '产业集群的形成与发展取决于本地企业之间的联系也取决于制度与文化的积累';
const english =
  'A cluster grows by the ties between its firms and by the trust that has been built up over years. ';

const paragraph = (language: Language, id: string, length: number): Block => ({
  kind: 'paragraph',
  id,
  role: 'body',
  text: [
    { text: language === 'zh' ? hanzi.repeat(20).slice(0, length) : english.repeat(Math.ceil(length / 40)) },
  ],
});

/** Paragraphs of every length from one line to six under headings, and a table over two pages. */
function withLongText(document: BriefDocument): BriefDocument {
  const { language } = document.meta;
  const wanted = document.blocks.slice(
    0,
    document.blocks.findIndex(({ kind }) => kind === 'page-break'),
  );
  const sections = Array.from({ length: 24 }, (_, index): Block[] => [
    {
      kind: 'heading',
      id: `part-${index}`,
      level: index % 3 === 0 ? 2 : 3,
      number: '',
      text: [{ text: '标题 Heading' }],
    },
    paragraph(language, `text-${index}`, 26 + 17 * index),
  ]);
  const rows = Array.from({ length: 60 }, (_, index) => ({
    group: index % 20 === 0,
    cells: [[{ text: `第 ${index} 行 row` }], [{ text: '说明 note' }]],
  }));
  const table: Block = {
    kind: 'table',
    id: 'long-table',
    number: '',
    caption: [{ text: '长表 Long table' }],
    size: 'annex',
    columns: [
      { head: '名称 Name', width: 0.5, align: 'left' },
      { head: '内容 Content', width: 0.5, align: 'left' },
    ],
    rows,
  };
  return { ...document, blocks: [...wanted, { kind: 'page-break' }, ...sections.flat(), table] };
}

/** Page 1 with findings of six lines each, which no page holds. */
function withOverlongFirstPage(document: BriefDocument): BriefDocument {
  const { language } = document.meta;
  const blocks = document.blocks.map((block): Block =>
    block.kind === 'findings'
      ? {
          ...block,
          items: block.items.map((item) => ({
            ...item,
            text: [{ text: language === 'zh' ? hanzi.repeat(8) : english.repeat(12) }],
          })),
        }
      : block,
  );
  return { ...document, blocks };
}

/** A cluster whose name has 80 hanzi, or 120 letters. */
const withLongName = (document: BriefDocument): BriefDocument => ({
  ...document,
  blocks: document.blocks.map((block): Block => {
    if (block.kind !== 'heading' || block.level !== 1) {
      return block;
    }
    const name = document.meta.language === 'zh' ? hanzi.repeat(3).slice(0, 80) : english.slice(0, 120);
    return { ...block, text: block.text.map((run) => (run.lineEnd ? { ...run, text: name } : run)) };
  }),
});

/** A table of the annex with a row of three quarters of a page after half a page of short ones. */
function withLongRows(document: BriefDocument): BriefDocument {
  const { language } = document.meta;
  const note = language === 'zh' ? hanzi.repeat(30) : english.repeat(24);
  const rows = [...Array<string>(25).fill('x'), note, ...Array<string>(5).fill('x')].map((text) => ({
    group: false,
    cells: [[{ text: '名称 Name' }], [{ text }]],
  }));
  const table: Block = {
    kind: 'table',
    id: 'long-rows',
    number: '',
    caption: [{ text: '长行 Long rows' }],
    size: 'annex',
    columns: [
      { head: '名称 Name', width: 0.4, align: 'left' },
      { head: '内容 Content', width: 0.6, align: 'left' },
    ],
    rows,
  };
  const heading: Block = {
    kind: 'heading',
    id: 'annex-x',
    level: 2,
    number: '',
    text: [{ text: '附录A Annex A' }],
  };
  return { ...document, blocks: [...document.blocks, { kind: 'page-break' }, heading, table] };
}

test('a full Chinese page has 22 lines of 28 characters', () => {
  const { pages } = brief('long', 'zh').read;
  const text = pages.filter(({ lines }) => lines.every(({ size }) => Math.abs(size - 16) < 0.1));
  const lines = text.flatMap((page) => page.lines);
  const area = typeArea('zh');

  expect(Math.max(...text.map((page) => page.lines.length))).toBe(chineseGrid.lines);
  expect(text.filter((page) => page.lines.length === chineseGrid.lines).length).toBeGreaterThanOrEqual(3);
  for (const page of text) {
    const pitch = page.lines
      .slice(1)
      .map((line, index) => line.baseline - (page.lines[index]?.baseline ?? 0));
    expect(Math.max(...pitch)).toBeLessThan(area.height / chineseGrid.lines + 0.3);
    expect(Math.min(...pitch)).toBeGreaterThan(area.height / chineseGrid.lines - 0.3);
  }
  const full = lines.filter(({ left, right }) => left < 28.5 && right > 183.5);
  expect(full.length).toBeGreaterThan(50);
  expect([...new Set(full.map((line) => [...squeezed(line.text)].length))]).toEqual([chineseGrid.characters]);
});

test('English text is 11 pt on 15 pt', () => {
  const { pages } = brief('long', 'en').read;
  const pitches = pages.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      return before && Math.abs(line.size - 11) < 0.1 && line.runs[0]?.mark === before.runs[0]?.mark
        ? [Math.round(((line.baseline - before.baseline) / points) * 10) / 10]
        : [];
    }),
  );

  expect(pitches.length).toBeGreaterThan(50);
  expect(Math.min(...pitches)).toBeGreaterThan(14.7);
  expect(Math.max(...pitches)).toBeLessThan(15.3);
});

describe.each(languages)('the printed brief, %s', (language) => {
  describe.each(['sample', 'long', 'over', 'named', 'rows'] as const)('%s', (name) => {
    test.each(Object.entries(pageRules))('%s', (_, rule) => {
      expect(rule(brief(name, language).read, language)).toEqual([]);
    });
  });

  test('page 1 holds all of page 1, and nothing of it stands on another page', () => {
    const { document, read } = brief('sample', language);
    const heading = document.blocks.find((block) => block.kind === 'heading' && block.id === 'causes');
    const record = document.blocks.find((block) => block.kind === 'paragraph' && block.role === 'record');

    const [first, second] = read.pages;
    const words = (lines: OpenedPdf['pages'][number]['lines'] | undefined) =>
      squeezed(lines?.map(({ text }) => text).join('') ?? '');

    expect(record?.kind === 'paragraph' && words(first?.lines)).toContain(
      record?.kind === 'paragraph' ? squeezed(record.text.map(({ text }) => text).join('')) : '',
    );
    expect(words(second?.lines.slice(0, 1))).toBe(
      heading?.kind === 'heading'
        ? squeezed(heading.number + heading.text.map(({ text }) => text).join(''))
        : '',
    );
  });

  test('a first page that is too long runs on: nothing is lost and no line lies on another', () => {
    const { read } = brief('over', language);
    const claim = squeezed(language === 'zh' ? hanzi.repeat(8) : english.repeat(12));
    const items = read.elements
      .filter(({ type }) => type === 'LI')
      .map((item) => squeezed(read.textOf(item)));

    expect(items).toHaveLength(3);
    expect(items.filter((item) => !item.includes(claim))).toEqual([]);
    for (const { lines, number } of read.pages.slice(0, 2)) {
      const body = lines.filter(({ size }) => size >= pageMeasures[language].type.size);
      body.slice(1).forEach((line, index) => {
        const before = body[index];
        expect(topOf(line), `page ${number}: ${line.text}`).toBeGreaterThan(
          (before ? bottomOf(before) : 0) - 0.6,
        );
      });
    }
  });

  test('a first page that runs over is known as such, and no other', async () => {
    const runsOver = (name: 'sample' | 'named' | 'over') => {
      const { document, pdf } = brief(name, language);
      const first = document.blocks.slice(
        0,
        document.blocks.findIndex(({ kind }) => kind === 'page-break'),
      );
      return runsOverFirstPage(pdf, first.filter(({ kind }) => kind === 'heading').length);
    };

    expect([await runsOver('sample'), await runsOver('named'), await runsOver('over')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a long name shrinks by a stated step and keeps to the room of the title', () => {
    const { read } = brief('named', language);
    const title = new Set(read.elements.filter(({ type }) => type === 'H1').flatMap(marksOf));
    const lines = read.pages.flatMap((page) =>
      page.lines.filter(({ runs }) => runs.some(({ mark }) => title.has(mark ?? ''))),
    );
    const { titles, type } = pageMeasures[language];
    const [largest = 0] = titles;
    const room = titleLines * (language === 'zh' ? type.line : largest * titleLeading.en);
    const [first, last] = [lines[0], lines.at(-1)];

    expect(titles.slice(1)).toContain(Math.round(first?.size ?? 0));
    expect(first && last ? (bottomOf(last) - topOf(first)) / points : Infinity).toBeLessThan(room);
  });

  test('a row longer than half a page goes over to the next one: no page of the annex is left half empty', () => {
    const { height, top, bottom } = pageMeasures[language];
    const { pages } = brief('rows', language).read;
    const [annex] = pages.flatMap(({ number, lines }) =>
      lines.some(({ text }) => text.includes('Long rows') || text.includes('附录A Annex')) ? [number] : [],
    );
    const fills = pages
      .slice((annex ?? 1) - 1, -1)
      .map(({ lines }) => (Math.max(...lines.map(bottomOf)) - top) / (height - top - bottom));

    expect(fills.length).toBeGreaterThan(0);
    expect(Math.min(...fills)).toBeGreaterThan(0.9);
  });

  test('headings have their faces and sizes', () => {
    const { read } = brief('sample', language);
    const faces = new Map(
      read.elements.filter(isHeading).map((element) => {
        const marks = new Set(marksOf(element));
        const runs = read.pages.flatMap((page) => page.runs.filter(({ mark }) => marks.has(mark ?? '')));
        return [
          element.type,
          [...new Set(runs.map(({ font, size }) => `${font} ${Math.round(size)}`))].join(),
        ];
      }),
    );

    expect(Object.fromEntries(faces)).toEqual(
      language === 'zh'
        ? { H1: 'NotoSerifSC-Bold 22', H2: 'NotoSansSC-Bold 16', H3: 'NotoSerifSC-SemiBold 16' }
        : { H1: 'NotoSerifSC-Bold 21', H2: 'NotoSansSC-Bold 11', H3: 'NotoSerifSC-SemiBold 11' },
    );
  });

  test('holds nothing red', async () => {
    const { raw } = brief('sample', language);
    const colours = await coloursOf(raw);

    expect(colours.length).toBeGreaterThan(0);
    expect(colours.filter(([r = 0, g = 0, b = 0]) => r > 0.4 && r > 1.5 * Math.max(g, b))).toEqual([]);
  });
});
