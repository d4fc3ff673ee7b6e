import { type CaseFile, type CheckedCaseFile, unreadCase } from '../../../../core/verification/caseFile.ts';
import { BackgroundTask } from '../../../state/work/backgroundTask.svelte.ts';
import { LatestQuestion } from '../../../state/latestQuestion.ts';
import type { ReadFile } from '../../../state/files/readTextFile.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import address from '../../../workers/selfCheck.ts?worker&url';

type CaseTask = BackgroundTask<readonly CaseFile[], readonly CheckedCaseFile[]>;

/** Runs the published cases and the official's own, each kind in a worker of its own: own ones need not wait. */
export class SelfCheckDesk {
  readonly #workspace: Workspace;
  readonly #shipped: CaseTask = new BackgroundTask(address);
  readonly #own: CaseTask = new BackgroundTask(address);
  readonly #reading = new LatestQuestion();
  /** The published cases on their way to the worker. */
  #cases = $state<'none' | 'reading' | 'cancelled'>('none');
  #failure = $state.raw<unknown>(null);
  /** Own files that hold no text. */
  #unread = $state.raw<readonly CheckedCaseFile[]>([]);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get isRunning(): boolean {
    return this.#cases === 'reading' || this.#shipped.state === 'running' || this.#own.state === 'running';
  }

  get isCancelled(): boolean {
    return (
      this.#cases === 'cancelled' || this.#shipped.state === 'cancelled' || this.#own.state === 'cancelled'
    );
  }

  /** Share of the running check that is done, 0–1. */
  get progress(): number {
    return this.#shipped.state === 'running' ? this.#shipped.progress : this.#own.progress;
  }

  get failure(): unknown {
    return this.#failure ?? this.#shipped.failure ?? this.#own.failure;
  }

  get own(): readonly CheckedCaseFile[] {
    return [...this.#unread, ...(this.#own.result ?? [])];
  }

  get shipped(): readonly CheckedCaseFile[] {
    return this.#shipped.result ?? [];
  }

  /** Over both kinds; `null` before the first result. */
  get counts(): { readonly passed: number; readonly failed: number } | null {
    const checked = [...this.own, ...this.shipped];
    const passed = checked.filter(({ status }) => status === 'passed').length;
    return checked.length === 0 ? null : { passed, failed: checked.length - passed };
  }

  /** Checks the published cases. Rejects with nothing; failures are in `failure`. */
  async run(): Promise<void> {
    const isLatest = this.#reading.ask();
    this.#failure = null;
    this.#cases = 'reading';
    try {
      const cases = await this.#workspace.client.call('method.cases');
      if (isLatest()) {
        this.#cases = 'none';
        this.#shipped.start(cases);
      }
    } catch (error) {
      if (isLatest()) {
        this.#cases = 'none';
        this.#failure = error;
      }
    }
  }

  /** Checks own files, in place of own files opened before. */
  open(files: readonly ReadFile[]): void {
    this.#unread = files.flatMap(({ name, failure }) =>
      failure === undefined ? [] : [unreadCase(name, failure)],
    );
    this.#own.start(files.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }])));
  }

  cancel(): void {
    if (this.#cases === 'reading') {
      this.#reading.drop();
      this.#cases = 'cancelled';
    }
    this.#shipped.cancel();
    this.#own.cancel();
  }
}
