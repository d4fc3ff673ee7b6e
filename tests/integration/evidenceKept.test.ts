import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { checkEvidence } from '../../electron/backend/evidence/checkEvidence.ts';
import { createEvidenceRoom } from '../../electron/backend/evidence/evidenceRoom.ts';
import { keepSteps } from '../../electron/backend/evidence/keepFile.ts';
import { sweepEvidence } from '../../electron/backend/evidence/sweepEvidence.ts';
import { takenFiles } from '../support/evidence/sampleFiles.ts';
import { someAttachment } from '../support/evidence/someAttachment.ts';
import { openOptions } from '../support/openOptions.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { startChild } from '../support/storeProcess.ts';
import { someAssessment, someCluster, someTime } from '../support/storeRows.ts';

const name = 'report.pdf';
const bytes = takenFiles[name][1];
const sha256 = createHash('sha256').update(bytes).digest('hex');
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

const roomPorts = { clock: { now: () => someTime }, log: { write: () => undefined } };

function storeWithAssessment(): Store {
  const store = withAssessment(storePath());
  onTestFinished(() => store.close());
  return store;
}

/** The same for a test that closes it itself. */
function withAssessment(path: string): Store {
  const store = openStore(path, openOptions);
  store.transaction(() => {
    store.clusters.insert(someCluster('c'), someTime);
    store.assessments.insert(someAssessment('one', 'c'));
  });
  return store;
}

const folderOf = ({ path }: Pick<Store, 'path'>): string => join(dirname(path), 'evidence');

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((found) => statSync(join(folder, found)).isFile())
        .sort()
    : [];

const attachTo = (store: Store, room = createEvidenceRoom({ ...roomPorts, store }), content = bytes) =>
  room.attach({ name, bytes: content }, (file) => {
    const attachment = someAttachment({ ...file, name, id: file.sha256 });
    store.attachments.insert(attachment);
    return attachment;
  });

describe('a file that is not kept to the end', () => {
  test.each(keepSteps)('leaves no row and no file when it fails before the step %s', async (step) => {
    const store = storeWithAssessment();
    const room = createEvidenceRoom({
      ...roomPorts,
      store,
      onStep: (reached) => {
        if (reached === step) {
          throw new Error('It fails here.');
        }
      },
    });

    await expect(attachTo(store, room)).rejects.toThrow();

    expect(store.attachments.listOf('one')).toEqual([]);
    expect(store.attachments.files()).toEqual([]);
    // What has its name already is the file, whole: only its folder was not flushed.
    expect(filesIn(folderOf(store)).filter((found) => !found.endsWith(sha256))).toEqual([]);
    expect(await attachTo(store)).toMatchObject({ sha256 });
    expect(await checkEvidence(store)).toMatchObject({ files: 1, findings: [] });
  });

  test('goes again when its row is refused, unless it was there before', async () => {
    const store = storeWithAssessment();
    const room = createEvidenceRoom({ ...roomPorts, store });
    const fail = () => {
      throw new Error('No row.');
    };

    await expect(room.attach({ name, bytes }, fail)).rejects.toThrow('No row.');
    expect(filesIn(folderOf(store))).toEqual([]);

    await attachTo(store, room);
    await expect(room.attach({ name, bytes }, fail)).rejects.toThrow('No row.');
    expect(filesIn(folderOf(store))).toHaveLength(1);
  });

  test.each(keepSteps)('has no row without its file after a kill before the step %s', async (step) => {
    const path = storePath();
    withAssessment(path).close();

    const child = startChild('attach-until-killed', { path, environment: { KILL_BEFORE: step } });
    const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));

    expect(signal).toBe('SIGKILL');
    const store = openStore(path, openOptions);
    onTestFinished(() => store.close());
    expect(store.attachments.listOf('one')).toEqual([]);
    await sweepEvidence(store, { now: someTime, lastAt: null, namedElsewhere: null });
    expect(filesIn(folderOf(store)).filter((found) => found.endsWith('.tmp'))).toEqual([]);
    expect(await attachTo(store)).toMatchObject({ sha256 });
    expect(filesIn(folderOf(store))).toEqual([join(sha256.slice(0, 2), sha256)]);
  });

  test('is not written into a data folder that is gone', async () => {
    const store = storeWithAssessment();
    const room = createEvidenceRoom({ ...roomPorts, store: { ...store, path: '/no/such/folder/store.db' } });

    await expect(attachTo(store, room)).rejects.toMatchObject({
      code: 'evidence-not-kept',
      details: { name, cause: 'ENOENT' },
    });
  });
});

