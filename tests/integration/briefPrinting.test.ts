import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../core/base/settings.ts';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { briefPrinter } from '../support/printedBriefs.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { testBrowser } from '../support/testBrowser.ts';

const sample = 'sample-daqing-volvo-auto';

describe('the printed brief', () => {
  test('has the same bytes on the same day', async () => {
    const folder = dirname(storePath());
    const printer = briefPrinter();
    const { call } = startBackend({
      desktop: {
        shell: 'test',
        systemLanguage: 'en',
        printer,
        openWritten: () => Promise.resolve(true),
        chooseExportPath: (name) => Promise.resolve(join(folder, name)),
        chooseExportFolder: () => Promise.resolve(null),
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

  test('comes from the command line without a store', async () => {
    const out = join(dirname(storePath()), 'brief.pdf');
    testBrowser();
    let said = '';
    const terminal = {
      environment: {},
      print: (text: string) => (said += text),
      complain: (text: string) => (said += text),
      interruption: () => new AbortController().signal,
    };

    const words = ['brief', '--sample', '--lang', 'en', '--date', '2026-07-01', '--out', out];
    const code = await runCommand(words, terminal);

    expect([code, said]).toEqual([0, `Written: ${out}\n`]);
    expect(await pdfFacts(readFileSync(out))).toMatchObject({ isTagged: true, hasOutline: true });
  });

  test('comes from the command line for every cluster of a store, and says what was left', async () => {
    testBrowser();
    const { backend, call, path } = startBackend();
    const cluster = (await call('cluster.list')).find(({ latest }) => latest === null)?.id ?? '';
    await call('assessment.create', { clusterId: cluster });
    await backend.close();
    const out = join(dirname(path), 'briefs');
    const words = ['--store', path, '--lang', 'zh,en', '--format', 'pdf,docx', '--date', '2026-07-01'];

    const { code, printed, complained } = await run(['brief', '--all', '--out', out, ...words]);

    expect([code, printed]).toEqual([0, `4 files written, 0 not written, 4 skipped: ${out}\n`]);
    expect(complained.trim().split('\n'), complained).toHaveLength(6);
    expect(complained).toMatch(/^8\/8 {2}/m);
    expect(readdirSync(out).sort()).toEqual(
      [
        'Daqing-Volvo-Automobile-Industry-policy-brief-2026-07-01.docx',
        'Daqing-Volvo-Automobile-Industry-policy-brief-2026-07-01.pdf',
        '大庆沃尔沃汽车产业集群-政策简报-2026-07-01.docx',
        '大庆沃尔沃汽车产业集群-政策简报-2026-07-01.pdf',
      ].sort(),
    );
    const again = startBackend({ storePath: path });
    const [record] = (await checkOf(again, 'zh')).map(({ printedOn }) => printedOn);
    expect(record).toBe('2026-07-01');
  });

  test('of a store that is open elsewhere or is not there says so and writes nothing', async () => {
    const { path } = startBackend();
    const out = join(dirname(path), 'briefs');

    const busy = await run(['brief', '--all', '--store', path, '--lang', 'zh', '--out', out]);
    const gone = await run(['brief', '--all', '--store', `${path}.gone`, '--lang', 'zh', '--out', out]);

    expect([busy.code, gone.code]).toEqual([1, 1]);
    expect(busy.complained).toContain('open elsewhere');
    expect(gone.complained).toContain(`${path}.gone`);
    expect(existsSync(`${path}.gone`)).toBe(false);
  });
});

async function run(words: readonly string[]) {
  let printed = '';
  let complained = '';
  const code = await runCommand(words, {
    environment: {},
    print: (text) => (printed += text),
    complain: (text) => (complained += text),
    interruption: () => new AbortController().signal,
  });
  return { code, printed, complained };
}

/** What is on record of the sample's brief. */
async function checkOf({ backend, call }: TestBackend, language: Language) {
  const html = await backend.briefHtml(sample, language);
  const digits = /[0-9a-f]{4}(?: [0-9a-f]{4}){3}/.exec(html)?.[0].replaceAll(' ', '') ?? '';
  const check = await call('brief.check', { digits });
  return 'prints' in check ? check.prints : [];
}
