import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findResources } from '../../electron/backend/resources.ts';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { createChromiumPrinter } from '../../electron/loopback/printer.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { failureOf, startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { testBrowser } from '../support/testBrowser.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = 'daqing-volvo-auto';

describe('brief', () => {
  test('is a complete document in either language, whatever the screens speak', async () => {
    const { backend } = startBackend();

    const chinese = await backend.briefHtml(sample, 'zh');
    const english = await backend.briefHtml(sample, 'en');

    expect(chinese).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(chinese).toContain('大庆沃尔沃汽车产业集群');
    expect(english).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(english).toContain('Daqing Volvo Automobile Industry');
    // Both shells serve the fonts here; the address of the document itself does not matter.
    expect(chinese).toMatch(/url\(["']?\/fonts\/NotoSerifSC-400\.woff2/);
  });

  test('carries the actions of the follow-up, as they stand', async () => {
    const { backend, call } = startBackend();
    const [first] = await call('action.list');
    const id = first?.id ?? '';
    await call('action.record', { id, progress: 85, status: 'open', note: '' });

    const html = await backend.briefHtml(sample, 'zh');

    expect(html).toContain('85%');
    expect(html).toContain(first?.owner);
  });

  test('of something that is not there is refused', async () => {
    const { backend } = startBackend();

    expect((await failureOf(backend.briefHtml('gone', 'zh'))).code).toBe('not-found');
  });

  test('is not exported with a character that would print as a box', async () => {
    const { call } = startBackend();
    const profile = await call('cluster.get', { id: cluster });
    const { province, city, county, divisionCode, industry, foundedYear } = profile;
    const fields = { province, city, county, divisionCode, industry, foundedYear };
    await call('cluster.saveFields', {
      id: cluster,
      fields: { ...fields, name: { en: '', zh: '𠮷林集群' } },
    });

    const failure = await failureOf(call('brief.export', { id: sample, language: 'zh' }));

    expect([failure.code, failure.details]).toEqual(['missing-glyph', { character: '𠮷' }]);
  });

  test('prints to the same bytes on the same day', { timeout: 120_000 }, async () => {
    const browser = testBrowser();
    const folder = dirname(storePath());
    const printer = createChromiumPrinter({ fontsFolder: findResources().fonts, findBrowser: () => browser });
    const { call } = startBackend({
      desktop: {
        shell: 'test',
        systemLanguage: 'en',
        printer,
        chooseExportPath: (name) => Promise.resolve(join(folder, name)),
      },
    });

    const first = await call('brief.export', { id: sample, language: 'zh' });
    const second = await call('brief.export', { id: sample, language: 'zh' });

    const bytes = readFileSync(first.path ?? '');
    expect(second.path).toBe(join(folder, '大庆沃尔沃汽车产业集群-政策简报-2026-06-30 (2).pdf'));
    expect(readFileSync(second.path ?? '').equals(bytes)).toBe(true);
    expect(bytes.toString('latin1')).toContain("/CreationDate (D:20260630000000+00'00')");
    expect(bytes.toString('latin1')).not.toMatch(/Mozilla|HeadlessChrome/);
    expect(await pdfFacts(bytes)).toMatchObject({ isTagged: true, hasOutline: true });
  });

  test('comes from the command line without a store', { timeout: 120_000 }, async () => {
    const out = join(dirname(storePath()), 'brief.pdf');
    testBrowser();
    let said = '';
    const terminal = {
      environment: {},
      print: (text: string) => (said += text),
      complain: (text: string) => (said += text),
    };

    const words = ['brief', '--sample', '--lang', 'en', '--date', '2026-07-01', '--out', out];
    const code = await runCommand(words, terminal);

    expect([code, said]).toEqual([0, `Written: ${out}\n`]);
    expect(await pdfFacts(readFileSync(out))).toMatchObject({ isTagged: true, hasOutline: true });
  });
});
