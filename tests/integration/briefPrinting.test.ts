import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findResources } from '../../electron/backend/resources.ts';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { createChromiumPrinter } from '../../electron/loopback/printer.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { testBrowser } from '../support/testBrowser.ts';

const sample = 'sample-daqing-volvo-auto';

describe('the printed brief', () => {
  test('has the same bytes on the same day', { timeout: 120_000 }, async () => {
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

    const first = await call('brief.export', { id: sample, language: 'zh', format: 'pdf' });
    const second = await call('brief.export', { id: sample, language: 'zh', format: 'pdf' });

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
