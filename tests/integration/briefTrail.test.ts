import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFingerprint } from '../../core/brief/check/readFingerprint.ts';
import type { Output } from '../../core/contract/channels.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { clockAt } from '../support/clocks.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = 'daqing-volvo-auto';

/** The last change as it stands on page 1. */
async function printedChange({ backend }: TestBackend, language: 'en' | 'zh' = 'zh') {
  const html = (await backend.briefHtml(sample, language)).replaceAll(/<[^>]+>/gu, '');
  const line = /(?:改动|change )\d+[:：] ?[0-9a-f]{4}(?: [0-9a-f]{4}){3}/u.exec(html)?.[0] ?? '';
  const entry = readFingerprint(line);
  if (!('digits' in entry)) {
    throw new Error(`The brief prints no change: ${line}`);
  }
  return entry;
}

const rate = ({ call }: TestBackend, level: 1 | 2 | 3 | 4 | 5) =>
  call('assessment.saveRating', { id: sample, indicator: 'regional-brand', rating: { level, grade: 'B' } });

const exported = async ({ call }: TestBackend, format: 'pdf' | 'docx' = 'docx') =>
  (await call('brief.export', { id: sample, language: 'zh', format })).path ?? '';

const checkFile = ({ call }: TestBackend, path: string) =>
  call('brief.checkFile', { base64: readFileSync(path).toString('base64') });

const trailOf = (check: Output<'brief.check'>) => ('trail' in check ? check.trail : undefined);

describe('a brief names the last change that it was made after', () => {
  test('in either language, by number and digits', async () => {
    const started = startBackend();
    await rate(started, 2);

    const [chinese, english] = [await printedChange(started), await printedChange(started, 'en')];

    expect(english).toEqual(chinese);
    const { entries } = await started.call('trail.list', {
      scope: { of: 'assessment', id: sample },
      language: 'en',
      group: null,
      person: null,
      search: '',
      before: null,
    });
    expect(chinese.seq).toBe(entries[0]?.seq);
  });

  test('and neither its export nor what concerns others makes it another one', async () => {
    const started = startBackend();
    const before = await started.backend.briefHtml(sample, 'zh');
    await exported(started);
    await exported(started, 'pdf');
    await started.call('assessment.create', { clusterId: cluster });
    await started.call('settings.save', { theme: 'dark' });

    expect(await started.backend.briefHtml(sample, 'zh')).toBe(before);
  });

  test('so that a change of the profile or of an answer shows', async () => {
    const started = startBackend();
    const first = await printedChange(started);
    await started.call('cluster.saveFact', {
      id: cluster,
      year: 2024,
      fact: 'exports',
      value: 3,
      grade: 'A',
    });
    const second = await printedChange(started);
    await rate(started, 5);

    expect([first.seq, second.seq, (await printedChange(started)).seq].map((seq) => (seq ?? 0) > 0)).toEqual([
      true,
      true,
      true,
    ]);
    expect(new Set([first.digits, second.digits, (await printedChange(started)).digits]).size).toBe(3);
  });
});

describe('the check of a brief by its last change', () => {
  test.each(['pdf', 'docx'] as const)('finds it in the properties of a %s', async (format) => {
    const started = startBackend();
    await rate(started, 2);
    const path = await exported(started, format);
    const printed = await printedChange(started);

    expect(trailOf(await checkFile(started, path))).toEqual({
      ...printed,
      isHeld: true,
      isElsewhere: false,
      changes: 0,
    });
  });

  test('counts what was changed since, but not that briefs were exported', async () => {
    const started = startBackend();
    const path = await exported(started);
    const printed = await printedChange(started);
    await rate(started, 4);
    await rate(started, 5);
    await exported(started, 'pdf');

    const check = await checkFile(started, path);

    expect(check.result).toBe('changed');
    expect(trailOf(check)).toEqual({ ...printed, isHeld: true, isElsewhere: false, changes: 2 });
    const since = await started.call('trail.list', {
      scope: { of: 'assessment', id: sample, after: printed.seq },
      language: 'en',
      group: null,
      person: null,
      search: '',
      before: null,
    });
    expect(since.entries).toHaveLength(2);
  });

  test('finds the brief by typed digits, with and without their number', async () => {
    const started = startBackend();
    await exported(started);
    const printed = await printedChange(started);

    for (const typed of [printed, { digits: printed.digits }]) {
      expect(await started.call('brief.check', typed)).toMatchObject({
        result: 'unchanged',
        about: { assessmentId: sample },
        trail: { ...printed, isHeld: true, isElsewhere: false, changes: 0 },
      });
    }
  });

  test('knows an entry that no recorded brief names', async () => {
    const started = startBackend();
    const printed = await printedChange(started);
    await rate(started, 1);

    expect(await started.call('brief.check', { digits: printed.digits })).toEqual({
      result: 'entry',
      digits: printed.digits,
      assessmentId: sample,
      trail: { ...printed, isHeld: true, isElsewhere: false, changes: 1 },
    });
  });

  test('says where the trail does not hold the entry: another store, or one written anew', async () => {
    const elsewhere = startBackend({
      clock: { ...clockAt('2026-06-29T08:00:00.000Z'), today: () => '2026-06-30' },
    });
    await rate(elsewhere, 3);
    const path = await exported(elsewhere);
    const printed = await printedChange(elsewhere);

    const check = await checkFile(startBackend(), path);

    expect(trailOf(check)).toMatchObject({ seq: printed.seq, isHeld: false, isElsewhere: false, changes: 0 });
  });

  test('keeps what a brief names as an anchor of the trail', async () => {
    const started = startBackend();
    await exported(started);

    expect(await started.call('trail.verify')).toMatchObject({ anchors: 1, fault: null });
  });
});
