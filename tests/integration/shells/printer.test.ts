import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { printReasons } from '../../../core/base/reasons.ts';
import { describeError } from '../../../core/text/translate.ts';
import type { Printer } from '../../../electron/backend/ports.ts';
import type { BrowserChoice } from '../../../electron/loopback/findBrowser.ts';
import { launchBrowser } from '../../../electron/loopback/launchBrowser.ts';
import { createChromiumPrinter } from '../../../electron/loopback/printer.ts';
import { type PrintClock, systemPrintClock } from '../../../electron/printing/printClock.ts';
import { goOn } from '../../support/fakeClient.ts';
import { passingPrintClock } from '../../support/passingClock.ts';
import { patience } from '../../support/patience.ts';
import { pdfFacts } from '../../support/pdfFacts.ts';
import { projectRoot, testBrowser } from '../../support/testBrowser.ts';

const fontsFolder = join(projectRoot, 'assets', 'fonts');
const patientPrinter = (findBrowser: () => BrowserChoice | null) =>
  createChromiumPrinter({ fontsFolder, findBrowser, deadline: patience.work });
let browser: BrowserChoice;
let printer: Printer;
beforeAll(() => {
  browser = testBrowser();
  printer = patientPrinter(() => browser);
});
afterAll(() => printer.close());

const face = (file: string) => `@font-face { font-family: Sans; src: url(fonts/${file}) format('woff2'); }`;
const page = (
  body: string,
  font = 'NotoSansSC-400.woff2',
) => `<!doctype html><html lang="zh-CN"><head><title>简报</title>
  <style>${face(font)} @page { size: A4; margin: 20mm } body { font-family: Sans; font-synthesis: none }</style></head><body>${body}</body></html>`;
const job = (html: string) => ({ html, title: '简报', language: 'zh' as const });

