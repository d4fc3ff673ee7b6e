import { describe, expect, test } from 'vitest';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const find = (matched: ReturnType<typeof matchMeasures>, id: string) =>
  matched.find(({ measure }) => measure.id === id);

// In the knowledge base: meant for embedded only; meant for primary, also useful for derivative.
const embeddedOnly = kb.countermeasures.countermeasures.find(
  (measure) => measure.types.join() === 'embedded' && measure.alsoUsefulFor.length === 0,
);
const primaryAlsoDerivative = kb.countermeasures.countermeasures.find(
  (measure) => measure.types.join() === 'primary' && measure.alsoUsefulFor.join() === 'derivative',
);

describe('matching measures to a formation type', () => {
  test('leaves out measures neither meant nor also useful for the type', () => {
    const matched = matchMeasures(kb, { main: 'primary', second: null }, {});

    expect(find(matched, embeddedOnly?.id ?? '')).toBeUndefined();
    expect(matched.length).toBeGreaterThan(0);
  });

  test('counts measures meant for the type wholly and also useful ones at 0.7', () => {
    const id = primaryAlsoDerivative?.id ?? '';

    expect(find(matchMeasures(kb, { main: 'primary', second: null }, {}), id)).toMatchObject({
      typeFactor: 1,
      secondary: false,
    });
    expect(find(matchMeasures(kb, { main: 'derivative', second: null }, {}), id)).toMatchObject({
      typeFactor: 0.7,
      secondary: true,
    });
  });

  test('takes the better factor of the two types of a mixed profile', () => {
    const matched = matchMeasures(kb, { main: 'derivative', second: 'primary' }, {});

    expect(find(matched, primaryAlsoDerivative?.id ?? '')).toMatchObject({ typeFactor: 1, secondary: true });
  });

  test("takes the official's cost before the default of the cost class", () => {
    const matched = matchMeasures(kb, { main: 'embedded', second: null }, { 'support-spinoffs': 0 });

    // Medium 5, high 20 million CNY by the knowledge base; an entered zero is a figure.
    expect(find(matched, 'support-spinoffs')?.cost).toBe(0);
    expect(find(matched, 'root-outside-enterprises')?.cost).toBe(5);
    expect(find(matched, 'improve-business-environment')?.cost).toBe(20);
  });

  test('sorts by id', () => {
    const ids = matchMeasures(kb, { main: 'derivative', second: null }, {}).map(({ measure }) => measure.id);

    expect(ids).toEqual([...ids].sort());
  });
});
