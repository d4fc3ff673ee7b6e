import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { takenFiles } from '../../support/evidence/sampleFiles.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const indicator = 'inter-firm-trust';

async function attach(
  { call }: TestBackend,
  name = '章程.pdf',
  file: 'report.pdf' | 'screen.png' = 'report.pdf',
) {
  const { attachment } = await call('evidence.attach', {
    assessmentId: sample,
    subject: { kind: 'rating', key: indicator },
    name,
    base64: Buffer.from(takenFiles[file][1]).toString('base64'),
  });
  return attachment;
}

const fileOf = (path: string, sha256: string): string => evidencePath(evidenceFolder(dirname(path)), sha256);

/** A document of the same length as what was attached, and not the same. */
function rot(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const breaks = [
  ['missing', (path: string) => rmSync(path)],
  ['changed', rot],
] as const;

async function run(...words: readonly string[]) {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { LANG: 'en_GB.UTF-8' },
    interruption: () => new AbortController().signal,
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
  });
  return { code, result, complaint };
}

const named = {
  name: '章程.pdf',
  at: { assessmentId: sample, subject: { kind: 'rating', key: indicator }, dimension: expect.any(String) },
};

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

async function previewIn(office: TestBackend, bytes: Uint8Array) {
  const answer = await office.backend.receive(whole(bytes));
  return office.call('bundle.preview', { handle: answer.ok ? answer.value.handle : '' });
}

describe.each(breaks)('a document that is %s', (_state, damage) => {
  test('is named by the export of a bundle, whose other documents come in', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    const { sha256 } = await attach(other);
    const sound = await attach(other, 'screen.png', 'screen.png');
    damage(fileOf(other.path, sha256));

    const { path, absent } = await other.call('bundle.export', { clusters: [volvo] });

    expect(absent).toMatchObject([named]);
    const preview = await previewIn(mine, readFileSync(path ?? ''));
    expect(preview.absent).toMatchObject([named]);
    expect(preview.counts.evidence).toBe(1);
    expect(sound.sha256).not.toBe(sha256);
  });

  test('is named by a saved copy and by the second folder', async () => {
    const { call, path } = startBackend();
    const { sha256 } = await attach({ call } as TestBackend);
    damage(fileOf(path, sha256));
    const second = join(dirname(storePath()), 'stick');
    mkdirSync(second);

    const { absent } = await call('backup.saveCopy');
    const { second: state } = await call('backup.setFolder', { folder: second });

    expect(absent).toMatchObject([named]);
    expect(state).toMatchObject({ isCurrent: true, absent: ['章程.pdf'] });
  });

  test('is named by the commands, with an exit code of its own', async () => {
    const [office, empty] = [startBackend(), startBackend()];
    const { sha256 } = await attach(office);
    await office.backend.close();
    await empty.backend.close();
    damage(fileOf(office.path, sha256));
    const folder = join(dirname(storePath()), 'stick');
    mkdirSync(folder);
    const file = join(folder, 'a.clusterdesk');
    const line = /"章程\.pdf": Daqing Volvo Automobile Industry, assessment of 2026-06-30, .+/u;

    const alone = await run('backup', '--store', office.path);
    const exported = await run('export', '--all', '--store', office.path, file);
    const backedUp = await run('backup', '--to', folder, '--store', office.path);
    const taken = await run('import', file, '--theirs', '--store', empty.path);

    for (const { code, complaint } of [alone, exported, backedUp, taken]) {
      expect(code).toBe(3);
      expect(complaint).toMatch(line);
    }
    expect(existsSync(file)).toBe(true);
    expect(taken.result).toContain('1 replaced');
  });

  test('is told at the start until it is decided or there again', async () => {
    const first = startBackend();
    const { sha256 } = await attach(first);
    await first.backend.close();
    const file = fileOf(first.path, sha256);
    const bytes = readFileSync(file);
    damage(file);
    const told = async () => {
      const office = startBackend({ storePath: first.path });
      const absent = await office.call('evidence.absent');
      const notices = await office.call('notice.list');
      await office.backend.close();
      return { absent, notices };
    };

    const { absent, notices } = await told();
    expect(absent).toMatchObject([named]);
    expect(notices).toMatchObject([{ kind: 'evidence-absent', detail: '章程.pdf' }]);
    expect((await told()).notices).toHaveLength(1);
    writeFileSync(file, bytes);
    expect(await told()).toEqual({ absent: [], notices: [] });
  });
});

test('is named by a restore from the command line, where it does not lie beside the copy', async () => {
  const [office, empty] = [startBackend(), startBackend()];
  const { sha256 } = await attach(office);
  const { path: copy } = await office.call('backup.saveCopy');
  await empty.backend.close();

  const whole = await run('restore', copy ?? '', '--store', empty.path);
  expect([whole.code, whole.complaint]).toEqual([0, '']);
  rmSync(evidenceFolder(dirname(empty.path)), { recursive: true });
  rmSync(fileOf(office.path, sha256));
  rmSync(`${copy}-evidence`, { recursive: true });
  const lacking = await run('restore', copy ?? '', '--store', empty.path);

  expect([lacking.code, lacking.complaint]).toEqual([
    3,
    'Missing or changed beside the data file: 1 attached document:\n  "章程.pdf"\n',
  ]);
  expect(lacking.result).toContain('cluster-desk restore');
});

test('a document that is whole is named by nothing', async () => {
  const office = startBackend();
  await attach(office);

  expect((await office.call('bundle.export', { clusters: null })).absent).toEqual([]);
  expect((await office.call('backup.saveCopy')).absent).toEqual([]);
  await office.backend.close();
  const again = startBackend({ storePath: office.path });
  expect(await again.call('evidence.absent')).toEqual([]);
  expect(await again.call('notice.list')).toEqual([]);
});

test('a document of what was deleted is named without a place', async () => {
  const office = startBackend();
  const { id, sha256 } = await attach(office);
  await office.call('evidence.detach', { id });
  rmSync(fileOf(office.path, sha256));

  expect((await office.call('backup.saveCopy')).absent).toEqual([{ name: '章程.pdf', at: null }]);
  expect((await office.call('bundle.export', { clusters: null })).absent).toEqual([]);
});
