import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ActionFields, openFields } from '../../../core/model/action.ts';
import { sendBundle } from '../../support/exchange/sendBundle.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const called = (title: string): ActionFields => ({
  ...{ title, owner: '', startOn: null, dueOn: null, status: 'not-started', progress: 0 },
  ...openFields,
});

/** An action with a step in the other office. */
async function withStep() {
  const [mine, other] = [startBackend(), startBackend()];
  const create = async (title: string, partOf: { readonly partOf?: string }) =>
    other.call('action.create', { assessmentId: sample, fields: called(title), ...partOf });
  const whole = await create('Whole', {});
  await create('Step', { partOf: whole.id });
  return { mine, other, whole };
}

async function look(office: TestBackend, other: TestBackend) {
  const { path } = await other.call('bundle.export', { clusters: [volvo] });
  const handle = await sendBundle(office, readFileSync(path ?? ''));
  const { clusters } = await office.call('bundle.preview', { handle });
  return { handle, standing: clusters[0]?.assessments[0]?.standing };
}

async function take(office: TestBackend, other: TestBackend, otherwise: 'theirs' | 'both') {
  const { handle } = await look(office, other);
  await office.call('bundle.import', { handle, decisions: { clusters: {}, assessments: {}, otherwise } });
}

const named = async ({ call }: TestBackend, wanted: string) =>
  (await call('action.list')).filter(({ title }) => title === wanted);

test('what came in is the same the next time, the step of a deleted action too', async () => {
  const { mine, other, whole } = await withStep();
  await other.call('action.remove', { id: whole.id });

  await take(mine, other, 'theirs');

  expect((await look(mine, other)).standing).toBe('same');
});

test('a copy with steps is the same the next time', async () => {
  const { mine, other } = await withStep();
  await take(mine, other, 'theirs');
  await mine.call('assessment.saveRating', { id: sample, indicator: 'regional-brand', rating: { level: 1 } });

  await take(mine, other, 'both');

  expect((await look(mine, other)).standing).toBe('same');
});

test('a step stays with its action where that comes in under another id', async () => {
  const { mine, other, whole } = await withStep();
  await take(mine, other, 'theirs');
  const record = { id: whole.id, progress: 20, status: 'open' } as const;
  await mine.call('action.record', { ...record, note: 'here' });
  await other.call('action.record', { ...record, note: 'there' });

  await take(mine, other, 'theirs');

  const [theirs] = await named(mine, 'Whole');
  expect(theirs?.id).not.toBe(whole.id);
  expect((await named(mine, 'Step')).map(({ partOf }) => partOf)).toEqual([theirs?.id]);
});