describe('the Chromium printer', () => {
  test('makes a tagged A4 PDF with outline, language and only embedded outline fonts', async () => {
    const bytes = await printer.print(
      job(page('<h1>产业集群诊断</h1><h2>Findings</h2><p>成熟度 62（51–70）。</p>')),
    );
    const facts = await pdfFacts(bytes);

    expect(facts).toMatchObject({ pages: 1, isTagged: true, hasOutline: true, language: '(zh-CN)' });
    expect(facts.size.map(Math.round)).toEqual([595, 842]);
    expect(facts.fonts.length).toBeGreaterThan(0);
    expect(facts.fonts.filter(({ isEmbedded, type }) => !isEmbedded || type === '/Type3')).toEqual([]);
    expect(facts.fonts.every(({ name }) => name.includes('NotoSansSC'))).toBe(true);
  });

  test('asks no server for anything, and runs no script of the document', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const outside = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

    const bytes = await printer.print(
      job(
        page(`<link rel="stylesheet" href="${outside}/a.css"><img src="${outside}/b.png" alt="">
          <iframe src="${outside}/c"></iframe><script>document.body.innerHTML = '<h1>changed</h1>'.repeat(500)</script>`),
      ),
    );
    server.close();

    expect((await pdfFacts(bytes)).pages).toBe(1);
    expect(requests).toBe(0);
  });

  test('prints several documents at once', async () => {
    const all = await Promise.all(
      [1, 2, 3].map((n) => printer.print(job(page('<h1>页</h1>'.repeat(n * 40))))),
    );
    const pages = await Promise.all(all.map(async (bytes) => (await pdfFacts(bytes)).pages));

    expect(pages[0]).toBeLessThan(pages[1] ?? 0);
    expect(pages[1]).toBeLessThan(pages[2] ?? 0);
  });

  test('has nothing left to do once it is closed', async () => {
    const due = new Set<object>();
    const clock: PrintClock = {
      ...systemPrintClock,
      later(milliseconds, run) {
        const each = {};
        due.add(each);
        const stop = systemPrintClock.later(milliseconds, () => {
          due.delete(each);
          run();
        });
        return () => {
          due.delete(each);
          stop();
        };
      },
    };
    const passing = createChromiumPrinter({
      fontsFolder,
      findBrowser: () => browser,
      deadline: patience.work,
      clock,
    });
    await passing.print(job(page('<h1>one</h1>')));
    const before = due.size;

    await passing.close();

    expect([before, due.size]).toEqual([1, 0]);
  });

  test('prints again after its browser was closed', async () => {
    await printer.close();

    expect(await printer.print(job(page('<h1>again</h1>')))).toBeInstanceOf(Uint8Array);
  });
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** A printer whose browser takes so long to start by the clock of the test, which passes by itself in no other way. */
function slowPrinter(milliseconds: number) {
  const clock = passingPrintClock();
  let starts = 0;
  const slow = createChromiumPrinter({
    fontsFolder,
    findBrowser: () => browser,
    clock,
    deadline: 60_000,
    launch(choice, signal) {
      starts++;
      clock.pass(milliseconds);
      return launchBrowser(choice, signal);
    },
  });
  return { slow, clock, starts: () => starts };
}

describe('a machine on which the browser takes 70 seconds to start', () => {
  test('prints all the same: the time of a print counts from when the browser is up', async () => {
    const { slow, starts } = slowPrinter(70_000);
    onTestFinished(() => slow.close());
    const told: string[] = [];

    const bytes = await slow.print(job(page('<h1>text</h1>')), { onStage: (stage) => told.push(stage) });

    expect((await pdfFacts(bytes)).pages).toBe(1);
    expect([told, starts()]).toEqual([['starting', 'printing'], 1]);
  });

  test('starts it once for prints that come together and after one another, which print one at a time', async () => {
    const { slow, clock, starts } = slowPrinter(70_000);
    onTestFinished(() => slow.close());
    const told: string[] = [];
    const print = (name: string) =>
      slow.print(job(page(`<h1>${name}</h1>`)), { onStage: (stage) => told.push(`${name} ${stage}`) });

    await Promise.all([print('a'), print('b')]);
    clock.pass(3_600_000);
    await print('c');

    expect(starts()).toBe(1);
    expect(told.filter((stage) => stage.startsWith('a'))).toEqual(['a starting', 'a printing']);
    expect(told.filter((stage) => stage.startsWith('b'))).toEqual(['b starting', 'b waiting', 'b printing']);
  });

  test('is left at once by a print that is cancelled while it starts, and the next print has the browser', async () => {
    const { slow, starts } = slowPrinter(70_000);
    onTestFinished(() => slow.close());
    const cancel = new AbortController();

    const left = slow.print(job(page('<h1>left</h1>')), { signal: cancel.signal });
    cancel.abort(new Error('cancelled'));

    await expect(left).rejects.toThrow('cancelled');
    expect(await slow.print(job(page('<h1>next</h1>')))).toBeInstanceOf(Uint8Array);
    expect(starts()).toBe(1);
  });

  test('is closed without waiting for a browser that does not come up', async () => {
    const launch = (_: BrowserChoice | null, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('ended')));
      });
    const hanging = createChromiumPrinter({ fontsFolder, findBrowser: () => browser, launch });
    const print = expect(hanging.print(job(page('')))).rejects.toMatchObject({
      details: { reason: 'browser-stopped' },
    });
    await goOn();

    await hanging.close();

    await print;
  });
});

test('a print that is cancelled while it is laid out is left, and the next one prints', async () => {
  const cancel = new AbortController();
  const print = printer.print(job(page('<h1>页</h1>'.repeat(3000))), {
    signal: cancel.signal,
    onStage: (stage) => stage === 'printing' && cancel.abort(new Error('cancelled')),
  });

  await expect(print).rejects.toThrow('cancelled');
  expect((await pdfFacts(await printer.print(job(page('<h1>next</h1>'))))).pages).toBe(1);
});