test('in a read-only store files are opened from a copy elsewhere, and none is taken in', async () => {
  const store = storeWithAssessment();
  const attachment = await attachTo(store);
  const room = createEvidenceRoom({ ...roomPorts, store: { ...store, readOnly: true } });
  onTestFinished(() => room.end());

  await expect(attachTo(store, room, Buffer.from('another'))).rejects.toMatchObject({
    code: 'store-read-only',
  });
  const copy = await room.copyOf(attachment);

  expect(readFileSync(copy)).toEqual(Buffer.from(bytes));
  expect(copy.startsWith(dirname(store.path))).toBe(false);
  const nothingAsked = { now: someTime, lastAt: null, namedElsewhere: null };
  expect(await sweepEvidence({ ...store, readOnly: true }, nothingAsked)).toMatchObject({ removed: 0 });
});

describe('the check', () => {
  test('finds what is missing and what was changed, with the names of the attachments', async () => {
    const store = storeWithAssessment();
    for (const content of ['first', 'second', 'third']) {
      await attachTo(store, undefined, Buffer.from(content));
    }
    rmSync(join(folderOf(store), hashOf('first').slice(0, 2), hashOf('first')));
    writeFileSync(join(folderOf(store), hashOf('second').slice(0, 2), hashOf('second')), 'SECOND');

    const { files, bytes: total, findings } = await checkEvidence(store);

    expect([files, total]).toEqual([3, 16]);
    expect(
      Object.fromEntries(findings.map(({ sha256: hash, state, names }) => [hash, [state, names]])),
    ).toEqual({
      [hashOf('first')]: ['missing', [name]],
      [hashOf('second')]: ['changed', [name]],
    });
  });

  test('of a start shows where a file stands that was changed without another length', async () => {
    const first = startBackend();
    const id = 'sample-daqing-volvo-auto';
    const { attachment } = await first.call('evidence.attach', {
      assessmentId: id,
      subject: { kind: 'rating', key: 'cultural-integration' },
      name: 'a.txt',
      base64: Buffer.from('original').toString('base64'),
    });
    await first.backend.close();
    writeFileSync(
      join(dirname(first.path), 'evidence', attachment.sha256.slice(0, 2), attachment.sha256),
      'ORIGINAL',
    );

    const { call, events } = startBackend({ storePath: first.path });

    await expect.poll(() => events.some(({ event }) => event === 'evidence.checked')).toBe(true);
    expect(events.find(({ event }) => event === 'evidence.checked')?.details).toEqual({
      files: 1,
      removed: 0,
      missing: 0,
      changed: 1,
    });
    expect((await call('evidence.list', { id })).map(({ state }) => state)).toEqual(['changed']);
  });
});

describe('what a bundle takes and brings', () => {
  test('names each file of an assessment once, with its place', async () => {
    const store = storeWithAssessment();
    const room = createEvidenceRoom({ ...roomPorts, store });
    await attachTo(store, room);
    store.attachments.insert(someAttachment({ sha256, bytes: bytes.length, id: 'second' }));

    const [file, ...more] = room.evidenceOf(['one']);

    expect(more).toEqual([]);
    expect(file).toMatchObject({ sha256, bytes: bytes.length, type: 'pdf' });
    expect(readFileSync(file?.path ?? '')).toEqual(Buffer.from(bytes));
  });

  test('keeps what comes in parts, and refuses what has another hash or is too large', async () => {
    const store = storeWithAssessment();
    const room = createEvidenceRoom({ ...roomPorts, store });
    async function* parts(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 3);
      yield bytes.subarray(3);
    }
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield new Uint8Array(1_000_000);
      }
    }

    await room.keeping(async (keepEvidence) => {
      const file = await keepEvidence({ sha256, name, content: parts() });
      store.attachments.insert(someAttachment(file));
    });
    const refusal = (content: AsyncIterable<Uint8Array>, hash: string) =>
      room.keeping((keepEvidence) => keepEvidence({ sha256: hash, name, content }));

    expect(store.attachments.listOf('one')).toHaveLength(1);
    await expect(refusal(parts(), 'b'.repeat(64))).rejects.toMatchObject({ code: 'evidence-changed' });
    await expect(refusal(endless(), sha256)).rejects.toMatchObject({ details: { found: 'too-large' } });
    expect(filesIn(folderOf(store))).toHaveLength(1);
  });
});
