import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, listBackups, writeManifest } from '../../db/backup/backupFolder.ts';
import type { Input } from '../../core/contract/channels.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { readSheet } from '../support/xlsxFacts.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = 'daqing-volvo-auto';

const all: Input<'trail.list'> = {
  scope: { of: 'store' },
  language: 'en',
  group: null,
  person: null,
  search: '',
  before: null,
};
const ofSample: Input<'trail.list'> = { ...all, scope: { of: 'assessment', id: sample } };

const rate = ({ call }: TestBackend, level: 1 | 2 | 3 | 4 | 5) =>
  call('assessment.saveRating', { id: sample, indicator: 'regional-brand', rating: { level, grade: 'B' } });

describe('the history of changes', () => {
  test('tells who changed what from what to what, the newest first', async () => {
    const started = startBackend();
    await started.call('settings.save', { assessorName: 'Wang Min', assessorUnit: 'Bureau' });
    await rate(started, 2);
    await rate(started, 4);

    const { entries } = await started.call('trail.list', ofSample);

    expect(entries[0]).toMatchObject({
      actor: { name: 'Wang Min', unit: 'Bureau' },
      act: 'entered',
      cluster: { id: cluster },
      statements: [
        {
          subject: 'Strength of the regional brand',
          parts: [{ field: 'Rating', before: 'Level 2', after: 'Level 4' }],
        },
      ],
    });
  });

  test('of an assessment holds the profile of its cluster, and no other assessment', async () => {
    const { call } = startBackend();
    const other = await call('assessment.create', { clusterId: cluster });
    await call('cluster.saveFact', { id: cluster, year: 2024, fact: 'output', value: 12, grade: 'A' });

    const { entries } = await call('trail.list', ofSample);

    expect(entries[0]?.statements[0]?.subject).toBe('Output, 2024');
    expect(entries.filter(({ assessment }) => assessment?.id === other.id)).toEqual([]);
    const ofCluster = await call('trail.list', { ...all, scope: { of: 'cluster', id: cluster } });
    expect(ofCluster.entries.some(({ assessment }) => assessment?.id === other.id)).toBe(true);
  });

  test('comes fifty at a time, without a gap and without a repetition', async () => {
    const started = startBackend();
    for (let at = 0; at < 60; at++) {
      await rate(started, at % 2 === 0 ? 1 : 2);
    }

    const seqs: number[] = [];
    let before: number | null = null;
    do {
      const answer: { entries: { seq: number }[]; next: number | null } = await started.call('trail.list', {
        ...all,
        before,
      });
      expect(answer.entries.length).toBeLessThanOrEqual(50);
      seqs.push(...answer.entries.map(({ seq }) => seq));
      before = answer.next;
    } while (before !== null);

    expect(seqs).toEqual(seqs.map((_seq, index) => (seqs[0] ?? 0) - index));
    expect(seqs.at(-1)).toBe(1);
  });

  test('is filtered by what it is about, by person, and by any word of it', async () => {
    const started = startBackend();
    const { call } = started;
    await call('settings.save', { assessorName: 'Wang Min' });
    await rate(started, 5);
    await call('settings.save', { assessorName: 'Li Wei' });
    await call('assessment.saveMeasure', { id: sample, measure: 'support-spinoffs', acceptance: 5, cost: 7 });

    const count = async (wish: Partial<Input<'trail.list'>>) =>
      (await call('trail.list', { ...ofSample, ...wish })).entries.length;

    expect(await count({ person: { name: 'Wang Min', unit: '' } })).toBe(1);
    expect(await count({ person: { name: 'Li Wei', unit: '' }, group: 'plan' })).toBe(1);
    expect(await count({ person: { name: 'Li Wei', unit: '' }, group: 'answers' })).toBe(0);
    expect(await count({ search: 'CNY 7 m' })).toBe(1);
    expect(await count({ search: 'nothing of the kind' })).toBe(0);
    expect(await call('trail.people')).toEqual([
      { name: 'Li Wei', unit: '', lastAt: expect.any(String) },
      { name: 'Wang Min', unit: '', lastAt: expect.any(String) },
    ]);
  });

  test('is proved as a whole, and by the anchors outside', async () => {
    const { path, call, backend } = startBackend();
    await call('settings.save', { marking: '内部' });
    await backend.close();
    const [backup] = listBackups(backupsOf(path));
    if (backup?.manifest) {
      const head = { seq: 1, hash: 'f'.repeat(64) };
      writeManifest(backupsOf(path), { ...backup.manifest, head });
    }
    const started = startBackend({ storePath: path });

    expect(started.events.map(({ event }) => event)).toContain('trail.anchor-missing');
    expect(await started.call('trail.verify')).toMatchObject({
      anchors: 1,
      fault: { kind: 'anchor', seq: 1 },
    });
    const whole = await startBackend().call('trail.verify');
    expect(whole).toMatchObject({ anchors: 0, fault: null });
    expect(whole.entries).toBe(whole.head.seq);
  });
});

/** The example of the documentation, as an auditor would run it. */
function exampleScript(): string {
  const text = readFileSync(join(import.meta.dirname, '../../docs/trail.md'), 'utf8');
  return /```js\n([^`]+(?:`[^`\n]+`[^`]+)*?)```/u.exec(text)?.[1] ?? '';
}

describe('the export of the history', () => {
  const exported = async ({ call }: TestBackend, format: 'csv' | 'xlsx' | 'jsonl') =>
    (await call('trail.export', { format, language: 'en' })).path ?? '';

  function verify(path: string, ...anchors: string[]) {
    const script = `${path}.mjs`;
    writeFileSync(script, exampleScript());
    const { status, stdout } = spawnSync(process.execPath, [script, path, ...anchors], { encoding: 'utf8' });
    return { status, stdout: stdout.trim() };
  }

  test('as JSON lines is verified by the script of the documentation', async () => {
    const started = startBackend();
    await started.call('settings.save', { assessorName: '王"敏"，𠮷' });
    const path = await exported(started, 'jsonl');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    // The file itself is remembered after it was written: the folder of exports is a setting.
    const last = JSON.parse(lines.at(-1) ?? '') as { seq: number; hash: string };

    expect(verify(path)).toEqual({
      status: 0,
      stdout: `${last.seq} entries hold; the last is ${last.hash}.`,
    });
    expect(verify(path, String(last.seq), last.hash.slice(0, 16)).status).toBe(0);
    expect(verify(path, '3', '0'.repeat(16))).toEqual({ status: 1, stdout: 'Entry 3 does not hold.' });

    writeFileSync(path, [...lines.slice(0, 4), ...lines.slice(5), ''].join('\n'));
    expect(verify(path)).toEqual({ status: 1, stdout: 'Entry 5 does not hold.' });
  });

  test('as a table says in words what was changed, and never as a formula', async () => {
    const started = startBackend();
    await started.call('settings.save', { assessorName: '=1+1', marking: 'Internal' });

    const csv = readFileSync(await exported(started, 'csv'), 'utf8');
    const xlsx = readFileSync(await exported(started, 'xlsx'));

    expect(csv.startsWith('\u{feff}"No.","Time (UTC)","Name"')).toBe(true);
    expect(csv).toContain(`"'=1+1"`);
    expect(csv).toContain('Settings: Person working =1+1; Marking Internal');
    expect([...readSheet(xlsx).cells.values()]).toContainEqual({ kind: 'text', value: '=1+1', format: '' });
  });
});
