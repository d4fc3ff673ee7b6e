import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderChartsHtml } from '../../core/brief/html/renderChartsHtml.ts';
import { pictureDensity, type Printer } from '../../electron/backend/ports.ts';
import { figuresOf, languages, sampleBrief } from '../support/docxBrief.ts';
import { openDocx, paragraphTexts } from '../support/docxFacts.ts';
import { briefPrinter } from '../support/printedBriefs.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { elementsOf } from '../support/xmlTree.ts';

const sample = 'sample-daqing-volvo-auto';
let printer: Printer;
beforeAll(() => {
  printer = briefPrinter();
});
afterAll(() => printer.close());

describe('the exported DOCX', () => {
  test('has the same bytes on the same day, beside the PDF', async () => {
    const folder = dirname(storePath());
    const { call } = startBackend({
      desktop: {
        shell: 'test',
        systemLanguage: 'en',
        printer,
        openWritten: () => Promise.resolve(true),
        chooseExportPath: (name) => Promise.resolve(join(folder, name)),
        chooseExportFolder: () => Promise.resolve(folder),
      },
    });

    const first = await call('brief.export', { id: sample, language: 'zh', format: 'docx' });
    const second = await call('brief.export', { id: sample, language: 'zh', format: 'docx' });

    const bytes = readFileSync(first.path ?? '');
    expect(first.path).toBe(join(folder, '大庆沃尔沃汽车产业集群-政策简报-2026-06-30.docx'));
    expect(readFileSync(second.path ?? '').equals(bytes)).toBe(true);
    expect(elementsOf(openDocx(bytes).document, 'wp:docPr').length).toBeGreaterThan(0);
  });

  test('is written with characters that no shipped font has', async () => {
    const { call } = startBackend();
    const profile = await call('cluster.get', { id: 'daqing-volvo-auto' });
    const { province, city, county, divisionCode, industry, industryCode, foundedYear } = profile;
    const fields = { province, city, county, divisionCode, industry, industryCode, foundedYear };
    const name = { en: '', zh: '𠮷林集群' };
    await call('cluster.saveFields', { id: 'daqing-volvo-auto', fields: { ...fields, name } });

    const { path } = await call('brief.export', { id: sample, language: 'zh', format: 'docx' });

    expect(paragraphTexts(openDocx(readFileSync(path ?? '')).document).join('')).toContain('𠮷林集群');
  });
});

describe('the pictures of charts', () => {
  test.each(languages)('are 300 dots to the inch and as wide as the text (%s)', async (language) => {
    const document = sampleBrief[language];
    const ids = figuresOf(document).map(({ id }) => id);

    const pictures = await printer.pictures({ html: renderChartsHtml(document), language, ids });

    expect(pictures).toHaveLength(ids.length);
    for (const png of pictures) {
      const width = Buffer.from(png).readUInt32BE(16);
      const points = (width * 72) / pictureDensity;
      expect(Math.abs(points - { zh: 442, en: 453 }[language])).toBeLessThan(1.5);
    }
  });
});
