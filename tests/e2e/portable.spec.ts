import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test as base } from '@playwright/test';
import { enterNewCluster, heading, type Official } from '../support/official.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { linkTree, portableArchive, type Running, startPortable, targetHere } from '../support/portable.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { unpackZip } from '../support/zipEntries.ts';
import { makeSurroundings } from './surroundings.ts';

const words = wordsOf('en');
const nobody = 65534;
const isRoot = process.getuid?.() === 0;
const ownUser = isRoot ? nobody : undefined;

interface Portable {
  /** The unpacked folder, below one with spaces and Chinese in its name. */
  readonly folder: string;
  /** Where the data of the user lies. */
  readonly userData: string;
  /** A computer on which no program is found by its name. */
  readonly environment: Readonly<Record<string, string>>;
}

const test = base.extend<{ portable: Portable }, { unpacked: string | null }>({
  unpacked: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use, info) => {
      const target = info.project.name === 'electron' ? null : targetHere();
      const folder = target && mkdtempSync(join(tmpdir(), 'cluster-desk-unpacked-'));
      if (target && folder) {
        unpackZip(await portableArchive(target), folder);
      }
      await use(folder);
      if (folder) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: 'worker' },
  ],
  portable: async ({ unpacked }, use, info) => {
    info.skip(unpacked === null, 'A Linux of x64 or arm64 unpacks it, once.');
    const above = mkdtempSync(join(tmpdir(), 'cluster-desk-portable-'));
    chmodSync(above, 0o755);
    const home = join(above, 'home');
    mkdirSync(home);
    if (isRoot) {
      chownSync(home, nobody, nobody);
    }
    linkTree(unpacked ?? '', join(above, '决策台 一处'));
    await use({
      folder: join(above, '决策台 一处', 'cluster-desk'),
      userData: join(home, 'data', 'cluster-desk'),
      environment: { PATH: '', HOME: home, XDG_DATA_HOME: join(home, 'data'), LC_ALL: 'en_GB.UTF-8' },
    });
    rmSync(above, { recursive: true, force: true });
  },
});

// One process packs and unpacks it once.
test.describe.configure({ mode: 'default' });

const nameOfNew = { zh: '大米', en: 'Rice', province: 'Jilin', city: 'Yanbian' };

/** Opens the page of a running program, does something there and ends both. */
async function inPage(
  running: Running,
  browser: Browser,
  work: (official: Official) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ locale: 'en-GB' });
  try {
    await page.goto(running.url);
    await expect(heading({ page })).toBeVisible();
    await work({ page, words });
  } finally {
    await page.close();
    await running.stop();
  }
}

async function enterCluster(official: Official): Promise<void> {
  await goTo(official.page, 'clusters', words);
  await enterNewCluster(official, nameOfNew);
  await expect(heading(official)).toHaveText('Rice');
}

async function findCluster({ page }: Official): Promise<void> {
  await goTo(page, 'clusters', words);
  await expect(page.getByRole('link', { name: 'Rice' }).first()).toBeVisible();
}

test('starts where no Node is found, and finds again what was saved', async ({ portable, browser }) => {
  const { folder, userData, environment } = portable;

  await inPage(await startPortable(folder, portable), browser, enterCluster);

  await inPage(await startPortable(folder, portable), browser, findCluster);
  expect(existsSync(join(userData, 'cluster-desk.db'))).toBe(true);

  const { output } = await command(folder, environment, ['clusters']);
  expect(output).toContain('Rice');
});

test('keeps the data beside itself where a folder for it stands there, and says so', async ({
  portable,
  browser,
}) => {
  const { folder, userData } = portable;
  mkdirSync(join(folder, 'data'));

  const first = await startPortable(folder, portable);
  expect(first.output()).toContain(`The data lies beside the program: ${join(folder, 'data')}`);
  await inPage(first, browser, enterCluster);

  // Carried to another place, as on a stick.
  renameSync(folder, `${folder} elsewhere`);
  await inPage(await startPortable(`${folder} elsewhere`, portable), browser, findCluster);
  expect(existsSync(userData)).toBe(false);
});

test('runs from a folder that its user cannot write to', async ({ portable, browser }) => {
  const { folder, userData } = portable;
  for (const path of [folder, join(folder, 'app', 'out', 'loopback')]) {
    chmodSync(path, 0o555);
  }

  await inPage(await startPortable(folder, { ...portable, user: ownUser }), browser, enterCluster);

  expect(existsSync(join(userData, 'cluster-desk.db'))).toBe(true);
  for (const path of [folder, join(folder, 'app', 'out', 'loopback')]) {
    chmodSync(path, 0o755);
  }
});

test('runs on the SQLite of its Node where the other one does not load', async ({ portable, browser }) => {
  const { folder } = portable;
  rmSync(join(folder, 'app', 'node_modules', 'better-sqlite3', 'prebuilds'), { recursive: true });

  await inPage(await startPortable(folder, portable), browser, async (official) => {
    await goTo(official.page, 'about', words);
    await expect(official.page.getByText(/node:sqlite|Node/u).first()).toBeVisible();
    await enterCluster(official);
  });
  await inPage(await startPortable(folder, portable), browser, findCluster);
});

test('prints a brief with what ships of the library for it', async ({ portable }) => {
  const { folder, environment } = portable;
  const around = makeSurroundings({ language: 'en', theme: 'light', beforePrinting: ':' });
  const out = join(around.folder, 'brief.pdf');

  const { code, output } = await command(
    folder,
    { ...environment, CLUSTER_DESK_BROWSER: around.environment['CLUSTER_DESK_BROWSER'] ?? '' },
    ['brief', '--sample', '--lang', 'zh', '--out', out],
  );

  expect([code, output]).toEqual([0, expect.any(String)]);
  expect((await pdfFacts(readFileSync(out))).isTagged).toBe(true);
  rmSync(around.folder, { recursive: true, force: true });
});

/** Runs a command of the unpacked program. */
async function command(folder: string, environment: Portable['environment'], list: readonly string[]) {
  const child = spawn(join(folder, 'cluster-desk'), [...list], {
    cwd: '/',
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output += String(chunk)));
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
