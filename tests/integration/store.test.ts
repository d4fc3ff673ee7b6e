import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { bareDatabase } from '../support/bareDatabase.ts';
import { createClusterSummaryRepository } from '../../db/repositories/clusterSummaries.ts';
import { type Store, openStore } from '../../db/store.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { openOptions } from '../support/openOptions.ts';

const options = openOptions;

function newStore(): Store {
  const store = openStore(storePath(), options);
  onTestFinished(() => store.close());
  return store;
}

describe('store', () => {
  test('gives back an assessment as it was put in, whatever it holds', () => {
    const store = newStore();
    store.clusters.insert(someCluster('one'), someTime);
    const full = someAssessment('full', 'one');
    const empty = {
      ...full,
      id: 'empty',
      typing: { answers: {} },
      ratings: {},
      context: {},
      priorities: null,
      acceptance: {},
      costs: {},
      plan: {},
      assessor: {},
    };

    store.assessments.insert(full);
    store.assessments.insert(empty);

    expect(store.assessments.get('full')).toEqual(full);
    expect(store.assessments.get('empty')).toEqual(empty);
  });

  test('keeps zero apart from nothing', () => {
    const store = newStore();
    store.clusters.insert(someCluster('one'), someTime);
    const zeros = {
      ...someAssessment('zeros', 'one'),
      ratings: { 'local-sourcing-rate': { value: 0 } },
      context: { yearsSinceFounding: 0, growthGap: 0, lqChange: 0 },
      priorities: { method: 'direct' as const, points: { relief: 0, speed: 10 } },
      costs: { 'support-spinoffs': 0 },
      plan: { budget: 0 },
      seed: 0,
    };

    store.assessments.insert(zeros);

    expect(store.assessments.get('zeros')).toEqual(zeros);
  });

  test('a transaction that throws leaves nothing behind', () => {
    const store = newStore();

    expect(() =>
      store.transaction(() => {
        store.clusters.insert(someCluster('one'), someTime);
        throw new Error('No.');
      }),
    ).toThrow('No.');

    expect(store.clusters.isEmpty()).toBe(true);
  });

  test('lists 10,000 clusters with their latest assessments', () => {
    const store = newStore();
    store.transaction(() => {
      for (let number = 0; number < 10_000; number++) {
        store.clusters.insert(someCluster(String(number)), someTime);
        store.assessments.insert(someAssessment(`a${number}`, String(number)));
      }
      store.actions.insert({ ...someAction('late', 'a9999'), dueOn: '2026-06-29', startOn: '2026-01-01' });
    });

    const list = store.clusterSummaries.list('2026-06-30');

    expect(list).toHaveLength(10_000);
    expect(list.at(-1)).toMatchObject({
      id: '9999',
      latest: { assessmentId: 'a9999', answered: 2, headline: null },
      lateActions: 1,
    });
    expect(list[0]?.lateActions).toBe(0);
  });

  test('the list of clusters is one statement that walks no table twice; so is their count', () => {
    const db = bareDatabase();
    migrate(db, migrations);
    const prepared: string[] = [];
    const spied = new Proxy(db, {
      get: (target, key) =>
        key === 'prepare'
          ? (sql: string) => (prepared.push(sql), target.prepare(sql))
          : Reflect.get(target, key),
    });

    const summaries = createClusterSummaryRepository(spied);
    summaries.list('2026-06-30');
    summaries.count('2026-06-30');

    const scans = prepared.map((sql) =>
      db
        .prepare<{ today: string }, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all({ today: '2026-06-30' })
        .map((row) => row.detail)
        .filter((detail) => detail.startsWith('SCAN')),
    );
    // Only the list itself is scanned; everything beside it is found by an index.
    expect(scans[0]).toEqual(['SCAN c']);
    // Late actions are counted among all.
    expect(scans[1]).toEqual(['SCAN x USING INDEX action_by_assessment']);
    expect(scans).toHaveLength(2);
  });
});
