import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { envelopeInPage, sampleAssessment } from '../support/callInPage.ts';
import { canary, canaryCalls, logsIn } from '../support/canaries.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { sendRaw } from '../integration/shells/loopback.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const onlyLoopback = 'Only the loopback shell has a port.';

/** A request to the running loopback shell, by somebody without the cookie unless it is given. */
const ask = (desk: Desk, lines: readonly string[]) => sendRaw(Number(new URL(desk.origin).port), lines);
const hostOf = (desk: Desk) => `Host: ${new URL(desk.origin).host}`;

const cookieOf = async (desk: Desk): Promise<string> => {
  const [cookie] = await desk.page.context().cookies();
  return `Cookie: ${cookie?.name}=${cookie?.value}`;
};

readOnlyTest('a page of another name that points at this computer reads nothing', async ({ desk }) => {
  test.skip(desk.shell === 'electron', onlyLoopback);
  const cookie = await cookieOf(desk);

  const answers = await Promise.all(
    ['/', '/index.html', '/brief/sample/en', '/fonts/NotoSansSC-400.woff2'].map((path) =>
      ask(desk, [`GET ${path} HTTP/1.1`, 'Host: evil.example', cookie]),
    ),
  );

  expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [403, '']));
});

test('without the cookie there is only the way in, and the address opens no second browser', async ({
  desk,
}) => {
  test.skip(desk.shell === 'electron', onlyLoopback);
  const call = [
    'POST /call HTTP/1.1',
    hostOf(desk),
    `Origin: ${desk.origin}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
  ];

  expect((await ask(desk, ['GET /index.html HTTP/1.1', hostOf(desk)])).status).toBe(403);
  expect((await ask(desk, ['GET /brief/sample/en HTTP/1.1', hostOf(desk)])).status).toBe(403);
  expect((await ask(desk, call)).status).toBe(403);

  const stranger = await desk.page.context().browser()?.newContext();
  const page = await stranger?.newPage();
  await page?.goto(`${desk.origin}/#not-the-token`);
  await expect(page?.getByRole('alert') ?? desk.page.getByRole('alert')).toContainText('no longer valid');
  await stranger?.close();
});

readOnlyTest('a call from another origin is refused, with the cookie or not', async ({ desk }) => {
  test.skip(desk.shell === 'electron', onlyLoopback);
  const cookie = await cookieOf(desk);
  const lines = (origin: string, site: string) => [
    'POST /call HTTP/1.1',
    hostOf(desk),
    cookie,
    `Origin: ${origin}`,
    `Sec-Fetch-Site: ${site}`,
    'Content-Type: application/json',
  ];

  expect((await ask(desk, lines('https://evil.example', 'cross-site'))).status).toBe(403);
  expect((await ask(desk, lines('http://127.0.0.1:1', 'same-site'))).status).toBe(403);
  expect((await ask(desk, lines('null', 'same-origin'))).status).toBe(403);
});

readOnlyTest('no path leads out of the page', async ({ desk }) => {
  test.skip(desk.shell === 'electron', 'The stand-in tries the paths of the scheme.');
  const cookie = await cookieOf(desk);
  const paths = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '//etc/passwd',
  ];

  const answers = await Promise.all(
    [...paths, '/assets/../../package.json', '/assets/', '/fonts/OFL.txt'].map((path) =>
      ask(desk, [`GET ${path} HTTP/1.1`, hostOf(desk), cookie]),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});

readOnlyTest('an unknown channel and an invalid input are refused by their codes', async ({ desk }) => {
  test.skip(desk.shell === 'electron', 'The preload has no function for an unknown channel.');

  for (const channel of ['cluster.drop', 'toString', '__proto__', 'constructor', '']) {
    expect(await envelopeInPage(desk.page, channel)).toMatchObject({
      ok: false,
      error: { code: 'unknown-channel' },
    });
  }
  expect(await envelopeInPage(desk.page, 'cluster.get', { id: 7 })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
});

readOnlyTest('inline scripts and HTML from strings are refused by the browser', async ({ desk }) => {
  const refused = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    let isRefused = false;
    try {
      script.text = 'document.title = "injected"';
      document.body.append(script);
      document.body.innerHTML = '<p>injected</p>';
    } catch (error) {
      isRefused = error instanceof TypeError;
    }
    return { isRefused, title: document.title };
  });

  expect(refused.isRefused).toBe(true);
  expect(refused.title).not.toBe('injected');
  // The reports of what this test tried.
  desk.faults.length = 0;
});

test('a whole run asks no other place for anything and breaks no policy', async ({ desk }) => {
  const id = await sampleAssessment(desk.page);
  const screens = ['tasks', 'profile', 'type', 'diagnosis', 'priorities', 'plan', 'brief'];
  for (const place of ['clusters', 'follow-up', ...screens.map((screen) => `assessments/${id}/${screen}`)]) {
    await desk.page.goto(`${desk.origin}/#/${place}`);
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  const { path } = await desk.call('brief.export', { id, language: 'zh', format: 'pdf' });

  expect(path && existsSync(path)).toBe(true);
  expect(readdirSync(desk.exportsFolder)).toHaveLength(1);
  expect(desk.faults).toEqual([]);
});

test('a second start on the same store says that it is open and ends well', async ({ desk }) => {
  test.skip(desk.shell === 'electron', 'Electron focuses the first window by its own lock.');
  const second = spawn(
    process.execPath,
    [join(projectRoot, 'out', 'loopback', 'serve.js'), '--no-window', '--data', desk.dataFolder],
    { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  second.stderr.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((resolve) => second.once('close', resolve));

  expect(code).toBe(0);
  expect(said).toContain('already open');
  expect(await desk.call('cluster.list', undefined)).not.toEqual([]);
});

test('whatever is typed or sent, the log knows nothing of it', async ({ desk }) => {
  test.skip(desk.shell === 'electron', 'The preload has no function for an unknown channel.');
  await desk.page.evaluate((word) => {
    location.hash = `#/assessments/${word}/${word}`;
  }, canary);
  for (const { channel, input } of canaryCalls()) {
    await envelopeInPage(desk.page, channel, input);
  }

  const written = logsIn(join(desk.dataFolder, 'logs'));
  expect(written).toContain('"refused"');
  expect(written).not.toContain(canary);
});

test('what was saved before a kill is there after it', async ({ desk }) => {
  const settings = await desk.call('settings.get', undefined);
  await desk.call('settings.save', { ...settings, assessorUnit: 'Bureau of Industry' });

  await desk.restart();

  expect((await desk.call('settings.get', undefined)).assessorUnit).toBe('Bureau of Industry');
});
