import { onTestFinished, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { currentAct, doing } from '../../electron/backend/context/act.ts';
import { openOptions } from '../support/openOptions.ts';
import { storePath } from '../support/storeFolder.ts';
import { someCluster, someTime } from '../support/storeRows.ts';

function newStore(path = storePath()): Store {
  const store = openStore(path, { ...openOptions, act: currentAct });
  onTestFinished(() => store.close());
  return store;
}

/** Stores clusters, one in each step; the one called `fail` throws. */
function* storing(store: Store, ids: readonly string[]): Generator<number, string> {
  for (const [at, id] of ids.entries()) {
    yield at;
    if (id === 'fail') {
      throw new Error('No more.');
    }
    store.clusters.insert(someCluster(id), someTime);
  }
  return 'done';
}

const given = ['one', 'two', 'three'];

describe('work that is stored over several turns', () => {
  test('is stored whole, and the trail proves it', async () => {
    const path = storePath();
    const store = newStore(path);
    const steps: number[] = [];

    const result = await store.transactionInTurns(storing(store, given), (step) => {
      steps.push(step);
      return Promise.resolve();
    });

    expect([result, steps, store.clusters.ids()]).toEqual(['done', [0, 1, 2], given]);
    expect(store.trail.verify([]).fault).toBeNull();
    store.close();
    expect(newStore(path).clusters.ids()).toEqual(given);
  });

  test('leaves nothing where it is given up or fails', async () => {
    const store = newStore();
    const { seq } = store.trail.head();
    const giveUp = (step: number) => (step === 2 ? Promise.reject(new Error('Enough.')) : Promise.resolve());

    await expect(store.transactionInTurns(storing(store, given), giveUp)).rejects.toThrow('Enough.');
    const failing = storing(store, ['one', 'fail']);
    await expect(store.transactionInTurns(failing, () => Promise.resolve())).rejects.toThrow('No more.');

    expect([store.clusters.ids(), store.trail.head().seq]).toEqual([[], seq]);
    store.clusters.insert(someCluster('later'), someTime);
    expect(store.trail.verify([]).fault).toBeNull();
  });

  test('is done at once when somebody else writes, and is then too late to be given up', async () => {
    const store = newStore();

    const result = await doing('table.import', () =>
      store.transactionInTurns(storing(store, given), (step) => {
        if (step === 1) {
          doing('cluster.create', () => store.clusters.insert(someCluster('other'), someTime));
          return Promise.reject(new Error('Enough.'));
        }
        return Promise.resolve();
      }),
    );

    expect([result, store.clusters.ids()]).toEqual(['done', [...given, 'other']]);
    const acts = store.trail.list({ limit: 10 }).map(({ act, clusterId }) => `${act} ${clusterId}`);
    expect(acts.slice(0, 4)).toEqual([
      'cluster.create other',
      'table.import three',
      'table.import two',
      'table.import one',
    ]);
    expect(store.trail.verify([]).fault).toBeNull();
  });

  test('is done before a copy is made and before the store is closed', async () => {
    const path = storePath();
    const store = newStore(path);
    const copied = storePath();

    await store.transactionInTurns(storing(store, given), (step) => {
      if (step === 1) {
        store.copyTo(copied);
      }
      return Promise.resolve();
    });
    expect(newStore(copied).clusters.ids()).toEqual(given);

    await store.transactionInTurns(storing(store, ['four', 'five']), () => {
      store.close();
      return Promise.resolve();
    });
    expect(newStore(path).clusters.ids()).toEqual([...given, 'four', 'five']);
  });
});
