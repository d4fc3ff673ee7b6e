import { describe, expect, test } from 'vitest';
import { textOf } from '../../core/brief/document/phrase.ts';
import type { Language } from '../../core/base/settings.ts';
import { figuresOf, languages, openedDocx, sampleBrief, withBlocks } from '../support/docxBrief.ts';
import { type Docx, paragraphTexts, part } from '../support/docxFacts.ts';
import { elementsOf, valueOf, type XmlElement } from '../support/xmlTree.ts';

describe('the styles', () => {
  const style = ({ styles }: Docx, id: string): XmlElement => {
    const found = elementsOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
    return found ?? { name: '', attributes: {}, children: [] };
  };
  const nothing: Pick<XmlElement, 'attributes'> = { attributes: {} };
  const fonts = (docx: Docx, id: string) => {
    const { attributes } = elementsOf(style(docx, id), 'w:rFonts')[0] ?? nothing;
    return [attributes['w:ascii'], attributes['w:eastAsia']];
  };

  test('bear the names that Word and WPS know, headings with their level', async () => {
    const docx = await openedDocx(sampleBrief.zh);
    const names = {
      Normal: 'Normal',
      Title: 'Title',
      Heading1: 'heading 1',
      Heading2: 'heading 2',
      BodyText: 'Body Text',
      Caption: 'caption',
      FootnoteText: 'footnote text',
      Header: 'header',
      Footer: 'footer',
    };

    expect(Object.keys(names).map((id) => valueOf(style(docx, id), 'w:name'))).toEqual(Object.values(names));
    expect(['Heading1', 'Heading2'].map((id) => valueOf(style(docx, id), 'w:outlineLvl'))).toEqual([
      '0',
      '1',
    ]);
    expect(valueOf(style(docx, 'Heading1'), 'w:keepNext')).toBe('1');
  });

  test('name the fonts of official documents', async () => {
    const docx = await openedDocx(sampleBrief.zh);

    expect(fonts(docx, 'Normal')).toEqual(['Times New Roman', '仿宋_GB2312']);
    expect(fonts(docx, 'Title')).toEqual(['Times New Roman', '方正小标宋简体']);
    expect(fonts(docx, 'Heading1')).toEqual(['Times New Roman', '黑体']);
    expect(fonts(docx, 'Heading2')).toEqual(['Times New Roman', '楷体_GB2312']);
    expect(fonts(docx, 'Footer')).toEqual(['宋体', '宋体']);
  });

  test('set 22 lines of 28 characters of 16 pt into the text area', async () => {
    const docx = await openedDocx(sampleBrief.zh);
    const normal = style(docx, 'Normal');
    const size = Number(valueOf(normal, 'w:sz')) / 2;
    const spacing = elementsOf(normal, 'w:spacing');
    const line = spacing.find(({ attributes }) => 'w:line' in attributes)?.attributes ?? {};
    const between = Number(spacing.find(({ attributes }) => 'w:val' in attributes)?.attributes['w:val']) / 20;
    const width =
      11906 -
      Number(valueOf(docx.document, 'w:pgMar', 'w:left')) -
      Number(valueOf(docx.document, 'w:pgMar', 'w:right'));
    const height =
      16838 -
      Number(valueOf(docx.document, 'w:pgMar', 'w:top')) -
      Number(valueOf(docx.document, 'w:pgMar', 'w:bottom'));

    expect([size, line['w:lineRule']]).toEqual([16, 'exact']);
    expect(Math.floor(height / Number(line['w:line']))).toBe(22);
    expect(Math.floor(width / 20 / (size + between))).toBe(28);
    expect(valueOf(docx.document, 'w:docGrid', 'w:type')).toBe('linesAndChars');
    expect(valueOf(docx.document, 'w:docGrid', 'w:linePitch')).toBe(line['w:line']);
    expect(valueOf(style(docx, 'BodyText'), 'w:ind', 'w:firstLineChars')).toBe('200');
  });
});

