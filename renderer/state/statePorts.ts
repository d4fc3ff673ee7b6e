import type { Client } from '../../core/contract/client.ts';
import type { ChangeLog } from './changes/changeLog.ts';
import type { SaveQueue } from './saving/saveQueue.svelte.ts';

/** What every part of the state that can be changed works with. */
export interface StatePorts {
  readonly client: Client;
  readonly saves: SaveQueue;
  readonly log: ChangeLog;
}
