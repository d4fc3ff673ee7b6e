import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { blockDraws } from '../../../core/robustness/drawBlocks.ts';
import { SmaaThread, type SmaaPart, type SmaaTask } from '../../../core/robustness/smaaParts.ts';
import { weightRegion } from '../../../core/weighting/weightRegion.ts';
import { SmaaAnalysis } from '../../../renderer/state/work/smaaAnalysis.svelte.ts';
import { goOn } from '../../support/fakeClient.ts';
import { type FakeWorker, watchWorkers } from '../../support/fakeWorker.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { evaluatedSample } from '../../support/testWorkspace.ts';

async function task(): Promise<SmaaTask> {
  const { assessment, cluster } = await evaluatedSample();
  return {
    kb: shippedKnowledgeBase,
    input: toEvaluationInput(assessment, cluster),
    settings: {
      region: weightRegion(shippedKnowledgeBase.scoring.criteria, null),
      scores: 'fixed',
      // Two blocks, so that there is work for two workers.
      draws: blockDraws + 1,
    },
  };
}

/** Each worker's own memory between its parts, as in the worker's file. */
const threads = new WeakMap<FakeWorker, SmaaThread>();

/** Answers what was sent last to each worker, as the worker does. */
async function compute(workers: readonly FakeWorker[]): Promise<void> {
  for (const worker of workers) {
    const thread = threads.get(worker) ?? new SmaaThread();
    threads.set(worker, thread);
    worker.result(thread.compute(worker.tasks.at(-1) as SmaaPart, (done, of) => worker.progress(done, of)));
  }
  await goOn();
}

describe('the analysis of ranks in workers', () => {
  let workers: () => readonly FakeWorker[];

  beforeEach(() => {
    workers = watchWorkers();
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    return () => vi.unstubAllGlobals();
  });

  test('goes through two passes and ends its workers', async () => {
    const analysis = new SmaaAnalysis();
    const running = analysis.start(await task());
    expect([analysis.state, analysis.progress]).toEqual(['running', 0]);

    await compute(workers());
    expect(analysis.progress).toBe(0.5);
    await compute(workers());
    await running;

    expect([analysis.state, analysis.progress, analysis.failure]).toEqual(['done', 1, null]);
    expect(analysis.result).not.toBeNull();
    expect(workers().map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  test('a worker that fails is a failure; the others are ended', async () => {
    const analysis = new SmaaAnalysis();
    const running = analysis.start(await task());

    workers()[0]?.fail('No ranks.');
    await running;

    expect([analysis.state, analysis.failure?.message]).toEqual(['failed', 'No ranks.']);
    expect(workers().every(({ isEnded }) => isEnded)).toBe(true);
  });

  test('cancelled, nothing more is heard and the last report stays', async () => {
    const analysis = new SmaaAnalysis();
    const first = analysis.start(await task());
    await compute(workers());
    await compute(workers());
    await first;
    const report = analysis.result;
    void analysis.start(await task());

    analysis.cancel();
    await goOn();

    expect([analysis.state, analysis.result]).toEqual(['cancelled', report]);
    expect(workers().every(({ isEnded }) => isEnded)).toBe(true);
  });

  test('started anew, the run before ends without a failure', async () => {
    const analysis = new SmaaAnalysis();
    void analysis.start(await task());
    const second = analysis.start(await task());

    expect(workers().map(({ isEnded }) => isEnded)).toEqual([true, true, false, false]);
    await compute(workers().slice(2));
    await compute(workers().slice(2));
    await second;

    expect([analysis.state, analysis.failure]).toEqual(['done', null]);
  });
});
