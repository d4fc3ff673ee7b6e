import { expect, test } from 'vitest';
import { keptWrites, rowsDigest, traceOf } from '../../support/fuzz/fuzzStore.ts';
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

test('of statements only those stay that write and are not rolled back', () => {
  const [one, two, three] = ['INSERT INTO a VALUES (1)', "\n  UPDATE a SET b = 'COMMIT'", 'DELETE FROM a'];

  expect(keptWrites(['BEGIN IMMEDIATE', one, 'SELECT 1', two, 'COMMIT', 'PRAGMA optimize'])).toEqual([
    one,
    two,
  ]);
  expect(keptWrites([one, 'BEGIN', two, 'ROLLBACK', three])).toEqual([one, three]);
  expect(
    keptWrites(['BEGIN', one, 'SAVEPOINT `x`', two, 'ROLLBACK TO `x`', 'RELEASE `x`', three, 'COMMIT']),
  ).toEqual([one, three]);
  expect(keptWrites(['BEGIN', 'SAVEPOINT `x`', one, 'RELEASE `x`', 'ROLLBACK'])).toEqual([]);
});
