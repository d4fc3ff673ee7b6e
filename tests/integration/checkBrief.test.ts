import { chmodSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFingerprint } from '../../core/brief/check/readFingerprint.ts';
import type { Output } from '../../core/contract/channels.ts';
import { packingOf, repackedPdf } from '../support/repackedPdf.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';

/** Exports the sample's brief and gives the digits that stand on it. */
async function printed({ call, backend }: TestBackend, id = sample): Promise<string> {
  await call('brief.export', { id, language: 'zh', format: 'pdf' });
  return digitsOn(await backend.briefHtml(id, 'zh'));
}

function digitsOn(html: string): string {
  const found = readFingerprint(/[0-9a-f]{4}(?: [0-9a-f]{4}){3}/.exec(html)?.[0] ?? '');
  if (!('digits' in found)) {
    throw new Error('The brief prints no fingerprint.');
  }
  return found.digits;
}

const changesOf = (check: Output<'brief.check'>) => (check.result === 'changed' ? check.changes : []);

describe('a printed brief', () => {
  test('is found by its digits, with what is on record of it', async () => {
    const start = startBackend();

    const check = await start.call('brief.check', { digits: await printed(start) });

    expect(check).toMatchObject({
      result: 'unchanged',
      about: { assessmentId: sample, illustrative: true },
      prints: [{ language: 'zh', format: 'pdf', printedOn: '2026-06-30' }],
    });
  });

  test('printed twice on one day in the same form leaves one record, in another form two', async () => {
    const start = startBackend();
    const digits = await printed(start);
    await printed(start);
    await start.call('brief.export', { id: sample, language: 'en', format: 'pdf' });

    const check = await start.call('brief.check', { digits });

    expect(check.result === 'unchanged' && check.prints.map(({ language }) => language)).toEqual([
      'en',
      'zh',
    ]);
  });

  test('that the page itself printed is found in the same way', async () => {
    const start = startBackend();
    await start.call('brief.recordPrinted', { id: sample, language: 'zh' });
    const digits = digitsOn(await start.backend.briefHtml(sample, 'zh'));

    expect(await start.call('brief.check', { digits })).toMatchObject({
      result: 'unchanged',
      prints: [{ language: 'zh', format: 'pdf', printedOn: '2026-06-30' }],
    });
  });

  test('says which answer has changed, and the main results then and now', async () => {
    const start = startBackend();
    const digits = await printed(start);
    const { assessment } = await start.call('assessment.open', { id: sample });
    const before = assessment.ratings['inter-firm-trust'];
    await start.call('assessment.saveRating', {
      id: sample,
      indicator: 'inter-firm-trust',
      rating: { ...before, level: before?.level === 5 ? 4 : 5 },
    });

    const check = await start.call('brief.check', { digits });

    expect(changesOf(check)).toEqual([
      {
        group: 'answers',
        subject: 'inter-firm-trust',
        field: 'answer',
        before: `level-${before?.level}`,
        after: `level-${before?.level === 5 ? 4 : 5}`,
      },
    ]);
    expect(check.result === 'changed' && check.then.maturity).not.toBe(
      check.result === 'changed' && check.now.maturity,
    );
    expect(check.result === 'changed' && check.then.causes).toHaveLength(3);
  });

  test('is as it was again when the answer is taken back', async () => {
    const start = startBackend();
    const digits = await printed(start);
    const { assessment } = await start.call('assessment.open', { id: sample });
    const rating = assessment.ratings['inter-firm-trust'] ?? null;
    await start.call('assessment.saveRating', { id: sample, indicator: 'inter-firm-trust', rating: null });
    await start.call('assessment.saveRating', { id: sample, indicator: 'inter-firm-trust', rating });

    expect((await start.call('brief.check', { digits })).result).toBe('unchanged');
  });

  test('with the same answers still tells the progress of an action, which no fingerprint covers', async () => {
    const start = startBackend();
    const digits = await printed(start);
    const [action] = await start.call('action.list');
    await start.call('action.record', { id: action?.id ?? '', progress: 95, status: 'open', note: '' });

    const check = await start.call('brief.check', { digits });

    expect(changesOf(check)).toEqual([
      {
        group: 'actions',
        subject: action?.id,
        field: 'progress',
        before: action?.progress,
        after: 95,
        title: action?.title,
      },
    ]);
  });

  test('whose assessment was deleted says so by name, and its record stays', async () => {
    const start = startBackend();
    const digits = await printed(start);
    await start.call('assessment.remove', { id: sample });

    expect(await start.call('brief.check', { digits })).toMatchObject({
      result: 'removed',
      clusterName: { zh: '大庆沃尔沃汽车产业集群' },
      prints: [{ format: 'pdf' }],
    });
  });

  test('without a record is known by the present answers, as after an assessment came from another computer', async () => {
    const start = startBackend();
    const digits = digitsOn(await start.backend.briefHtml(sample, 'en'));

    expect(await start.call('brief.check', { digits })).toMatchObject({
      result: 'unchanged',
      prints: [],
      about: { assessmentId: sample },
    });
  });

  test('that nothing here knows is unknown', async () => {
    const { call } = startBackend();
    const digits = '0123456789abcdef';

    expect(await call('brief.check', { digits })).toEqual({ result: 'unknown', digits });
  });

  test.skipIf(process.getuid?.() === 0)('is exported from a read-only store, without a record', async () => {
    const first = startBackend();
    await first.backend.close();
    chmodSync(first.path, 0o444);
    const start = startBackend({ storePath: first.path });

    const digits = await printed(start);

    expect(await start.call('brief.check', { digits })).toMatchObject({ result: 'unchanged', prints: [] });
  });
});

const xmp = (fingerprint: string) => `%PDF-1.7\n<cd:fingerprint>${fingerprint}</cd:fingerprint>\n%%EOF`;

