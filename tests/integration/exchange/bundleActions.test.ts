import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sendBundle } from '../../support/exchange/sendBundle.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';

/** Takes all of the bundle of an office. */
async function takeTheirs(office: TestBackend, other: TestBackend) {
  const { path } = await other.call('bundle.export', { clusters: [volvo] });
  const handle = await sendBundle(office, readFileSync(path ?? ''));
  await office.call('bundle.preview', { handle });
  const decisions = { clusters: {}, assessments: {}, otherwise: 'theirs' } as const;
  return office.call('bundle.import', { handle, decisions });
}

/** Two offices that have the same actions, of which the first has a record and a file of its own here. */
async function goneTheirWays() {
  const [mine, other] = [startBackend(), startBackend()];
  await other.call('assessment.saveRating', {
    id: sample,
    indicator: 'regional-brand',
    rating: { level: 1 },
  });
  await takeTheirs(mine, other);
  const [action] = await other.call('action.list');
  const id = action?.id ?? '';
  await mine.call('action.record', { id, progress: 20, status: 'open', note: 'here' });
  await mine.call('evidence.attach', {
    assessmentId: sample,
    subject: { kind: 'action', key: id },
    name: 'own.txt',
    base64: Buffer.from('A document of this office.\n').toString('base64'),
  });
  await other.call('action.record', { id, progress: 30, status: 'open', note: 'there' });
  return { mine, other, id };
}

const files = async ({ call }: TestBackend) =>
  (await call('evidence.list', { id: sample })).map(({ name, subject }) => [name, subject.key]);

test('a file that is attached here stays attached to the action that takes the place of its own', async () => {
  const { mine, other, id } = await goneTheirWays();

  const { removedActions, actions } = await takeTheirs(mine, other);

  expect({ removedActions, actions }).toEqual({ removedActions: 1, actions: 1 });
  const there = (await mine.call('action.list')).find(({ events }) =>
    events.some(({ note }) => note === 'there'),
  );
  expect(there?.id).not.toBe(id);
  expect(await files(mine)).toEqual([['own.txt', there?.id]]);
});

test('the action in the bin keeps its file, for whoever brings it back', async () => {
  const { mine, other, id } = await goneTheirWays();
  await takeTheirs(mine, other);

  await mine.call('bin.restore', { kind: 'action', id });

  expect((await files(mine)).map(([name]) => name)).toEqual(['own.txt', 'own.txt']);
  expect((await files(mine)).map(([, key]) => key)).toContain(id);
});
