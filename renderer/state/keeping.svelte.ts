import { UnreadByCluster } from './tables/unreadCells.svelte.ts';
import type { FieldChange } from '../../core/change/shape.ts';
import type { Client } from '../../core/contract/client.ts';
import { ChangeLog } from './changes/changeLog.ts';
import { TextVisit } from './changes/textVisit.ts';
import { failureKinds } from './saving/failureKinds.ts';
import { OtherWindows } from './saving/otherWindows.svelte.ts';
import { SaveQueue } from './saving/saveQueue.svelte.ts';
import { UnsavedStore } from './saving/unsavedStore.ts';
import type { StatePorts } from './statePorts.ts';
import type { Surroundings } from './surroundings.ts';

/** How changes are kept: the queue that stores them, the log that takes them back, and what other windows do. */
export class Keeping implements StatePorts {
  readonly client: Client;
  readonly saves: SaveQueue;
  readonly log: ChangeLog;
  readonly windows: OtherWindows;
  readonly visit = new TextVisit(() => this.windows.catchUp());
  readonly unread = new UnreadByCluster();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked when another window has spoken, never followed
  readonly #followers = new Map<string, () => Promise<void>>();

  constructor(client: Client, { storage, channel, window, later }: Surroundings) {
    this.client = client;
    this.windows = new OtherWindows({
      channel,
      window,
      isBusy: () => this.visit.isDirty,
      takeOver: (subject, changes) => this.#takeOver(subject, changes),
      reload: (subject) => void this.#readAgain(subject),
    });
    this.saves = new SaveQueue({
      client,
      later,
      unsaved: new UnsavedStore(storage),
      onstored: (subject, changes) => this.windows.tellStored(subject, changes),
      ongivenup: (subject, changes) => this.log.unmake(subject, changes),
    });
    this.log = new ChangeLog({
      put: (subject, changes, slot) => this.saves.holderOf(subject)?.put(changes, slot),
      value: (subject, field) => this.saves.holderOf(subject)?.value(field),
      visit: () => this.visit.number,
      kindOf: (code) => failureKinds[code],
    });
  }

  /** Has something read again whenever another window has changed a subject in another way than field by field. */
  follow(subject: string, readAgain: () => Promise<void>): void {
    this.#followers.set(subject, readAgain);
  }

  #takeOver(subject: string, changes: readonly FieldChange[]): void {
    const holder = this.saves.holderOf(subject);
    if (holder === null) {
      this.log.overtake(subject, changes);
      void this.#readAgain(subject);
    } else if (holder.takeOver(changes)) {
      void this.saves.refresh(subject);
    }
  }

  async #readAgain(subject: string): Promise<void> {
    await this.saves.refresh(subject);
    try {
      await this.#followers.get(subject)?.();
    } catch {
      // What is on the screen stays; the next call finds out what is stored by then.
    }
  }
}
