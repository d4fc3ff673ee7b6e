import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { describeError } from '../../core/text/translate.ts';
import { consoleTerminal } from '../../electron/commands/consoleTerminal.ts';
import type { Terminal } from '../../electron/commands/terminal.ts';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import { overLengthWords } from '../../core/brief/compose/basis/overLengthWords.ts';
import { createTranslate } from '../../core/text/translate.ts';
import { briefSource } from '../unit/brief/support/assessments.ts';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const { knowledge, referenceCases } = findResources();
const sample = join(knowledge, 'sample-assessment.json');
const casePath = join(referenceCases, 'knapsack-p01.json');

async function run(
  words: readonly string[],
  environment = {},
  {
    interruption = new AbortController().signal,
    status = () => undefined,
  }: { readonly interruption?: AbortSignal; readonly status?: Terminal['status'] } = {},
) {
  let result = '';
  let complaint = '';
  const code = await runCommand(words, {
    environment,
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
    interruption: () => interruption,
    status,
  });
  return { code, result, complaint };
}

/** A file of a test's own, with this text. */
function fileWith(text: string): string {
  const path = join(dirname(storePath()), 'case.json');
  writeFileSync(path, text);
  return path;
}

describe('evaluate', () => {
  test('prints the result as JSON and nothing else, the same bytes each time', async () => {
    const first = await run(['evaluate', sample]);
    const second = await run(['evaluate', sample]);

    expect(first).toEqual(second);
    expect([first.code, first.complaint]).toEqual([0, '']);
    expect(JSON.parse(first.result)).toMatchObject({ format: 'cluster-desk.result/2', seed: 2015 });
  });

  test.each([
    ['0.1.0', '0.1.0'],
    ['1.0.0', '1.0.0'],
    [undefined, '1.0.0'],
  ])('computes with the knowledge base that the file names: %s gives %s', async (named, used) => {
    const blank = { format: 'cluster-desk.assessment/1', cluster: { name: { en: 'a' } }, ratings: {} };
    const path = fileWith(JSON.stringify({ ...blank, ...(named && { knowledgeBase: named }) }));
    const { code, result } = await run(['evaluate', path]);

    expect(code).toBe(0);
    expect(JSON.parse(result)).toMatchObject({ knowledgeBase: { version: used } });
  });

  test('says which file cannot be read, and in which place one is wrong', async () => {
    const missing = await run(['evaluate', '/nowhere.json']);
    const broken = await run(['evaluate', fileWith('{"format":"cluster-desk.assessment/1","ratings":{}}')]);

    expect([missing.code, missing.result]).toEqual([1, '']);
    expect(missing.complaint).toContain('/nowhere.json');
    expect([broken.code, broken.result]).toEqual([1, '']);
    expect(broken.complaint).toContain('cluster');
  });
});

describe('brief', () => {
  test('that is told to end begins no further brief, and says by its exit code that some are missing', async () => {
    const out = join(dirname(storePath()), 'briefs');

    const words = ['brief', '--sample', '--lang', 'zh,en', '--format', 'pdf', '--out', out];
    const { code, result } = await run(words, {}, { interruption: AbortSignal.abort() });

    expect([code, result, existsSync(out)]).toEqual([130, '', false]);
  });
});

describe('the length of a written brief', () => {
  test('is said by what is too long, in the words of the screen', () => {
    const document = composeBrief(briefSource({ language: 'zh' }));
    const t = createTranslate('zh');
    const long = document.blocks.map((block) =>
      block.kind === 'heading' && block.level === 1
        ? { ...block, text: [{ text: '集'.repeat(100) }] }
        : block.kind === 'findings'
          ? {
              ...block,
              items: block.items.map((item) => ({ ...item, text: [{ text: '据'.repeat(90) }], proof: [] })),
            }
          : block,
    );

    expect(overLengthWords({ ...document, blocks: long }, t)).toEqual(
      expect.arrayContaining([
        '标题：100字，至多36字。',
        '发现1：92字，至多26字。',
        '发现3：92字，至多26字。',
      ]),
    );
  });
});

