import { AppError, asAppError } from '../../../core/base/errors.ts';
import type { SmaaReport } from '../../../core/model/reports/smaaReport.ts';
import {
  smaaInParts,
  type SmaaPart,
  type SmaaPartCounts,
  type SmaaTask,
} from '../../../core/robustness/smaaParts.ts';
import address from '../../workers/smaaWorker.ts?worker&url';
import { usableWorkers, WorkerPool } from './workerPool.ts';

/**
 * One SMAA-2 analysis on as many workers as the computer has room for: started, watched, cancelled.
 *
 * The last report stays until a new one comes; starting anew cancels what runs. Input is plain data.
 */
export class SmaaAnalysis {
  readonly #pool = new WorkerPool<SmaaPart, SmaaPartCounts>(address);
  #run = 0;
  #state = $state<'idle' | 'running' | 'done' | 'failed' | 'cancelled'>('idle');
  #progress = $state(0);
  #result = $state.raw<SmaaReport | null>(null);
  #failure = $state.raw<AppError | null>(null);

  get state(): 'idle' | 'running' | 'done' | 'failed' | 'cancelled' {
    return this.#state;
  }

  /** Share of the work that is done, 0–1. */
  get progress(): number {
    return this.#progress;
  }

  get result(): SmaaReport | null {
    return this.#result;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  async start(task: SmaaTask): Promise<void> {
    this.#stop();
    const run = this.#run;
    this.#state = 'running';
    this.#progress = 0;
    this.#failure = null;
    let passes = 0;
    try {
      const report = await smaaInParts(task, usableWorkers(), (parts) => {
        if (run !== this.#run) {
          throw new AppError('internal', 'Another run has taken over.');
        }
        const before = passes / 2;
        passes += 1;
        return this.#pool.run(parts, (share) => {
          this.#progress = before + share / 2;
        });
      });
      if (run === this.#run) {
        this.#result = report;
        this.#progress = 1;
        this.#state = 'done';
      }
    } catch (error) {
      if (run === this.#run) {
        this.#failure = asAppError(error);
        this.#state = 'failed';
      }
    }
    if (run === this.#run) {
      this.#pool.stop();
    }
  }

  /** Ends the computation; the last report stays. */
  cancel(): void {
    if (this.#state === 'running') {
      this.#stop();
      this.#state = 'cancelled';
    }
  }

  /** Whatever a run that was overtaken still says is not heard. */
  #stop(): void {
    this.#run += 1;
    this.#pool.stop();
  }
}
