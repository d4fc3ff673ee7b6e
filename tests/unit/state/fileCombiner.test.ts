import { describe, expect, test } from 'vitest';
import { longestFiles } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/errors.ts';
import { mostMembers } from '../../../core/model/assessment.ts';
import { FileCombiner } from '../../../renderer/views/clusters/fileCombiner.svelte.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const file = (name: string) => ({ name, text: '{}' });
const otherCluster = { file: 'b.json', code: 'other-cluster' as const, details: {} };

describe('one assessment of several files', () => {
  test.each([
    ['too many files', Array.from({ length: mostMembers + 1 }, (_, at) => file(`${at}.json`))],
    ['files that are too large', [{ name: 'a.json', text: 'x'.repeat(longestFiles + 1) }]],
  ])('%s are not sent, which is said', async (_, files) => {
    const { workspace, client } = fakeWorkspace();
    const combiner = new FileCombiner(workspace);

    expect(await combiner.combine(files)).toBeNull();
    expect(combiner.failure).not.toBe('');
    expect(client.calls).toEqual([]);
  });

  test('a refused file is named until it is closed, and nothing is made', async () => {
    const { workspace } = fakeWorkspace({
      'assessment.combineFiles': () => ({ assessment: null, refused: [otherCluster] }),
    });
    const combiner = new FileCombiner(workspace);

    expect(await combiner.combine([file('a.json'), file('b.json')])).toBeNull();
    expect(combiner.refused).toEqual([otherCluster]);

    combiner.dismiss();
    expect(combiner.refused).toEqual([]);
  });

  test('the same files go again once they are confirmed to be about one cluster', async () => {
    const { workspace, client } = fakeWorkspace({
      'assessment.combineFiles': ({ otherClusters }) => ({
        assessment: null,
        refused: otherClusters ? [] : [otherCluster],
      }),
    });
    const combiner = new FileCombiner(workspace);
    await combiner.combine([file('a.json'), file('b.json')]);

    await combiner.combineAllTheSame();

    const [first, second] = client.sent('assessment.combineFiles');
    expect(second).toEqual({ ...first, otherClusters: true });
    expect(combiner.refused).toEqual([]);
  });

  test('a failure is said, and goes with the next choice', async () => {
    let isOut = true;
    const { workspace } = fakeWorkspace({
      'assessment.combineFiles': () => {
        if (isOut) {
          throw new AppError('store-read-only', 'Read only.');
        }
        return { assessment: null, refused: [] };
      },
    });
    const combiner = new FileCombiner(workspace);

    await combiner.combine([file('a.json')]);
    expect(combiner.failure).toBe(workspace.describe(new AppError('store-read-only', '')));

    isOut = false;
    await combiner.combine([file('a.json')]);
    expect(combiner.failure).toBe('');
  });

  test('a name that is longer than a name can be is cut, so that the file is not refused for it', async () => {
    const { workspace, client } = fakeWorkspace({
      'assessment.combineFiles': () => ({ assessment: null, refused: [] }),
    });

    await new FileCombiner(workspace).combine([file(`${'长'.repeat(300)}.json`)]);

    expect(client.sent('assessment.combineFiles')[0]?.files[0]?.name).toHaveLength(200);
  });
});
