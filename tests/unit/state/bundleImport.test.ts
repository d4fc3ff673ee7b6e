import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import type { BundleImport, BundlePreview } from '../../../core/exchange/bundlePreview.ts';
import { noCounts } from '../../../core/exchange/bundleManifest.ts';
import { BundleImporter } from '../../../renderer/state/exchange/bundleImport.svelte.ts';
import { ImportReport } from '../../../renderer/state/exchange/importReport.svelte.ts';
import { type SendPiece } from '../../../renderer/state/exchange/sendFile.ts';
import { isBundle } from '../../../renderer/state/files/isBundle.ts';
import { fakeClient } from '../../support/fakeClient.ts';

const moment = '2026-07-01T08:00:00.000Z';
const none = { added: 0, replaced: 0, copied: 0, kept: 0, same: 0 };
const changed: BundleImport = {
  clusters: { ...none, replaced: 1 },
  assessments: none,
  actions: 0,
  briefRecords: 0,
  knowledge: 0,
  leftOut: 0,
  removedActions: 0,
  backup: 'a-backup.db',
  undo: 'u1',
};

const preview: BundlePreview = {
  createdAt: moment,
  app: '1.0.0',
  isEncrypted: false,
  absent: [],
  counts: noCounts,
  clusters: ['c', 'd'].map((id) => ({
    id,
    name: { en: id, zh: id },
    standing: 'differs',
    mine: { id, name: { en: id, zh: id }, by: 'id' },
    differences: [],
    choices: ['mine', 'theirs', 'both'],
    assessments: [],
  })),
  knowledge: [],
};

/** A file of so many bytes, and a shell that takes it piece by piece. */
function sending(bytes: number) {
  const pieces: (readonly [bytes: number, to: string | null])[] = [];
  const send: SendPiece = (piece, to) => {
    pieces.push([piece.byteLength, to]);
    return Promise.resolve({ ok: true, value: { handle: 'h1', bytes } });
  };
  return { pieces, send, file: new File([new Uint8Array(bytes)], 'office.clusterdesk') };
}

function importerOver(handlers: Partial<Handlers>, bytes = 10) {
  const client = fakeClient({ 'bundle.preview': () => preview, ...handlers });
  const { send, file, pieces } = sending(bytes);
  return { client, pieces, importer: new BundleImporter({ client, send }, file) };
}

const refuse = (code: 'passphrase-needed' | 'passphrase-wrong' | 'changed-elsewhere') => {
  throw new AppError(code, code);
};

