import type { CriterionId } from '../../../core/knowledge/schema.ts';
import type { SensitivityInput, VarianceGroup } from '../../../core/model/reports/robustnessReport.ts';
import { href } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The words of the page that more than one of its parts says. */

export function measureName(workspace: Workspace, id: string): string {
  const measure = workspace.index.measures.get(id);
  return measure ? workspace.say(measure.title) : id;
}

export function criterionName(workspace: Workspace, id: CriterionId): string {
  const criterion = workspace.index.criteria.get(id);
  return criterion ? workspace.say(criterion.name) : id;
}

export function causeName(workspace: Workspace, id: string): string {
  const cause = workspace.index.causes.get(id);
  return cause ? workspace.say(cause.name) : id;
}

export function indicatorName(workspace: Workspace, id: string): string {
  const indicator = workspace.index.indicators.get(id);
  return indicator ? workspace.say(indicator.name) : id;
}

/** A weight 0–1 in whole points of a hundred. */
export const points = ({ format }: Workspace, weight: number): string => format.fixed(weight * 100, 0);

/** The address of the question behind an answer. */
export function questionAddress(workspace: Workspace, assessment: string, id: string): string {
  const dimension = workspace.index.indicators.get(id)?.dimension ?? '';
  return href({ name: 'indicators', assessment, dimension, item: id });
}

/** What an answer is or is moved to: "level 2", "1.28". */
export function answerWritten(workspace: Workspace, id: string, value: number): string {
  const { t, format } = workspace;
  return workspace.index.indicators.get(id)?.kind === 'rating'
    ? t('robustness.levelNow', { level: value })
    : format.number(value);
}

export function inputName(workspace: Workspace, input: SensitivityInput): string {
  const { t } = workspace;
  switch (input.kind) {
    case 'answer':
      return indicatorName(workspace, input.indicator);
    case 'acceptance':
      return t('robustness.acceptanceOf', { name: measureName(workspace, input.measure) });
    case 'own-score':
      return t('robustness.ownScoreOf', {
        name: measureName(workspace, input.measure),
        criterion: criterionName(workspace, input.criterion),
      });
    case 'weight':
      return t('robustness.movedWeight', { name: criterionName(workspace, input.criterion) });
  }
}

/** The value of an input as it is written: levels and scores as numbers, weights in points of a hundred. */
export function inputWritten(workspace: Workspace, input: SensitivityInput, value: number | null): string {
  if (value === null) {
    return workspace.t('robustness.unrated');
  }
  return input.kind === 'weight' ? points(workspace, value) : workspace.format.number(value);
}

export function groupName(workspace: Workspace, group: VarianceGroup): string {
  const { t } = workspace;
  switch (group.kind) {
    case 'answers': {
      const dimension = workspace.index.dimensions.get(group.dimension);
      return t('robustness.answersOf', { name: dimension ? workspace.say(dimension.name) : group.dimension });
    }
    default:
      return t(`robustness.${group.kind}Group`);
  }
}