describe('the pages', () => {
  test('have the margins of the printed brief', async () => {
    const margins = async (language: Language) => {
      const { document } = await openedDocx(sampleBrief[language]);
      return ['top', 'right', 'bottom', 'left'].map((side) =>
        Math.round((Number(valueOf(document, 'w:pgMar', `w:${side}`)) * 25.4) / 1440),
      );
    };

    expect(await margins('zh')).toEqual([37, 26, 35, 28]);
    expect(await margins('en')).toEqual([25, 25, 25, 25]);
  });

  test('are numbered at the outer edge, one character in, the running head from the second on', async () => {
    const { document, xml } = await openedDocx(sampleBrief.zh);
    const relations = elementsOf(part(xml, 'word/_rels/document.xml.rels'), 'Relationship');
    const reference = (kind: string, type: string) => {
      const id = elementsOf(document, `w:${kind}Reference`).find(
        ({ attributes }) => attributes['w:type'] === type,
      )?.attributes['r:id'];
      const target = relations.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'];
      return part(xml, `word/${target}`);
    };
    const foot = (type: string) => [
      valueOf(reference('footer', type), 'w:jc'),
      elementsOf(reference('footer', type), 'w:ind')[0]?.attributes,
      paragraphTexts(reference('footer', type)),
    ];

    expect(elementsOf(document, 'w:titlePg')).toHaveLength(1);
    expect(elementsOf(part(xml, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    expect(foot('default')).toEqual(['right', { 'w:right': '280' }, ['—  —']]);
    expect(foot('even')).toEqual(['left', { 'w:left': '280' }, ['—  —']]);
    expect(foot('first')).toEqual(foot('default'));
    expect(paragraphTexts(reference('header', 'even'))).toEqual([sampleBrief.zh.meta.runningHead]);
    expect(paragraphTexts(reference('header', 'first'))).toEqual(['']);
  });
});

describe('tables and figures', () => {
  test.each(languages)(
    'tables fill the text area by their grid, and their head is repeated (%s)',
    async (language) => {
      const { document } = await openedDocx(sampleBrief[language]);
      const margin = (side: string) => Number(valueOf(document, 'w:pgMar', `w:${side}`));
      const width = 11906 - margin('left') - margin('right');

      for (const table of elementsOf(document, 'w:tbl')) {
        const grid = elementsOf(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
        const rows = elementsOf(table, 'w:tr');
        expect(grid.reduce((sum, column) => sum + column, 0)).toBe(width);
        expect([valueOf(table, 'w:tblW', 'w:w'), valueOf(table, 'w:tblLayout', 'w:type')]).toEqual([
          String(width),
          'fixed',
        ]);
        expect(valueOf(table, 'w:tblCaption')).not.toBe('');
        for (const row of rows) {
          const cells = elementsOf(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));
          expect(cells).toEqual(cells.length === 1 ? [width] : grid);
          expect(elementsOf(row, 'w:cantSplit')).toHaveLength(1);
        }
        expect(rows.map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual(
          rows.map((_, index) => (index === 0 ? 1 : 0)),
        );
      }
    },
  );

  test('a chart is as wide as the text and is read out by its finding', async () => {
    const document = sampleBrief.en;
    const { document: written, parts } = await openedDocx(document);
    const drawings = elementsOf(written, 'wp:docPr').map(({ attributes }) => attributes['descr']);
    const widths = elementsOf(written, 'wp:extent').map(({ attributes }) => Number(attributes['cx']) / 12700);

    expect(drawings).toEqual(figuresOf(document).map(({ finding }) => textOf(finding)));
    expect(widths.every((width) => width > 440 && width <= 453.6)).toBe(true);
    expect([...parts.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(drawings.length);
  });

  test('tables that follow each other stay two, and a table is never the last thing', async () => {
    const [table] = sampleBrief.en.blocks.filter((block) => block.kind === 'table');
    const { document } = await openedDocx(
      withBlocks([{ kind: 'page-break' }, ...(table ? [table, { ...table, id: 'second', number: '' }] : [])]),
    );
    const body = elementsOf(document, 'w:body')[0]?.children ?? [];

    expect(body.map((child) => (typeof child === 'string' ? child : child.name))).toEqual([
      'w:p',
      'w:tbl',
      'w:p',
      'w:tbl',
      'w:p',
      'w:sectPr',
    ]);
  });
});