describe('a bundle on its way in', () => {
  test('is sent piece by piece, and then compared with what is here', async () => {
    const { importer, pieces } = importerOver({}, 9_000_000);

    await importer.open();

    expect(pieces).toEqual([
      [4_000_000, null],
      [4_000_000, 'h1'],
      [1_000_000, 'h1'],
    ]);
    expect([importer.phase, importer.share, importer.preview]).toEqual(['shown', 1, preview]);
  });

  test('one that is closed meanwhile is sent no further, and given up', async () => {
    const { importer, pieces, client } = importerOver({ 'bundle.discard': () => undefined }, 9_000_000);
    const opening = importer.open();

    await Promise.all([opening, importer.close()]);

    expect(pieces).toHaveLength(1);
    expect(client.calls.map(({ channel }) => channel)).toEqual(['bundle.discard']);
  });

  test('an encrypted one waits for its passphrase, and after a wrong one for another', async () => {
    const { importer } = importerOver({
      'bundle.preview': ({ passphrase }) =>
        passphrase === 'the right one'
          ? preview
          : refuse(passphrase === undefined ? 'passphrase-needed' : 'passphrase-wrong'),
    });
    await importer.open();
    expect([importer.phase, importer.failure]).toEqual(['locked', null]);

    await importer.unlock('another one');
    expect([importer.phase, importer.failure?.code]).toEqual(['locked', 'passphrase-wrong']);
    await importer.unlock('the right one');

    expect([importer.phase, importer.failure]).toEqual(['shown', null]);
  });

  test('one that cannot be read is refused with the reason', async () => {
    const { importer } = importerOver({
      'bundle.preview': () => {
        throw new AppError('invalid-file', 'x', { reason: 'not-a-bundle' });
      },
    });

    await importer.open();

    expect([importer.phase, importer.failure?.code]).toEqual(['refused', 'invalid-file']);
  });

  test('is stored as it was decided, and its handle is used up', async () => {
    const { importer, client } = importerOver({ 'bundle.import': () => changed });
    await importer.open();
    importer.chooseAll('theirs');
    importer.choose('clusters', 'd', 'both');
    expect([importer.forecast?.clusters, importer.replaced]).toEqual([
      { ...none, replaced: 1, copied: 1 },
      ['cluster c'],
    ]);

    expect(await importer.store()).toEqual(changed);
    await importer.close();

    expect(client.sent('bundle.import')).toEqual([
      { handle: 'h1', decisions: { clusters: { c: 'theirs', d: 'both' }, assessments: {} } },
    ]);
    expect(client.sent('bundle.discard')).toEqual([]);
  });

  test('a choice for all lets go what was chosen one by one', async () => {
    const { importer } = importerOver({});
    await importer.open();
    importer.choose('clusters', 'd', 'both');

    importer.chooseAll('theirs');

    expect(importer.forecast?.clusters.replaced).toBe(2);
  });

  test('is compared again where something else is stored by now, with what was chosen and its passphrase', async () => {
    const { importer, client } = importerOver({
      'bundle.preview': ({ passphrase }) =>
        passphrase === undefined ? refuse('passphrase-needed') : preview,
      'bundle.import': () => refuse('changed-elsewhere'),
    });
    await importer.open();
    await importer.unlock('the right one');
    importer.chooseAll('theirs');
    expect(await importer.store()).toBeNull();
    expect([importer.phase, importer.failure?.code]).toEqual(['shown', 'changed-elsewhere']);

    await importer.lookAgain();

    expect(client.sent('bundle.preview').at(-1)).toEqual({ handle: 'h1', passphrase: 'the right one' });
    expect([importer.phase, importer.chosen.otherwise]).toEqual(['shown', 'theirs']);
  });
});

describe('the report of an import', () => {
  test('takes the import back once', async () => {
    const client = fakeClient({ 'bundle.undoImport': () => undefined });
    let changes = 0;
    const report = new ImportReport({ client }, () => (changes += 1));
    report.show(changed);
    expect(report.canUndo).toBe(true);

    await Promise.all([report.undo(), report.undo()]);

    expect([report.isUndone, report.canUndo, changes]).toEqual([true, false, 2]);
    expect(client.sent('bundle.undoImport')).toEqual([{ undo: 'u1' }]);
  });

  test('offers no way back where nothing was kept', () => {
    const report = new ImportReport({ client: fakeClient() }, () => undefined);

    report.show({ ...changed, undo: null });

    expect(report.canUndo).toBe(false);
  });

  test('one that could not be taken back can be tried again', async () => {
    const client = fakeClient({
      'bundle.undoImport': () => {
        throw new AppError('store-busy', 'busy');
      },
    });
    const report = new ImportReport({ client }, () => undefined);
    report.show(changed);

    await report.undo();

    expect([report.failure?.code, report.isUndone, report.canUndo]).toEqual(['store-busy', false, true]);
  });
});

test.each([
  ['office.clusterdesk', '', true],
  ['OFFICE.CLUSTERDESK', '', true],
  ['office.clusterdesk.zip', 'PK\u0003\u0004…', true],
  ['renamed', 'age-encryption.org/v1', true],
  ['assessment.json', '{"format":1}', false],
])('%s beginning with "%s" is taken for a bundle: %s', async (name, text, expected) => {
  expect(await isBundle(new File([text], name))).toBe(expected);
});
