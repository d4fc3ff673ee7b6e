import {
  indicatorOfAction,
  indicatorOfMeasure,
  type Moving,
} from '../../../core/followup/indicatorOfAction.ts';
import type { Action } from '../../../core/model/action.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

type Words = Pick<Workspace, 't' | 'say' | 'index'>;

/** What an indicator is called; its id where the knowledge base has it no more. */
export function indicatorNameOf({ index, say }: Pick<Words, 'index' | 'say'>, id: string): string {
  const indicator = index.indicators.get(id);
  return indicator ? say(indicator.name) : id;
}

/** The indicators of the knowledge base as a choice; the empty one follows the measure. */
export function indicatorOptions(
  words: Words,
  measureId: string | null,
): { readonly value: string; readonly label: string }[] {
  const own = indicatorOfMeasure(words.index, measureId);
  const followed =
    own === null
      ? words.t('followUp.noIndicator')
      : words.t('followUp.indicatorOfMeasure', { name: indicatorNameOf(words, own) });
  return [
    { value: '', label: followed },
    ...[...words.index.indicators.keys()].map((id) => ({ value: id, label: indicatorNameOf(words, id) })),
  ];
}

/** A target in words: "level 3", "25 %". */
export function targetWords(
  { t, say, index, format }: Words & Pick<Workspace, 'format'>,
  action: Moving & Pick<Action, 'target'>,
): string {
  const indicator = index.indicators.get(indicatorOfAction(index, action) ?? '');
  if (action.target === null) {
    return '';
  }
  const target = format.number(action.target);
  return indicator?.kind === 'rating'
    ? t('followUp.levelOf', { target })
    : indicator
      ? t('followUp.inUnit', { target, unit: say(indicator.unit) })
      : target;
}
