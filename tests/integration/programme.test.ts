import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import type { Unevaluated } from '../../core/contract/portfolioChannels.ts';
import { unpackPortfolio } from '../../core/model/portfolio/packedPortfolio.ts';
import { startBackend } from '../support/storeBackend.ts';

const folder = join(import.meta.dirname, '../reference/clusters');
const indicator = 'inter-firm-trust';
const ids = ['jura-arc-watchmaking', 'baden-wuerttemberg-machine-tools'];

test('plans are found for all clusters where one was changed since it was evaluated', async () => {
  const office = startBackend();
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

  const first = await office.call('programme.prepare', { except: [] });
  const second = await office.call('programme.prepare', { except: [] });

  expect([first.left, second.left]).toEqual([1, 0]);
  expect((await office.call('programme.solve', { budget: 10 })).best.shares).toHaveLength(2);
});

test('an assessment of odd content is named with its reason, and the others are evaluated and planned', async () => {
  let oddOnes = 1;
  const evaluationMemory: BackendPorts['evaluationMemory'] = {
    of(_fingerprint, evaluate) {
      if (oddOnes > 0) {
        oddOnes -= 1;
        throw new RangeError('Content that no evaluation can go through.');
      }
      return evaluate();
    },
  };
  const office = startBackend({ evaluationMemory });
  const made: string[] = [];
  for (const id of [...ids, 'keqiao-textiles']) {
    const text = readFileSync(join(folder, `${id}.json`), 'utf8');
    made.push((await office.call('assessment.import', { text })).id);
  }
  const [first = '', second = ''] = made;

  async function work(channel: 'portfolio.refresh' | 'programme.prepare') {
    const failed: Unevaluated[] = [];
    for (let left = 1; left > 0;) {
      const step = await office.call(channel, { except: failed.map(({ assessmentId }) => assessmentId) });
      failed.push(...step.failed);
      ({ left } = step);
    }
    return failed.map(({ assessmentId, code }) => [assessmentId, code]);
  }

  expect(await work('portfolio.refresh')).toEqual([[first, 'internal']]);
  const { packed, unread } = await office.call('portfolio.list');
  expect(unread).toBe(1);
  expect(unpackPortfolio(packed).filter(({ result, isSample }) => result !== null && !isSample)).toHaveLength(
    2,
  );

  await office.call('assessment.saveRating', { id: second, indicator, rating: { level: 1, grade: 'A' } });
  oddOnes = 1;
  expect(await work('programme.prepare')).toEqual([[second, 'internal']]);
  expect((await office.call('programme.solve', { budget: 10 })).best.shares).toHaveLength(1);
});

test('other calls are answered while the programmes of many budgets are looked for', async () => {
  const office = startBackend();
  const answered: string[] = [];
  await Promise.all(
    (['programme.frontier', 'programme.budget'] as const).map(async (channel) => {
      await office.call(channel);
      answered.push(channel);
    }),
  );
  expect(answered).toEqual(['programme.budget', 'programme.frontier']);
});
