import type { KnowledgeContent } from './parts.ts';
import type { Check, KnowledgePlace } from './problem.ts';
import {
  actorIds,
  costClassIds,
  criterionIds,
  formationTypeIds,
  gradeIds,
  horizonIds,
  stageIds,
} from './schema.ts';
import type { QuantitativeIndicator } from './schema.ts';

/** Flags that the stage rule can set. */
const stageFlags = ['stalled-start', 'grown-on-weak-foundations', 'one-sided-strength', 'leaving-renewal'];

/** Checks questions, dimensions, indicators, scoring and stages. */
export function checkInstrument(kb: KnowledgeContent, check: Check): void {
  checkComplete(kb, check);
  checkDimensionWeights(kb, check);
  checkIndicators(kb, check);
  checkTyping(kb, check);
  checkStageRule(kb, check);
  checkScoring(kb, check);
}

/** Whatever the program knows by name must be there. */
function checkComplete(kb: KnowledgeContent, check: Check): void {
  const needed: readonly (readonly [
    KnowledgePlace,
    readonly string[],
    readonly { readonly id: string }[],
  ])[] = [
    ['typing', formationTypeIds, kb.instrument.formationTypes],
    ['stages', stageIds, kb.stages.stages],
    ['scoring', gradeIds, kb.scoring.evidenceGrades],
    ['scoring', criterionIds, kb.scoring.criteria],
    ['catalogue', horizonIds, kb.countermeasures.horizons],
    ['catalogue', costClassIds, kb.countermeasures.costClasses],
    ['catalogue', actorIds, kb.countermeasures.actors],
    ['stages', stageFlags, kb.stages.flags],
  ];
  for (const [part, ids, entries] of needed) {
    for (const id of ids) {
      const isThere = entries.some((entry) => entry.id === id);
      check(isThere, { code: 'entry-missing', part, item: id, field: '' });
    }
  }
}

function checkDimensionWeights(kb: KnowledgeContent, check: Check): void {
  const dimensions = new Set(kb.instrument.dimensions.map((dimension) => dimension.id));
  for (const type of formationTypeIds) {
    const weights = kb.instrument.dimensionWeights[type];
    const field = `weights.${type}`;
    for (const id of Object.keys(weights)) {
      const problem = { code: 'unknown-reference', part: 'dimensions', item: id, field } as const;
      check(dimensions.has(id), { ...problem, details: { id } });
    }
    for (const id of dimensions) {
      check(weights[id] !== undefined, { code: 'weight-missing', part: 'dimensions', item: id, field });
    }
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    check(total > 0, { code: 'weights-all-zero', part: 'dimensions', item: type, field });
  }
}

function checkIndicators(kb: KnowledgeContent, check: Check): void {
  const { dimensions, indicators } = kb.instrument;
  for (const indicator of indicators) {
    const { id, dimension } = indicator;
    const place = { part: 'indicators', item: id, field: 'dimension' } as const;
    const isKnown = dimensions.some((candidate) => candidate.id === dimension);
    check(isKnown, { code: 'unknown-reference', ...place, details: { id: dimension } });
    if (indicator.kind === 'quantitative') {
      checkThresholds(indicator, check);
    }
  }
  for (const { id } of dimensions) {
    const isUsed = indicators.some((indicator) => indicator.dimension === id);
    check(isUsed, { code: 'dimension-empty', part: 'dimensions', item: id, field: '' });
  }
  for (const id of ['location-quotient', 'new-firm-formation']) {
    const isThere = indicators.some((indicator) => indicator.id === id && indicator.kind === 'quantitative');
    check(isThere, { code: 'quantity-needed', part: 'indicators', item: id, field: '' });
  }
}

function checkThresholds({ id, lower, upper, validRange }: QuantitativeIndicator, check: Check): void {
  const place = { part: 'indicators', item: id, field: 'lower' } as const;
  check(lower < upper, { code: 'thresholds-reversed', ...place });
  const isInside = validRange.min <= lower && upper <= validRange.max;
  const details = { min: validRange.min, max: validRange.max };
  check(isInside, { code: 'threshold-outside', ...place, details });
}

function checkTyping(kb: KnowledgeContent, check: Check): void {
  const { questions, rule } = kb.instrument.typing;
  const decisive = questions.filter((question) => question.decisive).length;
  const place = { code: 'typing-too-strict', part: 'typing', item: 'typing' } as const;
  check(rule.minAnswered <= questions.length, { ...place, field: 'minAnswered' });
  check(rule.minDecisiveAnswered <= decisive, { ...place, field: 'minDecisiveAnswered' });
}

function checkStageRule(kb: KnowledgeContent, check: Check): void {
  const { rule, stages, cuts } = kb.stages;
  const place = { code: 'order-reversed', part: 'stages' } as const;
  check(rule.growingFrom < rule.leadingFrom, { ...place, item: 'growing', field: 'growingFrom' });
  // Edition 1 states the signs in the rule, edition 2 in the cuts.
  const [falling, rising] = [rule.fallingGrowthGap ?? cuts?.falling, rule.risingGrowthGap ?? cuts?.rising];
  const isInOrder = falling === undefined || rising === undefined || falling < rising;
  check(isInOrder, { ...place, item: 'declining', field: 'fallingGrowthGap' });
  for (const { id, actorWeights } of stages) {
    const total = Object.values(actorWeights).reduce((sum, weight) => sum + weight, 0);
    const isOne = Math.abs(total - 1) < 1e-6;
    check(isOne, { code: 'shares-not-one', part: 'stages', item: id, field: 'actorWeights' });
  }
}

function checkScoring(kb: KnowledgeContent, check: Check): void {
  const { ratingScores, severity, criteria, uncertainty } = kb.scoring;
  const reversed = { code: 'order-reversed', part: 'scoring' } as const;
  const rises = ratingScores.every((score, at) => score > (ratingScores[at - 1] ?? -1) && score <= 100);
  check(rises, { ...reversed, item: 'ratingScores', field: '' });
  check(severity.raisedAt < severity.severeAt, { ...reversed, item: 'severity', field: 'raisedAt' });
  const arePoints = criteria.some(({ points }) => points > 0) && criteria.every(({ points }) => points >= 0);
  check(arePoints, { code: 'points-wrong', part: 'scoring', item: 'criteria', field: '' });
  const [low, high] = uncertainty.interval;
  check(low < high, { ...reversed, item: 'uncertainty', field: 'interval' });
  check(uncertainty.draws >= 1, {
    code: 'out-of-range',
    part: 'scoring',
    item: 'uncertainty',
    field: 'draws',
    details: { range: '≥ 1' },
  });
}
