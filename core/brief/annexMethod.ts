import { criterionIds } from '../knowledge/schema.ts';
import { annexHead } from './annexRatings.ts';
import { clusterName, type BriefContext } from './briefContext.ts';
import type { Block, Inline, ParagraphBlock } from './document.ts';
import { decimal, percent, points } from './format.ts';
import { joined, phrase, plain, sourced } from './phrase.ts';

/** Annexes C and D: how the figures came about, with the numbers of this cluster, and where everything comes from. */
export function annexMethod(context: BriefContext): readonly Block[] {
  const { gap, t } = context;
  return [
    annexHead(context, 'C', t('brief.annexMethod')),
    note('method-scoring', joined([scoring(context), coverage(context)], gap)),
    note('method-severity', joined([severity(context), uncertainty(context)], gap)),
    note('method-plan', joined([weights(context), plan(context), crossChecks(context)], gap)),
    note('method-limits', plain(t('brief.limits'))),
    annexHead(context, 'D', t('brief.annexSources')),
    ...sources(context).map((text, index) => note(`source-${index + 1}`, text)),
  ];
}

const note = (id: string, text: Inline): ParagraphBlock => ({ kind: 'paragraph', id, role: 'note', text });

function scoring({ kb, t }: BriefContext): Inline {
  const { relevanceWeights } = kb.scoring;
  return phrase((slot) =>
    t('brief.methodScoring', {
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
    t('brief.methodCoverage', {
      coverage: slot(sourced(percent(evaluation.coverage), 'evaluation:coverage')),
      composite: slot(sourced(percent(needed.composite), 'kb:scoring.coverage.composite')),
      dimension: slot(sourced(percent(needed.dimension), 'kb:scoring.coverage.dimension')),
    }),
  );
}

function severity({ kb, t }: BriefContext): Inline {
  const { raisedAt, severeAt } = kb.scoring.severity;
  return phrase((slot) =>
    t('brief.methodSeverity', {
      raised: slot(sourced(points(raisedAt), 'kb:scoring.severity.raisedAt')),
      severe: slot(sourced(points(severeAt), 'kb:scoring.severity.severeAt')),
    }),
  );
}

function uncertainty({ evaluation, kb, t }: BriefContext): Inline {
  const { weightSpread, thresholdSpread } = kb.scoring.uncertainty;
  return phrase((slot) =>
    t('brief.methodUncertainty', {
      draws: slot(sourced(String(evaluation.draws), 'evaluation:draws')),
      planDraws: slot(sourced(String(evaluation.planDraws), 'evaluation:planDraws')),
      seed: slot(sourced(String(evaluation.seed), 'evaluation:seed')),
      weights: slot(sourced(percent(weightSpread), 'kb:scoring.uncertainty.weightSpread')),
      thresholds: slot(sourced(percent(thresholdSpread), 'kb:scoring.uncertainty.thresholdSpread')),
    }),
  );
}

function weights({ evaluation, index, say, t }: BriefContext): Inline {
  const named = criterionIds.map((id): Inline => {
    const criterion = index.criteria.get(id);
    const weight = sourced(percent(evaluation.weights[id]), `weight:${id}`);
    return phrase((slot) =>
      t('brief.weight', { name: criterion ? say(criterion.name) : id, weight: slot(weight) }),
    );
  });
  return phrase((slot) => t('brief.methodWeights', { weights: slot(joined(named, t('brief.semicolon'))) }));
}

function plan({ input, kb, t }: BriefContext): Inline {
  const chosen = input.plan?.largest;
  const largest =
    chosen === undefined
      ? sourced(String(kb.scoring.plan.largest), 'kb:scoring.plan.largest')
      : sourced(String(chosen), 'input:plan.largest');
  return phrase((slot) =>
    t('brief.methodPlan', {
      largest: slot(largest),
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
            t('brief.crossCheck', {
              method: name,
              tau: slot(sourced(kendallTau.toFixed(2), `crossCheck:${id}`)),
            }),
          ),
        ];
  });
  return named.length === 0
    ? []
    : phrase((slot) => t('brief.methodCrossChecks', { checks: slot(joined(named, t('brief.comma'))) }));
}

function sources(context: BriefContext): Inline[] {
  const { appVersion, evaluation, input, kb, say, t } = context;
  const { citation, doi } = kb.instrument.sourcePaper;
  const assessor = [input.assessor?.name?.trim(), input.assessor?.unit?.trim()].filter(Boolean);
  const paper = phrase((slot) =>
    t('brief.sourcePaper', {
      citation: slot(sourced(citation.replace(/\.$/u, ''), 'kb:sourcePaper.citation')),
      doi: slot(sourced(doi, 'kb:sourcePaper.doi')),
    }),
  );
  const base = phrase((slot) =>
    t('brief.sourceKnowledgeBase', {
      version: slot(sourced(evaluation.knowledgeBase.version, 'meta:knowledgeBase')),
      hash: slot(sourced(evaluation.knowledgeBase.hash.slice(0, 16), 'meta:knowledgeBaseHash')),
      app: slot(sourced(appVersion, 'meta:appVersion')),
      engine: slot(sourced(evaluation.engine, 'meta:engine')),
    }),
  );
  const subject = phrase((slot) =>
    t('brief.sourceCluster', {
      name: slot(sourced(clusterName(context), 'input:cluster.name')),
      assessor:
        assessor.length === 0
          ? t('brief.assessorUnnamed')
          : slot(sourced(assessor.join(t('brief.comma')), 'input:assessor')),
    }),
  );
  const estimates: Inline = [sourced(say(kb.countermeasures.estimateNote), 'kb:estimateNote')];
  return [subject, paper, base, estimates];
}
