import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { makeStore } from './startedStore.ts';
import { definedEnvironment, program } from './surroundings.ts';

interface Start {
  readonly folder: string;
  /** Runs the loopback shell until it ends or says something that matches; answers all that it said. */
  run(
    environment: Readonly<Record<string, string>>,
    until: RegExp,
    args?: readonly string[],
  ): Promise<{ said: string; code: number | null }>;
}

const test = base.extend<{ start: Start }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  start: async ({}, use, info) => {
    info.skip(info.project.name === 'electron', 'How the loopback shell opens its window.');
    info.skip(
      process.platform !== 'linux',
      'The stand-in for a browser is a shell script, and the display a Linux one.',
    );
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-start-'));
    // A browser with windows needs a display, which test machines lack: this one writes down how it was called.
    const browser = program(join(folder, 'browser'), [
      `printf '%s\\n' "$@" > '${folder}/args'`,
      `stat -c %a '${folder}/data/enter' '${folder}/data/enter/cluster-desk.html' > '${folder}/modes'`,
      `cp '${folder}/data/enter/cluster-desk.html' '${folder}/handed'`,
      asksForPage,
    ]);
    const own = {
      CLUSTER_DESK_BROWSER: browser,
      CLUSTER_DESK_DATA: join(folder, 'data'),
      DISPLAY: ':0',
      LC_ALL: 'en_GB',
    };
    const children: ChildProcess[] = [];
    await use({
      folder,
      run: (environment, until, args = []) =>
        run({ env: { ...process.env, ...own, ...environment }, args, children }, until),
    });
    // A test that failed half-way leaves its program behind.
    children.forEach((child) => child.kill('SIGKILL'));
    rmSync(folder, { recursive: true, force: true });
  },
});

/** What of a browser counts for the program: that it asks for the page of the file that it was told to open. */
const entering = [
  "const file = require('url').fileURLToPath(process.argv[1].replace('--app=', ''));",
  "const { origin, hash } = new URL(/url=([^\"]+)/.exec(require('fs').readFileSync(file, 'utf8'))[1]);",
  "const headers = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };",
  "fetch(origin + '/enter', { method: 'POST', headers, body: JSON.stringify({ token: hash.slice(1) }) });",
].join(' ');
const asksForPage = `'${process.execPath}' -e ${JSON.stringify(entering)} -- "$1"`;

interface Run {
  readonly env: NodeJS.ProcessEnv;
  readonly args: readonly string[];
  /** What has been started. */
  readonly children: ChildProcess[];
}

function run({ env, args, children }: Run, until: RegExp): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, [join(projectRoot, 'out', 'loopback', 'serve.js'), ...args], { env });
  children.push(child);
  let said = '';
  const listen = (chunk: unknown) => {
    said += String(chunk);
    if (until.test(said)) {
      child.kill('SIGTERM');
    }
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) => child.once('close', (code) => resolve({ said, code })));
}

const never = /(?!)/;

test('opens one window on a profile of its own and ends when the window is closed', async ({ start }) => {
  const { said, code } = await start.run({}, never);
  const args = readFileSync(join(start.folder, 'args'), 'utf8').split('\n');

  expect(code).toBe(0);
  expect(said).toContain('Closing its window ends the program.');
  expect(args[0]).toBe(`--app=file://${start.folder}/data/enter/cluster-desk.html`);
  expect(args).toContain(`--user-data-dir=${join(start.folder, 'data', 'window')}`);
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});

test('hands the address over by a file that nobody else can read, and by no command line', async ({
  start,
}) => {
  await start.run({}, never);
  const read = (name: string) => readFileSync(join(start.folder, name), 'utf8');
  const [token = ''] = /#[\w-]{43}/.exec(read('handed')) ?? [];

  expect(read('handed')).toMatch(/url=http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}"/);
  expect(read('modes')).toBe('700\n600\n');
  expect(read('args')).not.toContain(token);
  expect(read('args')).not.toContain('127.0.0.1');
  expect(existsSync(join(start.folder, 'data', 'enter'))).toBe(false);
});

test('told to end it closes its window, and ends when that has closed', async ({ start }) => {
  const closed = join(start.folder, 'closed');
  // A window that asks about what is not stored takes as long as the official. This one tells the program to end.
  writeFileSync(
    join(start.folder, 'browser'),
    `#!/bin/sh\ntrap "sleep 1; touch '${closed}'; exit 0" TERM\nkill -TERM $PPID\nwhile :; do sleep 0.1; done\n`,
  );

  const { code } = await start.run({}, never);

  expect(code).toBe(0);
  expect(existsSync(closed)).toBe(true);
});

test('leaves the profile of a window that outlived its program alone', async ({ start }) => {
  mkdirSync(join(start.folder, 'data', 'window'), { recursive: true });
  symlinkSync(`${hostname()}-${process.pid}`, join(start.folder, 'data', 'window', 'SingletonLock'));

  await start.run({}, never);

  const args = readFileSync(join(start.folder, 'args'), 'utf8');
  expect(args).toContain(`--user-data-dir=${join(start.folder, 'data', 'window-2')}\n`);
});

test('where the folder of the data cannot be made, the window opens all the same to say so', async ({
  start,
}) => {
  writeFileSync(join(start.folder, 'data'), 'a file, no folder');

  const { said, code } = await start.run({}, never);

  expect(code).toBe(0);
  expect(said).not.toContain('    at ');
  const args = readFileSync(join(start.folder, 'args'), 'utf8');
  expect(args).toMatch(/--user-data-dir=.*cluster-desk-window-/u);
});

