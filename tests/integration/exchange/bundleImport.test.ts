import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { omit } from '../../../core/base/omit.ts';
import type { BundleDecisions, BundlePreview } from '../../../core/exchange/bundlePreview.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const theirs: BundleDecisions = { clusters: {}, assessments: {}, otherwise: 'theirs' };

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += 4096) {
    yield bytes.subarray(at, at + 4096);
  }
}

async function exported(office: TestBackend, clusters: string[] | null = [volvo], passphrase?: string) {
  const { path } = await office.call('bundle.export', { clusters, ...(passphrase && { passphrase }) });
  return readFileSync(path ?? '');
}

/** Sends a bundle to an office, as a page does; gives its handle. */
async function sent(office: TestBackend, bytes: Uint8Array): Promise<string> {
  const answer = await office.backend.receive(inPieces(bytes));
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  expect(answer.value.bytes).toBe(bytes.length);
  return answer.value.handle;
}

async function looked(office: TestBackend, bytes: Uint8Array) {
  const handle = await sent(office, bytes);
  return { handle, preview: await office.call('bundle.preview', { handle }) };
}

const assessmentOf = ({ clusters }: BundlePreview, cluster = volvo) =>
  clusters.find(({ id }) => id === cluster)?.assessments[0];

/** Two offices that begin with the same, of which one has gone on. */
async function twoOffices() {
  const [mine, other] = [startBackend(), startBackend()];
  const stored = await mine.call('cluster.get', { id: volvo });
  const fields = omit(stored, 'id', 'facts', 'recognition', 'paperType');
  await other.call('cluster.saveFields', { id: volvo, fields: { ...fields, divisionCode: '230604' } });
  await other.call('assessment.saveRating', {
    id: sample,
    indicator: 'inter-firm-trust',
    rating: { level: 5, grade: 'A', note: '新近走访' },
  });
  return { mine, other };
}

const opened = (office: TestBackend, id = sample) => office.call('assessment.open', { id });

describe('looking at a bundle', () => {
  test('what is the same needs no decision, and importing it changes nothing', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    // The actions of the sample have ids of their own in each store.
    const { handle, preview } = await looked(mine, await exported(mine, null));

    expect(preview).toMatchObject({ isEncrypted: false, counts: { clusters: 40, assessments: 1 } });
    expect(
      preview.clusters.every(({ standing, choices }) => standing === 'same' && choices.length === 0),
    ).toBe(true);
    expect(assessmentOf(preview)?.standing).toBe('same');
    const before = await opened(mine);
    const changed = await mine.call('bundle.import', {
      handle,
      decisions: { clusters: {}, assessments: {} },
    });
    expect(changed).toMatchObject({
      clusters: { same: 40, added: 0 },
      assessments: { same: 1 },
      actions: 0,
      undo: null,
    });
    expect(await opened(mine)).toEqual(before);
    expect(await other.call('cluster.list')).toHaveLength(40);
  });

  test('what differs is named field by field', async () => {
    const { mine, other } = await twoOffices();

    const { preview } = await looked(mine, await exported(other));

    const [cluster] = preview.clusters;
    expect(cluster).toMatchObject({
      standing: 'differs',
      mine: { id: volvo, by: 'id' },
      differences: [{ field: 'divisionCode', changed: 1 }],
      choices: ['mine', 'theirs', 'both'],
    });
    expect(assessmentOf(preview)).toMatchObject({
      standing: 'differs',
      knowledge: { version: '1.0.0', state: 'here' },
      choices: ['mine', 'theirs', 'both'],
    });
    expect(assessmentOf(preview)?.differences.find(({ field }) => field === 'ratings')).toMatchObject({
      changed: 1,
    });
  });

  test('what differs is told in words, mine and theirs, and nothing is stored by telling it', async () => {
    const { mine, other } = await twoOffices();
    const [action] = await mine.call('action.list');
    await other.call('action.remove', { id: action?.id ?? '' });
    const { handle } = await looked(mine, await exported(other));
    const before = [
      await opened(mine),
      await mine.call('cluster.get', { id: volvo }),
      await mine.call('action.list'),
    ];
    const told = (of: 'clusters' | 'assessments', id: string, language: 'en' | 'zh') =>
      mine.call('bundle.differences', { handle, of, id, language });

    const cluster = await told('clusters', volvo, 'en');
    const assessment = await told('assessments', sample, 'en');

    expect(cluster.flatMap(({ parts }) => parts)).toEqual([
      { field: 'Division code', before: '230600', after: '230604' },
    ]);
    const trust = assessment.find(({ subject }) => subject === 'Trust between firms');
    expect(trust?.parts).toContainEqual({ field: 'Note', before: expect.any(String), after: '新近走访' });
    expect(assessment).toContainEqual(expect.objectContaining({ kind: 'binned', subject: action?.title }));
    expect(
      (await told('assessments', sample, 'zh')).some(({ parts }) =>
        parts.some(({ before }) => before === '2级'),
      ),
    ).toBe(true);
    expect([
      await opened(mine),
      await mine.call('cluster.get', { id: volvo }),
      await mine.call('action.list'),
    ]).toEqual(before);
    expect((await mine.call('bundle.import', { handle, decisions: theirs })).assessments.replaced).toBe(1);
  });

  test('a cluster entered in both offices is found by its name', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    const fields = {
      name: { en: '', zh: '四平陶瓷' },
      province: { en: '', zh: '吉林' },
      city: { en: '', zh: '四平' },
      county: { en: '', zh: '' },
      divisionCode: '',
      industry: '',
      foundedYear: 1998,
      industryCode: '',
    };
    const here = await mine.call('cluster.create', { assessmentId: 'a-1', fields });
    const there = await other.call('cluster.create', {
      assessmentId: 'a-2',
      fields: { ...fields, industry: 'C3071' },
    });
    const { handle, preview } = await looked(mine, await exported(other, [there.clusterId]));

    expect(preview.clusters[0]).toMatchObject({
      standing: 'differs',
      mine: { id: here.clusterId, by: 'name' },
    });
    await mine.call('bundle.import', { handle, decisions: theirs });
    expect(await mine.call('cluster.get', { id: here.clusterId })).toMatchObject({ industry: 'C3071' });
    expect((await opened(mine, 'a-2')).assessment.clusterId).toBe(here.clusterId);
  });
});

