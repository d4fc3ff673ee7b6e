import type { CaseFile, CheckedCaseFile } from '../../../../core/verification/caseFile.ts';
import { BackgroundTask } from '../../../state/backgroundTask.svelte.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import address from '../../../workers/selfCheck.ts?worker&url';

/** Runs the published cases and the official's own in a worker. */
export class SelfCheckDesk {
  readonly #workspace: Workspace;
  readonly #task = new BackgroundTask<readonly CaseFile[], readonly CheckedCaseFile[]>(address);
  #shipped = $state.raw<readonly CaseFile[]>([]);
  #own = $state.raw<readonly CaseFile[]>([]);
  #failure = $state.raw<unknown>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get isRunning(): boolean {
    return this.#task.state === 'running';
  }

  get isCancelled(): boolean {
    return this.#task.state === 'cancelled';
  }

  get progress(): number {
    return this.#task.progress;
  }

  get failure(): unknown {
    return this.#failure ?? this.#task.failure;
  }

  /** All cases in the order they were read, the official's own first; `null` before the first run has ended. */
  readonly #checked = $derived(this.#task.result);

  get own(): readonly CheckedCaseFile[] {
    return this.#checked?.slice(0, this.#ownChecked) ?? [];
  }

  get shipped(): readonly CheckedCaseFile[] {
    return this.#checked?.slice(this.#ownChecked) ?? [];
  }

  get counts(): { readonly passed: number; readonly failed: number } | null {
    if (this.#checked === null) {
      return null;
    }
    const passed = this.#checked.filter(({ status }) => status === 'passed').length;
    return { passed, failed: this.#checked.length - passed };
  }

  /** How many of the results are own cases: files opened while a check runs are not in it. */
  readonly #ownChecked = $derived((this.#checked?.length ?? 0) - this.#shipped.length);

  async run(): Promise<void> {
    this.#failure = null;
    try {
      this.#shipped = await this.#workspace.client.call('method.cases');
      this.#task.start([...this.#own, ...this.#shipped]);
    } catch (error) {
      this.#failure = error;
    }
  }

  /** Checks own files beside the published ones, in place of own files opened before. */
  async open(files: readonly CaseFile[]): Promise<void> {
    this.#own = files;
    await this.run();
  }

  cancel(): void {
    this.#task.cancel();
  }
}
