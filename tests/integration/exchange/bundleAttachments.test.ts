import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { BundleAssessment } from '../../../core/exchange/bundleItems.ts';
import { openBundle } from '../../../electron/backend/exchange/bundle/openBundle.ts';
import { takenFiles } from '../../support/evidence/sampleFiles.ts';
import { packed, rawZip } from '../../support/exchange/rawZip.ts';
import { json, manifestOf } from '../../support/exchange/smallBundle.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const report = Buffer.from(takenFiles['report.pdf'][1]);
const sha256 = createHash('sha256').update(report).digest('hex');
const entry = 'assessments/0001.json';
const now = '2026-06-30T08:00:00.000Z';

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

/** What an office would write, with its assessment changed, as a bundle of other making. */
async function bundleWith(change: (item: BundleAssessment) => BundleAssessment, manifest: object = {}) {
  const office = startBackend();
  await office.call('evidence.attach', {
    assessmentId: sample,
    subject: { kind: 'rating', key: 'inter-firm-trust' },
    name: '章程.pdf',
    base64: report.toString('base64'),
  });
  const { path } = await office.call('bundle.export', { clusters: [volvo] });
  const bundle = openBundle(path ?? '');
  const format = 'cluster-desk.bundle/1';
  const entries = [
    packed(
      'clusters/0001.json',
      json({ format, clusters: [...bundle.items('clusters')].map(({ item }) => item) }),
    ),
    packed(
      entry,
      json({ format, assessments: [...bundle.items('assessments')].map(({ item }) => change(item)) }),
    ),
    { name: `evidence/${sha256}`, content: report },
  ];
  bundle.close();
  return rawZip([...entries, manifestOf(entries, { large: true, createdAt: now, ...manifest })]);
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

type Row = BundleAssessment['attachments'][number];

const second =
  (change: Partial<Row>) =>
  (item: BundleAssessment): BundleAssessment => {
    const [first] = item.attachments;
    return first === undefined
      ? item
      : { ...item, attachments: [first, { ...first, id: 'second', name: 'second.pdf', ...change }] };
  };

describe('a bundle brings in only what could be attached here', () => {
  test.each([
    [{ name: 'run.exe' }, 'name', 'run-by-name'],
    [{ subject: { kind: 'rating', key: 'nobody' } }, 'subject.key', 'unknown-indicator'],
    [{ subject: { kind: 'type-answer', key: 'nobody' } }, 'subject.key', 'unknown-question'],
    [{ subject: { kind: 'action', key: 'nobody' } }, 'subject.key', 'not-known'],
    [{ attachedAt: '2999-01-01T00:00:00.000Z' }, 'attachedAt', 'in-the-future'],
    [{ type: 'docx' }, 'type', 'other-type-inside'],
    [{ bytes: 7 }, 'bytes', 'wrong-checksum'],
  ] satisfies [Partial<Row>, string, string][])(
    '%j is refused with its place',
    async (change, field, reason) => {
      const office = startBackend();

      const failure = await failureOf(takeIn(office, await bundleWith(second(change))));

      expect([failure.code, failure.details['path'], failure.details.reason]).toEqual([
        'invalid-file',
        `${entry}: assessments.0.attachments.1.${field}`,
        reason,
      ]);
      expect(await office.call('evidence.list', { id: sample })).toEqual([]);
    },
  );

  test('the same document under the same name is attached to one thing once', async () => {
    const office = startBackend();

    await takeIn(office, await bundleWith(second({ name: '章程.pdf' })));

    expect(await office.call('evidence.list', { id: sample })).toHaveLength(1);
  });

  test('what happens in another century is refused wherever it stands', async () => {
    const late = '2999-01-01T00:00:00.000Z';
    const office = startBackend();

    const whenWritten = await failureOf(
      takeIn(office, await bundleWith((item) => item, { createdAt: late })),
    );
    const whenChanged = await failureOf(
      takeIn(
        office,
        await bundleWith((item) => ({ ...item, assessment: { ...item.assessment, updatedAt: late } })),
      ),
    );

    expect(whenWritten.details).toEqual({ path: 'manifest.json: createdAt', reason: 'in-the-future' });
    expect(whenChanged.details).toEqual({
      path: `${entry}: assessments.0.assessment.updatedAt`,
      reason: 'in-the-future',
    });
  });

  test('a computer whose clock is some months ahead has a bundle all the same', async () => {
    const ahead = '2026-12-24T00:00:00.000Z';
    const bytes = await bundleWith(second({ attachedAt: ahead }), { createdAt: ahead });

    expect((await takeIn(startBackend(), bytes)).assessments.replaced).toBe(1);
  });
});