describe.skipIf(process.platform === 'win32')('a browser that fails is replaced once', () => {
  let folder: string;
  let replacing: Printer | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cluster-desk-printer-'));
  });
  afterEach(async () => {
    await replacing?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The browser behind a script that writes down its process and then does what is asked. */
  function behind(script: string): BrowserChoice {
    const executablePath = join(folder, 'browser');
    const lines = [
      '#!/bin/sh',
      `echo $$ >> '${folder}/started'`,
      script,
      `exec '${browser.executablePath}' "$@"`,
    ];
    writeFileSync(executablePath, lines.join('\n'));
    chmodSync(executablePath, 0o755);
    return { ...browser, executablePath };
  }
  const started = () => readFileSync(join(folder, 'started'), 'utf8').trim().split('\n').map(Number);

  test('when it dies while it prints', async () => {
    const choice = behind('');
    replacing = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });
    await replacing.print(job(page('<h1>first</h1>')));
    const [first = 0] = started();

    const print = replacing.print(job(page('<h1>页</h1>'.repeat(2000))));
    process.kill(first, 'SIGKILL');

    expect((await pdfFacts(await print)).pages).toBeGreaterThan(20);
    expect(started()).toHaveLength(2);
  });

  test('when it does not come up', async () => {
    const choice = behind(`[ $(wc -l < '${folder}/started') -gt 1 ] || exit 1`);
    replacing = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });

    expect(await replacing.print(job(page('<h1>text</h1>')))).toBeInstanceOf(Uint8Array);
    expect(started()).toHaveLength(2);
  });

  test('and not twice', async () => {
    const choice = behind('exit 1');
    replacing = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });

    await expect(replacing.print(job(page('')))).rejects.toMatchObject({
      code: 'print-failed',
      details: { reason: 'browser-stopped' },
    });
    expect(started()).toHaveLength(2);
  });

  test.each([
    ['ends', 'exit 1'],
    ['stays, and never answers', 'exec sleep 600'],
  ])('but not one that a policy forbids to print, which %s', async (_, then) => {
    const words = 'DevTools remote debugging is disallowed by the system admin.';
    const choice = behind(`echo '${words}' >&2; ${then}`);
    replacing = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });

    await expect(replacing.print(job(page('')))).rejects.toMatchObject({
      code: 'print-failed',
      details: { reason: 'debugging-refused' },
    });
    const [refusing = 0] = started();
    await expect.poll(() => isRunning(refusing)).toBe(false);
    expect(started()).toHaveLength(1);
  });

  test('and has all the time that it needs to start', async () => {
    const choice = behind('sleep 2');
    replacing = createChromiumPrinter({ fontsFolder, findBrowser: () => choice, deadline: 1 });
    const begun = performance.now();

    await expect(replacing.print(job(page('')))).rejects.toMatchObject({ details: { reason: 'too-slow' } });

    expect(performance.now() - begun).toBeGreaterThan(2_000);
    expect(started()).toHaveLength(1);
  });
});

describe('a print that cannot be made says why', () => {
  let failing: Printer | undefined;
  afterEach(() => failing?.close());

  test.each<[string, string, () => BrowserChoice | null]>([
    ['there is no browser', 'no-browser', () => null],
    [
      'the browser does not start',
      'browser-stopped',
      () => ({ executablePath: process.execPath, name: 'Node', packed: null, args: ['--version'] }),
    ],
  ])('%s', async (_, reason, findBrowser) => {
    failing = patientPrinter(findBrowser);

    await expect(failing.print(job(page('')))).rejects.toMatchObject({
      code: 'print-failed',
      details: { reason },
    });
  });

  test('the browser dies while it prints, and the next print starts another', async () => {
    failing = patientPrinter(() => browser);
    const print = failing.print(job(page('<h1>页</h1>'.repeat(2000))));
    const failure = expect(print).rejects.toMatchObject({
      code: 'print-failed',
      details: { reason: 'browser-stopped' },
    });
    // Closing takes the browser away from under the print.
    await failing.close();

    await failure;
    expect(await failing.print(job(page('<h1>again</h1>')))).toBeInstanceOf(Uint8Array);
  });

  test.each(['en', 'zh'] as const)('in words for every reason, %s', (language) => {
    const said = [...printReasons.map((reason) => ({ reason })), {}].map((details) =>
      describeError(new AppError('print-failed', '', details), language),
    );

    expect(new Set(said).size).toBe(said.length);
    expect(said.slice(0, -1).filter((sentence) => /unknown reason|原因不明/u.test(sentence))).toEqual([]);
  });

  test('a font of the document is missing', async () => {
    const html = page('<p>text</p>', 'Missing-400.woff2');

    await expect(printer.print(job(html))).rejects.toMatchObject({ details: { reason: 'font-missing' } });
  });

  test('a font of the document cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-fonts-'));
    mkdirSync(join(folder, 'NotoSansSC-400.woff2'));
    failing = createChromiumPrinter({ fontsFolder: folder, findBrowser: () => browser });

    await expect(failing.print(job(page('<p>text</p>')))).rejects.toMatchObject({
      details: { reason: 'font-missing' },
    });
    rmSync(folder, { recursive: true });
  });

  test('it takes longer than it may', async () => {
    failing = createChromiumPrinter({ fontsFolder, findBrowser: () => browser, deadline: 1 });

    await expect(failing.print(job(page('<p>text</p>')))).rejects.toMatchObject({
      details: { reason: 'too-slow' },
    });
  });
});
