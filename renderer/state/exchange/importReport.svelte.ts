import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { BundleImport } from '../../../core/exchange/bundlePreview.ts';

/** The last import of a bundle: what it has changed, and the way back, whatever page is shown meanwhile. */
export class ImportReport {
  readonly #ports: { readonly client: Client };
  /** Called once the store is another one: after an import and after it was taken back. */
  readonly #onchange: () => void;
  #changed = $state.raw<BundleImport | null>(null);
  #isUndone = $state(false);
  #isUndoing = $state(false);
  #failure = $state.raw<AppError | null>(null);

  constructor(ports: { readonly client: Client }, onchange: () => void) {
    this.#ports = ports;
    this.#onchange = onchange;
  }

  /** `null` before the first import, and once its report was closed. */
  get changed(): BundleImport | null {
    return this.#changed;
  }

  get isUndone(): boolean {
    return this.#isUndone;
  }

  /** Whether it can be taken back now. */
  get canUndo(): boolean {
    return this.hasUndo && !this.#isUndoing;
  }

  /** Whether there is a way back at all: work that was done since closes it. */
  get hasUndo(): boolean {
    return (this.#changed?.undo ?? null) !== null && !this.#isUndone && !this.isOvertaken;
  }

  /** Whether it was found that work was done since. */
  get isOvertaken(): boolean {
    return this.#failure?.code === 'changed-since-import';
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  show(changed: BundleImport): void {
    this.#changed = changed;
    this.#isUndone = false;
    this.#failure = null;
    this.#onchange();
  }

  /** Brings everything back to where it was before the import. */
  async undo(): Promise<void> {
    const undo = this.#changed?.undo ?? null;
    if (undo === null || !this.canUndo) {
      return;
    }
    this.#isUndoing = true;
    this.#failure = null;
    try {
      await this.#ports.client.call('bundle.undoImport', { undo });
      this.#isUndone = true;
      this.#onchange();
    } catch (error) {
      this.#failure = asAppError(error, 'A call failed.');
    }
    this.#isUndoing = false;
  }

  dismiss(): void {
    this.#changed = null;
    this.#failure = null;
  }
}
