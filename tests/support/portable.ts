import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { contentsOf } from '../../tools/portable/contents.ts';
import { type Target, targetOf } from '../../tools/portable/targets.ts';
import { zipOf } from '../../tools/portable/zipOf.ts';
import { projectRoot } from './testBrowser.ts';

/** The target of this computer, or `null` where none is made for it. */
export function targetHere(): Target | null {
  const { platform, arch } = process;
  return platform === 'linux' && (arch === 'x64' || arch === 'arm64') ? targetOf(`linux-${arch}`) : null;
}

/**
 * The archive of the portable program as it is built now, with this Node in it; made once and kept until the build
 * changes.
 */
export async function portableArchive(target: Target): Promise<Uint8Array> {
  const making = { root: projectRoot, target, node: process.execPath, nodeLicence: 'Licence of Node' };
  const entries = (await contentsOf(making)).map((entry) => ({ ...entry, content: entry.bytes() }));
  const stamp = createHash('sha256');
  for (const { path, mode, content } of entries) {
    stamp.update(`${path}\0${mode}\0${content.length}\0`).update(content);
  }
  const cache = join(projectRoot, 'node_modules', '.cache', 'portable-test');
  const file = join(cache, `${target.name}-${stamp.digest('hex')}.zip`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const archive = zipOf(
      'cluster-desk',
      entries.map(({ path, mode, content }) => ({ path, mode, bytes: () => content })),
    );
    writeFileSync(`${file}.${process.pid}`, archive);
    renameSync(`${file}.${process.pid}`, file);
    readdirSync(cache)
      .filter((name) => name.endsWith('.zip') && join(cache, name) !== file)
      .forEach((name) => rmSync(join(cache, name), { force: true }));
  }
  return readFileSync(file);
}

/** A second folder with the same files, by links: what is written into it is new and not in the first. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      linkTree(source, target);
    } else {
      linkSync(source, target);
    }
  }
}

export interface Running {
  readonly url: string;
  /** What it wrote on its terminal. */
  output(): string;
  stop(): Promise<void>;
}

export interface Manner {
  readonly environment: Readonly<Record<string, string>>;
  readonly user?: number | undefined;
  readonly words?: readonly string[];
}

/** Starts an unpacked portable program by its own script, without a window. */
export function startPortable(folder: string, { environment, user, words = [] }: Manner): Promise<Running> {
  const child = spawn(join(folder, 'cluster-desk'), ['--no-window', ...words], {
    cwd: '/',
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let text = '';
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    void ended.then(() => reject(new Error(`The program ended:\n${text}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        text += `${line}\n`;
        if (line.startsWith('{"url"')) {
          const { url } = JSON.parse(line);
          resolve({ url, output: () => text, stop });
        }
      });
    }
  });
}
