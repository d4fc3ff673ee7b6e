import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { BatchProgress, BatchWish } from '../../../core/model/brief/batchProgress.ts';
import { BriefBatch } from '../../../renderer/state/briefBatch.svelte.ts';
import { fakeClient, holdAnswers } from '../../support/fakeClient.ts';

const wish: BatchWish = { ids: ['a1'], languages: ['en'], formats: ['pdf'], annexes: true };

const progress = (done: number, changed: Partial<BatchProgress> = {}): BatchProgress => ({
  done,
  of: 4,
  written: done,
  current: [],
  skipped: [],
  failed: [],
  folder: '/briefs',
  handle: 'f1',
  recorded: true,
  failure: null,
  finished: done === 4,
  cancelled: false,
  ...changed,
});

describe('a batch of briefs', () => {
  /** The page asks by the clock, which stands still here until the test moves it. */
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const askAgain = () => vi.advanceTimersByTimeAsync(300);

  test('is followed until its last file is settled, and not further', async () => {
    let done = 0;
    const client = fakeClient({
      'briefs.start': () => ({ job: 'j1' }),
      'briefs.progress': () => progress(done),
    });
    const batch = new BriefBatch(client);
    expect([await batch.start(wish), batch.isRunning, batch.progress?.done]).toEqual([true, true, 0]);

    done = 3;
    await askAgain();
    expect(batch.progress?.done).toBe(3);
    done = 4;
    await askAgain();
    expect([batch.isRunning, batch.progress?.finished]).toEqual([false, true]);
    await askAgain();

    expect(client.sent('briefs.progress')).toHaveLength(3);
  });

  test('a dialog that was closed begins none and keeps the summary of the last one', async () => {
    let job: string | null = 'j1';
    const batch = new BriefBatch(
      fakeClient({ 'briefs.start': () => ({ job }), 'briefs.progress': () => progress(4) }),
    );
    await batch.start(wish);
    job = null;

    expect(await batch.start(wish)).toBe(false);
    expect([batch.failure, batch.progress?.done]).toEqual([null, 4]);
  });

  test('one that was begun is not said to have failed when it cannot be asked about yet', async () => {
    let isOut = true;
    const batch = new BriefBatch(
      fakeClient({
        'briefs.start': () => ({ job: 'j1' }),
        'briefs.progress': () => {
          if (isOut) {
            throw new AppError('disconnected', 'No answer.');
          }
          return progress(1);
        },
      }),
    );

    expect([await batch.start(wish), batch.isRunning]).toEqual([true, true]);
    isOut = false;
    await askAgain();

    expect([batch.failure, batch.progress?.done]).toEqual([null, 1]);
  });

  test('of two batches the later one is followed', async () => {
    let job = 'j1';
    const client = fakeClient({
      'briefs.start': () => ({ job }),
      'briefs.progress': (asked) => progress(asked.job === 'j1' ? 1 : 2),
    });
    const batch = new BriefBatch(client);
    await batch.start(wish);
    job = 'j2';
    await batch.start(wish);
    await askAgain();

    expect(batch.progress?.done).toBe(2);
    expect(client.sent('briefs.progress').map((asked) => asked.job)).toEqual(['j1', 'j2', 'j2']);
  });

  test('one that is refused says why', async () => {
    const batch = new BriefBatch(
      fakeClient({
        'briefs.start': () => {
          throw new AppError('file-not-written', 'Read only.');
        },
      }),
    );

    expect(await batch.start(wish)).toBe(false);
    expect([batch.failure?.code, batch.isRunning]).toEqual(['file-not-written', false]);
  });

  test('cancelled, it is over once the files that are being written are', async () => {
    const answers = holdAnswers<'briefs.cancel'>();
    const batch = new BriefBatch(
      fakeClient({
        'briefs.start': () => ({ job: 'j1' }),
        'briefs.progress': () => progress(1),
        'briefs.cancel': answers.handler,
      }),
    );
    await batch.start(wish);

    const cancelling = batch.cancel();
    expect([batch.isCancelling, batch.isRunning]).toEqual([true, true]);
    await answers.give(0, progress(2, { finished: true, cancelled: true }));
    await cancelling;

    expect([batch.isCancelling, batch.isRunning, batch.progress?.cancelled]).toEqual([false, false, true]);
  });

  test('an answer from before the cancelling does not bring it back to life', async () => {
    const answers = holdAnswers<'briefs.progress'>();
    const batch = new BriefBatch(
      fakeClient({
        'briefs.start': () => ({ job: 'j1' }),
        'briefs.progress': answers.handler,
        'briefs.cancel': () => progress(2, { finished: true, cancelled: true }),
      }),
    );
    const starting = batch.start(wish);
    await answers.give(0, progress(0));
    await starting;
    await askAgain();

    await batch.cancel();
    await answers.give(1, progress(1));

    expect([batch.isRunning, batch.progress?.done]).toEqual([false, 2]);
  });

  test('a connection that was lost for a moment does not end it: it is asked about again', async () => {
    let isOut = false;
    let done = 0;
    const batch = new BriefBatch(
      fakeClient({
        'briefs.start': () => ({ job: 'j1' }),
        'briefs.progress': () => {
          if (isOut) {
            throw new AppError('disconnected', 'No answer.');
          }
          return progress(done);
        },
      }),
    );
    await batch.start(wish);
    isOut = true;
    await askAgain();
    expect([batch.failure?.code, batch.isRunning]).toEqual(['disconnected', true]);

    isOut = false;
    done = 4;
    await askAgain();
    expect([batch.failure, batch.isRunning, batch.progress?.done]).toEqual([null, false, 4]);
  });

  test('a batch that the program does not know any more is over', async () => {
    let isGone = false;
    const client = fakeClient({
      'briefs.start': () => ({ job: 'j1' }),
      'briefs.progress': () => {
        if (isGone) {
          throw new AppError('not-found', 'No batch.');
        }
        return progress(1);
      },
    });
    const batch = new BriefBatch(client);
    await batch.start(wish);
    isGone = true;
    await askAgain();
    await askAgain();

    expect([batch.failure?.code, batch.isRunning]).toEqual(['not-found', false]);
    expect(client.sent('briefs.progress')).toHaveLength(2);
  });

  test('a cancelling that fails is said, and the batch is followed on', async () => {
    let done = 1;
    const batch = new BriefBatch(
      fakeClient({
        'briefs.start': () => ({ job: 'j1' }),
        'briefs.progress': () => progress(done),
        'briefs.cancel': () => {
          throw new AppError('disconnected', 'No answer.');
        },
      }),
    );
    await batch.start(wish);

    await batch.cancel();
    expect([batch.isCancelling, batch.isRunning, batch.failure?.code]).toEqual([false, true, 'disconnected']);
    done = 4;
    await askAgain();

    expect(batch.progress?.done).toBe(4);
  });

  test('a summary that was closed does not come back', async () => {
    const batch = new BriefBatch(
      fakeClient({ 'briefs.start': () => ({ job: 'j1' }), 'briefs.progress': () => progress(4) }),
    );
    await batch.start(wish);

    batch.dismiss();
    await askAgain();

    expect(batch.progress).toBeNull();
  });
});
