import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { LatestEvaluation } from '../../../renderer/state/latestEvaluation.svelte.ts';
import { goOn } from '../../support/fakeClient.ts';
import { follow } from '../../support/follow.svelte.ts';

/** What is in an evaluation does not matter here, only which one it is. */
const evaluation = (name: string): Evaluation => ({ name }) as unknown as Evaluation;

function held() {
  const waiting: PromiseWithResolvers<Evaluation>[] = [];
  const latest = new LatestEvaluation(() => {
    const answer = Promise.withResolvers<Evaluation>();
    waiting.push(answer);
    return answer.promise;
  });
  return { latest, waiting };
}

describe('the latest evaluation', () => {
  test('nothing is computed until it is asked for, and that is stale', () => {
    const { latest, waiting } = held();

    expect([latest.value, latest.isStale, latest.isRunning]).toEqual([null, true, false]);
    expect(waiting).toHaveLength(0);
  });

  test('what has not changed is not computed again', async () => {
    const { latest, waiting } = held();
    const first = latest.refresh();
    waiting[0]?.resolve(evaluation('first'));
    const value = await first;

    expect(await latest.refresh()).toBe(value);
    expect(waiting).toHaveLength(1);
    expect(latest.isStale).toBe(false);
  });

  test('who asks while it is computed gets the same one', async () => {
    const { latest, waiting } = held();
    const [first, second] = [latest.refresh(), latest.refresh()];

    waiting[0]?.resolve(evaluation('only'));

    expect(await first).toBe(await second);
    expect(waiting).toHaveLength(1);
  });

  test('an answer that changes makes it stale; the old one stays until the new one has come', async () => {
    const { latest, waiting } = held();
    const first = latest.refresh();
    waiting[0]?.resolve(evaluation('old'));
    await first;
    const shown = follow(() => [latest.value, latest.isStale, latest.isRunning]);

    latest.touch();
    shown();
    const second = latest.refresh();
    shown();
    waiting[1]?.resolve(evaluation('new'));
    await second;

    expect(shown()).toEqual([
      [evaluation('old'), false, false],
      [evaluation('old'), true, false],
      [evaluation('old'), true, true],
      [evaluation('new'), false, false],
    ]);
  });

  test('an answer that changes while it is computed has it computed again', async () => {
    const { latest, waiting } = held();
    const asked = latest.refresh();
    latest.touch();
    waiting[0]?.resolve(evaluation('overtaken'));
    await goOn();
    waiting[1]?.resolve(evaluation('newest'));

    expect(await asked).toEqual(evaluation('newest'));
    expect(latest.isStale).toBe(false);
  });

  test('a failure is shown, the old one stays, and it is still said to be stale', async () => {
    const { latest, waiting } = held();
    const first = latest.refresh();
    waiting[0]?.resolve(evaluation('old'));
    await first;
    latest.touch();

    const second = latest.refresh();
    waiting[1]?.reject(new AppError('not-ready', 'No answers.'));

    expect(await second).toEqual(evaluation('old'));
    expect([latest.failure?.code, latest.isStale, latest.isRunning]).toEqual(['not-ready', true, false]);
  });

  test('a mistake of the program is shown as one', async () => {
    const latest = new LatestEvaluation(() => Promise.reject(new TypeError('x is undefined')));

    await latest.refresh();

    expect(latest.failure).toMatchObject({ code: 'internal', cause: new TypeError('x is undefined') });
  });

  test('a failure goes when it succeeds again', async () => {
    const { latest, waiting } = held();
    const first = latest.refresh();
    waiting[0]?.reject(new AppError('disconnected', 'No answer.'));
    await first;

    const second = latest.refresh();
    waiting[1]?.resolve(evaluation('new'));
    await second;

    expect([latest.failure, latest.value]).toEqual([null, evaluation('new')]);
  });
});
