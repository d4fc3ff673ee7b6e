import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportPath } from '../../../electron/loopback/exportPath.ts';

const before = process.env['CLUSTER_DESK_EXPORTS'];
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cluster-desk-exports-')), 'new');
  process.env['CLUSTER_DESK_EXPORTS'] = folder;
});
afterEach(() => {
  if (before === undefined) {
    delete process.env['CLUSTER_DESK_EXPORTS'];
  } else {
    process.env['CLUSTER_DESK_EXPORTS'] = before;
  }
});

describe('the path of an export', () => {
  test('lies in a folder that is made for it', () => {
    expect(exportPath('简报.pdf', 'zh')).toBe(join(folder, '简报.pdf'));
    expect(existsSync(folder)).toBe(true);
  });

  test('is numbered when the name is taken, so that nothing is overwritten', () => {
    writeFileSync(exportPath('Brief.pdf', 'en'), '');
    writeFileSync(exportPath('Brief.pdf', 'en'), '');

    expect(exportPath('Brief.pdf', 'en')).toBe(join(folder, 'Brief (3).pdf'));
  });

  test('never leaves its folder', () => {
    expect(exportPath('../../evil.pdf', 'en')).toBe(join(folder, 'evil.pdf'));
  });
});
