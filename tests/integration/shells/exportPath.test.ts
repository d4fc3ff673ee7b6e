import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportPath, newExportFolder } from '../../../electron/loopback/exportPath.ts';

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

const elsewhere = () => mkdtempSync(join(tmpdir(), 'cluster-desk-last-'));

describe('the path of an export', () => {
  test('lies beside the last export, unless the computer names a folder for all', () => {
    const last = elsewhere();
    expect(exportPath('Brief.pdf', { language: 'en', folder: last })).toBe(join(folder, 'Brief.pdf'));

    delete process.env['CLUSTER_DESK_EXPORTS'];
    expect(exportPath('Brief.pdf', { language: 'en', folder: last })).toBe(join(last, 'Brief.pdf'));
    expect(newExportFolder('Briefs', { language: 'en', folder: last })).toBe(join(last, 'Briefs'));
  });

  test('lies in a folder that is made for it', () => {
    expect(exportPath('简报.pdf', { language: 'zh', folder: null })).toBe(join(folder, '简报.pdf'));
    expect(existsSync(folder)).toBe(true);
  });

  test('stays as it is where the name is taken: what is written there takes the next one', () => {
    writeFileSync(exportPath('Brief.pdf', { language: 'en', folder: null }), '');

    expect(exportPath('Brief.pdf', { language: 'en', folder: null })).toBe(join(folder, 'Brief.pdf'));
  });

  test('never leaves its folder', () => {
    expect(exportPath('../../evil.pdf', { language: 'en', folder: null })).toBe(join(folder, 'evil.pdf'));
  });
});
