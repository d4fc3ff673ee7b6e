import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { exampleIds } from '../../../core/method/exampleTypes.ts';
import { workedExamples } from '../../../core/method/workedExamples.ts';
import { ExampleDesk } from '../../../renderer/views/method/formulas/exampleDesk.svelte.ts';
import type { ExampleTask } from '../../../renderer/workers/workedExamples.ts';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { type FakeWorker, lastOf, watchWorkers } from '../../support/fakeWorker.ts';
import { clusterRow, fakeWorkspace, sampleWorkspace } from '../../support/testWorkspace.ts';

const [first, second] = exampleIds;

/** Answers the last task as the worker does. */
function answer(workers: readonly FakeWorker[]): void {
  const worker = lastOf(workers);
  // The desk has sent it.
  const { source, ids } = worker.tasks.at(-1) as ExampleTask;
  worker.result(workedExamples(source, ids));
}

describe('formulas worked through', () => {
  let workers: () => readonly FakeWorker[];

  beforeEach(() => {
    workers = watchWorkers();
  });

  test('with the numbers of the sample where no assessment is open', async () => {
    const { workspace } = await sampleWorkspace();
    const desk = new ExampleDesk(workspace);
    expect(desk.whose).toBeNull();

    await desk.work([first]);
    answer(workers());

    expect(desk.whose).toBe('sample');
    expect(desk.cluster).not.toBeNull();
    expect([desk.example(first)?.id, desk.example(second)]).toEqual([first, undefined]);
  });

  test('with those of the open assessment, by the evaluation that the other screens show', async () => {
    const { workspace, client, sample } = await sampleWorkspace();
    const session = await workspace.openAssessment(sample.assessment.id);
    await session.evaluate();
    const desk = new ExampleDesk(workspace);

    await desk.work([first]);

    expect([desk.whose, desk.cluster]).toEqual(['open', session.cluster]);
    expect(client.sent('assessment.evaluate')).toHaveLength(1);
  });

  test('with none where there is neither', async () => {
    const desk = new ExampleDesk(fakeWorkspace({ 'cluster.list': () => [clusterRow('a')] }).workspace);

    await desk.work([first]);

    expect([desk.whose, workers().length]).toEqual(['none', 0]);
  });

  test('a failure is shown and goes once it succeeds', async () => {
    let isOut = true;
    const { workspace } = fakeWorkspace({
      'cluster.list': () => {
        if (isOut) {
          throw new AppError('disconnected', 'No answer.');
        }
        return [];
      },
    });
    const desk = new ExampleDesk(workspace);
    await desk.work([first]);
    expect(desk.failure).toMatchObject({ code: 'disconnected' });
    isOut = false;

    await desk.work([first]);

    expect(desk.failure).toBeNull();
  });

  test('a worker that fails is a failure', async () => {
    const { workspace } = await sampleWorkspace();
    const desk = new ExampleDesk(workspace);
    await desk.work([first]);

    lastOf(workers()).fail('No example.');

    expect(desk.failure).toMatchObject({ message: 'No example.' });
  });

  test('of two wishes the later one is worked through, whichever is ready first', async () => {
    const answers = holdAnswers<'cluster.list'>();
    const desk = new ExampleDesk(fakeWorkspace({ 'cluster.list': answers.handler }).workspace);
    const both = [desk.work([first]), desk.work([second])];

    await answers.give(1, []);
    expect(desk.whose).toBe('none');
    await answers.refuse(0, new AppError('disconnected', 'No answer.'));
    await Promise.all(both);

    expect(desk.failure).toBeNull();
  });

  test('a page that was left starts nothing any more', async () => {
    const answers = holdAnswers<'assessment.evaluate'>();
    const { workspace, sample } = await sampleWorkspace({ 'assessment.evaluate': answers.handler });
    const desk = new ExampleDesk(workspace);
    const working = desk.work([first]);
    await goOn();

    desk.stop();
    await answers.give(0, sample.evaluation);
    await working;

    expect(workers()).toEqual([]);
  });
});
