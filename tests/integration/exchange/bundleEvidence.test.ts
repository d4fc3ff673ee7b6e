import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { takenFiles } from '../../support/evidence/sampleFiles.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const report = Buffer.from(takenFiles['report.pdf'][1]);

async function attach({ call }: TestBackend, subject: { kind: 'rating' | 'action'; key: string }) {
  const { attachment } = await call('evidence.attach', {
    assessmentId: sample,
    subject,
    name: '章程.pdf',
    base64: report.toString('base64'),
  });
  return attachment;
}

async function exported({ call }: TestBackend): Promise<Buffer> {
  const { path } = await call('bundle.export', { clusters: [volvo] });
  return readFileSync(path ?? '');
}

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

async function takeIn(office: TestBackend, bytes: Uint8Array) {
  const answer = await office.backend.receive(whole(bytes));
  const handle = answer.ok ? answer.value.handle : '';
  await office.call('bundle.preview', { handle });
  return office.call('bundle.import', {
    handle,
    decisions: { clusters: {}, assessments: {}, otherwise: 'theirs' },
  });
}

const fileOf = ({ path }: TestBackend, sha256: string): string =>
  evidencePath(evidenceFolder(dirname(path)), sha256);

describe('attached files in a bundle', () => {
  test('come in with their rows, and are what was attached', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    const [action] = await other.call('action.list');
    const onRating = await attach(other, { kind: 'rating', key: 'inter-firm-trust' });
    await attach(other, { kind: 'action', key: action?.id ?? '' });

    await takeIn(mine, await exported(other));

    const shown = await mine.call('evidence.list', { id: sample });
    expect(shown.map(({ name, sha256, state }) => ({ name, sha256, state }))).toEqual([
      { name: '章程.pdf', sha256: onRating.sha256, state: 'kept' },
      { name: '章程.pdf', sha256: onRating.sha256, state: 'kept' },
    ]);
    const titles = new Map((await mine.call('action.list')).map(({ id, title }) => [id, title]));
    expect(shown.map(({ subject }) => titles.get(subject.key) ?? subject.key)).toEqual([
      'inter-firm-trust',
      action?.title,
    ]);
    expect(readFileSync(fileOf(mine, onRating.sha256)).equals(report)).toBe(true);
  });

  test('taken in twice are there once', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    await attach(other, { kind: 'rating', key: 'inter-firm-trust' });
    const bytes = await exported(other);

    await takeIn(mine, bytes);
    await takeIn(mine, bytes);

    expect(await mine.call('evidence.list', { id: sample })).toHaveLength(1);
  });

  test('that are missing here are told as missing there', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    const { sha256 } = await attach(other, { kind: 'rating', key: 'inter-firm-trust' });
    rmSync(fileOf(other, sha256));

    await takeIn(mine, await exported(other));

    expect(await mine.call('evidence.list', { id: sample })).toMatchObject([{ sha256, state: 'missing' }]);
    expect(existsSync(fileOf(mine, sha256))).toBe(false);
  });

  test('of a brief that was printed are in its record', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    await attach(other, { kind: 'rating', key: 'inter-firm-trust' });
    await other.call('brief.export', { id: sample, language: 'zh', format: 'docx' });

    const { briefRecords } = await takeIn(mine, await exported(other));

    expect(briefRecords).toBe(1);
  });
});
