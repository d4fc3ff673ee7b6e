import { numbersOf } from '../../../knowledge/meaning.ts';
import { annexHead } from '../basis/annexHead.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Block, Inline, ParagraphBlock, Run } from '../../document/document.ts';
import { decimal, percent, points, tenthOfPercent } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { dimensionWorked, maturityWorked, severityWorked } from './workedNumbers.ts';
import { orderSentence } from './orderChange.ts';
import { stageLimits } from '../basis/stageWords.ts';
import { valueWorked } from './workedValue.ts';

/** Annex: how the figures came about, each step worked with the numbers of this cluster. */
export function annexMethod(context: BriefContext): readonly Block[] {
  const { t } = context;
  const part = (id: string, head: string, sentences: readonly Inline[]): ParagraphBlock => ({
    kind: 'paragraph',
    id: `method-${id}`,
    role: 'note',
    text: [{ text: head, strong: true }, ...joined(sentences, context.gap)],
  });
  return [
    annexHead(context, 'method', t('briefAnnex.methodHeading')),
    part('scoring', t('briefAnnex.scoringHead'), [
      scoring(context),
      dimensionWorked(context),
      coverage(context),
    ]),
    part('maturity', t('briefAnnex.maturityHead'), [maturityWorked(context)]),
    part('stage', t('briefAnnex.stageHead'), [stage(context)]),
    part('severity', t('briefAnnex.severityHead'), [severity(context), severityWorked(context)]),
    part('value', t('briefAnnex.valueHead'), [valueWorked(context), orderSentence(context)]),
    part('plan', t('briefAnnex.planHead'), [plan(context)]),
    part('uncertainty', t('briefAnnex.uncertaintyHead'), [uncertainty(context), crossChecks(context)]),
    part('limits', t('briefAnnex.limitsHead'), [plain(t('briefAnnex.limits'))]),
  ];
}

function scoring({ kb, t }: BriefContext): Inline {
  const { relevanceWeights } = kb.scoring;
  return phrase((slot) =>
    t('briefAnnex.scoring', {
      core: slot(sourced(decimal(relevanceWeights.core), 'kb:scoring.relevanceWeights.core')),
      supporting: slot(
        sourced(decimal(relevanceWeights.supporting), 'kb:scoring.relevanceWeights.supporting'),
      ),
      background: slot(sourced(decimal(relevanceWeights.context), 'kb:scoring.relevanceWeights.context')),
    }),
  );
}

function coverage({ evaluation, kb, t }: BriefContext): Inline {
  const needed = kb.scoring.coverage;
  return phrase((slot) =>
    t('briefAnnex.coverageRule', {
      coverage: slot(sourced(percent(evaluation.coverage), 'evaluation:coverage')),
      composite: slot(sourced(percent(needed.composite), 'kb:scoring.coverage.composite')),
      dimension: slot(sourced(percent(needed.dimension), 'kb:scoring.coverage.dimension')),
    }),
  );
}

function stage(context: BriefContext): Inline {
  const { evaluation, gap, t } = context;
  const { locationQuotient, override, rule, structuralMaturity } = evaluation.stage;
  const unknown: Run = { text: t('briefAnnex.unknown') };
  const own = override === null ? [] : plain(t('briefAnnex.stageOwn'));
  if (rule === null) {
    return joined([plain(t('briefAnnex.stageNone')), own], gap);
  }
  const fired = phrase((slot) =>
    t('briefAnnex.stageRule', {
      number: slot(sourced(String(rule.number), 'stage:rule')),
      meaning: t('briefOpen.stageRule', { number: rule.number, ...stageLimits(context, slot) }),
      maturity:
        structuralMaturity === null
          ? ''
          : slot(sourced(points(structuralMaturity), 'stage:structuralMaturity')),
      quotient: slot(
        locationQuotient === null ? unknown : sourced(decimal(locationQuotient), 'stage:locationQuotient'),
      ),
    }),
  );
  return joined([fired, own], gap);
}

function severity({ kb, t }: BriefContext): Inline {
  const { raisedAt, severeAt } = kb.scoring.severity;
  return phrase((slot) =>
    t('briefAnnex.severityRule', {
      raised: slot(sourced(points(raisedAt), 'kb:scoring.severity.raisedAt')),
      severe: slot(sourced(points(severeAt), 'kb:scoring.severity.severeAt')),
    }),
  );
}

function uncertainty({ evaluation, kb, t }: BriefContext): Inline {
  const { weightSpread, thresholdSpread } = kb.scoring.uncertainty;
  return phrase((slot) =>
    t('briefAnnex.uncertainty', {
      draws: slot(sourced(decimal(evaluation.draws), 'evaluation:draws')),
      planDraws:
        evaluation.planDraws === 0 || evaluation.plan.measures.length === 0
          ? ''
          : slot(sourced(decimal(evaluation.planDraws), 'evaluation:planDraws')),
      hasCauses: evaluation.causes.length > 0,
      seed: slot(sourced(String(evaluation.seed), 'evaluation:seed')),
      weights: slot(sourced(percent(weightSpread), 'kb:scoring.uncertainty.weightSpread')),
      thresholds: slot(sourced(percent(thresholdSpread), 'kb:scoring.uncertainty.thresholdSpread')),
    }),
  );
}

function plan({ kb, t }: BriefContext): Inline {
  const { balancedShare, smallestGain } = numbersOf(kb).plans;
  return phrase((slot) =>
    t('briefAnnex.planRule', {
      share: slot(sourced(percent(balancedShare), 'kb:scoring.plans.balancedShare')),
      least: slot(sourced(tenthOfPercent(smallestGain), 'kb:scoring.plans.smallestGain')),
      target: slot(sourced(points(kb.scoring.plan.reliefTarget), 'kb:scoring.plan.reliefTarget')),
    }),
  );
}

function crossChecks({ evaluation, t }: BriefContext): Inline {
  const methods = [
    ['TOPSIS', 'topsis'],
    ['PROMETHEE II', 'promethee2'],
    ['VIKOR', 'vikor'],
  ] as const;
  const named = methods.flatMap(([name, id]): Inline[] => {
    const { kendallTau } = evaluation.crossChecks[id];
    return kendallTau === null
      ? []
      : [
          phrase((slot) =>
            t('briefAnnex.crossCheck', {
              method: name,
              tau: slot(sourced(kendallTau.toFixed(2), `crossCheck:${id}`)),
            }),
          ),
        ];
  });
  return named.length === 0
    ? []
    : phrase((slot) => t('briefAnnex.crossChecks', { checks: slot(joined(named, t('brief.comma'))) }));
}
