import { measureWords } from '../../../core/followup/measureWords.ts';
import { leadBodyOf } from '../../../core/knowledge/meaning.ts';
import type { Action } from '../../../core/model/action.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

type Words = Pick<Workspace, 't' | 'say' | 'index'>;

/** Who an action is with, in the language of the screen; words for nobody. */
export function ownerNameOf({ t, say, index }: Words, action: Pick<Action, 'owner' | 'measureId'>): string {
  const owner = action.owner.trim();
  const measure = index.measures.get(action.measureId ?? '');
  return owner === '' ? t('followUp.noOwner') : say(measureWords(owner, measure && leadBodyOf(measure)));
}

/** What an action is called, in the language of the screen as long as it has the words of its measure. */
export const titleOfAction = (
  { say, index }: Words,
  { title, measureId }: Pick<Action, 'title' | 'measureId'>,
): string => say(measureWords(title, index.measures.get(measureId ?? '')?.title));
