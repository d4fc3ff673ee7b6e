import { expect, test } from 'vitest';
import { rowsDigest, traceOf } from '../../support/fuzz/fuzzStore.ts';
import { startBackend } from '../../support/storeBackend.ts';

test('a write is seen in the trace and in the rows, a reading and a refusal in neither', async () => {
  const { path, call, refusal } = startBackend();
  const seen = () => [traceOf(path), rowsDigest(path)];
  const before = seen();

  await call('cluster.list');
  expect(await refusal('settings.save', { marking: 'a\u0000' })).toBe('invalid-input');
  expect(seen()).toEqual(before);

  await call('settings.save', { marking: '内部' });
  const after = seen();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
