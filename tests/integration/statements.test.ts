import { describe, expect, test } from 'vitest';
import type { answerChannels } from '../../core/contract/answerChannels.ts';
import type { Channel, Input } from '../../core/contract/channels.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import { startBackend } from '../support/storeBackend.ts';

const id = 'sample-daqing-volvo-auto';
const most = 6;

/** Begin, commit and their like are not counted: they read and write nothing. Nor is what the trail adds to every save. */
const isControl = (sql: string): boolean =>
  /^\s*(?:--|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)|\btrail\b|\bsqlite_sequence\b|\buntold_sum\b|\bAS actor_name\b|\bSELECT note_write\b|^\s*SELECT cluster_id FROM assessment\b/i.test(
    sql,
  );

function counted() {
  const statements: string[] = [];
  const start = startBackend({ onStatement: (sql) => void statements.push(sql) });
  return {
    call: start.call,
    /** The statements of one call. */
    async during<C extends Channel>(channel: C, input: Input<C>): Promise<string[]> {
      statements.length = 0;
      await start.call(channel, input);
      return statements.filter((sql) => !isControl(sql));
    },
  };
}

type SaveChannel = keyof typeof answerChannels;

/** One answer each, as a screen gives it: one thing changed, the rest as it is stored. */
const answers: { readonly [C in SaveChannel]: (assessment: Assessment) => Input<C> } = {
  'assessment.saveTyping': ({ typing }) => ({
    id,
    typing: { ...typing, answers: { ...typing.answers, 'resource-base': 'unknown' } },
    accepted: false,
  }),
  'assessment.saveRating': () => ({ id, indicator: 'regional-brand', rating: { level: 5, grade: 'B' } }),
  'assessment.saveContext': ({ context }) => ({ id, context: { ...context, growthGap: 2 } }),
  'assessment.savePriorities': ({ priorities }) => ({
    id,
    priorities: { method: 'direct', ...priorities, points: { relief: 30, speed: 70 } },
  }),
  'assessment.saveMeasure': () => ({ id, measure: 'support-spinoffs', acceptance: 1, cost: 3 }),
  'assessment.saveScoreOverride': () => ({
    id,
    measure: 'support-spinoffs',
    criterion: 'relief',
    override: { score: 50, reason: 'Seen elsewhere.' },
  }),
  'assessment.saveStageOverride': () => ({ id, override: { stage: 'growing', reason: 'New plants.' } }),
  'assessment.saveCarried': () => ({ id, carried: { typing: true } }),
  'assessment.savePlan': ({ plan }) => ({ id, plan: { ...plan, must: ['support-spinoffs'] } }),
};

describe('one answer', () => {
  test.each(Object.keys(answers) as SaveChannel[])(
    '%s reads and writes only what it needs',
    async (channel) => {
      const { call, during } = counted();
      const { assessment } = await call('assessment.open', { id });

      const statements = await during(channel, answers[channel](assessment));

      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
      expect(statements.some((sql) => /^\s*UPDATE assessment\b/.test(sql))).toBe(true);
    },
  );

  test('that is the same as before writes no row but the time stamp', async () => {
    const { call, during } = counted();
    const { assessment } = await call('assessment.open', { id });

    const statements = await during('assessment.savePlan', { id, plan: assessment.plan });

    expect(statements.filter((sql) => /^\s*(?:INSERT|DELETE)/.test(sql))).toEqual([]);
  });

  test('everything set aside at once takes as few', async () => {
    const { call, during } = counted();
    const { assessment } = await call('assessment.open', { id });
    const limits = { phaseCapacity: { short: 3 }, ownPlan: ['support-spinoffs'], must: ['support-spinoffs'] };
    await call('assessment.savePlan', { id, plan: { ...assessment.plan, ...limits } });

    expect((await during('assessment.savePlan', { id, plan: {} })).length).toBeLessThanOrEqual(most);
    expect((await during('assessment.savePriorities', { id, priorities: null })).length).toBeLessThanOrEqual(
      most,
    );
  });

  test('gives back nothing but the time at which it was stored', async () => {
    const { call } = counted();
    const { assessment } = await call('assessment.open', { id });

    for (const channel of Object.keys(answers) as SaveChannel[]) {
      expect(await call(channel, answers[channel](assessment) as never)).toEqual({
        updatedAt: '2026-06-30T08:00:00.000Z',
      });
    }
  });
});

test('opening an assessment reads its row, its cluster and what lies around both, once', async () => {
  const { during } = counted();

  const statements = await during('assessment.open', { id });

  expect(statements).toHaveLength(5);
});

test('the count of clusters is one statement and says what their list adds up to', async () => {
  const { call, during } = counted();
  const adding = async () => {
    const list = await call('cluster.list');
    return list
      .filter(({ latest }) => latest?.illustrative !== true)
      .reduce((sum, cluster) => sum + cluster.lateActions, 0);
  };
  const counts = [await call('cluster.count')];
  const sums = [await adding()];
  const [late] = await call('action.list');
  await call('action.remove', { id: late?.id ?? '' });
  counts.push(await call('cluster.count'));
  sums.push(await adding());
  const { assessment } = await call('assessment.open', { id });
  await call('assessment.create', { clusterId: assessment.clusterId });
  counts.push(await call('cluster.count'));
  sums.push(await adding());
  await call('cluster.remove', { id: assessment.clusterId });
  counts.push(await call('cluster.count'));
  sums.push(await adding());

  expect(counts.map(({ lateActions }) => lateActions)).toEqual(sums);
  expect(counts.map(({ lateInSample }) => lateInSample)).toEqual([2, 1, 1, 0]);
  expect(await during('cluster.count', undefined)).toHaveLength(1);
});