describe('taking a bundle in', () => {
  test('"theirs" puts it in the place of mine', async () => {
    const { mine, other } = await twoOffices();
    const { handle } = await looked(mine, await exported(other));

    const changed = await mine.call('bundle.import', { handle, decisions: theirs });

    expect(changed).toMatchObject({ clusters: { replaced: 1 }, assessments: { replaced: 1 } });
    expect(await opened(mine)).toEqual(await opened(other));
    const actions = async (office: TestBackend) =>
      (await office.call('action.list')).map(({ id: _id, ...action }) => action);
    expect(await actions(mine)).toEqual(await actions(other));
  });

  test('"mine" leaves everything as it is', async () => {
    const { mine, other } = await twoOffices();
    const before = [await opened(mine), await mine.call('action.list')];
    const { handle } = await looked(mine, await exported(other));

    await mine.call('bundle.import', { handle, decisions: { ...theirs, otherwise: 'mine' } });

    expect([await opened(mine), await mine.call('action.list')]).toEqual(before);
  });

  test('"both" brings a copy in beside mine, decided one by one', async () => {
    const { mine, other } = await twoOffices();
    const before = await opened(mine);
    const actions = (await mine.call('action.list')).length;
    const { handle } = await looked(mine, await exported(other));

    const decisions = { clusters: { [volvo]: 'mine' }, assessments: { [sample]: 'both' } } as const;
    const changed = await mine.call('bundle.import', { handle, decisions });

    expect(changed).toMatchObject({ clusters: { kept: 1 }, assessments: { copied: 1 } });
    expect(await opened(mine)).toEqual(before);
    expect(await mine.call('action.list')).toHaveLength(actions * 2);
    const list = await mine.call('cluster.list');
    const latest = list.find(({ id }) => id === volvo)?.latest?.assessmentId ?? '';
    const copy = await opened(mine, latest);
    expect(copy.assessment.id).not.toBe(sample);
    expect(copy.assessment.ratings['inter-firm-trust']).toMatchObject({ level: 5, note: '新近走访' });
  });

  test('a cluster that comes in as a copy brings its assessments with it', async () => {
    const { mine, other } = await twoOffices();
    const { handle } = await looked(mine, await exported(other));

    await mine.call('bundle.import', {
      handle,
      decisions: { clusters: { [volvo]: 'both' }, assessments: {} },
    });

    const twins = (await mine.call('cluster.list')).filter(
      ({ name }) => name.zh === '大庆沃尔沃汽车产业集群',
    );
    expect(twins).toHaveLength(2);
    expect(new Set(twins.map(({ latest }) => latest?.assessmentId)).size).toBe(2);
  });

  test('what differs and is not decided is refused by its name, and nothing is stored', async () => {
    const { mine, other } = await twoOffices();
    const { handle } = await looked(mine, await exported(other));
    const before = await opened(mine);

    const open = await failureOf(
      mine.call('bundle.import', { handle, decisions: { clusters: { [volvo]: 'theirs' }, assessments: {} } }),
    );
    const unknown = await failureOf(
      mine.call('bundle.import', { handle, decisions: { ...theirs, clusters: { nobody: 'mine' } } }),
    );

    expect([open.code, open.details]).toEqual([
      'invalid-input',
      { path: `assessments.${sample}`, reason: 'missing' },
    ]);
    expect(unknown.details['path']).toBe('clusters.nobody');
    expect(await opened(mine)).toEqual(before);
    // The same handle goes on.
    await mine.call('bundle.import', { handle, decisions: theirs });
  });

  test('what has been changed since it was looked at is not overwritten', async () => {
    const { mine, other } = await twoOffices();
    const { handle } = await looked(mine, await exported(other));
    await mine.call('assessment.saveRating', {
      id: sample,
      indicator: 'inter-firm-trust',
      rating: { level: 1 },
    });

    const failure = await failureOf(mine.call('bundle.import', { handle, decisions: theirs }));

    expect(failure.code).toBe('changed-elsewhere');
    expect((await opened(mine)).assessment.ratings['inter-firm-trust']).toEqual({ level: 1 });
  });

  test('what was deleted here stays deleted under its id', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    await mine.call('cluster.remove', { id: volvo });
    const { handle } = await looked(mine, await exported(other));

    await mine.call('bundle.import', { handle, decisions: theirs });

    expect((await failureOf(mine.call('cluster.get', { id: volvo }))).code).toBe('not-found');
    expect(await mine.call('cluster.list')).toHaveLength(40);
  });

  test('a handle is used up by the import, and files are gone with it', async () => {
    const { mine, other } = await twoOffices();
    const { handle } = await looked(mine, await exported(other));
    const received = join(dirname(mine.path), 'received');
    expect(readdirSync(received)).toHaveLength(1);

    await mine.call('bundle.import', { handle, decisions: theirs });

    expect(readdirSync(received)).toEqual([]);
    expect((await failureOf(mine.call('bundle.import', { handle, decisions: theirs }))).code).toBe(
      'not-found',
    );
    expect((await failureOf(mine.call('bundle.preview', { handle }))).code).toBe('not-found');
    expect((await failureOf(mine.call('bundle.undoImport', { undo: 'gone' }))).code).toBe('not-found');
    await mine.backend.close();
    expect(readdirSync(dirname(mine.path))).not.toContain('received');
  });

  test('an encrypted bundle asks for its passphrase, and leaves no text of it behind', async () => {
    const { mine, other } = await twoOffices();
    const handle = await sent(mine, await exported(other, [volvo], 'acorn-river-violin-tea'));

    expect((await failureOf(mine.call('bundle.preview', { handle }))).code).toBe('passphrase-needed');
    const wrong = await failureOf(
      mine.call('bundle.preview', { handle, passphrase: 'acorn-river-violin-sea' }),
    );
    expect(wrong.code).toBe('passphrase-wrong');
    const preview = await mine.call('bundle.preview', { handle, passphrase: 'acorn-river-violin-tea' });
    expect(preview.isEncrypted).toBe(true);
    expect(readdirSync(join(dirname(mine.path), 'received'))).toEqual([handle]);
    await mine.call('bundle.import', { handle, decisions: theirs });
    expect(await opened(mine)).toEqual(await opened(other));
  });

  test('a short passphrase, and a cluster that is not there, are refused before a file is made', async () => {
    const { call, path } = startBackend();

    expect((await failureOf(call('bundle.export', { clusters: [volvo], passphrase: 'short' }))).code).toBe(
      'passphrase-weak',
    );
    expect((await failureOf(call('bundle.export', { clusters: ['gone'] }))).code).toBe('not-found');
    expect(readdirSync(dirname(path)).filter((name) => !name.startsWith('cluster-desk.db'))).toEqual([]);
  });
});

describe('taking an import back', () => {
  async function imported() {
    const { mine, other } = await twoOffices();
    const before = [await mine.call('cluster.get', { id: volvo }), await opened(mine)];
    const { handle } = await looked(mine, await exported(other));
    const { undo } = await mine.call('bundle.import', { handle, decisions: theirs });
    return { mine, before, undo: undo ?? '' };
  }

  test('also of the very first start, which needs no backup, brings all of it back, once', async () => {
    const { mine, before, undo } = await imported();
    expect((await mine.call('cluster.get', { id: volvo })).divisionCode).toBe('230604');

    await mine.call('bundle.undoImport', { undo });

    expect([await mine.call('cluster.get', { id: volvo }), await opened(mine)]).toEqual(before);
    expect((await failureOf(mine.call('bundle.undoImport', { undo }))).code).toBe('not-found');
  });
});