/** A PDF of one stream. */
const pdfOf = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary} /Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF'),
  ]);

const zipOf = (name: string, content: string): Buffer => Buffer.from(zipSync({ [name]: strToU8(content) }));

/** With as many spaces behind the subject. */
const properties = (subject: string, spaces = 0) =>
  zipOf(
    'docProps/core.xml',
    `<cp:coreProperties><dc:subject>${subject}</dc:subject>${' '.repeat(spaces)}</cp:coreProperties>`,
  );

/** Where the entry of a file in the directory of an archive of one file claims its lengths. */
const claimed = { packed: 20, unpacked: 24 } as const;

/** The archive with one length changed in its directory. */
function claiming(zip: Buffer, place: keyof typeof claimed, length: number): Buffer {
  zip.writeUInt32LE(length, zip.readUInt32LE(zip.length - 6) + claimed[place]);
  return zip;
}

/** The archive with its directory elsewhere. */
function withDirectoryAt(zip: Buffer, place: number): Buffer {
  zip.writeUInt32LE(place, zip.length - 6);
  return zip;
}

/** The archive with a directory of the large form, which claims so many files. */
function countingLarge(zip: Buffer, count: number): Buffer {
  const [body, end] = [zip.subarray(0, -22), zip.subarray(-22)];
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeUInt32LE(count, 32);
  large.writeUInt32LE(body.length, 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeUInt32LE(body.length, 8);
  return Buffer.concat([body, large, locator, end]);
}

describe('the file of a brief', () => {
  const fingerprint = '8f3a51c09be2774d'.repeat(4);
  const base64 = (bytes: string | Buffer) => ({ base64: Buffer.from(bytes).toString('base64') });

  test.each([
    ['a PDF by its metadata', xmp(fingerprint)],
    ['a DOCX by its subject', properties(fingerprint)],
    ['a DOCX whose subject has words around it', properties('Fingerprint 8f3a 51c0 9be2 774d')],
  ])('is read: %s', async (_, file) => {
    const { call } = startBackend();

    expect(await call('brief.checkFile', base64(file))).toEqual({
      result: 'unknown',
      digits: '8f3a51c09be2774d',
    });
  });

  test('is read where another program has packed its objects, its references and its metadata', async () => {
    const start = startBackend();
    const digits = await printed(start);
    const { path } = await start.call('brief.export', { id: sample, language: 'en', format: 'pdf' });
    const file = await repackedPdf(readFileSync(path ?? ''));

    expect(await packingOf(file)).toMatchObject({ referenceStreams: 1, hasTable: false });
    expect(Buffer.from(file).includes(digits)).toBe(false);
    expect(await start.call('brief.checkFile', base64(Buffer.from(file)))).toMatchObject({
      result: 'unchanged',
      digits,
    });
  });

  test.each([
    ['a text', 'Not a brief at all', 'not-pdf-or-docx'],
    ['an empty file', '', 'not-pdf-or-docx'],
    ['a PDF of another program', '%PDF-1.4\n%%EOF', 'no-fingerprint'],
    ['a PDF with half a fingerprint', xmp('8f3a'), 'no-fingerprint'],
    [
      'a PDF whose packed metadata unpack to a hundred megabytes',
      pdfOf('/Type /Metadata /Filter /FlateDecode', deflateSync(Buffer.alloc(100_000_000, xmp(fingerprint)))),
      'no-fingerprint',
    ],
    [
      'a PDF with four thousand million references',
      pdfOf('/Type /XRef /Size 4000000000 /W [1 1 1]', Buffer.alloc(0)),
      'no-fingerprint',
    ],
    [
      'a PDF of one long number, which is read again from each of its digits',
      `%PDF-1.7\nx${'1'.repeat(500_000)}`,
      'no-fingerprint',
    ],
    ['a PDF whose lists never end', `%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`, 'no-fingerprint'],
    ['a DOCX of another program', zipOf('word/document.xml', '<w/>'), 'no-fingerprint'],
    ['an archive that breaks off', properties(fingerprint).subarray(0, 60), 'no-fingerprint'],
    [
      'an archive that points outside itself',
      withDirectoryAt(properties(fingerprint), 0x7fff_ffff),
      'no-fingerprint',
    ],
    ['an archive that unpacks to twenty megabytes', properties(fingerprint, 20_000_000), 'no-fingerprint'],
    [
      'an archive that unpacks to forty megabytes and claims a thousand bytes',
      claiming(properties(fingerprint, 40_000_000), 'unpacked', 1000),
      'no-fingerprint',
    ],
    [
      'an archive that claims to unpack to four gigabytes',
      claiming(properties(fingerprint), 'unpacked', 0xffff_fff0),
      'no-fingerprint',
    ],
    [
      'an archive that claims more packed bytes than it has',
      claiming(properties(fingerprint), 'packed', 99_999),
      'no-fingerprint',
    ],
    [
      'an archive that counts four thousand million files',
      countingLarge(zipOf('word/document.xml', '<w/>'), 4_000_000_000),
      'no-fingerprint',
    ],
    [
      'an archive whose data are no archive',
      Buffer.from(properties(fingerprint).fill(255, 47, 60)),
      'no-fingerprint',
    ],
  ])('that is %s is refused with the reason and nothing else', async (_, file, reason) => {
    const { call } = startBackend();

    const failure = await failureOf(call('brief.checkFile', base64(file)));

    expect([failure.code, failure.details]).toEqual(['invalid-file', { reason }]);
  });

  test('larger than 3 MB is not read', async () => {
    const { refusal } = startBackend();

    expect(await refusal('brief.checkFile', { base64: 'A'.repeat(4_000_004) })).toBe('invalid-input');
  });
});
