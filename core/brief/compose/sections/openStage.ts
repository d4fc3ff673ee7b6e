import type { StageFigure } from '../../../model/stage.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { listOf } from '../basis/briefContext.ts';
import type { Inline } from '../../document/document.ts';
import { percent } from '../../document/format.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { isBetween, stageName } from '../basis/stageWords.ts';
import { tellsShares } from '../firstPage/judgement.ts';

/** More than this in a sentence is no longer a list of what to do. */
const mostNamed = 3;

/** The figures that the dynamics rest on, whatever they gain for the stage. */
const ofDynamics: readonly StageFigure[] = ['growth-gap', 'lq-change'];

/** How the draws fall on the stages that a withheld one may be, where page 1 had no room for it. */
export function betweenShares(context: BriefContext): Inline {
  const { evaluation, t } = context;
  if (!isBetween(context) || tellsShares(context)) {
    return [];
  }
  const shares = evaluation.stage.between.map((id) =>
    phrase((slot) =>
      t('briefOpen.stageWithShare', {
        stage: stageName(context, id),
        share: slot(sourced(percent(evaluation.stage.probabilities[id]), `stage:probability.${id}`)),
      }),
    ),
  );
  return phrase((slot) => t('briefOpen.betweenWithShares', { stages: slot(listOf(context, shares)) }));
}

/** That nobody can say whether the cluster rises or falls, and what would tell; nothing where it is known. */
export function openDynamics(context: BriefContext): Inline {
  const { dynamics, wouldSettle } = context.evaluation.stage;
  if (dynamics.is !== 'unknown') {
    return [];
  }
  const names = wouldSettle.filter(({ figure }) => ofDynamics.includes(figure));
  return plain(context.t('briefOpen.dynamicsUnknown', { names: namesOf(context, names) }));
}

/** What would settle a stage that is withheld, beyond what the sentence on the dynamics has named. */
export function settlesStage(context: BriefContext): Inline {
  const { dynamics, wouldSettle } = context.evaluation.stage;
  const fresh = wouldSettle.filter(({ figure }) => dynamics.is !== 'unknown' || !ofDynamics.includes(figure));
  const { between, id } = context.evaluation.stage;
  return id === null && between.length > 1 && fresh.length > 0
    ? plain(context.t('briefOpen.settlesStage', { names: namesOf(context, fresh.slice(0, mostNamed)) }))
    : [];
}

function namesOf(context: BriefContext, figures: BriefContext['evaluation']['stage']['wouldSettle']): string {
  const { index, say, t } = context;
  const dimensions = figures.flatMap(({ dimension }) =>
    dimension === null ? [] : [index.dimensions.get(dimension)],
  );
  const ratings = dimensions.map((known) => (known ? say(known.name) : ''));
  const names = figures
    .filter(({ dimension }) => dimension === null)
    .map(({ figure }) => plain(t('briefOpen.settling', { figure })));
  const rest =
    ratings.length > 0
      ? t('briefOpen.settlingRatings', { dimensions: ratings, isAlone: names.length === 0 })
      : '';
  return textOf(listOf(context, names)) + rest;
}
