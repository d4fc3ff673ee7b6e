import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { RecoveryState } from './known.ts';

/** Looks for copies of the store where a drive was connected, or in a folder that somebody names. */
export class FolderSearch {
  readonly #client: Client;
  readonly #onfound: (state: RecoveryState) => void;
  #refusal = $state.raw<AppError | null>(null);
  #isLooking = $state(false);

  constructor(client: Client, onfound: (state: RecoveryState) => void) {
    this.#client = client;
    this.#onfound = onfound;
  }

  /** Why the folder of the last search could not be looked in. */
  get refusal(): AppError | null {
    return this.#refusal;
  }

  get isLooking(): boolean {
    return this.#isLooking;
  }

  /** Folders and drives of this computer. */
  folders(): Promise<readonly string[]> {
    return this.#client.call('recovery.folders');
  }

  /** Looks in a folder too, and says whether that could be done. */
  lookIn(folder: string): Promise<boolean> {
    return this.#look(() => this.#client.call('recovery.lookIn', { folder }));
  }

  /** The same by the dialog of the system. */
  chooseFolder(): Promise<boolean> {
    return this.#look(() => this.#client.call('recovery.chooseFolder'));
  }

  /** Looks where it looked before: a drive may have been connected meanwhile. */
  lookAgain(): Promise<boolean> {
    return this.#look(() => this.#client.call('recovery.state'));
  }

  async #look(call: () => Promise<RecoveryState>): Promise<boolean> {
    this.#refusal = null;
    this.#isLooking = true;
    try {
      this.#onfound(await call());
    } catch (error) {
      this.#refusal = asAppError(error, 'A call failed.');
    } finally {
      this.#isLooking = false;
    }
    return this.#refusal === null;
  }
}
