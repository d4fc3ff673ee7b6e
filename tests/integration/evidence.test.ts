import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evidenceChannels } from '../../core/contract/evidenceChannels.ts';
import type { Input, Output } from '../../core/contract/channels.ts';
import { evidenceLimit } from '../../core/model/evidence/evidence.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { refusedFiles, takenFiles } from '../support/evidence/sampleFiles.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';

const id = 'sample-daqing-volvo-auto';
const rating = { kind: 'rating', key: 'cultural-integration' } as const;

type Wish = Partial<Omit<Input<'evidence.attach'>, 'base64'>> & { readonly bytes?: Uint8Array };

const attach = (
  { call }: Pick<TestBackend, 'call'>,
  { bytes = takenFiles['report.pdf'][1], ...wish }: Wish = {},
): Promise<Output<'evidence.attach'>> =>
  call('evidence.attach', {
    assessmentId: id,
    subject: rating,
    name: 'report.pdf',
    base64: Buffer.from(bytes).toString('base64'),
    ...wish,
  });

const folderOf = ({ path }: Pick<TestBackend, 'path'>): string => join(dirname(path), 'evidence');

/** Everything in the folder of evidence, by its path from there. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort()
    : [];

const keptAt = (started: Pick<TestBackend, 'path'>, sha256: string): string =>
  join(folderOf(started), sha256.slice(0, 2), sha256);

/** A backend that is told what the system was asked to open. */
function startWatched(overrides: Partial<BackendPorts> = {}) {
  const opened: { path: string; how: string }[] = [];
  const printer = { print: never, pictures: never, close: () => Promise.resolve() };
  const started = startBackend({
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer,
      chooseExportPath: () => Promise.resolve(null),
      chooseExportFolder: () => Promise.resolve(null),
      openWritten: (path, how) => {
        opened.push({ path, how });
        return Promise.resolve(true);
      },
    },
    ...overrides,
  });
  return { ...started, opened };
}

const never = () => Promise.reject(new Error('Not printed here.'));

