import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import { writeFileSafely } from '../../electron/backend/exchange/writeFile.ts';
import { fillDisk, noSmallDisk } from '../support/diskMount.ts';
import { takenFiles } from '../support/evidence/sampleFiles.ts';
import { smallDisk } from '../support/smallDisk.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const sample = 'sample-daqing-volvo-auto';
const key = 'inter-firm-trust';
/** What is left of the disk, in bytes: around what each of these works needs. */
const rooms = [0, 4, 8, 12, 16, 24, 32, 48, 64, 128, 256, 512, 1024].map((pages) => pages * 4096);

/** A report of some hundred kilobytes, another one each time. */
function report(number: number): Buffer {
  const padding = Buffer.alloc(200_000, `% ${number} `);
  return Buffer.concat([takenFiles['report.pdf'][1], padding]);
}

/** A program whose store, documents and exports lie on a disk of their own. */
function onOwnDisk(context: TestContext): { office: TestBackend; folder: string } {
  const folder = join(dirname(storePath()), 'disk');
  context.skip(!smallDisk(folder, 12_000), noSmallDisk);
  const seeded = startBackend();
  void seeded.backend.close();
  const path = join(folder, 'cluster-desk.db');
  writeFileSync(path, readFileSync(seeded.path));
  return { office: startBackend({ storePath: path }), folder };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** The store itself and what stands beside it change with every write. */
const isOfStore = (name: string): boolean => name.startsWith('cluster-desk.db') || name === 'filler';

/** What was made before an import is whole, whatever becomes of the import. */
const isMadeBefore = (name: string): boolean => name.includes('before-import');

const others = (folder: string): readonly string[] =>
  filesIn(folder).filter((name) => !isOfStore(name) && !isMadeBefore(name));

const codeOf = (envelope: Envelope): string => (envelope.ok ? 'done' : envelope.error.code);

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

type Work = (office: TestBackend, number: number, bundle: Uint8Array) => Promise<Envelope>;

/** Attaches another document each time. */
const attach = ({ backend }: TestBackend, number: number) =>
  backend.dispatch('evidence.attach', {
    assessmentId: sample,
    subject: { kind: 'rating', key },
    name: `${number}.pdf`,
    base64: report(number).toString('base64'),
  });

/** What writes files; each is done anew at every call. */
const works: Readonly<Record<string, Work>> = {
  attach,
  'export a brief': ({ backend }) =>
    backend.dispatch('brief.export', { id: sample, language: 'zh', format: 'docx' }),
  'export a bundle': ({ backend }) => backend.dispatch('bundle.export', { clusters: null }),
  'export an assessment': ({ backend }) => backend.dispatch('assessment.export', { id: sample }),
  'export the trail': ({ backend }) => backend.dispatch('trail.export', { format: 'csv', language: 'zh' }),
  'back up': ({ backend }) => backend.dispatch('backup.make', undefined),
  'save a copy': ({ backend }) => backend.dispatch('backup.saveCopy', undefined),
  async 'take a bundle in'({ backend }, number, bundle) {
    const received = await backend.receive(whole(bundle));
    if (!received.ok) {
      return received;
    }
    const { handle } = received.value;
    const seen = await backend.dispatch('bundle.preview', { handle });
    const decisions = { clusters: {}, assessments: {}, otherwise: 'theirs' };
    const taken = seen.ok ? await backend.dispatch('bundle.import', { handle, decisions }) : seen;
    await backend.dispatch('bundle.discard', { handle });
    return taken;
  },
};

/** What is there to be taken in: another office's clusters, with a document. */
async function bundleOfAnother(): Promise<Uint8Array> {
  const other = startBackend();
  await attach(other, 0);
  const { path } = await other.call('bundle.export', { clusters: null });
  return readFileSync(path ?? '');
}

for (const [name, work] of Object.entries(works)) {
  test(`${name}: done, or refused as on a full disk with nothing half-written`, async (context) => {
    const { office, folder } = onOwnDisk(context);
    const bundle = await bundleOfAnother();
    const outcomes = new Set<string>();
    for (const [number, room] of rooms.entries()) {
      const before = others(folder);
      const { head } = await office.call('trail.verify');
      const free = fillDisk(folder, room);

      const outcome = codeOf(await work(office, number, bundle));

      outcomes.add(outcome);
      free();
      if (outcome !== 'done') {
        expect(others(folder), `${room}`).toEqual(before);
        expect(await office.call('trail.verify'), `${room}`).toMatchObject({ fault: null, head });
      }
      others(folder)
        .filter((file) => !before.includes(file))
        .forEach((file) => rmSync(join(folder, file)));
    }
    expect([...outcomes].sort()).toEqual(['disk-full', 'done']);
    expect(codeOf(await work(office, rooms.length, bundle))).toBe('done');
  });
}

test.each(['ENOSPC', 'EDQUOT'])(
  '%s, in the middle of a file, is a full disk and leaves nothing',
  async (code) => {
    const folder = dirname(storePath());
    async function* interrupted() {
      yield Buffer.from('a beginning');
      throw Object.assign(new Error('write'), { code });
    }

    const writing = writeFileSafely(join(folder, 'a.json'), interrupted(), { mayReplace: false });

    await expect(writing).rejects.toMatchObject({ code: 'disk-full' });
    expect(filesIn(folder)).toEqual([]);
  },
);

test('a record that the store refuses leaves no file', async () => {
  const folder = dirname(storePath());
  const keepRecord = () => {
    throw new AppError('store-read-only', 'The store is open for reading only.');
  };

  const writing = writeFileSafely(join(folder, 'a.json'), '{}', { mayReplace: false, keepRecord });

  await expect(writing).rejects.toMatchObject({ code: 'store-read-only' });
  expect(filesIn(folder)).toEqual([]);
});
