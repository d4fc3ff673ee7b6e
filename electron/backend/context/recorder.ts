import type { ActionEvent } from '../../../core/model/action.ts';
import type { Context } from './context.ts';

/** Who records something: whoever the settings name. */
export function recorderOf({ store }: Pick<Context, 'store'>): Pick<ActionEvent, 'by'> {
  const { assessorName: name, assessorUnit: unit } = store.settings.get();
  return name === '' ? {} : { by: { name, unit } };
}
