import { settingsShape } from '../../../core/change/shapes.ts';
import type { Client } from '../../../core/contract/client.ts';
import { type Settings, SettingsSchema } from '../../../core/base/settings.ts';
import type { Subject } from '../saving/subject.ts';
import { callTo } from './callTo.ts';

/** What is typed; the others are chosen. */
const typed: readonly string[] = [
  'assessorName',
  'assessorUnit',
  'marking',
  'officeUnit',
  'officeSigner',
  'officeContact',
] satisfies (keyof Settings)[];

/**
 * The settings of this installation, each stored by itself. Of language and theme the last choice stands; a text that
 * was typed elsewhere is not overwritten.
 */
export const settingsSubject = (client: Client): Subject<Settings> => ({
  id: 'settings',
  shape: settingsShape,
  schema: SettingsSchema,
  slotOf: (field) => field,
  callFor: (slot, before, after) =>
    callTo('settings.save', {
      ...only(slot, after),
      ...(typed.includes(slot) ? { replaces: only(slot, before) } : {}),
    }),
  afterSave: (state) => state,
  isCompared: (_settings, field) => typed.includes(field),
  load: () => client.call('settings.get'),
});

const only = (field: string, settings: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => key === field));
