import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BundleDecisions } from '../../../core/exchange/bundlePreview.ts';
import { decisionsOf, forecast, nothingChosen } from '../../../core/exchange/importForecast.ts';
import { sendBundle } from '../../support/exchange/sendBundle.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const indicator = 'inter-firm-trust';
const choices = ['mine', 'theirs', 'both'] as const;

async function look(office: TestBackend, other: TestBackend) {
  const { path } = await other.call('bundle.export', { clusters: [volvo] });
  const handle = await sendBundle(office, readFileSync(path ?? ''));
  const preview = await office.call('bundle.preview', { handle });
  const take = (decided: Partial<BundleDecisions>) =>
    office.call('bundle.import', { handle, decisions: { clusters: {}, assessments: {}, ...decided } });
  return { preview, cluster: preview.clusters[0], take };
}

const deletions: Readonly<Record<string, (office: TestBackend) => Promise<unknown>>> = {
  'a cluster': ({ call }) => call('cluster.remove', { id: volvo }),
  'an assessment': ({ call }) => call('assessment.remove', { id: sample }),
};

async function deleted(what: string) {
  const [mine, other] = [startBackend(), startBackend()];
  await deletions[what]?.(mine);
  return { mine, other };
}

describe.each(Object.keys(deletions))('%s that was deleted here', (what) => {
  test('does not come in without being asked for', async () => {
    const { mine, other } = await deleted(what);
    const { cluster, take } = await look(mine, other);
    const { hash } = (await mine.call('trail.verify')).head;

    expect(cluster).toMatchObject(
      what === 'a cluster'
        ? { standing: 'deleted', choices: ['mine', 'theirs'], assessments: [{ standing: 'deleted' }] }
        : { standing: 'same', assessments: [{ standing: 'deleted', choices: ['mine', 'theirs'] }] },
    );
    expect((await failureOf(take({}))).details).toMatchObject({ reason: 'missing' });
    const changed = await take({ otherwise: 'mine' });

    expect(changed).toMatchObject({ assessments: { added: 0, kept: 1 }, undo: null });
    expect((await mine.call('trail.verify')).head.hash).toBe(hash);
  });

  test.each(['theirs', 'both'] as const)('comes in once by "%s", and is found again', async (otherwise) => {
    const { mine, other } = await deleted(what);
    const first = await (await look(mine, other)).take({ otherwise });
    expect(first.assessments.added).toBe(1);

    for (const level of [3, 4, 5] as const) {
      await other.call('assessment.saveRating', { id: sample, indicator, rating: { level } });
      const { cluster, take } = await look(mine, other);
      expect(cluster?.standing).toBe('same');
      expect(cluster?.assessments).toMatchObject([{ standing: 'differs' }]);
      expect((await take({ otherwise: 'theirs' })).assessments).toMatchObject({ added: 0, replaced: 1 });
    }

    expect((await look(mine, other)).cluster?.assessments).toMatchObject([{ standing: 'same' }]);
    // What lies in the bin stays there as it was.
    expect((await mine.call('bin.list')).map(({ id }) => id)).toEqual([
      what === 'a cluster' ? volvo : sample,
    ]);
  });

  test.each(choices)('and is decided as "%s", comes of it what was said before', async (choice) => {
    const { mine, other } = await deleted(what);
    const { preview, take } = await look(mine, other);
    const chosen = { ...nothingChosen, otherwise: choice };

    const { clusters, assessments, leftOut } = await take(decisionsOf(preview, chosen));

    expect({ clusters, assessments, leftOut }).toEqual(forecast(preview, chosen));
  });

  test('and deleted again after it came in, is asked for again', async () => {
    const { mine, other } = await deleted(what);
    await (await look(mine, other)).take({ otherwise: 'theirs' });
    const again = (await look(mine, other)).cluster;
    await mine.call('cluster.remove', { id: again?.mine?.id ?? '' });

    expect((await look(mine, other)).cluster?.standing).toBe('deleted');
  });
});

test('a cluster that comes in by its name brings its deleted assessments, unless they are to stay out', async () => {
  for (const [assessments, added] of [
    [{}, 1],
    [{ [sample]: 'mine' }, 0],
  ] as const) {
    const { mine, other } = await deleted('a cluster');
    const { take } = await look(mine, other);

    const changed = await take({ clusters: { [volvo]: 'theirs' }, assessments });

    expect(changed).toMatchObject({ clusters: { added: 1 }, assessments: { added } });
  }
});

test('an action that was deleted here comes in once', async () => {
  const [mine, other] = [startBackend(), startBackend()];
  await other.call('assessment.saveRating', { id: sample, indicator, rating: { level: 1 } });
  await (await look(mine, other)).take({ otherwise: 'theirs' });
  const [action] = await mine.call('action.list');
  await mine.call('action.remove', { id: action?.id ?? '' });
  const count = (await mine.call('action.list')).length;
  await (await look(mine, other)).take({ otherwise: 'theirs' });

  expect(await mine.call('action.list')).toHaveLength(count + 1);
  expect((await look(mine, other)).cluster?.assessments).toMatchObject([{ standing: 'same' }]);
});
