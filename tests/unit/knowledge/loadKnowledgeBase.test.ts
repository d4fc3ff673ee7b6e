import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const hash = 'ab'.repeat(32);

/** The same knowledge base without anything that makes it read-only, so that a test can break it. */
type Open = { -readonly [K in keyof KnowledgeBase]: KnowledgeBase[K] };

/** Loads a copy of the shipped knowledge base after breaking it; the id that the refusal names. */
function namedAfter(breakIt: (kb: Open) => void): unknown {
  const copy = structuredClone(shippedKnowledgeBase);
  breakIt(copy);
  try {
    loadKnowledgeBase(copy, () => hash);
  } catch (error) {
    if (error instanceof AppError && error.code === 'knowledge-base-invalid') {
      return error.details.id;
    }
    throw error;
  }
  return undefined;
}

/** The entry with an id, which must be there for the test to mean anything. */
function entry<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) {
    throw new Error(`${id} is not in the shipped knowledge base.`);
  }
  return found;
}

describe('loading the knowledge base', () => {
  test('accepts the shipped one', () => {
    expect(namedAfter(() => undefined)).toBeUndefined();
    expect(shippedKnowledgeBase.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('hashes the content, not the order of keys or the layout', () => {
    const texts: string[] = [];
    const remember = (text: string) => {
      texts.push(text);
      return hash;
    };
    const reversed = {
      ...shippedKnowledgeBase,
      scoring: Object.fromEntries(Object.entries(shippedKnowledgeBase.scoring).reverse()),
    };
    const changed = {
      ...shippedKnowledgeBase,
      scoring: { ...shippedKnowledgeBase.scoring, balanceFloor: 26 },
    };

    for (const parts of [shippedKnowledgeBase, reversed, changed]) {
      loadKnowledgeBase(parts, remember);
    }

    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).not.toBe(texts[0]);
  });

  test.each<[string, string, (kb: Open) => void]>([
    [
      'an id used twice',
      'cause-trust-deficit',
      (kb) => kb.causes.causes.push(entry(kb.causes.causes, 'cause-trust-deficit')),
    ],
    [
      'an empty Chinese text',
      'regional-brand',
      (kb) => {
        entry(kb.instrument.indicators, 'regional-brand').question.zh = ' ';
      },
    ],
    [
      'a text without English',
      'prob-poor-local-fit',
      (kb) => {
        entry(kb.problems.problems, 'prob-poor-local-fit').name.en = '';
      },
    ],
    [
      'four levels instead of five',
      'regional-brand',
      (kb) => {
        const indicator = entry(kb.instrument.indicators, 'regional-brand');
        if (indicator.kind === 'rating') {
          indicator.levels.pop();
        }
      },
    ],
    [
      'an unknown dimension',
      'regional-brand',
      (kb) => {
        entry(kb.instrument.indicators, 'regional-brand').dimension = 'nowhere';
      },
    ],
    [
      'a dimension without a weight',
      'value-chain',
      (kb) => {
        delete kb.instrument.dimensionWeights.derivative['value-chain'];
      },
    ],
    [
      'a dimension without an indicator',
      'trust-order',
      (kb) => {
        kb.instrument.indicators = kb.instrument.indicators.filter(
          ({ dimension }) => dimension !== 'trust-order',
        );
      },
    ],
    [
      'thresholds the wrong way round',
      'rd-intensity',
      (kb) => {
        const indicator = entry(kb.instrument.indicators, 'rd-intensity');
        if (indicator.kind === 'quantitative') {
          indicator.lower = indicator.upper + 1;
        }
      },
    ],
    [
      'a threshold outside the valid range',
      'rd-intensity',
      (kb) => {
        const indicator = entry(kb.instrument.indicators, 'rd-intensity');
        if (indicator.kind === 'quantitative') {
          indicator.validRange.max = indicator.upper - 1;
        }
      },
    ],
    [
      'a cause without evidence',
      'cause-resource-depletion',
      (kb) => {
        entry(kb.causes.causes, 'cause-resource-depletion').evidence = [];
      },
    ],
    [
      'a cause with unknown evidence',
      'cause-resource-depletion',
      (kb) => {
        entry(kb.causes.causes, 'cause-resource-depletion').evidence = [{ indicator: 'luck', weight: 1 }];
      },
    ],
    [
      'a cause that no measure addresses',
      'cause-limited-subsidiary-autonomy',
      (kb) => {
        for (const measure of kb.countermeasures.countermeasures) {
          measure.addresses = measure.addresses.filter(
            ({ cause }) => cause !== 'cause-limited-subsidiary-autonomy',
          );
        }
        kb.countermeasures.countermeasures = kb.countermeasures.countermeasures.filter(
          ({ addresses }) => addresses.length > 0,
        );
      },
    ],
    [
      'a problem without causes',
      'prob-thin-added-value',
      (kb) => {
        entry(kb.problems.problems, 'prob-thin-added-value').causes = [];
      },
    ],
    [
      'a problem without evidence',
      'prob-thin-added-value',
      (kb) => {
        entry(kb.problems.problems, 'prob-thin-added-value').evidence = [];
      },
    ],
    [
      'a problem with an unknown cause',
      'prob-thin-added-value',
      (kb) => {
        entry(kb.problems.problems, 'prob-thin-added-value').causes.push('cause-nothing');
      },
    ],
    [
      'a measure that addresses nothing',
      'market-research-first',
      (kb) => {
        entry(kb.countermeasures.countermeasures, 'market-research-first').addresses = [];
      },
    ],
    [
      'a measure for an unknown cause',
      'market-research-first',
      (kb) => {
        entry(kb.countermeasures.countermeasures, 'market-research-first').addresses.push({
          cause: 'cause-x',
          strength: 'strong',
        });
      },
    ],
    [
      'a measure of an unknown family',
      'market-research-first',
      (kb) => {
        entry(kb.countermeasures.countermeasures, 'market-research-first').family = 'nobody';
      },
    ],
    [
      'a measure without actors',
      'market-research-first',
      (kb) => {
        entry(kb.countermeasures.countermeasures, 'market-research-first').actors = [];
      },
    ],
    [
      'a measure that tracks an unknown indicator',
      'market-research-first',
      (kb) => {
        entry(kb.countermeasures.countermeasures, 'market-research-first').tracks = ['luck'];
      },
    ],
    [
      'a measure without a stage',
      'market-research-first',
      (kb) => {
        entry(kb.countermeasures.countermeasures, 'market-research-first').recommendedStages = [];
      },
    ],
    [
      'an unknown prerequisite',
      'guild-self-discipline',
      (kb) => {
        for (const prerequisite of entry(kb.countermeasures.countermeasures, 'guild-self-discipline')
          .prerequisites) {
          prerequisite.requires = 'nothing-like-it';
        }
      },
    ],
    [
      'prerequisites in a circle',
      'found-industry-association',
      (kb) => {
        const [needs] = entry(kb.countermeasures.countermeasures, 'guild-self-discipline').prerequisites;
        if (needs) {
          entry(kb.countermeasures.countermeasures, 'found-industry-association').prerequisites.push({
            ...needs,
            requires: 'guild-self-discipline',
          });
        }
      },
    ],
    [
      'a missing stage',
      'renewing',
      (kb) => {
        kb.stages.stages = kb.stages.stages.filter(({ id }) => id !== 'renewing');
      },
    ],
    [
      'actor weights that do not sum to one',
      'growing',
      (kb) => {
        entry(kb.stages.stages, 'growing').actorWeights.government = 0.9;
      },
    ],
    [
      'a ladder with an unknown field',
      'yunnan',
      (kb) => {
        entry(kb.recognition.ladders, 'yunnan').rules.push({
          anyOf: [{ field: 'fame', is: 'at-least', value: 1 }],
        });
      },
    ],
    [
      'a ladder that compares yes or no with a number',
      'yunnan',
      (kb) => {
        entry(kb.recognition.ladders, 'yunnan').rules.push({
          anyOf: [{ field: 'clean-record', is: 'at-least', value: 1 }],
        });
      },
    ],
  ])('refuses %s and names %s', (_, id, breakIt) => {
    expect(namedAfter(breakIt)).toBe(id);
  });

  test('refuses a part that is missing altogether', () => {
    expect(() => loadKnowledgeBase({ ...shippedKnowledgeBase, stages: undefined }, () => hash)).toThrow(
      expect.objectContaining({ code: 'knowledge-base-invalid', details: { id: 'stages' } }),
    );
  });
});
