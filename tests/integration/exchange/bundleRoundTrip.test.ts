import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, generatedStore } from '../../support/exchange/generatedStore.ts';
import { bundleOf, openOffice, rowsOf, takeIn } from '../../support/exchange/office.ts';

describe('a bundle', () => {
  test('brings every row of a store into an empty one', async () => {
    await fc.assert(
      fc.asyncProperty(generatedStore, async (generated) => {
        const [office, other] = [openOffice(), openOffice()];
        fill(office, generated);

        const changed = await takeIn(other, await bundleOf(office));

        expect(changed.clusters.added).toBe(generated.clusters.length);
        expect(changed.assessments.added).toBe(generated.assessments.length);
        expect(rowsOf(other)).toEqual(rowsOf(office));
      }),
      { numRuns: 40 },
    );
  });
});
