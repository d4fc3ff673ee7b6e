import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { type BareInstallation, bareInstallation } from '../support/bareInstallation.ts';
import { pdfFacts } from '../support/pdfFacts.ts';

/** The user that owns nothing. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;

interface Bare extends BareInstallation {
  readonly home: string;
  /** Writes a brief without any browser in reach; answers what it said, its code, and the facts of the PDF. */
  brief(name: string, user?: number): Promise<{ said: string; code: number | null; isTagged: boolean }>;
}

const test = base.extend<{ bare: Bare }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  bare: async ({}, use, info) => {
    info.skip(info.project.name === 'electron', 'The command line has no window.');
    info.skip(process.platform !== 'linux' || process.arch !== 'x64', 'npm brings a browser for Linux x64.');
    const installation = bareInstallation();
    const home = join(installation.folder, 'home');
    mkdirSync(home);
    if (isRoot) {
      chownSync(home, nobody, nobody);
    }
    await use({ ...installation, home, brief: (name, user) => brief({ ...installation, home }, name, user) });
    chmodSync(installation.modules, 0o755);
    rmSync(installation.folder, { recursive: true, force: true });
  },
});

async function brief(
  { node, program, folder, home }: BareInstallation & { readonly home: string },
  name: string,
  user?: number,
): ReturnType<Bare['brief']> {
  const out = join(home, name);
  const child = spawn(node, [program, 'brief', '--sample', '--lang', 'zh', '--out', out], {
    cwd: folder,
    env: { PATH: '', HOME: home, LC_ALL: 'en_GB.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { said, code, isTagged: code === 0 && (await pdfFacts(readFileSync(out))).isTagged };
}

test('with nothing but Node and npm two briefs at once unpack one browser, for every user', async ({
  bare,
}) => {
  const cache = join(bare.modules, '.cache');

  const both = await Promise.all([bare.brief('first.pdf'), bare.brief('second.pdf')]);

  for (const { said, code, isTagged } of both) {
    expect(said).toBe(
      `Unpacking the browser that prints, once, 210 MB, into ${join(cache, readdirSync(cache)[0] ?? '')}…\n`,
    );
    expect([code, isTagged]).toEqual([0, true]);
  }
  expect(readdirSync(cache)).toEqual([expect.stringMatching(/^headless-chromium-[\d.]+\d-with-fonts$/u)]);
  const closed = readdirSync(cache, { recursive: true })
    .map((name) => join(cache, String(name)))
    .filter((path) => (statSync(path).mode & 0o555) !== 0o555);
  expect(closed).toEqual([]);
  expect(await bare.brief('third.pdf', isRoot ? nobody : undefined)).toEqual({
    said: '',
    code: 0,
    isTagged: true,
  });
});

test('a user who cannot write where the packages are unpacks into an own cache', async ({ bare }) => {
  chmodSync(bare.modules, 0o555);

  const { said, code, isTagged } = await bare.brief('brief.pdf', isRoot ? nobody : undefined);

  expect(said).toContain(join(bare.home, '.cache', 'cluster-desk', 'headless-chromium-'));
  expect([code, isTagged]).toEqual([0, true]);
});
