import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { CaseFile, CheckedCaseFile } from '../../../core/verification/caseFile.ts';
import { SelfCheckDesk } from '../../../renderer/views/method/selfCheck/selfCheckDesk.svelte.ts';
import { holdAnswers } from '../../support/fakeClient.ts';
import { type FakeWorker, watchWorkers } from '../../support/fakeWorker.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const file = (name: string): CaseFile => ({ name, text: '{}' });
/** Only whether it passed matters here. */
const checked = (status: CheckedCaseFile['status']): CheckedCaseFile =>
  ({ status }) as unknown as CheckedCaseFile;

describe('the self-check', () => {
  let workers: () => readonly FakeWorker[];

  beforeEach(() => {
    workers = watchWorkers();
  });

  const started = async () => {
    const desk = new SelfCheckDesk(fakeWorkspace({ 'method.cases': () => [file('a')] }).workspace);
    await desk.run();
    return desk;
  };

  test('computes the published cases in a worker and counts what passed', async () => {
    const desk = await started();
    expect([desk.isRunning, desk.counts]).toEqual([true, null]);
    expect(workers()[0]?.tasks).toEqual([[file('a')]]);

    workers()[0]?.progress(1, 4);
    expect(desk.progress).toBe(0.25);

    workers()[0]?.result([checked('passed'), checked('failed'), checked('passed')]);
    expect([desk.isRunning, desk.counts]).toEqual([false, { passed: 2, failed: 1 }]);
  });

  test('own files are checked beside the published ones and counted with them', async () => {
    const desk = await started();
    desk.open([file('own')]);

    workers()[1]?.result([checked('failed')]);
    expect(desk.isRunning).toBe(true);
    workers()[0]?.result([checked('passed')]);

    expect(desk.counts).toEqual({ passed: 1, failed: 1 });
    expect([desk.own.length, desk.shipped.length]).toEqual([1, 1]);
  });

  test('an own file that holds no text is an invalid case', async () => {
    const desk = await started();
    const failure = new AppError('invalid-file', '', { reason: 'no-text', found: 'picture' });

    desk.open([{ name: 'own.json', failure }, file('own')]);
    workers()[1]?.result([checked('passed')]);

    expect(desk.own.map(({ status }) => status)).toEqual(['invalid', 'passed']);
    expect(desk.own[0]?.figures[0]?.fault).toEqual({ reason: 'no-text', found: 'picture' });
  });

  test('cancelled, both end, and what was checked before stays', async () => {
    const desk = await started();
    workers()[0]?.result([checked('passed')]);
    desk.open([file('own')]);

    desk.cancel();

    expect([desk.isCancelled, desk.isRunning, desk.counts]).toEqual([true, false, { passed: 1, failed: 0 }]);
  });

  test('cases that cannot be read are a failure, which goes with the next run', async () => {
    let isOut = true;
    const { workspace } = fakeWorkspace({
      'method.cases': () => {
        if (isOut) {
          throw new AppError('disconnected', 'No answer.');
        }
        return [file('a')];
      },
    });
    const desk = new SelfCheckDesk(workspace);

    await desk.run();
    expect(desk.failure).toMatchObject({ code: 'disconnected' });

    isOut = false;
    await desk.run();
    expect(desk.failure).toBeNull();
  });

  test('a worker that fails is a failure', async () => {
    const desk = await started();

    workers()[0]?.fail('No case.');

    expect(desk.failure).toMatchObject({ message: 'No case.' });
  });

  test('cancelled before the cases have come, nothing is started', async () => {
    const answers = holdAnswers<'method.cases'>();
    const desk = new SelfCheckDesk(fakeWorkspace({ 'method.cases': answers.handler }).workspace);
    const running = desk.run();
    expect(desk.isRunning).toBe(true);

    desk.cancel();
    await answers.give(0, [file('a')]);
    await running;

    expect([workers().length, desk.isRunning, desk.isCancelled]).toEqual([0, false, true]);
  });
});
