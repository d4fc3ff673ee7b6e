import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test as base } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { projectRoot, testBrowser } from '../support/testBrowser.ts';
import { program } from './surroundings.ts';

/** The program in a window of its own: a real browser that the program itself starts. */
interface Windowed {
  readonly folder: string;
  readonly dataFolder: string;
  /** What the program wrote on its terminal. */
  said(): string;
  /** The page of the browser that was started last, once it shows the program. */
  page(): Promise<Page>;
  /** The browsers that were started, oldest first. */
  browsers(): readonly number[];
  readonly ended: Promise<number | null>;
}

interface WindowOptions {
  /** What the browser does before it opens the page, as lines of a shell; `$1` is the file. */
  readonly first: readonly string[];
}

/** The headless browser of the tests has no window to be told about: it opens the page, and listens. */
function windowBrowser(folder: string, first: readonly string[]): string {
  const { executablePath, env = {} } = testBrowser();
  return program(join(folder, 'browser'), [
    `echo $$ >> '${folder}/browsers'`,
    'page="${1#--app=}"',
    'shift',
    ...first,
    ...Object.entries(env).map(([name, value]) => `export ${name}='${value}'`),
    `exec '${executablePath}' "$page" --remote-debugging-port=0 --disable-remote-fonts "$@"`,
  ]);
}

const test = base.extend<{ windowed: Windowed } & WindowOptions>({
  first: [[], { option: true }],
  windowed: async ({ first }, use, info) => {
    info.skip(info.project.name === 'electron', 'The window of the loopback shell.');
    info.skip(process.platform !== 'linux', 'Its browser is started by a shell script.');
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-window-'));
    const dataFolder = join(folder, 'data');
    const child = spawn(process.execPath, [join(projectRoot, 'out', 'loopback', 'serve.js')], {
      env: {
        ...process.env,
        CLUSTER_DESK_BROWSER: windowBrowser(folder, first),
        CLUSTER_DESK_DATA: dataFolder,
        DISPLAY: ':0',
        LC_ALL: 'en_GB',
      },
    });
    const said = listenTo(child);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const browsers = () => linesOf(join(folder, 'browsers')).map(Number);
    await use({ folder, dataFolder, said, ended, browsers, page: () => pageOf(dataFolder) });
    browsers().filter(isRunning).forEach(kill);
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  },
});

function listenTo(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/** A process that has ended, and that its parent has not heard of yet, runs no more. */
const isRunning = (id: number): boolean =>
  existsSync(`/proc/${id}/stat`) && !/\) Z /u.test(readFileSync(`/proc/${id}/stat`, 'utf8'));

const kill = (id: number): void => void process.kill(id, 'SIGKILL');

/** Chromium writes where it listens into its profile. */
async function pageOf(dataFolder: string): Promise<Page> {
  const file = join(dataFolder, 'window', 'DevToolsActivePort');
  await expect.poll(() => linesOf(file).length).toBe(2);
  const [port] = linesOf(file);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBe(1);
  const [page] = pages();
  if (!page) {
    throw new Error('The browser shows no page.');
  }
  return page;
}

const readyPage = async ({ page }: Windowed): Promise<Page> => {
  const shown = await page();
  await shown.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  return shown;
};

/** Kills the browser as a crash would, and waits for the next one. */
async function crash(windowed: Windowed): Promise<void> {
  const { browsers, dataFolder } = windowed;
  const count = browsers().length;
  rmSync(join(dataFolder, 'window', 'DevToolsActivePort'));
  kill(browsers().at(-1) ?? 0);
  await expect.poll(() => browsers().length).toBe(count + 1);
}

const commandLines = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && existsSync(`/proc/${name}/cmdline`))
    .map((name) => readFileSync(`/proc/${name}/cmdline`, 'utf8'))
    .join('\n');

test('a real browser gets from the file to the page, and no command line says where it is', async ({
  windowed,
}) => {
  const page = await readyPage(windowed);
  const { host } = new URL(page.url());

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(commandLines()).toContain(`--user-data-dir=${windowed.dataFolder}`);
  expect(commandLines()).not.toContain(host);
  expect(existsSync(join(windowed.dataFolder, 'enter'))).toBe(false);
});

test('a browser that is killed is opened again at its place, twice, and then the address is said', async ({
  windowed,
}) => {
  const page = await readyPage(windowed);
  const place = `#/assessments/${await sampleAssessment(page)}/diagnosis`;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await expect(page).toHaveTitle(/Diagnosis/u);

  for (const time of [1, 2]) {
    await crash(windowed);
    const again = await readyPage(windowed);
    await expect(again.getByText('was opened again here'), `after crash ${time}`).toBeVisible();
    expect(new URL(again.url()).hash).toBe(place);
    expect(new URL(again.url()).search).toBe('');
  }
  kill(windowed.browsers().at(-1) ?? 0);

  await expect.poll(windowed.said).toMatch(/several times.*\n.*127\.0\.0\.1:\d+\/#[\w-]{43}\n.*ten minutes/u);
  expect(windowed.said().match(/is opened again at the same place/gu)).toHaveLength(2);
  expect(windowed.browsers()).toHaveLength(3);
});

test('a window that the official closes ends the program, and is not opened again', async ({ windowed }) => {
  const page = await readyPage(windowed);

  const protocol = await page.context().browser()?.newBrowserCDPSession();
  await protocol?.send('Browser.close');

  expect(await windowed.ended).toBe(0);
  expect(windowed.browsers()).toHaveLength(1);
  expect(existsSync(join(windowed.dataFolder, 'cluster-desk.db-wal'))).toBe(false);
});

test.describe('another program that enters first', () => {
  const thief = [
    "const text = require('fs').readFileSync(process.argv[1], 'utf8');",
    'const { origin, hash } = new URL(/url=([^"]+)/.exec(text)[1]);',
    "const headers = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };",
    "fetch(origin + '/enter', { method: 'POST', headers, body: JSON.stringify({ token: hash.slice(1) }) });",
  ].join(' ');
  test.use({
    first: [
      'file="${page#file://}"; copy="$(dirname "$0")/copy.html"; cp "$file" "$copy"',
      `'${process.execPath}' -e ${JSON.stringify(thief)} "$file"`,
      // The program has taken its file away by now: a browser that was faster had read it before.
      'page="file://$copy"',
    ],
  });

  test('ends the program in words, on the page as well, with the store closed', async ({ windowed }) => {
    const page = await windowed.page();
    await expect(page.getByRole('alert')).toContainText(
      'Another program on this computer opened this address',
    );
    expect(await windowed.ended).toBe(1);
    expect(windowed.said()).toContain('Another program on this computer used the address of the page.');
    expect(existsSync(join(windowed.dataFolder, 'cluster-desk.db-wal'))).toBe(false);
  });
});
