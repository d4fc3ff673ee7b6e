import { AppError } from '../../../core/base/errors.ts';
import type { BatchProgress, BatchWish } from '../../../core/model/brief/batchProgress.ts';
import type { Context } from '../context/context.ts';
import { type BatchStep, batchIds, reasonOf, runBatch } from './runBatch.ts';

export type BatchJobs = ReturnType<typeof createBatchJobs>;

interface Job {
  readonly abort: AbortController;
  /** Resolves when nothing of it is being written any more, however it ended; never rejects. */
  readonly done: Promise<void>;
  progress: BatchProgress;
}

/**
 * Batches that run behind the calls: started, asked about, cancelled.
 *
 * Neither shell can push, so the page asks. A job is kept until the program ends, so that its summary can be asked
 * for at any time.
 */
export function createBatchJobs(context: Context) {
  const jobs = new Map<string, Job>();

  function get(id: string): Job {
    const job = jobs.get(id);
    if (job === undefined) {
      throw new AppError('not-found', `No batch ${id}.`);
    }
    return job;
  }

  return {
    /** Begins a batch in an existing folder and gives its id. */
    start(wish: BatchWish, folder: string): string {
      const id = context.ports.newId();
      const ids = batchIds(context, wish);
      const abort = new AbortController();
      const { languages, formats, annexes } = wish;
      const tell = (step: BatchStep) => {
        job.progress = after(job.progress, step);
      };
      const job: Job = {
        abort,
        progress: {
          ...begun,
          of: ids.length * languages.length * formats.length,
          folder,
          handle: context.written.folder(folder),
          recorded: !context.store.readOnly,
        },
        done: Promise.resolve()
          .then(() =>
            runBatch(context, { ids, languages, formats, annexes, folder, signal: abort.signal, tell }),
          )
          .then(
            () => null,
            (error: unknown) => reasonOf(context, error),
          )
          .then((failure) => {
            job.progress = { ...job.progress, finished: true, cancelled: abort.signal.aborted, failure };
          }),
      };
      jobs.set(id, job);
      return id;
    },
    progress: (id: string): BatchProgress => get(id).progress,
    /** Ends a batch after the files that are being written; resolves when they are. */
    async cancel(id: string): Promise<BatchProgress> {
      const job = get(id);
      job.abort.abort();
      await job.done;
      return job.progress;
    },
    areRunning: (): boolean => [...jobs.values()].some(({ progress }) => !progress.finished),
    /** Before the store is closed: waits for what is being written. */
    async stopAll(): Promise<void> {
      await Promise.all([...jobs.keys()].map((id) => this.cancel(id)));
    },
  };
}

const begun = {
  done: 0,
  written: 0,
  current: [],
  skipped: [],
  failed: [],
  finished: false,
  cancelled: false,
  failure: null,
} as const satisfies Partial<BatchProgress>;

type Brief = Pick<BatchProgress['current'][number], 'assessmentId' | 'language'>;

const isSame = (one: Brief, other: Brief): boolean =>
  one.assessmentId === other.assessmentId && one.language === other.language;

/** A progress with one step more. */
export function after(progress: BatchProgress, step: BatchStep): BatchProgress {
  const { done, written, current, skipped, failed } = progress;
  switch (step.kind) {
    case 'stage': {
      const brief = { ...step.brief, stage: step.stage };
      const at = current.findIndex((other) => isSame(other, brief));
      return { ...progress, current: at < 0 ? [...current, brief] : current.with(at, brief) };
    }
    case 'left':
      return { ...progress, current: current.filter((other) => !isSame(other, step.brief)) };
    case 'written':
      return { ...progress, done: done + 1, written: written + 1 };
    case 'failed':
      return { ...progress, done: done + 1, failed: [...failed, step.failure] };
    case 'skipped': {
      const isNew = skipped.every(({ assessmentId }) => assessmentId !== step.skipped.assessmentId);
      return {
        ...progress,
        done: done + step.files,
        skipped: isNew ? [...skipped, step.skipped] : skipped,
      };
    }
  }
}
