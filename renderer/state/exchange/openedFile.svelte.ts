import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { Client } from '../../../core/contract/client.ts';

type Opened = NonNullable<Output<'bundle.takeOpened'>>;

/** Bundles that were opened with the program, one after the other for the import to begin with. */
export class OpenedFile {
  readonly #client: Client;
  #file = $state.raw<Opened | null>(null);

  /** Whether one waited when the page began. */
  readonly isWaiting: boolean;

  constructor(client: Client, isWaiting: boolean) {
    this.#client = client;
    this.isWaiting = isWaiting;
  }

  /** `null` where none waits for the import. */
  get file(): Opened | null {
    return this.#file;
  }

  /** Asks for the file. Gives the reason where it cannot be read; one that is being looked at gives way to it. */
  async take(): Promise<AppError | null> {
    try {
      const next = await this.#client.call('bundle.takeOpened');
      this.#file = next ?? this.#file;
      return null;
    } catch (error) {
      return asAppError(error, 'A call failed.');
    }
  }

  /** The import has ended: turns to the next one. */
  async next(): Promise<AppError | null> {
    this.#file = null;
    return this.take();
  }
}
