import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { roundMoney, roundPoints, roundShare } from '../../../core/brief/compose/spoken/forTheEar.ts';
import {
  longestSpoken,
  spokenBrief,
  type SpokenBrief,
  spokenLength,
} from '../../../core/brief/compose/spoken/spokenBrief.ts';
import { spokenDocument } from '../../../core/brief/compose/spoken/spokenDocument.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { noOffice } from '../../../core/model/brief/office.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { briefCase, briefCases } from '../../support/briefCases.ts';
import { readClusterCases } from '../../support/clusterCases.ts';
import { acceptedPlan, briefSource, randomAssessment } from './support/assessments.ts';
import { textOfBlock } from './support/runsOf.ts';

const textOfSpoken = ({ paragraphs }: SpokenBrief): string => paragraphs.map(textOf).join('\n');

function expectToFit(source: BriefSource): void {
  const spoken = spokenBrief(source);
  const { language } = source;
  expect(spokenLength(textOfSpoken(spoken), language)).toBeLessThanOrEqual(longestSpoken[language]);
  expect(spoken.length).toBe(spokenLength(textOfSpoken(spoken), language));
  expect(spoken.paragraphs.length).toBeGreaterThanOrEqual(3);
  expect(spoken.paragraphs.every((paragraph) => /[.。?？]$/u.test(textOf(paragraph)))).toBe(true);
}

const clusters = readClusterCases();

describe('what is said in a minute', () => {
  test.each(briefCases.flatMap((name) => languages.map((language) => [name, language] as const)))(
    'fits for %s in %s, and says every finding of page 1',
    (name, language) => {
      const source = briefCase(name, language);

      expectToFit(source);
      expect(textOfSpoken(spokenBrief(source))).toMatch(language === 'zh' ? /第一，/u : /^First, /mu);
    },
  );

  test.each(clusters.map(({ id, input }) => [id, input] as const))(
    'fits for %s in both languages',
    (_, input) => {
      for (const language of languages) {
        expectToFit({ ...briefSource({ input, language }), date: input.assessedOn ?? '2026-11-23' });
      }
    },
  );

  test('fits for 40 random assessments, whatever their plan has come to', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      for (const language of languages) {
        const source = briefSource({ input: randomAssessment(seed), language });
        expectToFit(source);
        expectToFit({ ...source, actions: acceptedPlan(source) });
      }
    }
  });

  test.each(languages)('fits however long names are, and says what it left out: %s', (language) => {
    const long = language === 'zh' ? '很长的名称'.repeat(100) : 'a very long name '.repeat(100).trim();
    const source = briefSource({ language });
    const both = { en: long, zh: long };
    const kb: KnowledgeBase = {
      ...source.kb,
      causes: {
        ...source.kb.causes,
        causes: source.kb.causes.causes.map((cause) => ({ ...cause, name: both, short: both, claim: both })),
      },
      countermeasures: {
        ...source.kb.countermeasures,
        countermeasures: source.kb.countermeasures.countermeasures.map((measure) => ({
          ...measure,
          title: both,
          short: both,
          lead: both,
        })),
      },
    };
    const spoken = spokenBrief({
      ...source,
      kb,
      cluster: { name: both },
      office: { ...noOffice, unit: long },
    });

    expectToFit({ ...source, kb, cluster: { name: both }, office: { ...noOffice, unit: long } });
    expect(textOfSpoken(spoken)).not.toContain(long);
    expect(spoken.cuts[0]).toEqual({ part: 'finding', place: 3, form: 1 });
    const t = createTranslate(language);
    const said = spoken.cuts.map((cut) => t('briefSpoken.cut', cut));
    expect(new Set(said).size).toBe(said.length);
    expect(said).not.toContain('');
  });

  test('leaves nothing out that fits', () => {
    expect(spokenBrief(briefCase('leading-thin-evidence', 'zh')).cuts).toEqual([]);
    expect(spokenBrief(briefCase('leading-thin-evidence', 'en')).cuts).toEqual([]);
  });

  test('asks in the name of the unit where there is one', () => {
    const asked = (unit: string) =>
      textOf(spokenBrief(briefSource({ office: { ...noOffice, unit } })).paragraphs[0] ?? []);

    expect(asked('市工信局')).toMatch(/^市工信局提请审定：/u);
    expect(briefSource().input.assessor?.unit ?? '').toBe('');
    expect(asked('')).toMatch(/^请审定：/u);
  });

  test('asks for answers where nothing can be judged, and proposes no option', () => {
    const { input } = briefSource();
    const ratings = Object.fromEntries(Object.entries(input.ratings).slice(0, 2));
    const text = textOfSpoken(spokenBrief(briefSource({ input: { ...input, ratings } })));

    expect(text).toContain('还不能下判断');
    expect(text).toContain('补答之后再比较方案');
    expect(text).not.toContain('甲案');
  });

  test('says how running actions stand, and proposes nothing that is late as if it were new', () => {
    const source = briefSource();
    const text = textOfSpoken(spokenBrief({ ...source, actions: acceptedPlan(source) }));

    expect(text).toMatch(/在办行动共\d+项，办结0项，逾期1项/u);
    expect(text).not.toContain('建议甲案');
  });

  test.each(languages)('is a document of its own under the label of the brief: %s', (language) => {
    const source = briefSource({ language, office: { ...noOffice, unit: '市工信局' } });
    const document = spokenDocument(source);

    expect(document.meta).toMatchObject({ language, author: '市工信局', fingerprint: source.fingerprint });
    expect(document.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['label', 'heading', 'paragraph']);
    expect(document.blocks.slice(2).map(textOfBlock).join('\n')).toBe(textOfSpoken(spokenBrief(source)));
  });
});

describe('numbers for the ear', () => {
  test('are within two and a half points, and never 0 or 100 by rounding', () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) {
      const value = tenths / 10;
      expect(Math.abs(roundPoints(value) - value)).toBeLessThanOrEqual(5);
      expect(roundPoints(value) === 0).toBe(value === 0);
      expect(roundPoints(value) === 100).toBe(value === 100);
    }
    expect(roundPoints(47.4)).toBe(45);
    expect(roundPoints(47.6)).toBe(50);
  });

  test('keep two figures of money', () => {
    expect(roundMoney(14.63, 'zh')).toBe('1,500万元');
    expect(roundMoney(0.537, 'zh')).toBe('54万元');
    expect(roundMoney(1234, 'en')).toContain('1,200');
  });

  test('say a share in words', () => {
    expect([1, 5, 24, 35, 51, 74, 82, 97].map((percent) => roundShare(percent, 'zh'))).toEqual([
      '极小一部分',
      '半成左右',
      '四分之一左右',
      '三成半左右',
      '一半左右',
      '四分之三左右',
      '八成左右',
      '绝大部分',
    ]);
    expect([1, 51, 82].map((percent) => roundShare(percent, 'en'))).toEqual([
      'hardly any',
      'about half',
      'about 80 percent',
    ]);
  });
});
