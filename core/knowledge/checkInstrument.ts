import { refuse, requireThat } from './refuse.ts';
import {
  actorIds,
  costClassIds,
  criterionIds,
  formationTypeIds,
  gradeIds,
  horizonIds,
  stageIds,
} from './schema.ts';
import type { KnowledgeBase, QuantitativeIndicator } from './schema.ts';

/** Flags that the stage rule can set. */
const stageFlags = ['stalled-start', 'grown-on-weak-foundations', 'one-sided-strength', 'leaving-renewal'];

/** Checks questions, dimensions, indicators, scoring and stages. */
export function checkInstrument(kb: KnowledgeBase): void {
  checkComplete(kb);
  checkDimensionWeights(kb);
  checkIndicators(kb);
  checkTyping(kb);
  checkStageRule(kb);
  checkScoring(kb);
}

/** Whatever the program knows by name must be there. */
function checkComplete(kb: KnowledgeBase): void {
  const needed: readonly (readonly [readonly string[], readonly { readonly id: string }[]])[] = [
    [formationTypeIds, kb.instrument.formationTypes],
    [stageIds, kb.stages.stages],
    [gradeIds, kb.scoring.evidenceGrades],
    [criterionIds, kb.scoring.criteria],
    [horizonIds, kb.countermeasures.horizons],
    [costClassIds, kb.countermeasures.costClasses],
    [actorIds, kb.countermeasures.actors],
    [stageFlags, kb.stages.flags],
  ];
  for (const [ids, entries] of needed) {
    for (const id of ids) {
      requireThat(
        entries.some((entry) => entry.id === id),
        id,
        'the entry is missing',
      );
    }
  }
}

function checkDimensionWeights(kb: KnowledgeBase): void {
  const dimensions = new Set(kb.instrument.dimensions.map((dimension) => dimension.id));
  for (const type of formationTypeIds) {
    const weights = kb.instrument.dimensionWeights[type];
    for (const id of Object.keys(weights)) {
      requireThat(dimensions.has(id), id, `a weight for ${type} names an unknown dimension`);
    }
    for (const id of dimensions) {
      requireThat(weights[id] !== undefined, id, `the dimension has no weight for ${type}`);
    }
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    requireThat(total > 0, type, 'the dimension weights are all zero');
  }
}

function checkIndicators(kb: KnowledgeBase): void {
  const { dimensions, indicators } = kb.instrument;
  for (const indicator of indicators) {
    requireThat(
      dimensions.some((dimension) => dimension.id === indicator.dimension),
      indicator.id,
      `unknown dimension "${indicator.dimension}"`,
    );
    if (indicator.kind === 'quantitative') {
      checkThresholds(indicator);
    }
  }
  for (const { id } of dimensions) {
    requireThat(
      indicators.some((indicator) => indicator.dimension === id),
      id,
      'the dimension has no indicator',
    );
  }
  for (const id of ['location-quotient', 'new-firm-formation']) {
    requireThat(
      indicators.some((indicator) => indicator.id === id && indicator.kind === 'quantitative'),
      id,
      'the stage rule needs this quantity',
    );
  }
}

function checkThresholds({ id, lower, upper, validRange }: QuantitativeIndicator): void {
  requireThat(lower < upper, id, 'the lower threshold is not below the upper one');
  requireThat(
    validRange.min <= lower && upper <= validRange.max,
    id,
    'a threshold lies outside the valid range',
  );
}

function checkTyping(kb: KnowledgeBase): void {
  const { questions, rule } = kb.instrument.typing;
  const decisive = questions.filter((question) => question.decisive).length;
  requireThat(
    rule.minAnswered <= questions.length,
    'typing',
    'more answers are needed than there are questions',
  );
  requireThat(
    rule.minDecisiveAnswered <= decisive,
    'typing',
    'more decisive answers are needed than there are decisive questions',
  );
}

function checkStageRule(kb: KnowledgeBase): void {
  const { rule, stages } = kb.stages;
  requireThat(rule.growingFrom < rule.leadingFrom, 'growing', 'its cut is not below that of leading');
  requireThat(rule.fallingGrowthGap < rule.risingGrowthGap, 'declining', 'falling and rising overlap');
  for (const { id, actorWeights } of stages) {
    const total = Object.values(actorWeights).reduce((sum, weight) => sum + weight, 0);
    requireThat(Math.abs(total - 1) < 1e-6, id, 'the actor weights do not sum to 1');
  }
}

function checkScoring(kb: KnowledgeBase): void {
  const { ratingScores, severity, criteria, uncertainty } = kb.scoring;
  ratingScores.forEach((score, index) => {
    const before = ratingScores[index - 1] ?? -1;
    requireThat(score > before && score <= 100, 'ratingScores', 'the scores do not rise from 0 to 100');
  });
  requireThat(severity.raisedAt < severity.severeAt, 'severity', 'severe does not lie above raised');
  requireThat(
    criteria.some((criterion) => criterion.points > 0) &&
      criteria.every((criterion) => criterion.points >= 0),
    'criteria',
    'the default points are negative or all zero',
  );
  const [low, high] = uncertainty.interval;
  if (!(low < high) || !(uncertainty.draws >= 1)) {
    refuse('uncertainty', 'the interval or the number of draws makes no sense');
  }
}
