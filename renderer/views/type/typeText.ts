import type { FormationType } from '../../../core/knowledge/schema.ts';
import type { TypeResult } from '../../../core/model/diagnosisResult.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

export function typeName(type: FormationType | null, { knowledge, say }: Workspace): string {
  const known = knowledge.instrument.formationTypes.find(({ id }) => id === type);
  return known ? say(known.name) : '';
}

/** The label of the result in words: clear, leaning, mixed, or too few answers. */
export function resultText(result: TypeResult, workspace: Workspace): string {
  const { t, knowledge } = workspace;
  const { minAnswered, minDecisiveAnswered } = knowledge.instrument.typing.rule;
  const type = typeName(result.suggested, workspace);
  const second = typeName(result.second, workspace);
  switch (result.strength) {
    case 'clear':
      return t('typing.clear', { type });
    case 'leaning':
      return second ? t('typing.leaning', { type, second }) : t('typing.leaningAlone', { type });
    case 'mixed':
      return second ? t('typing.mixed', { type, second }) : t('typing.mixedAlone', { type });
    case 'insufficient':
      return t('typing.insufficient', { answered: minAnswered, decisive: minDecisiveAnswered });
  }
}