test('without a display it prints the address and serves until it is stopped', async ({ start }) => {
  const { said, code } = await start.run({ DISPLAY: '', WAYLAND_DISPLAY: '' }, /Ctrl\+C/);

  expect(said).toMatch(/There is no display for a window\.\n.*http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n/);
  expect(code).toBe(0);
});

test('without a browser it says so in the language of the computer', async ({ start }) => {
  const { said } = await start.run({ CLUSTER_DESK_BROWSER: '/none', LC_ALL: 'zh_CN.UTF-8' }, /Ctrl\+C/);

  expect(said).toContain('未找到Chromium、Chrome或Edge浏览器。');
});

test('where no Chromium is, the default browser opens the page, and its end is the end of the program', async ({
  start,
  browser,
}) => {
  // The default browser of a bare computer: it opens the page that it is told to.
  const opened = join(start.folder, 'opened');
  writeFileSync(join(start.folder, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${opened}'\n`);
  chmodSync(join(start.folder, 'xdg-open'), 0o755);
  const running = start.run({ CLUSTER_DESK_BROWSER: '', PATH: start.folder }, never, ['--stay', '5']);
  const file = () => (existsSync(opened) ? readFileSync(opened, 'utf8') : '');
  await expect.poll(file).toMatch(/\/cluster-desk\.html$/u);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`file://${file()}`);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  expect(existsSync(file())).toBe(false);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.locator('html[data-ready="1"]').waitFor({ state: 'attached' });

  await page.close();
  // The other page takes over; only its end is the last one's.
  expect(await sampleAssessment(second)).toBeTruthy();
  await second.close();
  const { said, code } = await running;
  await context.close();

  expect(said).toMatch(
    /opens in the default browser\.\n.*http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n.*last page/u,
  );
  expect(code).toBe(0);
});

test('where the default browser cannot be opened either, it prints the address', async ({ start }) => {
  writeFileSync(join(start.folder, 'xdg-open'), '#!/bin/sh\nexit 3\n');
  chmodSync(join(start.folder, 'xdg-open'), 0o755);

  const { said } = await start.run({ CLUSTER_DESK_BROWSER: '', PATH: start.folder }, /Ctrl\+C/);

  expect(said).toMatch(/No Chromium, Chrome or Edge was found\.\n.*http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n/u);
});

test('when the browser cannot be started it still serves', async ({ start }) => {
  const { said } = await start.run({ CLUSTER_DESK_BROWSER: start.folder }, /Ctrl\+C/);

  expect(said).toContain('The browser did not open a window.');
  expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
});

test('a browser that ends at once with a failure is said, with the address, and the program serves', async ({
  start,
}) => {
  writeFileSync(join(start.folder, 'browser'), '#!/bin/sh\nexit 21\n');

  const { said } = await start.run({}, /ten minutes/);

  expect(said).toMatch(/did not open a window\.\n.*http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n/u);
});

test.describe('of several browsers', () => {
  const path = (folder: string): string => `${join(folder, 'programs')}:${process.env['PATH']}`;
  const put = (folder: string, name: string, lines: readonly string[]): string => {
    mkdirSync(join(folder, 'programs'), { recursive: true });
    return program(join(folder, 'programs', name), [`echo ${name} >> '${folder}/tried'`, ...lines]);
  };
  const tried = (folder: string): string => readFileSync(join(folder, 'tried'), 'utf8');

  test('one that ends before it asks for the page is said, and the next one opens it', async ({ start }) => {
    put(start.folder, 'chromium', ['exit 21']);
    put(start.folder, 'google-chrome', [asksForPage]);

    const { said, code } = await start.run({ CLUSTER_DESK_BROWSER: '', PATH: path(start.folder) }, never);

    expect(code).toBe(0);
    expect(tried(start.folder)).toBe('chromium\ngoogle-chrome\n');
    expect(said).toContain('Chromium ended before it showed the page. Chrome is tried instead.');
  });

  test('one that hands its window to another process is waited for', async ({ start }) => {
    // The other process ends the program when it has its page.
    const other = `(sleep 1; ${asksForPage}; kill -TERM $PPID) > /dev/null 2>&1 &`;
    put(start.folder, 'chromium', [other, 'exit 0']);
    put(start.folder, 'google-chrome', [asksForPage]);

    const { said, code } = await start.run({ CLUSTER_DESK_BROWSER: '', PATH: path(start.folder) }, never);

    expect(code).toBe(0);
    expect(said).not.toContain('tried instead');
    expect(tried(start.folder)).toBe('chromium\n');
  });

  test('where none opens it, the default browser does, and the address is said', async ({ start }) => {
    const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'xdg-open'];
    names.forEach((name) => put(start.folder, name, name === 'xdg-open' ? [] : ['exit 21']));

    const { said } = await start.run(
      { CLUSTER_DESK_BROWSER: '', PATH: `${join(start.folder, 'programs')}:/bin` },
      /ten minutes/u,
    );

    expect(tried(start.folder)).toContain('xdg-open');
    expect(said).toMatch(/did not open a window\.\n[^]*default browser\.\n.*127\.0\.0\.1:\d+\/#[\w-]{43}\n/u);
  });
});

test('a data file of a newer version is left alone, and the program opens all the same to say so', async ({
  start,
}) => {
  const dataFolder = join(start.folder, 'data');
  await makeStore({ dataFolder, environment: definedEnvironment() });
  const path = join(dataFolder, 'cluster-desk.db');
  const bytes = readFileSync(path);
  // SQLite's user_version, the schema's number, stands at byte 60 of the header.
  bytes.writeUInt32BE(999, 60);
  writeFileSync(path, bytes);

  const { said, code } = await start.run({ DISPLAY: '', WAYLAND_DISPLAY: '' }, /Ctrl\+C/);

  expect(code).toBe(0);
  expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#/u);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
