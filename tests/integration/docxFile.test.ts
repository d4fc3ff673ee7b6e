import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { titleSize } from '../../core/brief/html/titleSize.ts';
import { docxOf, languages, openedDocx, sampleBrief, saying } from '../support/docxBrief.ts';
import { part } from '../support/docxFacts.ts';
import { elementsOf, valueOf } from '../support/xmlTree.ts';

describe('the file', () => {
  test('has the same bytes for the same document, wherever its links lead', async () => {
    const linked = saying('DOI', 'https://doi.org/10.1000/1');

    expect(Buffer.from(await docxOf(linked)).equals(await docxOf(linked))).toBe(true);
    expect(Buffer.from(await docxOf(sampleBrief.zh)).equals(await docxOf(sampleBrief.zh))).toBe(true);
  });

  test('has the same bytes on another day', async () => {
    onTestFinished(() => void vi.useRealTimers());
    const document = saying('Today');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-30') });
    const first = await docxOf(document);
    vi.setSystemTime(Date.parse('2027-01-01'));

    expect(Buffer.from(await docxOf(document)).equals(first)).toBe(true);
  });

  test('has its parts, each with a type, and every relation leads to one', async () => {
    const { parts, xml } = await openedDocx(sampleBrief.zh);
    const types = part(xml, '[Content_Types].xml');
    const named = elementsOf(types, 'Override').map(
      ({ attributes }) => attributes['PartName']?.slice(1) ?? '',
    );
    const endings = elementsOf(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? '');
    const required = [
      'word/document.xml',
      'word/styles.xml',
      'word/settings.xml',
      '_rels/.rels',
      'docProps/core.xml',
    ];

    expect(required.filter((path) => !parts.has(path))).toEqual([]);
    expect(named.filter((path) => !parts.has(path))).toEqual([]);
    expect([...parts.keys()].filter((path) => !endings.includes(path.split('.').at(-1) ?? ''))).toEqual([]);
    for (const [path, relations] of [...xml].filter(([name]) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]*$/u, '');
      const ids = elementsOf(relations, 'Relationship').map(({ attributes }) => attributes['Id']);
      const targets = elementsOf(relations, 'Relationship')
        .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
        .map(({ attributes }) => `${folder}${attributes['Target']}`);

      expect(new Set(ids).size).toBe(ids.length);
      expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    }
  });

  test.each(languages)('uses no id twice and no reference to nothing (%s)', async (language) => {
    const { document, styles, xml } = await openedDocx(sampleBrief[language]);
    const relations = elementsOf(part(xml, 'word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes['Id'],
    );
    const values = (name: string, key: string) =>
      elementsOf(document, name).flatMap(({ attributes }) => attributes[key] ?? []);
    const known = elementsOf(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    const bookmarks = values('w:bookmarkStart', 'w:name');

    for (const ids of [bookmarks, values('w:bookmarkStart', 'w:id'), values('wp:docPr', 'id'), known]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(values('w:bookmarkEnd', 'w:id')).toEqual(values('w:bookmarkStart', 'w:id'));
    expect(bookmarks.filter((name) => !/^_\w{1,39}$/u.test(name))).toEqual([]);
    expect(values('w:hyperlink', 'w:anchor').filter((name) => !bookmarks.includes(name))).toEqual([]);
    const used = [values('w:hyperlink', 'r:id'), values('a:blip', 'r:embed')].flat();
    expect(used.filter((id) => !relations.includes(id))).toEqual([]);
    const styled = [...values('w:pStyle', 'w:val'), ...values('w:rStyle', 'w:val')];
    expect(styled.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('says what it is and when it was made by the date of the brief', async () => {
    const meta = { ...sampleBrief.zh.meta, author: '工信局 <二处>' };
    const { xml, styles } = await openedDocx({ ...sampleBrief.zh, meta });
    const core = part(xml, 'docProps/core.xml');
    const said = (name: string) => elementsOf(core, name)[0]?.children.join('');

    expect(said('dc:title')).toBe(sampleBrief.zh.meta.title);
    expect(said('dc:subject')).toBe(sampleBrief.zh.meta.fingerprint);
    expect([said('dc:creator'), said('cp:lastModifiedBy')]).toEqual(['工信局 <二处>', 'Cluster Desk']);
    expect([said('dcterms:created'), said('dcterms:modified')]).toEqual(
      Array(2).fill('2026-11-23T00:00:00Z'),
    );
    expect([said('dc:language'), valueOf(styles, 'w:lang', 'w:eastAsia')]).toEqual(['zh-CN', 'zh-CN']);
  });

  test.each([
    {
      language: 'zh',
      text: '据Core firm report，B级',
      words: 'Core firm report',
      key: 'w:val',
      tag: 'en-GB',
    },
    { language: 'en', text: 'Said 地方志办公室, B', words: '地方志办公室', key: 'w:eastAsia', tag: 'zh-CN' },
  ] as const)(
    'marks words in the other language ($language)',
    async ({ language, text, words, key, tag }) => {
      const { blocks } = saying(text);
      const { document } = await openedDocx({ meta: sampleBrief[language].meta, blocks });
      const marked = elementsOf(document, 'w:r').filter((run) => elementsOf(run, 'w:lang').length > 0);

      expect(
        marked.map((run) => [
          elementsOf(run, 'w:t')
            .flatMap(({ children }) => children)
            .join(''),
          elementsOf(run, 'w:lang')[0]?.attributes[key],
        ]),
      ).toEqual([[words, tag]]);
    },
  );

  test('a long title shrinks as in print', async () => {
    const document = sampleBrief.zh;
    const blocks = document.blocks.map((block) =>
      block.kind === 'heading' && block.level === 1
        ? { ...block, text: [{ text: '集'.repeat(100) }] }
        : block,
    );
    const { document: written } = await openedDocx({ ...document, blocks });
    const title = elementsOf(written, 'w:p').find(
      (paragraph) => elementsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'Title',
    );

    expect(title && elementsOf(title, 'w:sz')[0]?.attributes['w:val']).toBe(
      String(2 * titleSize([{ text: '集'.repeat(100) }], 'zh')),
    );
  });

  test('has no field but the page number, no table of contents, nothing red', async () => {
    const { xml } = await openedDocx(sampleBrief.zh);
    const fields = [...xml.values()].flatMap((tree) =>
      elementsOf(tree, 'w:instrText').map((field) => field.children.join('').trim()),
    );
    const colours = [...xml]
      .filter(([path]) => path.startsWith('word/') && !path.includes('theme'))
      .flatMap(([, tree]) => elementsOf(tree, 'w:color').map(({ attributes }) => attributes['w:val']));

    expect(new Set(fields)).toEqual(new Set(['PAGE']));
    expect(elementsOf(part(xml, 'word/document.xml'), 'w:fldSimple')).toEqual([]);
    expect(new Set(colours)).toEqual(new Set(['333333']));
  });
});
