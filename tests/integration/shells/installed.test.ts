import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from '../../../tools/installed.mjs';

type Entries = Readonly<Record<string, object>>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-install-'));
});

function lay(wanted: Entries, present: Entries | null): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  for (const path of Object.keys(present ?? {})) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), '{}');
  }
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  if (present) {
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
  }
}

const a = { 'node_modules/a': { version: '1.0.0' } };

describe('packages', () => {
  test('are installed when npm finished with what the lock file asks for, also by hand', () => {
    lay(a, a);

    expect(isInstalled(folder)).toBe(true);
  });

  test.each<[string, Entries, Entries | null]>([
    ['npm was killed before its last act', a, null],
    ['the lock file asks for another version', { 'node_modules/a': { version: '1.0.1' } }, a],
    ['the lock file asks for one more', { ...a, 'node_modules/b': { version: '1.0.0' } }, a],
    [
      'they were installed on another system',
      { 'node_modules/a': { version: '1.0.0', os: ['aix'], optional: true } },
      { 'node_modules/a': { version: '1.0.0', os: ['aix'] } },
    ],
  ])('are not installed when %s', (_, wanted, present) => {
    lay(wanted, present);

    expect(isInstalled(folder)).toBe(false);
  });

  test('are not installed when one was deleted afterwards', () => {
    lay(a, a);
    rmSync(join(folder, 'node_modules', 'a'), { recursive: true });

    expect(isInstalled(folder)).toBe(false);
  });

  test('for other systems may be missing', () => {
    lay({ ...a, 'node_modules/b': { version: '1.0.0', optional: true, os: ['aix'] } }, a);

    expect(isInstalled(folder)).toBe(true);
  });
});
