import type { StageId } from '../../../knowledge/schema.ts';
import { growingCutFor, leadingCutFor } from '../../../scoring/stageRule.ts';
import type { BriefContext } from './briefContext.ts';
import type { Inline, Run } from '../../document/document.ts';
import { decimal, percent } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';

const inFull = { contested: 'briefPage.stageContested', unsure: 'briefPage.stageUnsure' } as const;
const inShort = { contested: 'briefOpen.stageContested', unsure: 'briefOpen.stageUnsure' } as const;

/** How much of it is said: with the shares of a withheld stage in full, in fewer words, or without them. */
export type StageForm = 'full' | 'short' | 'bare';

/** Below this the runner-up is named as well: the most probable stage is then hardly more than a guess. */
const namesRunnerUpBelow = 0.6;

/** The stage after "the cluster": how sure it is, and by whose decision. */
export function stagePart(context: BriefContext, form: StageForm = 'full'): Inline {
  const { evaluation, t } = context;
  const { id, probabilities } = evaluation.stage;
  if (id === null) {
    return isBetween(context) ? betweenStages(context, form) : plain(t('briefPage.stageUnknown'));
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
  const isContested = probabilities[runnerUp.id] > probabilities[id];
  const keys = form === 'full' ? inFull : inShort;
  const key = isContested ? keys.contested : keys.unsure;
  return phrase((slot) =>
    t(key, {
      stage: stageName(context, id),
      probability: slot(probability(id)),
      other: stageName(context, runnerUp.id),
      otherProbability: slot(probability(runnerUp.id)),
    }),
  );
}

/**
 * Whether a withheld stage is narrowed down to some: with no answer at all the shares are those of the method, not of the
 * cluster.
 */
export const isBetween = ({ evaluation: { answered, stage } }: BriefContext): boolean =>
  stage.id === null && stage.between.length > 1 && answered > 0;

function betweenStages(context: BriefContext, form: StageForm): Inline {
  const { evaluation, t } = context;
  const { between, probabilities } = evaluation.stage;
  return phrase((slot) => {
    const stages = between.map((id) => {
      const stage = stageName(context, id);
      return form === 'bare'
        ? stage
        : t('briefOpen.stageWithShare', {
            stage,
            share: slot(sourced(percent(probabilities[id]), `stage:probability.${id}`)),
          });
    });
    return t('briefOpen.between', { stages, form: form === 'full' ? 'full' : 'short' });
  });
}

export function stageName({ index, say, t }: BriefContext, id: StageId): string {
  const stage = index.stages.get(id);
  return t('briefPage.stageName', { name: stage ? say(stage.name) : id });
}

/** The limits of the stage rules. With a previous stage a cut lies some points off: the one that was applied is printed. */
export function stageLimits({ input, kb }: BriefContext, slot: (content: Run) => string) {
  const { rule } = kb.stages;
  const previous = input.context?.previousStage ?? null;
  const limit = (name: 'youngYears' | 'agedYears' | 'leadingLocationQuotient') =>
    slot(sourced(decimal(rule[name]), `kb:stages.rule.${name}`));
  return {
    neededQuotient: limit('leadingLocationQuotient'),
    growing: slot(sourced(decimal(growingCutFor(rule, previous)), 'stage:growingCut')),
    leading: slot(sourced(decimal(leadingCutFor(rule, previous)), 'stage:leadingCut')),
    young: limit('youngYears'),
    aged: limit('agedYears'),
  };
}
