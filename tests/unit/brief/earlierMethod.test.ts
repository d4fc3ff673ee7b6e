import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { briefHeadline } from '../../../core/brief/compose/basis/briefHeadline.ts';
import { omit } from '../../../core/base/omit.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import { contentOf, type KnowledgeContent } from '../../../core/knowledge/parts.ts';
import { briefSource, kb, withoutPlans } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const file = join(import.meta.dirname, '../../../assets/knowledge/versions/0.1.0.json');
const base = briefSource({ language: 'en', options: withoutPlans });
const headline = briefHeadline(base.evaluation, kb);
const printed = (change: Partial<typeof headline>): BriefSource => ({
  ...base,
  printedBefore: { printedOn: '2026-03-31', engine: '0.2.0', headline: { ...headline, ...change } },
});

describe('a brief of an assessment from before', () => {
  test('says nothing where knowledge base and engine are those of today', () => {
    expect(paragraphOf(base, 'earlier-method')).toBe('');
  });

  test('says that it keeps its knowledge base and is evaluated by method 2', () => {
    // The first knowledge base has no edition: what it lacks is filled in by the method.
    const instrument = omit(kb.instrument, 'edition');
    const old = { ...base, kb: { ...kb, version: '0.1.0', instrument } };

    expect(paragraphOf(old, 'earlier-method')).toBe(
      `This assessment keeps knowledge base 0.1.0 and is evaluated by the second version of the method (engine ${base.evaluation.engine}).`,
    );
    expect(paragraphOf({ ...old, language: 'zh' }, 'earlier-method')).toContain(
      '本评估沿用知识库0.1.0，按第二版方法计算',
    );
  });

  test('lists what moved against the last brief that another engine printed', () => {
    const [first, ...others] = headline.causes;
    const gone = { id: 'cause-gone', name: { en: 'Gone', zh: '已退出' } };
    const text = paragraphOf(
      printed({
        maturity: 12,
        stage: { id: 'leading', name: { en: 'Leading', zh: '引领期' } },
        causes: [gone, ...others],
      }),
      'earlier-method',
    );

    expect(text).toContain('Against the brief printed on 31 March 2026 (engine 0.2.0): maturity 12, now ');
    expect(text).toContain('stage leading, now growing');
    expect(text).toContain(
      `new among the first three causes "${first?.name.en}"; no longer among the first three causes "Gone"`,
    );
    expect(text).not.toContain('first three measures');
  });

  test('says so where nothing moved', () => {
    expect(paragraphOf(printed({}), 'earlier-method')).toMatch(
      /^Maturity, stage, main causes .+ are as in the brief/u,
    );
  });

  test('an assessment of the first knowledge base is composed whole', () => {
    const { content } = readKnowledgeFile(readFileSync(file, 'utf8'));
    // Checked by loading it.
    const first = loadKnowledgeBase(contentOf(content as KnowledgeContent), () => 'ab'.repeat(32));
    const known = new Set(first.instrument.indicators.map(({ id }) => id));
    const ratings = Object.fromEntries(Object.entries(base.input.ratings).filter(([id]) => known.has(id)));
    const input = { ...base.input, ratings, plan: { budget: 40 } };
    const source = { ...base, kb: first, input, evaluation: evaluate(first, input, { draws: 24 }) };

    expect(paragraphOf(source, 'earlier-method')).toContain('knowledge base 0.1.0');
    expect(paragraphOf({ ...source, options: briefSource().options }, 'plan-left-out')).toMatch(
      /would remove [\d.]+% more\. Annex A has the plan in full\.$/u,
    );
  });
});
