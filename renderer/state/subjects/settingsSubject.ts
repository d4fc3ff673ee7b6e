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

/** Who works is stored as one: the trail names nobody by the name of one and the unit of another. */
const person = 'assessor';

const slotOf = (field: string): string => (field.startsWith(person) ? person : field);

/**
 * The settings of this installation, each stored by itself. Of language and theme the last choice stands; a text that
 * was typed elsewhere is not overwritten.
 */
export const settingsSubject = (client: Client): Subject<Settings> => ({
  id: 'settings',
  shape: settingsShape,
  schema: SettingsSchema,
  slotOf,
  callFor: (slot, before, after) =>
    callTo('settings.save', {
      ...only(slot, after),
      ...(typed.includes(slot) || slot === person ? { replaces: only(slot, before) } : {}),
    }),
  afterSave: (state) => state,
  isCompared: (_settings, field) => typed.includes(field),
  load: () => client.call('settings.get'),
});

const only = (slot: string, settings: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => slotOf(key) === slot));