describe('brief where no browser prints', () => {
  /** Names a browser that is not there, for one test. */
  function withoutBrowser() {
    const before = process.env['CLUSTER_DESK_BROWSER'];
    process.env['CLUSTER_DESK_BROWSER'] = '/nowhere/chromium';
    onTestFinished(() => {
      if (before === undefined) {
        delete process.env['CLUSTER_DESK_BROWSER'];
      } else {
        process.env['CLUSTER_DESK_BROWSER'] = before;
      }
    });
  }
  const reason = describeError(new AppError('print-failed', '', { reason: 'no-browser' }), 'zh');

  test('--all goes on to the last, names each at the end with its reason, and fails', async () => {
    withoutBrowser();
    const { path, backend } = startBackend();
    await backend.close();
    const out = join(dirname(path), 'briefs');
    const shown: string[] = [];

    const words = ['brief', '--all', '--lang', 'zh,en', '--store', path, '--out', out];
    const { code, result, complaint } = await run(
      words,
      { LANG: 'zh_CN.UTF-8' },
      { status: (text) => void shown.push(text) },
    );

    expect(code).toBe(1);
    expect(result).toBe(`写入0个文件，未写入2个，跳过0个：${out}\n`);
    const name = '大庆沃尔沃汽车产业集群';
    expect(
      complaint.endsWith(
        `2个文件未写入：\n  ${name}（zh，pdf）：${reason}\n  ${name}（en，pdf）：${reason}\n`,
      ),
    ).toBe(true);
    expect(shown).toContain(`0/2  ${name}（zh）：收集材料`);
    expect(shown).toContain(`0/2  ${name}（zh）：启动浏览器`);
  });

  test('an assessment goes on to the last format and language, and names what is missing', async () => {
    withoutBrowser();
    const out = join(dirname(storePath()), 'briefs');

    const words = ['brief', '--sample', '--lang', 'zh,en', '--out', out, '--date', '2026-06-30'];
    const { code, result, complaint } = await run(words, { LANG: 'zh_CN.UTF-8' });

    expect([code, result]).toEqual([1, '']);
    expect(complaint).toBe(
      [
        '2个文件未写入：',
        `  大庆沃尔沃汽车产业集群-政策简报-2026-06-30.pdf（zh，pdf）：${reason}`,
        `  Daqing-Volvo-Automobile-Industry-policy-brief-2026-06-30.pdf（en，pdf）：${reason}`,
        '',
      ].join('\n'),
    );
  });
});

describe('the terminal of a process', () => {
  const output = (isTTY: boolean) => {
    const texts: string[] = [];
    return { isTTY, texts, write: (text: string) => texts.push(text) };
  };
  const terminalOf = (stdout: ReturnType<typeof output>, stderr: ReturnType<typeof output>) =>
    consoleTerminal({ environment: {}, interruption: () => new AbortController().signal, stdout, stderr });

  test('shows what passes in one line, which is taken away before anything else is written', () => {
    const [stdout, stderr] = [output(true), output(true)];
    const terminal = terminalOf(stdout, stderr);

    terminal.status?.('one');
    terminal.status?.('two');
    terminal.print('result\n');
    terminal.complain('line\n');

    expect(stderr.texts).toEqual(['\r\u001b[Kone', '\r\u001b[Ktwo', '\r\u001b[K', 'line\n']);
    expect(stdout.texts).toEqual(['result\n']);
  });

  test('shows nothing that passes where nobody looks', () => {
    expect(terminalOf(output(true), output(false)).status).toBeUndefined();
  });
});

