import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './testBrowser.ts';

/** The built command line as on a machine with Node and npm alone: what npm brought, and nothing unpacked. */
export interface BareInstallation {
  readonly folder: string;
  readonly modules: string;
  /** A Node that every user may run. */
  readonly node: string;
  readonly program: string;
}

export function bareInstallation(): BareInstallation {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bare-'));
  chmodSync(folder, 0o755);
  const modules = join(folder, 'node_modules');
  for (const name of closureOf(['better-sqlite3', 'playwright-core', '@sparticuz/chromium'])) {
    place(join(projectRoot, 'node_modules', name), join(modules, name));
  }
  for (const path of ['assets/knowledge', 'assets/fonts', 'out/cli', 'package.json']) {
    place(join(projectRoot, path), join(folder, path));
  }
  const node = join(folder, 'node');
  place(process.execPath, node);
  return { folder, modules, node, program: join(folder, 'out', 'cli', 'cli.js') };
}

/** Packages with all that they need, as npm lays them out. */
function closureOf(names: readonly string[]): Set<string> {
  const closure = new Set<string>();
  const add = (name: string): void => {
    const file = join(projectRoot, 'node_modules', name, 'package.json');
    if (!closure.has(name) && existsSync(file)) {
      closure.add(name);
      const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
      Object.keys({ ...dependencies, ...optionalDependencies }).forEach(add);
    }
  };
  names.forEach(add);
  return closure;
}

/** Links files where that is possible: 300 MB are not copied for a test. */
function place(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true, mode: 0o755 });
    readdirSync(from).forEach((name) => place(join(from, name), join(to, name)));
    return;
  }
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or a system that has no links: a copy does as well.
    copyFileSync(from, to);
  }
}
