import type { StageId } from '../../../knowledge/schema.ts';
import type { BriefContext } from './briefContext.ts';
import type { Inline } from '../../document/document.ts';
import { percent } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';

/** Below this the runner-up is named as well: the most probable stage is then hardly more than a guess. */
const namesRunnerUpBelow = 0.6;

/** The stage after "the cluster": how sure it is, and by whose decision. */
export function stagePart(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { between, id, probabilities } = evaluation.stage;
  if (id === null) {
    return plain(
      between.length > 1
        ? t('briefOpen.between', { stages: between.map((stage) => stageName(context, stage)) })
        : t('briefPage.stageUnknown'),
    );
  }
  const probability = (stage: StageId) =>
    sourced(percent(probabilities[stage]), `stage:probability.${stage}`);
  if (evaluation.stage.override !== null) {
    return phrase((slot) =>
      t('briefPage.stageDecided', { stage: stageName(context, id), probability: slot(probability(id)) }),
    );
  }
  const [runnerUp] = context.kb.stages.stages
    .filter((stage) => stage.id !== id && probabilities[stage.id] > 0)
    .toSorted((a, b) => probabilities[b.id] - probabilities[a.id]);
  if (probabilities[id] === 1) {
    return plain(t('briefPage.stageCertain', { stage: stageName(context, id) }));
  }
  if (probabilities[id] >= namesRunnerUpBelow || !runnerUp) {
    return phrase((slot) =>
      t('briefPage.stageClear', { stage: stageName(context, id), probability: slot(probability(id)) }),
    );
  }
  // The rule works on the headline values: the draws may lean to another stage, and then the brief says so.
  const key =
    probabilities[runnerUp.id] > probabilities[id] ? 'briefPage.stageContested' : 'briefPage.stageUnsure';
  return phrase((slot) =>
    t(key, {
      stage: stageName(context, id),
      probability: slot(probability(id)),
      other: stageName(context, runnerUp.id),
      otherProbability: slot(probability(runnerUp.id)),
    }),
  );
}

export function stageName({ index, say, t }: BriefContext, id: StageId): string {
  const stage = index.stages.get(id);
  return t('briefPage.stageName', { name: stage ? say(stage.name) : id });
}
