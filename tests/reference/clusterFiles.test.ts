import { describe, expect, test } from 'vitest';
import { readClusterCases } from '../support/clusterCases.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';

const causes = new Set(kb.causes.causes.map(({ id }) => id));
const measures = new Set(kb.countermeasures.countermeasures.map(({ id }) => id));
const unknown = (listed: readonly { readonly id: string }[], known: ReadonlySet<string>) =>
  listed.filter(({ id }) => !known.has(id));

// Nothing is evaluated here: the files were written before any run.
describe.each([
  ['clusters', 20],
  ['clusters-held-out', 9],
] as const)('the assessments in %s', (set, count) => {
  const cases = readClusterCases(set);

  test(`are ${count}, at least three of each type`, () => {
    const types = cases.map(({ expected }) => expected.type);
    const fewest = Math.min(
      ...(['embedded', 'primary', 'derivative'] as const).map(
        (type) => types.filter((each) => each === type).length,
      ),
    );

    expect([cases.length, fewest >= 3]).toEqual([count, true]);
  });

  test.each(cases.map((each) => [each.id, each] as const))(
    '%s answers or leaves open every indicator and expects what the knowledge base can name',
    (_, { input, expected }) => {
      expect(kb.instrument.indicators.filter(({ id }) => input.ratings[id] === undefined)).toEqual([]);
      expect(unknown([...expected.causes, ...expected.notCauses], causes)).toEqual([]);
      expect(unknown(expected.measures, measures)).toEqual([]);
      expect(expected.causes.filter(({ id }) => expected.notCauses.some((not) => not.id === id))).toEqual([]);
    },
  );
});
