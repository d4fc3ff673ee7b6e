import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RobustnessReport } from '../../../core/model/reports/robustnessReport.ts';
import type { RobustnessSource } from '../../../core/robustness/robustnessReport.ts';
import type { SmaaPart } from '../../../core/robustness/smaaParts.ts';
import { RobustnessDesk } from '../../../renderer/views/robustness/robustnessDesk.svelte.ts';
import { type FakeWorker, lastOf, watchWorkers } from '../../support/fakeWorker.ts';
import { follow } from '../../support/follow.svelte.ts';
import { sampleWorkspace } from '../../support/testWorkspace.ts';

/** What stands in it does not matter here, only which one it is. */
const report = (name: string): RobustnessReport => ({ name }) as unknown as RobustnessReport;

describe('what the page of robustness works on', () => {
  let workers: () => readonly FakeWorker[];

  beforeEach(() => {
    workers = watchWorkers();
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
    return () => vi.unstubAllGlobals();
  });

  async function open() {
    const { workspace, sample } = await sampleWorkspace({
      'assessment.savePriorities': () => ({ updatedAt: sample.assessment.updatedAt }),
    });
    const session = await workspace.openAssessment(sample.assessment.id);
    return { session, desk: new RobustnessDesk(workspace.knowledge, session) };
  }

  /** The task that the last worker for ranks was sent. */
  const sentTask = () => (lastOf(workers()).tasks.at(-1) as SmaaPart & { pass: 'ranks' }).task;

  test('draws the weights that the priorities leave open, with uncertain scores', async () => {
    const { desk } = await open();

    desk.startRanks();

    expect(sentTask().settings).toEqual({ region: desk.region, scores: 'uncertain', draws: 10_000 });
  });

  test('what is drawn follows the choice of the official', async () => {
    const { desk } = await open();
    const stated = desk.region;
    desk.chooseWeights('free');
    desk.chooseScores('fixed');

    desk.startRanks();

    expect(desk.region).not.toEqual(stated);
    expect(sentTask().settings).toMatchObject({ region: desk.region, scores: 'fixed' });
  });

  test('is computed anew when answers have changed that it was computed with', async () => {
    const { desk, session } = await open();
    const begun = follow(() => desk.startSingle());

    session.savePriorities(null);

    expect(begun()).toHaveLength(2);
    expect(workers().map(({ isEnded }) => isEnded)).toEqual([true, false]);
    const [sent] = lastOf(workers()).tasks as RobustnessSource[];
    expect(sent?.input.priorities ?? null).toBeNull();
  });

  test('runs until both computations have ended; its progress is that of both', async () => {
    const { desk } = await open();
    desk.startRanks();
    desk.startSingle();

    lastOf(workers()).progress(1, 2);
    expect([desk.isRunning, desk.progress]).toEqual([true, 0.25]);
    lastOf(workers()).result(report('single'));

    expect([desk.isRunning, desk.progress, desk.single]).toEqual([true, 0.5, report('single')]);
  });

  test('cancelled, both end and the results that were there stay', async () => {
    const { desk } = await open();
    desk.startSingle();
    lastOf(workers()).result(report('single'));
    desk.startRanks();

    desk.cancel();

    expect([desk.isRunning, desk.isCancelled, desk.single]).toEqual([false, true, report('single')]);
  });

  test('a failure of either is shown', async () => {
    const { desk } = await open();
    desk.startSingle();

    lastOf(workers()).fail('No report.');

    expect(desk.failure?.message).toBe('No report.');
  });
});
