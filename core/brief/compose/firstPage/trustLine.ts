import { robustnessOf } from '../../../robustness/robustnessWords.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { isOld, newestYear } from '../basis/dataDate.ts';
import type { Inline, ParagraphBlock } from '../../document/document.ts';
import { choiceOf } from './choice.ts';
import { percent } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';

/** From these shares of answers, and of sourced A and B among them, trust is high. */
const highFrom = { coverage: 0.8, backed: 0.5 } as const;

/** How far the page can be trusted: answers, assessors, evidence, how often the plan stays the best, what is estimated. */
export function trustLine(context: BriefContext): ParagraphBlock {
  const { gap, t } = context;
  const head: Inline = [{ text: t('briefPage.trustHead'), strong: true }];
  const level = plain(t('briefPage.trustLevel', { level: trustLevel(context) }));
  return {
    kind: 'paragraph',
    id: 'trust',
    role: 'trust',
    text: [
      ...head,
      ...joined([level, basis(context), draws(context), estimates(context), age(context)], gap),
    ],
  };
}

/** The weakest of what it rests on decides; without a plan nothing of it is tested, and trust is never high. */
export function trustLevel(context: BriefContext): 'high' | 'middle' | 'low' {
  const { evaluation, kb } = context;
  const { coverage, plan } = evaluation;
  const share = backedShare(context);
  const isFirm = plan.measures.length > 0 && coreOf(context) * 2 >= plan.measures.length;
  if (coverage < kb.scoring.coverage.composite || isWithheld(context) || share === 0 || isOld(context)) {
    return 'low';
  }
  const isCosted = plan.estimatedCost <= plan.cost / 2;
  return coverage >= highFrom.coverage && share >= highFrom.backed && isFirm && isCosted ? 'high' : 'middle';
}

const isWithheld = ({ evaluation }: BriefContext): boolean => evaluation.maturity.composite === null;

const rated = ({ evaluation }: BriefContext) =>
  evaluation.indicators.filter((indicator) => indicator.state === 'rated');

/** Answers of grade A or B that name their source. */
const backed = (context: BriefContext) =>
  rated(context).filter(({ id, grade }) => (grade === 'A' || grade === 'B') && context.sourced.has(id));

function backedShare(context: BriefContext): number {
  const all = rated(context).length;
  return all === 0 ? 0 : backed(context).length / all;
}

function basis(context: BriefContext): Inline {
  const { evaluation, input, t } = context;
  const strong = backed(context).length;
  const unsourced = rated(context).filter(({ id }) => !context.sourced.has(id)).length;
  const assessors = input.members?.length ?? 0;
  return phrase((slot) =>
    t('briefPage.trustBasis', {
      answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
      applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
      all: evaluation.answered === evaluation.applicable,
      assessors: assessors > 1 ? slot(sourced(String(assessors), 'count:assessors')) : '',
      backed: strong === 0 ? '' : slot(sourced(String(strong), 'count:backed')),
      unsourced: unsourced === 0 ? '' : slot(sourced(String(unsourced), 'count:unsourced')),
      isLast: evaluation.plan.measures.length === 0 || evaluation.plan.robustness === null,
    }),
  );
}

function draws(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { measures, robustness } = evaluation.plan;
  if (measures.length === 0 || robustness === null) {
    return [];
  }
  return phrase((slot) =>
    t('briefPage.trustDraws', {
      share: robustness === 0 ? '' : slot(sourced(percent(robustness), 'plan:total.robustness')),
      core: slot(sourced(String(coreOf(context)), 'count:core')),
      oneCore: coreOf(context) === 1,
      count: slot(sourced(String(measures.length), 'count:planned')),
      isOne: choiceOf(context)?.other === null,
      someDrawn: evaluation.answered < evaluation.applicable,
    }),
  );
}

/** Measures of the plan that are in the best plan for the money in nearly every draw. */
const coreOf = ({ evaluation }: BriefContext): number =>
  evaluation.plan.measures.filter(({ share }) => robustnessOf(share) === 'robust').length;

function estimates({ evaluation, t }: BriefContext): Inline {
  const { cost, estimatedCost } = evaluation.plan;
  const isAll = estimatedCost >= cost - 1e-6;
  return cost > 0 && estimatedCost > cost / 2 ? plain(t('briefPage.trustEstimated', { isAll })) : [];
}

const age = (context: BriefContext): Inline =>
  isOld(context)
    ? phrase((slot) => context.t('briefPage.trustOld', { newest: slot(newestYear(context)) }))
    : [];
