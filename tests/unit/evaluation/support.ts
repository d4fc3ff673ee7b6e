import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Indicator } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const read = (path: string): AssessmentFile => readAssessmentFile(readFileSync(path, 'utf8'), kb);

/** A case worked out by hand after the paper's picture of one formation type. */
export const readCase = (name: 'embedded' | 'primary' | 'derivative'): AssessmentFile =>
  read(join(import.meta.dirname, 'cases', `${name}.json`));

export const readSample = (): AssessmentFile =>
  read(join(import.meta.dirname, '../../../assets/knowledge/sample-assessment.json'));

const grade = fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const);
const missing: fc.Arbitrary<Rating> = fc.constantFrom<Rating>({ unknown: true }, { notApplicable: true });

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);

const anyRating = (indicator: Indicator): fc.Arbitrary<Rating> => {
  const answer: fc.Arbitrary<Rating> =
    indicator.kind === 'rating'
      ? fc.record({ level, grade })
      : fc.record({ value: fc.double({ ...indicator.validRange, noNaN: true }), grade });
  return fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: missing });
};

/** Ratings of all kinds: levels, quantities, unknown, not applicable, absent. */
const anyRatings: fc.Arbitrary<AssessmentFile['ratings']> = fc
  .tuple(
    ...kb.instrument.indicators.map((indicator) =>
      fc.tuple(fc.constant(indicator.id), fc.option(anyRating(indicator), { nil: undefined, freq: 8 })),
    ),
  )
  .map((entries) =>
    Object.fromEntries(entries.flatMap(([id, rating]) => (rating === undefined ? [] : [[id, rating]]))),
  );

/** A whole assessment with random ratings, type and context. */
export const anyAssessment: fc.Arbitrary<AssessmentFile> = fc.record({
  format: fc.constant('cluster-desk.assessment/1' as const),
  cluster: fc.constant({ name: { en: 'Any cluster' } }),
  typing: fc
    .constantFrom(
      {},
      readCase('embedded').typing ?? {},
      readCase('primary').typing ?? {},
      readCase('derivative').typing ?? {},
      { override: { type: 'primary' as const, second: 'embedded' as const, reason: 'Mixed.' } },
    )
    .map((typing) => ({ answers: {}, ...typing })),
  ratings: anyRatings,
  context: fc.record({
    yearsSinceFounding: fc.option(fc.integer({ min: 0, max: 60 })),
    growthGap: fc.option(fc.double({ min: -20, max: 20, noNaN: true })),
    lqChange: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    spanYears: fc.option(fc.integer({ min: 1, max: 5 })),
    marginChange: fc.option(fc.double({ min: -5, max: 5, noNaN: true })),
    earlierDecline: fc.option(
      fc.constantFrom('never-declined' as const, 'declined' as const, 'declined-new-growth' as const),
    ),
    previousStage: fc.option(
      fc.constantFrom(
        'emerging' as const,
        'growing' as const,
        'leading' as const,
        'declining' as const,
        'renewing' as const,
      ),
    ),
  }),
  // A small plan keeps the properties fast; planning has properties of its own.
  plan: fc.constant({ largest: 3, budget: 6 }),
  seed: fc.nat(4_294_967_295),
});
