import { settingsShape } from '../../../core/change/shapes.ts';
import type { Client } from '../../../core/contract/client.ts';
import { type Settings, SettingsSchema } from '../../../core/base/settings.ts';
import type { Subject } from '../saving/subject.ts';
import { callTo } from './callTo.ts';

/** The settings of this installation. The last choice stands: nothing typed can be lost by it. */
export const settingsSubject = (client: Client): Subject<Settings> => ({
  id: 'settings',
  shape: settingsShape,
  schema: SettingsSchema,
  slotOf: () => 'settings',
  callFor: (_slot, _before, after) => callTo('settings.save', after),
  afterSave: (state) => state,
  isCompared: () => false,
  load: () => client.call('settings.get'),
});
