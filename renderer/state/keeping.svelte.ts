import type { Client } from '../../core/contract/client.ts';
import { ChangeLog } from './changes/changeLog.ts';
import { TextVisit } from './changes/textVisit.ts';
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

  constructor(client: Client, { storage, channel, window, later }: Surroundings) {
    this.client = client;
    this.windows = new OtherWindows({
      channel,
      window,
      isBusy: () => this.visit.isDirty,
      takeOver: (subject, changes) => {
        if (this.saves.holderOf(subject)?.takeOver(changes)) {
          void this.saves.refresh(subject);
        }
      },
      reload: (subject) => void this.saves.refresh(subject),
    });
    this.saves = new SaveQueue({
      client,
      later,
      unsaved: new UnsavedStore(storage),
      onstored: (subject, changes) => this.windows.tellStored(subject, changes),
    });
    this.log = new ChangeLog({
      put: (subject, changes, slot) => this.saves.holderOf(subject)?.put(changes, slot),
      value: (subject, field) => this.saves.holderOf(subject)?.value(field),
      visit: () => this.visit.number,
    });
  }
}