describe('a file that is attached', () => {
  test('lies whole under its hash, and is listed with name, type, size, time and author', async () => {
    const started = startBackend();
    await started.call('settings.save', { assessorName: '王敏', assessorUnit: '工信局' });

    const { attachment, isNew } = await attach(started, { name: '说明 (2).pdf' });

    const bytes = takenFiles['report.pdf'][1];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(isNew).toBe(true);
    expect(readFileSync(keptAt(started, sha256))).toEqual(Buffer.from(bytes));
    expect(filesIn(folderOf(started))).toEqual([join(sha256.slice(0, 2), sha256)]);
    expect(await started.call('evidence.list', { id })).toEqual([
      {
        ...attachment,
        assessmentId: id,
        subject: rating,
        name: '说明 (2).pdf',
        sha256,
        bytes: bytes.length,
        type: 'pdf',
        attachedAt: '2026-06-30T08:00:00.000Z',
        attachedBy: { name: '王敏', unit: '工信局' },
        state: 'kept',
      },
    ]);
  });

  test('is told of by the trail of its assessment, and so is that it was detached and brought back', async () => {
    const { backend, path, call } = startBackend();
    const { attachment } = await attach({ call });
    await call('evidence.detach', { id: attachment.id });
    await call('evidence.restore', { id: attachment.id });
    await backend.close();

    const store = openStore(path, openOptions);
    const entries = store.trail.list({ assessmentId: id, limit: 3 });
    store.close();

    expect(entries.map(({ act }) => act)).toEqual(['evidence.restore', 'evidence.detach', 'evidence.attach']);
    expect(entries[2]?.changes[0]).toMatchObject({
      table: 'attachment',
      before: null,
      after: { name: 'report.pdf', kind: 'rating', item: 'cultural-integration' },
    });
  });

  test('is kept once, whatever it is attached to, and attached to one thing under one name once', async () => {
    const started = startBackend();
    const first = await attach(started);

    const again = await attach(started);
    const renamed = await attach(started, { name: 'the same.pdf' });
    const elsewhere = await attach(started, { subject: { kind: 'type-answer', key: 'founding-actor' } });

    expect(again).toEqual({ attachment: first.attachment, isNew: false });
    expect([renamed.isNew, elsewhere.isNew]).toEqual([true, true]);
    expect(filesIn(folderOf(started))).toHaveLength(1);
    expect(await started.call('evidence.list', { id })).toHaveLength(3);
  });

  test('of an action is said to whoever lists the actions, and nothing else is', async () => {
    const started = startBackend();
    const [action] = await started.call('action.list');
    await attach(started);

    const { attachment } = await attach(started, {
      subject: { kind: 'action', key: action?.id ?? '' },
      name: 'minutes.pdf',
    });

    const { attachedAt } = attachment;
    expect(await started.call('evidence.ofActions')).toEqual([
      { actionId: action?.id, name: 'minutes.pdf', attachedAt },
    ]);
    await started.call('evidence.detach', { id: attachment.id });
    expect(await started.call('evidence.ofActions')).toEqual([]);
  });

  test('is of a kind that is taken by its content', async () => {
    const started = startBackend();
    const found: unknown[] = [];
    for (const [name, [, bytes]] of Object.entries(takenFiles)) {
      const { attachment } = await attach(started, { name, bytes });
      found.push([attachment.name, attachment.type]);
    }

    expect(found).toEqual(Object.entries(takenFiles).map(([name, [type]]) => [name, type]));
  });

  test('is refused with what was found where it is of another kind, and nothing is kept', async () => {
    const started = startBackend();
    const found: unknown[] = [];
    for (const [name, [, bytes]] of Object.entries(refusedFiles)) {
      const { code, details } = await failureOf(attach(started, { name, bytes }));
      found.push([code, details]);
    }

    expect(found).toEqual(
      Object.entries(refusedFiles).map(([name, [kind]]) => ['evidence-refused', { name, found: kind }]),
    );
    expect(filesIn(folderOf(started))).toEqual([]);
  });

  test('a script under its own name is refused although it is text', async () => {
    const wish = { name: 'run.bat', bytes: Buffer.from('del *.*') };

    expect((await failureOf(attach(startBackend(), wish))).details).toEqual({
      name: 'run.bat',
      found: 'run-by-name',
    });
  });

  test.each(['../a.pdf', 'a\\b.pdf', '', '..', 'a\u0000.pdf', 'a\u202efdp.exe', 'two\nlines.pdf'])(
    'the name %j is refused',
    async (name) => {
      expect(await failureOf(attach(startBackend(), { name }))).toMatchObject({
        code: 'invalid-input',
        details: { path: 'name' },
      });
    },
  );

  test('what the knowledge base does not know, and an action of another assessment, takes no file', async () => {
    const started = startBackend();
    const [cluster] = await started.call('cluster.list');
    const other = await started.call('assessment.create', { clusterId: cluster?.id ?? '' });
    const [action] = await started.call('action.list');
    const refusalFor = async (wish: Wish) => (await failureOf(attach(started, wish))).code;

    expect(await refusalFor({ subject: { kind: 'rating', key: 'no-such' } })).toBe('invalid-input');
    expect(await refusalFor({ subject: { kind: 'type-answer', key: 'no-such' } })).toBe('invalid-input');
    expect(await refusalFor({ assessmentId: 'no-such' })).toBe('not-found');
    expect(
      await refusalFor({ assessmentId: other.id, subject: { kind: 'action', key: action?.id ?? '' } }),
    ).toBe('not-found');
    expect(filesIn(folderOf(started))).toEqual([]);
  });
});

describe('the size of a file', () => {
  const textOf = (bytes: number): Uint8Array => Buffer.alloc(bytes, 'a');

  test('20 MB are taken', async () => {
    const { attachment } = await attach(startBackend(), { name: 'a.txt', bytes: textOf(evidenceLimit) });

    expect(attachment.bytes).toBe(20_971_520);
  });

  test('one byte more is refused and named, and a text that carries yet more does not pass the contract', async () => {
    const started = startBackend();
    const base64 = 'YWFh'.repeat(evidenceChannels['evidence.attach'].carries.characters / 4 + 1);

    expect(
      await failureOf(attach(started, { name: 'a.txt', bytes: textOf(evidenceLimit + 1) })),
    ).toMatchObject({
      code: 'evidence-refused',
      details: { name: 'a.txt', found: 'too-large' },
    });
    expect(
      await failureOf(
        started.call('evidence.attach', { assessmentId: id, subject: rating, name: 'a.txt', base64 }),
      ),
    ).toMatchObject({ code: 'invalid-input', details: { path: 'base64', reason: 'too-long' } });
    expect(filesIn(folderOf(started))).toEqual([]);
  });

  test('what is not base64 is refused', async () => {
    const wish = { assessmentId: id, subject: rating, name: 'a.txt', base64: '<script>!' };

    expect(await failureOf(startBackend().call('evidence.attach', wish))).toMatchObject({
      code: 'invalid-input',
      details: { path: 'base64' },
    });
  });
});

