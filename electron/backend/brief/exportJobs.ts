import type { BriefStage } from '../../../core/model/brief/briefStage.ts';

/** How the export of a brief tells what it is doing, and hears that it is cancelled. */
export interface BriefWatch {
  readonly onStage: (stage: BriefStage) => void;
  readonly signal: AbortSignal;
}

interface Running {
  readonly abort: AbortController;
  readonly ended: Promise<unknown>;
  stage: BriefStage;
}

export type ExportJobs = ReturnType<typeof createExportJobs>;

/** Exports that are under way: asked about and cancelled by the id that the page gave each. */
export function createExportJobs() {
  const running = new Map<string, Running>();

  return {
    /** Runs an export; `null` when it was cancelled, whatever it then ended with. */
    async run<T>(id: string | undefined, work: (watch: BriefWatch) => Promise<T>): Promise<T | null> {
      const abort = new AbortController();
      const ended = Promise.withResolvers<void>();
      const job: Running = { abort, ended: ended.promise, stage: 'collecting' };
      if (id !== undefined) {
        running.set(id, job);
      }
      try {
        return await work({ onStage: (stage) => void (job.stage = stage), signal: abort.signal });
      } catch (error) {
        if (abort.signal.aborted) {
          return null;
        }
        throw error;
      } finally {
        ended.resolve();
        if (id !== undefined) {
          running.delete(id);
        }
      }
    },
    stage: (id: string): BriefStage | null => running.get(id)?.stage ?? null,
    /** Resolves when the export has ended; one that writes its file already does so. */
    async cancel(id: string): Promise<void> {
      const job = running.get(id);
      job?.abort.abort();
      await job?.ended;
    },
  };
}
