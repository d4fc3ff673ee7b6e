import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { AbsentEvidence } from '../../../core/model/evidence/absentEvidence.ts';
import type { Client } from '../../../core/contract/client.ts';

export type StoreNotice = Output<'notice.list'>[number];

/** What the official is told about the data file until they have decided. */
export class StoreNotices {
  readonly #client: Client;
  #notices = $state.raw<readonly StoreNotice[]>([]);
  #absent = $state.raw<readonly AbsentEvidence[]>([]);
  #failure = $state.raw<AppError | null>(null);

  constructor(client: Client) {
    this.#client = client;
  }

  /** What the program told of documents that are there again is told no more. */
  get notices(): readonly StoreNotice[] {
    return this.#notices.filter(({ kind }) => kind !== 'evidence-absent' || this.#absent.length > 0);
  }

  /** The documents that are missing or changed. */
  get absent(): readonly AbsentEvidence[] {
    return this.#absent;
  }

  /** Why a decision was not kept, or the folder not shown. */
  get failure(): AppError | null {
    return this.#failure;
  }

  load(): Promise<void> {
    return this.#work(async () => {
      this.#notices = await this.#client.call('notice.list');
      // The look at the documents ends behind the first screen, and may tell of more.
      this.#absent = await this.#client.call('evidence.absent');
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
