import type { Settings } from '../../core/base/settings.ts';
import type { Output } from '../../core/contract/channels.ts';
import type { Client } from '../../core/contract/client.ts';
import type { Lists } from '../../core/lists/lists.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { Surroundings } from './surroundings.ts';

export type AppInfo = Output<'app.start'>['info'];

/** What the workspace starts from, fetched once. */
export interface WorkspaceStart {
  readonly client: Client;
  readonly info: AppInfo;
  readonly knowledge: KnowledgeBase;
  readonly lists: Lists;
  readonly count: Output<'app.start'>['count'];
  readonly settings: Settings;
  /** Whether a file that was opened with the program waits. */
  readonly opensFile: boolean;
  readonly surroundings: Surroundings;
}
