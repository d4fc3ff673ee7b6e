import type { StageId } from '../knowledge/schema.ts';
import type { BriefContext } from './briefContext.ts';
import { commitments } from './commitments.ts';
import type { Inline } from './document.ts';
import { causeClause } from './findingSentence.ts';
import { percent, points, widthInHanzi } from './format.ts';
import { joined, phrase, plain, sourced, textOf } from './phrase.ts';

/** Below this the runner-up is named as well: the most probable stage is then hardly more than a guess. */
const namesRunnerUpBelow = 0.6;

/** Three lines of 28 hanzi less the indent and what the line breaks take; five of the English page. */
const room = { zh: 76, en: 210 } as const;

/** The judgement in one breath: stage, maturity, the weakness, the first step. */
export function judgement(context: BriefContext): Inline {
  const ofCauses = (named: number) =>
    joined([stageAndMaturity(context), weakness(context, named), firstStep(context)], context.gap);
  const full = ofCauses(2);
  return widthInHanzi(textOf(full)) <= room[context.language] ? full : ofCauses(1);
}

function stageAndMaturity(context: BriefContext): Inline {
  const { t } = context;
  return phrase((slot) =>
    t('brief.judgementStage', { stage: slot(stagePart(context)), maturity: slot(maturityPart(context)) }),
  );
}

export function stagePart(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { id, probabilities } = evaluation.stage;
  if (id === null) {
    return plain(t('brief.stageUnknown'));
  }
  const probability = (stage: StageId) =>
    sourced(percent(probabilities[stage]), `stage:probability.${stage}`);
  if (evaluation.stage.override !== null) {
    return phrase((slot) =>
      t('brief.stageDecided', { stage: stageName(context, id), probability: slot(probability(id)) }),
    );
  }
  const [runnerUp] = context.kb.stages.stages
    .filter((stage) => stage.id !== id && probabilities[stage.id] > 0)
    .toSorted((a, b) => probabilities[b.id] - probabilities[a.id]);
  if (probabilities[id] >= namesRunnerUpBelow || !runnerUp) {
    return phrase((slot) =>
      t('brief.stageClear', { stage: stageName(context, id), probability: slot(probability(id)) }),
    );
  }
  // The rule works on the headline values: the draws may lean to another stage, and then the brief says so.
  const key = probabilities[runnerUp.id] > probabilities[id] ? 'brief.stageContested' : 'brief.stageUnsure';
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
  return t('brief.stageName', { name: stage ? say(stage.name) : id });
}

function maturityPart({ evaluation, t }: BriefContext): Inline {
  const { composite, low, high } = evaluation.maturity;
  if (composite === null) {
    return phrase((slot) =>
      t('brief.maturityWithheld', {
        answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
        applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
      }),
    );
  }
  const value = sourced(points(composite), 'maturity:composite');
  if (low === null || high === null) {
    return phrase((slot) => t('brief.maturityOnly', { value: slot(value) }));
  }
  return phrase((slot) =>
    t('brief.maturity', {
      value: slot(value),
      low: slot(sourced(points(low), 'maturity:low')),
      high: slot(sourced(points(high), 'maturity:high')),
    }),
  );
}

function weakness({ evaluation, kb, language, t }: BriefContext, named: number): Inline {
  if (evaluation.type.used === null) {
    return plain(t('brief.weaknessNoType'));
  }
  const [first, second] = evaluation.causes
    .filter((cause) => cause.raised)
    .slice(0, named)
    .map((cause) => causeClause(cause.id, kb, language));
  if (!first) {
    return plain(t(evaluation.causes.length === 0 ? 'brief.weaknessNoCause' : 'brief.weaknessNone'));
  }
  const soFar = evaluation.coverage < kb.scoring.coverage.composite;
  return plain(
    second
      ? t(soFar ? 'brief.weaknessTwoSoFar' : 'brief.weaknessTwo', { first, second })
      : t(soFar ? 'brief.weaknessOneSoFar' : 'brief.weaknessOne', { first }),
  );
}

function firstStep(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const [first] = commitments(context);
  if (first) {
    const title = { ...first.title, text: t('brief.asStep', { title: first.title.text }) };
    return phrase((slot) => t('brief.firstStep', { title: slot(title) }));
  }
  return plain(t(evaluation.plan.infeasible ? 'brief.stepInfeasible' : 'brief.stepNone'));
}
