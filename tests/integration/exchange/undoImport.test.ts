import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupsOf } from '../../../db/backup/backupFolder.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const indicator = 'inter-firm-trust';

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

const rate = ({ call }: TestBackend, level: 1 | 4 | 5) =>
  call('assessment.saveRating', { id: sample, indicator, rating: { level } });

const levelOf = async ({ call }: TestBackend) =>
  (await call('assessment.open', { id: sample })).assessment.ratings[indicator]?.level;

/** An office that has just taken in what another one has changed. */
async function afterImport() {
  const [mine, other] = [startBackend(), startBackend()];
  await rate(mine, 1);
  await rate(other, 5);
  const { path } = await other.call('bundle.export', { clusters: [volvo] });
  const answer = await mine.backend.receive(whole(readFileSync(path ?? '')));
  const handle = answer.ok ? answer.value.handle : '';
  await mine.call('bundle.preview', { handle });
  const decisions = { clusters: {}, assessments: {}, otherwise: 'theirs' } as const;
  const imported = await mine.call('bundle.import', { handle, decisions });
  return { mine, undo: imported.undo ?? '', backup: imported.backup };
}

describe('an import is taken back', () => {
  test('after the theme, the language and the name were changed', async () => {
    const { mine, undo } = await afterImport();
    const settings = await mine.call('settings.get');
    await mine.call('settings.save', { ...settings, theme: 'dark', language: 'zh' });
    expect(await levelOf(mine)).toBe(5);

    await mine.call('bundle.undoImport', { undo });

    expect(await levelOf(mine)).toBe(1);
  });

  test('and leaves who works, the letterhead and the folders as they are by now', async () => {
    const { mine, undo } = await afterImport();
    const settings = await mine.call('settings.get');
    const now = {
      ...settings,
      assessorName: '王敏',
      marking: '内部',
      officeUnit: '市工信局',
      theme: 'dark',
    } as const;
    await mine.call('settings.save', now);
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-second-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    await mine.call('backup.setFolder', { folder });

    await mine.call('bundle.undoImport', { undo });

    expect(await levelOf(mine)).toBe(1);
    expect(await mine.call('settings.get')).toEqual(now);
    expect((await mine.call('backup.state')).second.folder).toBe(folder);
    expect(await mine.call('trail.verify')).toMatchObject({ fault: null });
  });

  test('not where a version of the knowledge base was begun since', async () => {
    const { mine, undo, backup } = await afterImport();
    const { inUse } = await mine.call('knowledge.list');
    await mine.call('knowledge.startDraft', { basedOn: inUse });

    const failure = await failureOf(mine.call('bundle.undoImport', { undo }));

    expect([failure.code, failure.details]).toEqual(['changed-since-import', { backup }]);
    expect(await mine.call('knowledge.draft')).not.toBeNull();
  });

  test('not after work was done since: the backup of before is named, and stays', async () => {
    const { mine, undo, backup } = await afterImport();
    await rate(mine, 4);

    const failure = await failureOf(mine.call('bundle.undoImport', { undo }));

    expect([failure.code, failure.details]).toEqual(['changed-since-import', { backup }]);
    expect(await levelOf(mine)).toBe(4);
    await mine.call('backup.restore', { name: backup, place: 'here' });
    expect(await levelOf(mine)).toBe(1);
  });

  test('not where its backup is gone, which is said', async () => {
    const { mine, undo, backup } = await afterImport();
    const folder = backupsOf(mine.path);
    readdirSync(folder).forEach((name) => name.startsWith(backup) && rmSync(join(folder, name)));

    const failure = await failureOf(mine.call('bundle.undoImport', { undo }));

    expect([failure.code, dirname(folder)]).toEqual(['backup-unusable', dirname(mine.path)]);
    expect(await levelOf(mine)).toBe(5);
  });
});
