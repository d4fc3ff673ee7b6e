import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { desktopThatExportsTo } from '../../support/copyDesktop.ts';
import { takenFiles } from '../../support/evidence/sampleFiles.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

const sample = 'sample-daqing-volvo-auto';

const attach = ({ call }: Pick<TestBackend, 'call'>) =>
  call('evidence.attach', {
    assessmentId: sample,
    subject: { kind: 'rating', key: 'inter-firm-trust' },
    name: '章程.pdf',
    base64: Buffer.from(takenFiles['report.pdf'][1]).toString('base64'),
  });

/** A file where a folder should be. */
const putInTheWay = (path: string): void => writeFileSync(path, 'in the way');

async function* piece() {
  yield Buffer.from('PK');
}

describe('a place that is none is said in words', () => {
  test('a folder in the place of a bundle', async () => {
    const { backend, path } = startBackend();
    await backend.close();
    const folder = join(dirname(storePath()), 'a folder');
    mkdirSync(folder);
    let complaint = '';

    const code = await runCommand(['import', folder, '--store', path], {
      environment: { LANG: 'en_GB.UTF-8' },
      interruption: () => new AbortController().signal,
      print: () => undefined,
      complain: (text) => (complaint += text),
    });

    expect([code, complaint]).toEqual([1, 'The file was not read: it is a folder. Nothing was changed.\n']);
  });

  test('a file in the place of the folder of documents', async () => {
    const office = startBackend();
    putInTheWay(join(dirname(office.path), 'evidence'));

    const failure = await failureOf(attach(office));

    expect([failure.code, failure.details['name']]).toEqual(['evidence-not-kept', '章程.pdf']);
    expect(await office.call('evidence.list', { id: sample })).toEqual([]);
  });

  test('a file that came later in the place of the folder of documents', async () => {
    const office = startBackend();
    const { attachment } = await attach(office);
    rmSync(join(dirname(office.path), 'evidence'), { recursive: true });
    putInTheWay(join(dirname(office.path), 'evidence'));

    expect(await office.call('evidence.list', { id: sample })).toMatchObject([{ state: 'missing' }]);
    expect((await failureOf(office.call('evidence.open', { id: attachment.id }))).code).toBe(
      'evidence-missing',
    );
    expect((await office.call('bundle.export', { clusters: null })).absent).toHaveLength(1);
  });

  test('a file in the place of the folder of opened copies', async () => {
    const office = startBackend();
    const { attachment } = await attach(office);
    putInTheWay(join(dirname(office.path), 'evidence-opened'));

    expect((await failureOf(office.call('evidence.open', { id: attachment.id }))).code).toBe(
      'file-not-opened',
    );
  });

  test('a file in the place of the folder of received files', async () => {
    const office = startBackend();
    putInTheWay(join(dirname(office.path), 'received'));

    expect(await office.backend.receive(piece())).toMatchObject({
      ok: false,
      error: { code: 'file-not-written' },
    });
  });

  test('a path that leads through a file', async () => {
    const file = join(dirname(storePath()), 'a file');
    putInTheWay(file);
    const { call } = startBackend({ desktop: desktopThatExportsTo(join(file, 'b.db')) });

    expect((await failureOf(call('bundle.export', { clusters: null }))).code).toBe('file-not-written');
    expect((await failureOf(call('backup.saveCopy'))).code).toBe('backup-not-written');
  });

  test('a folder that is not there', async () => {
    const { call } = startBackend({
      desktop: desktopThatExportsTo(join(dirname(storePath()), 'gone', 'b.db')),
    });

    expect((await failureOf(call('bundle.export', { clusters: null }))).code).toBe('file-not-written');
    expect((await failureOf(call('backup.saveCopy'))).code).toBe('backup-not-written');
  });
});
