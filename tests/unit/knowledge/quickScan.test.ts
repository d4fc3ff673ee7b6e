import { describe, expect, test } from 'vitest';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const kb = shippedKnowledgeBase;
const { indicators, dimensions } = kb.instrument;

/** Reasons for which indicators do not apply; two indicators with the same reason drop out together. */
const reasons = [...new Set(indicators.flatMap(({ notApplicable }) => notApplicable?.en ?? []))];

/** Every way in which indicators that may not apply do not apply. */
const situations = Array.from({ length: 2 ** reasons.length }, (_, bits) =>
  indicators.filter(({ notApplicable }) => {
    const place = reasons.indexOf(notApplicable?.en ?? '');
    return place < 0 || (bits & (1 << place)) === 0;
  }),
);

describe('the quick scan', () => {
  test('is enough for the composite, whatever does not apply', () => {
    for (const applicable of situations) {
      const answered = applicable.filter((indicator) => indicator.quickScan).length;
      expect(answered / applicable.length).toBeGreaterThanOrEqual(kb.scoring.coverage.composite);
    }
  });

  test('is enough for every dimension, whatever does not apply', () => {
    for (const applicable of situations) {
      for (const dimension of dimensions) {
        const inDimension = applicable.filter((indicator) => indicator.dimension === dimension.id);
        const answered = inDimension.filter((indicator) => indicator.quickScan).length;
        expect(answered / inDimension.length, dimension.id).toBeGreaterThanOrEqual(
          kb.scoring.coverage.dimension,
        );
      }
    }
  });
});
