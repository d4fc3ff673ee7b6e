import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBackend } from '../support/storeBackend.ts';

const folder = join(import.meta.dirname, '../reference/clusters');
const indicator = 'inter-firm-trust';

test('plans are found for all clusters where one was changed since it was evaluated', async () => {
  const office = startBackend();
  const ids = ['jura-arc-watchmaking', 'baden-wuerttemberg-machine-tools'];
  const made = [];
  for (const id of ids) {
    const text = readFileSync(join(folder, `${id}.json`), 'utf8');
    const assessment = await office.call('assessment.import', { text });
    await office.call('assessment.evaluate', { id: assessment.id });
    made.push(assessment.id);
  }
  await office.call('assessment.saveRating', {
    id: made[0] ?? '',
    indicator,
    rating: { level: 1, grade: 'A' },
  });

  const first = await office.call('programme.prepare', undefined);
  const second = await office.call('programme.prepare', undefined);

  expect([first.left, second.left]).toEqual([1, 0]);
  expect((await office.call('programme.solve', { budget: 10 })).best.shares).toHaveLength(2);
});