describe('opening', () => {
  test('hands a read-only copy under its name to the system, which goes when the program ends', async () => {
    const { backend, call, opened } = startWatched();
    const { attachment } = await attach({ call }, { name: '调查:结果?.doc' });

    await call('evidence.open', { id: attachment.id });
    await call('evidence.show', { id: attachment.id });

    const [first, second] = opened;
    expect(opened.map(({ how }) => how)).toEqual(['open', 'show']);
    expect(basename(first?.path ?? '')).toBe('调查_结果_.doc.pdf');
    expect(first?.path).not.toBe(second?.path);
    expect(readFileSync(first?.path ?? '')).toEqual(Buffer.from(takenFiles['report.pdf'][1]));
    expect(statSync(first?.path ?? '').mode & 0o777).toBe(0o400);
    await backend.close();
    expect(opened.filter(({ path }) => existsSync(path))).toEqual([]);
  });

  test.each([
    ['CON.pdf', '_CON.pdf'],
    ['.profile', '_profile.pdf'],
    ['report.pdf. .', 'report.pdf'],
    [`${'长'.repeat(190)}.pdf`, `${'长'.repeat(66)}.pdf`],
    ['"; rm -rf ~ #.pdf', '_; rm -rf ~ #.pdf'],
  ])('a copy of %j is called %j', async (name, copied) => {
    const { call, opened } = startWatched();
    const { attachment } = await attach({ call }, { name });

    await call('evidence.open', { id: attachment.id });

    expect(basename(opened[0]?.path ?? '')).toBe(copied);
  });

  test('a file that was changed is said to be, and not opened', async () => {
    const { call, opened, path } = startWatched();
    const { attachment } = await attach({ call });
    const kept = keptAt({ path }, attachment.sha256);
    writeFileSync(kept, Buffer.alloc(attachment.bytes, 'x'));

    expect(await failureOf(call('evidence.open', { id: attachment.id }))).toMatchObject({
      code: 'evidence-changed',
      details: { name: 'report.pdf' },
    });
    expect(opened).toEqual([]);
    expect((await call('evidence.list', { id })).map(({ state }) => state)).toEqual(['changed']);
  });

  test('a file that is missing is said to be, and is whole again once it is attached again', async () => {
    const { call, path } = startWatched();
    const { attachment } = await attach({ call });
    rmSync(keptAt({ path }, attachment.sha256));

    expect((await call('evidence.list', { id })).map(({ state }) => state)).toEqual(['missing']);
    expect((await failureOf(call('evidence.open', { id: attachment.id }))).code).toBe('evidence-missing');
    await attach({ call });

    expect((await call('evidence.list', { id })).map(({ state }) => state)).toEqual(['kept']);
  });

  test('a link in the place of a file is not followed', async () => {
    const { call, path } = startWatched();
    const { attachment } = await attach({ call });
    const kept = keptAt({ path }, attachment.sha256);
    const elsewhere = join(dirname(path), 'elsewhere');
    writeFileSync(elsewhere, takenFiles['report.pdf'][1]);
    rmSync(kept);
    symlinkSync(elsewhere, kept);

    expect((await failureOf(call('evidence.open', { id: attachment.id }))).code).toBe('evidence-changed');
  });
});

describe('detaching', () => {
  test('takes a file out of the list and leaves it where it lies, and it comes back', async () => {
    const started = startBackend();
    const { attachment } = await attach(started);

    await started.call('evidence.detach', { id: attachment.id });
    expect(await started.call('evidence.list', { id })).toEqual([]);
    expect(existsSync(keptAt(started, attachment.sha256))).toBe(true);
    expect(await started.refusal('evidence.detach', { id: attachment.id })).toBe('not-found');

    expect(await started.call('evidence.restore', { id: attachment.id })).toEqual(attachment);
  });

  test('files of a deleted action and a deleted assessment are not seen until these come back', async () => {
    const started = startBackend();
    const [action] = await started.call('action.list');
    const key = action?.id ?? '';
    await attach(started, { subject: { kind: 'action', key } });

    await started.call('action.remove', { id: key });
    expect(await started.call('evidence.list', { id })).toEqual([]);
    await started.call('action.restore', { id: key });
    expect(await started.call('evidence.list', { id })).toHaveLength(1);
    await started.call('assessment.remove', { id });
    expect(await started.refusal('evidence.list', { id })).toBe('not-found');
    await started.call('assessment.restore', { id });

    expect(await started.call('evidence.list', { id })).toHaveLength(1);
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that cannot be written is named, and no row is written',
  async () => {
    const started = startBackend();
    await attach(started, { name: 'first.txt', bytes: Buffer.from('1') });
    chmodSync(folderOf(started), 0o500);

    expect(await failureOf(attach(started))).toMatchObject({
      code: 'evidence-not-kept',
      details: { name: 'report.pdf', cause: 'EACCES' },
    });
    chmodSync(folderOf(started), 0o700);
    expect(await started.call('evidence.list', { id })).toHaveLength(1);
  },
);