describe('usage', () => {
  test.each([
    [['evaluate']],
    [['evaluate', 'a', 'b']],
    [['evaluate', sample, '--fast']],
    [['brief', '--sample', '--lang', 'fr', '--out', 'x.pdf']],
    [['brief', '--lang', 'zh', '--out', 'x.pdf']],
    [['brief', '--sample', '--assessment', sample, '--lang', 'zh', '--out', 'x.pdf']],
    [['brief', '--sample', '--lang', 'zh']],
    [['brief', '--sample', '--lang', 'zh', '--out']],
    [['brief', '--sample', '--lang', '--out', 'x.pdf']],
    [['brief', '--sample', '--lang', 'zh', '--out', 'x.pdf', '--date', '2026-02-30']],
    [['brief', '--sample', '--lang', 'zh,fr', '--out', 'x']],
    [['brief', '--sample', '--lang', 'zh', '--format', 'odt', '--out', 'x']],
    [['brief', '--sample', '--lang', 'zh', '--out', 'x.pdf', '--store', 'y.db']],
    [['brief', '--all', '--sample', '--lang', 'zh', '--out', 'x']],
    [['brief', '--all', '--out', 'x']],
    [['brief', '--sample', '--lang', 'zh', '--out', 'x.pdf', '--without-missing', 'yes']],
    [['brief', '--all', '--lang', 'zh', '--out', 'x', '--knowledge', 'k.json']],
    [['verify-method']],
  ])('%j is not understood: exit code 2, a line and the help of that command on stderr', async (words) => {
    const { code, result, complaint } = await run(words);

    expect([code, result]).toEqual([2, '']);
    const [line, empty, usage] = complaint.split('\n');
    expect([line?.endsWith('.'), empty, usage?.split(' ', 1)[0]]).toEqual([true, '', words[0]]);
    expect(complaint).not.toContain(words[0] === 'check' ? 'evaluate' : 'check  [--store PATH]');
  });

  test.each([['toString'], ['delete']])('%s is no command: exit code 2, the help on stderr', async (word) => {
    const { code, result, complaint } = await run([word]);

    expect([code, result]).toEqual([2, '']);
    expect(complaint).toContain('verify-method FILE-OR-FOLDER');
  });

  test.each([
    'evaluate',
    'brief',
    'export',
    'import',
    'clusters',
    'verify-method',
    'backup',
    'restore',
    'check',
  ])('%s --help prints its own help, whatever stands beside it', async (name) => {
    const { code, result, complaint } = await run([name, 'x', '--help']);

    expect([code, complaint, result.split(/ |\n/u, 1)[0]]).toEqual([0, '', name]);
    expect(
      result.split('\n').every((line) => line === '' || line.startsWith(' ') || line.startsWith(name)),
    ).toBe(true);
  });

  test('help goes to stdout, in the language of the terminal', async () => {
    expect(await run([])).toEqual(await run(['help']));
    expect((await run(['help'])).result).toContain('Evaluates an assessment file');
    expect((await run(['help'], { LANG: 'zh_CN.UTF-8' })).result).toContain('计算一份评估文件');
  });
});

describe('verify-method', () => {
  const text = readFileSync(casePath, 'utf8');

  test('prints a line for a published case and counts it', async () => {
    expect(await run(['verify-method', casePath])).toEqual({
      code: 0,
      result: 'passed  knapsack-p01\n1 passed, 0 failed\n',
      complaint: '',
    });
  });

  test('a wrong figure fails and shows what was expected and what was computed', async () => {
    const { code, result } = await run([
      'verify-method',
      fileWith(text.replace('"optimal_value": 309', '"optimal_value": 310')),
    ]);

    expect(code).toBe(1);
    expect(result).toContain('optimal_value: expected 310, computed 309');
    expect(result).toMatch(/\n0 passed, 1 failed\n$/);
  });

  test.each([
    [
      'an unknown method',
      { ...(JSON.parse(text) as object), method: 'tea-leaves' },
      'method not known: tea-leaves',
    ],
    ['no case', { hello: 1 }, 'not a case file'],
  ])('%s is said and counts as failed', async (_, json, words) => {
    const { code, result } = await run(['verify-method', fileWith(JSON.stringify(json))]);

    expect(code).toBe(1);
    expect(result).toContain(words);
    expect(result).toMatch(/\n0 passed, 1 failed\n$/);
  });

  test('a file that is no JSON is a failed case, called after its file', async () => {
    const { code, result } = await run(['verify-method', fileWith('{"id": "half')]);

    expect(code).toBe(1);
    expect(result).toMatch(/^failed {2}case {2}not a case file.*\n0 passed, 1 failed\n$/);
  });

  test('every shipped case passes: one line each, then the count', async () => {
    const { code, result } = await run(['verify-method', referenceCases]);
    const lines = result.trimEnd().split('\n');
    const files = readdirSync(referenceCases);

    expect(code).toBe(0);
    expect(lines.slice(0, -1)).toEqual(files.sort().map((name) => `passed  ${name.replace('.json', '')}`));
    expect(lines.at(-1)).toBe(`${files.length} passed, 0 failed`);
  });

  test('a folder gives one object with --json', async () => {
    const { result } = await run(['verify-method', dirname(fileWith(text)), '--json']);

    expect(JSON.parse(result)).toMatchObject({
      cases: [{ id: 'knapsack-p01', status: 'passed', differences: [] }],
      passed: 1,
      failed: 0,
    });
  });
});
