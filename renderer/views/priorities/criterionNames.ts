import type { CriterionId } from '../../../core/knowledge/schema.ts';
import type { PairwiseJudgement } from '../../../core/model/priorities.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The name of a criterion in the language of the screen. */
export function criterionName({ index, say }: Workspace, id: CriterionId): string {
  const criterion = index.criteria.get(id);
  return criterion ? say(criterion.name) : id;
}

/** A judgement as a sentence: "A matters 3 times as much as B". */
export function judgementWords(workspace: Workspace, { more, less, ratio }: PairwiseJudgement): string {
  const names = { more: criterionName(workspace, more), less: criterionName(workspace, less) };
  return ratio === 1
    ? workspace.t('priorities.judgedEqual', names)
    : workspace.t('priorities.judged', { ...names, times: workspace.format.number(ratio, 1) });
}
