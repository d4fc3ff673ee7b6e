import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../testBrowser.ts';
import { dependenciesOf, lockOf, type SmallPackage } from './registry.ts';

/**
 * A stand-in for the bundler: "builds" the text of core/version.txt into a program that prints it with the shipped
 * text, and fails where that text is "broken".
 */
const bundler = `
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
const mode = process.argv[process.argv.indexOf('--mode') + 1];
const version = readFileSync('core/version.txt', 'utf8');
if (version === 'broken') { console.error('no sense in core/version.txt'); process.exit(1); }
const names = { loopback: 'serve.js', cli: 'cli.js', renderer: 'index.js' };
rmSync('out/' + mode, { recursive: true, force: true });
mkdirSync('out/' + mode, { recursive: true });
writeFileSync('out/' + mode + '/' + names[mode], \`
  import { readFileSync } from 'node:fs';
  const shipped = new URL('../../assets/knowledge/text.txt', import.meta.url);
  console.log('program \${version} with ' + readFileSync(shipped, 'utf8'));
\`);
`;

/** A stand-in for what evaluates the sample. */
const sampler = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('out/sample', { recursive: true });
writeFileSync('out/sample/one.json', '{}');
`;

/** The packages of a version of the small program. */
export const packagesOf = (version: string): readonly SmallPackage[] => [
  { name: 'better-sqlite3', version },
  { name: 'playwright-core', version },
  { name: 'vite', version, files: { 'bin/vite.js': bundler, 'package.json': moduleNamed('vite', version) } },
];

function moduleNamed(name: string, version: string): string {
  return JSON.stringify({ name, version, type: 'module' });
}

export interface Said {
  readonly code: number | null;
  readonly printed: string;
  readonly said: string;
}

/** A copy of the project's tools around a program of one line. */
export interface Checkout {
  readonly folder: string;
  /** The sources, shipped files and packages of a version, as `git pull` would bring them. */
  update(version: string, packages?: readonly SmallPackage[]): void;
  write(path: string, text: string): void;
  /** Starts `npm start`, or another command of the launcher. */
  begin(
    words?: readonly string[],
    given?: Begun,
  ): { readonly child: ChildProcess; readonly ended: Promise<Said> };
  /** `begin` to its end. */
  run(words?: readonly string[], given?: Begun): Promise<Said>;
  remove(): void;
}

interface Begun {
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: number;
  /** Words for Node itself. */
  readonly node?: readonly string[];
}

const program = ['core', 'db', 'electron', 'renderer'];
const assets = ['data', 'fonts', 'guide', 'icons', 'knowledge', 'reference-cases'];
const start = ['tools/start.mjs', '--shell', 'loopback'];

/** `registry` is the address that npm is told of. */
export function newCheckout(registry: string): Checkout {
  // As offices name folders.
  const around = mkdtempSync(join(tmpdir(), 'cluster-desk-checkout-'));
  const folder = join(around, '集群 决策台');
  cpSync(join(projectRoot, 'tools'), join(folder, 'tools'), {
    recursive: true,
    filter: (from) => !/node_modules|\.install/u.test(from.slice(projectRoot.length)),
  });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  [...program, ...assets.map((name) => `assets/${name}`)].forEach((name) => write(`${name}/file.txt`, name));
  ['assets/icon.png', 'vite.config.ts', 'svelte.config.js'].forEach((name) => write(name, name));
  write('tools/test.mjs', 'console.log("tested")');
  write('tools/sample/prepareSample.ts', sampler);
  const begin: Checkout['begin'] = (words = start, given = {}) => {
    const env = { ...environmentOf(registry, join(around, 'home')), ...given.environment };
    const child = spawn(
      process.execPath,
      [...(given.node ?? []), join(folder, 'tools', 'run.mjs'), ...words],
      {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        // In a group of its own it can be killed with all that it has started.
        detached: true,
        ...(given.user !== undefined && { uid: given.user, gid: given.user }),
      },
    );
    return { child, ended: ended(child) };
  };
  return {
    folder,
    write,
    update(version, packages = packagesOf(version)) {
      write('core/version.txt', version);
      write('assets/knowledge/text.txt', `texts ${version}`);
      const about = { name: 'small-project', version: '1.0.0', type: 'module' };
      write('package.json', JSON.stringify({ ...about, devDependencies: dependenciesOf(packages) }));
      write('package-lock.json', lockOf(packages));
    },
    begin,
    run: (words, given) => begin(words, given).ended,
    remove: () => rmSync(around, { recursive: true, force: true }),
  };
}

/** npm's own settings of this computer, of whoever runs the tests, would lead it elsewhere. */
function environmentOf(registry: string, home: string): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_|_proxy$|^XDG_/iu.test(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    LC_ALL: 'en_GB.UTF-8',
    npm_config_registry: registry,
    npm_config_cache: join(home, 'npm'),
    npm_config_update_notifier: 'false',
    npm_config_fetch_retries: '0',
  };
}

function ended(child: ChildProcess): Promise<Said> {
  const [printed, said] = [[], []] as [string[], string[]];
  child.stdout?.on('data', (chunk) => printed.push(String(chunk)));
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, printed: printed.join(''), said: said.join('') })),
  );
}

/** What lies in the folder beside what was checked out: the names that installs and builds have made. */
export const madeIn = ({ folder }: Checkout): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !/^(?:assets|core|db|electron|renderer|tools|package|vite|svelte)/u.test(name))
    .toSorted();
