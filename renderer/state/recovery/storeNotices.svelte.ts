import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { Client } from '../../../core/contract/client.ts';

export type StoreNotice = Output<'notice.list'>[number];

/** What the official is told about the data file until they have decided. */
export class StoreNotices {
  readonly #client: Client;
  #notices = $state.raw<readonly StoreNotice[]>([]);
  #failure = $state.raw<AppError | null>(null);

  constructor(client: Client) {
    this.#client = client;
  }

  get notices(): readonly StoreNotice[] {
    return this.#notices;
  }

  /** Why a decision was not kept, or the folder not shown. */
  get failure(): AppError | null {
    return this.#failure;
  }

  load(): Promise<void> {
    return this.#work(async () => {
      this.#notices = await this.#client.call('notice.list');
    });
  }

  /** The file stays where it is; nothing is said about it any more. */
  decide({ seq }: StoreNotice): Promise<void> {
    return this.#work(async () => {
      await this.#client.call('notice.decide', { seq });
      this.#notices = this.#notices.filter((notice) => notice.seq !== seq);
    });
  }

  /** Takes back what was matched to the lists. */
  takeBack({ seq }: StoreNotice): Promise<void> {
    return this.#work(async () => {
      await this.#client.call('lists.takeBack', { seq });
      this.#notices = this.#notices.filter((notice) => notice.seq !== seq);
    });
  }

  show({ seq }: StoreNotice): Promise<void> {
    return this.#work(() => this.#client.call('notice.show', { seq }));
  }

  async #work(work: () => Promise<unknown>): Promise<void> {
    this.#failure = null;
    try {
      await work();
    } catch (error) {
      this.#failure = asAppError(error, 'A call failed.');
    }
  }
}
