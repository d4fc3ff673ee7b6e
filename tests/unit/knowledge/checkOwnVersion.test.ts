import { describe, expect, test } from 'vitest';
import { checkOwnVersion } from '../../../core/knowledge/checkOwnVersion.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import { isAdvice, pathOf, problemCodes } from '../../../core/knowledge/problem.ts';
import { mostPlanMeasures } from '../../../core/knowledge/sizes.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { entry, ownMeasure, shippedContent } from './support.ts';

const hash = 'ab'.repeat(32);

/** Where something is wrong after a change, and what. */
function found(change: (kb: KnowledgeContent) => void): string[] {
  const kb = shippedContent();
  change(kb);
  return checkOwnVersion(kb)
    .filter((problem) => !isAdvice(problem))
    .map((problem) => `${pathOf(problem)} ${problem.code}`);
}

const measure = (kb: KnowledgeContent, id: string) => entry(kb.countermeasures.countermeasures, id);
const indicator = (kb: KnowledgeContent, id: string) => entry(kb.instrument.indicators, id);

describe('checking a version of the bureau', () => {
  test('the shipped content has no problem, and no advice', () => {
    expect(checkOwnVersion(shippedContent())).toEqual([]);
  });

  test('a complete measure of the bureau has none; more measures than a plan can limit are advice', () => {
    const kb = shippedContent();
    const { countermeasures } = kb.countermeasures;
    const missing = mostPlanMeasures + 1 - countermeasures.length;
    countermeasures.push(
      ...Array.from({ length: missing }, (_, index) => ({ ...ownMeasure, id: `${ownMeasure.id}-${index}` })),
    );

    expect(
      checkOwnVersion(kb)
        .filter(isAdvice)
        .map(({ code }) => code),
    ).toContain('more-than-plan-numbers');
    expect(found((own) => own.countermeasures.countermeasures.push(ownMeasure))).toEqual([]);
    expect(loadKnowledgeBase(kb, () => hash).hash).toBe(hash);
  });

  test('every text with a character that is not taken is named, wherever it stands', () => {
    const places = found((kb) => {
      measure(kb, 'support-spinoffs').title.zh = '培育\u202e企业';
      measure(kb, 'support-spinoffs').family = 'a\u0007';
      kb.stages.note = { ...kb.stages.note, en: 'Nothing\u0000.' };
      kb.clusters.note = 'a\ud800';
    });

    expect(places).toEqual(
      expect.arrayContaining([
        'measures/support-spinoffs/title.zh refused-character',
        'measures/support-spinoffs/family refused-character',
        'stages/stages.note.en refused-character',
        'clusters/clusters.note refused-character',
      ]),
    );
  });

  test('all problems are listed at once, each with its place', () => {
    const places = found((kb) => {
      measure(kb, 'support-spinoffs').title.zh = '';
      measure(kb, 'support-spinoffs').description.en = '  ';
      measure(kb, 'attract-capital-and-talent').addresses = [];
      indicator(kb, 'regional-brand').dimension = 'nowhere';
      kb.causes.causes.push(entry(kb.causes.causes, 'cause-trust-deficit'));
    });

    expect(places).toEqual(
      expect.arrayContaining([
        'measures/support-spinoffs/title.zh empty-text',
        'measures/support-spinoffs/description.en empty-text',
        'measures/attract-capital-and-talent/addresses no-cause',
        'indicators/regional-brand/dimension unknown-reference',
        'causes/cause-trust-deficit/id duplicate-id',
      ]),
    );
  });

  test.each<[string, string, (kb: KnowledgeContent) => void]>([
    [
      'thresholds in the wrong order',
      'indicators/rd-intensity/lower thresholds-reversed',
      (kb) => Object.assign(indicator(kb, 'rd-intensity'), { lower: 9, upper: 1 }),
    ],
    [
      'a level without its Chinese text',
      'indicators/regional-brand/levels.2.zh empty-text',
      (kb) => {
        const rating = indicator(kb, 'regional-brand');
        if (rating.kind === 'rating') {
          rating.levels[2] = { en: 'Middling', zh: '' };
        }
      },
    ],
    [
      'a weight of zero for an evidence link',
      'causes/cause-trust-deficit/evidence.0.weight out-of-range',
      (kb) => Object.assign(entry(kb.causes.causes, 'cause-trust-deficit').evidence[0] ?? {}, { weight: 0 }),
    ],
    [
      'a measure that needs itself over another',
      'measures/support-spinoffs/prerequisites prerequisite-cycle',
      (kb) => {
        const reason = { en: 'Why', zh: '原因' };
        const needs = (requires: string) => ({ requires, kind: 'hard', basis: 'implied', reason }) as const;
        measure(kb, 'attract-capital-and-talent').prerequisites = [];
        kb.countermeasures.countermeasures.forEach((other) => (other.prerequisites = []));
        measure(kb, 'support-spinoffs').prerequisites = [needs('regional-circle')];
        kb.countermeasures.countermeasures.push({
          ...ownMeasure,
          id: 'regional-circle',
          prerequisites: [needs('support-spinoffs')],
        });
      },
    ],
    [
      'an indicator that the profile computes is gone',
      'indicators/output-growth computed-needed',
      (kb) => {
        const { indicators } = kb.instrument;
        indicators.splice(indicators.indexOf(indicator(kb, 'output-growth')), 1);
      },
    ],
    [
      'a title longer than an action can be called',
      'measures/support-spinoffs/title.en too-long',
      (kb) => {
        measure(kb, 'support-spinoffs').title.en = 'x'.repeat(201);
      },
    ],
    [
      'an id with capitals',
      'measures/Own/id bad-id',
      (kb) => kb.countermeasures.countermeasures.push({ ...ownMeasure, id: 'Own' }),
    ],
    [
      'more measures than a knowledge base may have',
      'measures too-many',
      (kb) => {
        for (let number = 0; number < 60; number++) {
          kb.countermeasures.countermeasures.push({ ...ownMeasure, id: `own-${number}` });
        }
      },
    ],
  ])('%s', (_, place, change) => {
    expect(found(change)).toContain(place);
  });

  test('content of another form is refused with every place where the form is wrong', () => {
    const broken = { ...shippedContent(), causes: [], scoring: 3 };

    const places = checkOwnVersion(broken).map(pathOf);

    expect(places.some((path) => path.startsWith('causes'))).toBe(true);
    expect(places.some((path) => path.startsWith('scoring'))).toBe(true);
  });

  test.each([null, 7, 'text', []])('%j is no content', (content) => {
    expect(checkOwnVersion(content).length).toBeGreaterThan(0);
  });

  test('every problem says in both languages what is wrong and what to do', () => {
    for (const language of ['en', 'zh'] as const) {
      const t = createTranslate(language);
      for (const code of problemCodes) {
        expect(t(`knowledgeProblems.${code}`, {} as never)).toMatch(/[.。]$/u);
        expect(t(`knowledgeProblems.${code}-remedy`)).toMatch(/[.。]$/u);
      }
    }
  });
});
