import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { briefText, linesOf } from '../../../core/brief/document/briefText.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import { contentOf, type KnowledgeContent } from '../../../core/knowledge/parts.ts';
import type { AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { briefSource, carCluster, kb, withoutPlans } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const languages = ['zh', 'en'] as const;

const sourceOf = (input: AssessmentFile, language: 'zh' | 'en', isPlanShown = false): BriefSource =>
  briefSource({ input, language, ...(isPlanShown ? {} : { options: withoutPlans }) });

const withRatings = (change: (rating: Rating, id: string) => Rating | undefined): AssessmentFile => ({
  ...carCluster,
  ratings: Object.fromEntries(
    Object.entries(carCluster.ratings).flatMap(([id, rating]) => {
      const changed = change(rating, id);
      return changed === undefined ? [] : [[id, changed]];
    }),
  ),
});

const blockOf = (source: BriefSource, id: string): string => {
  const block = composeBrief(source).blocks.find((each) => 'id' in each && each.id === id);
  return block === undefined ? '' : linesOf(block).join('\n');
};

const bodyOf = (source: BriefSource): string => {
  const { blocks } = composeBrief(source);
  const first = blocks.findIndex(({ kind }) => kind === 'page-break');
  const annex = blocks.findIndex((block) => block.kind === 'heading' && block.id.startsWith('annex-'));
  return blocks
    .slice(first, annex < 0 ? undefined : annex)
    .flatMap(linesOf)
    .join('\n');
};

describe('what a fact is known from', () => {
  const bare = withRatings(({ level, value, grade }) => ({
    ...(level === undefined ? { value: value ?? 0 } : { level }),
    ...(grade === undefined ? {} : { grade }),
  }));

  test('is not invented by the place in the list', () => {
    expect(bodyOf(sourceOf(bare, 'zh'))).not.toMatch(/实地|据实际|答案表明/u);
    expect(bodyOf(sourceOf(bare, 'en'))).not.toMatch(
      /[Oo]n the ground|[Tt]he record says|[Tt]he answers show/u,
    );
    expect(bodyOf(sourceOf(bare, 'zh'))).toContain('来源未注明');
    expect(bodyOf(sourceOf(bare, 'en'))).toContain('source not stated');
  });

  test('is the source that was entered', () => {
    const visited = withRatings((rating) => ({ ...rating, source: '省统计局抽样', grade: 'A' }));

    expect(bodyOf(sourceOf(visited, 'zh'))).toContain('据省统计局抽样');
    expect(bodyOf(sourceOf(visited, 'zh'))).not.toMatch(/走访|实地/u);
    expect(bodyOf(sourceOf(visited, 'en'))).toContain('ccording to 省统计局抽样');
  });
});

describe('the dimensions', () => {
  const scored = (scores: readonly number[]): Evaluation => {
    const { evaluation } = briefSource();
    const dimensions = evaluation.dimensions.map((dimension, index) => ({
      ...dimension,
      score: scores[Math.min(index, scores.length - 1)] ?? null,
    }));
    return { ...evaluation, dimensions };
  };
  const finding = (scores: readonly number[], language: 'zh' | 'en') =>
    blockOf({ ...sourceOf(carCluster, language), evaluation: scored(scores) }, 'figure-dimensions').split(
      '\n',
    )[0];

  test.each(languages)('are not called weakest where all are good or all are the same (%s)', (language) => {
    expect(finding([100], language)).toBe(
      language === 'zh' ? '各维度得分相同（100）' : 'All dimensions score 100',
    );
    expect(finding([25], language)).toBe(
      language === 'zh' ? '各维度得分相同（25）' : 'All dimensions score 25',
    );
    expect(finding([76, 90], language)).not.toMatch(/最弱|最低|[Ww]eakest|[Ll]owest/u);
  });

  test('that share the lowest score are named together', () => {
    expect(finding([20, 20, 80], 'zh')).toContain('地方根植性、规模与动态并列最低（20）');
    expect(finding([20, 20, 80], 'en')).toMatch(/^Lowest: .+ and .+ \(20 each\); highest: .+ \(80 each\)$/u);
  });

  test.each([25, 35, 100])('of %d all do not say that no weakness is hidden', (score) => {
    const source = { ...sourceOf(carCluster, 'zh'), evaluation: scored([score]) };

    expect(briefText(composeBrief(source))).not.toContain('短板未被掩盖');
  });
});

describe('why there is no plan', () => {
  const noPlan = (plan: AssessmentFile['plan'], language: 'zh' | 'en') =>
    paragraphOf(sourceOf({ ...carCluster, plan }, language, true), 'plan-none');

  test('is the budget where that is 0 or pays for nothing', () => {
    expect(noPlan({ budget: 0 }, 'zh')).toMatch(/^预算为0，因此没有方案：最省的一项需估[\d,]+万元。$/u);
    expect(noPlan({ budget: 0 }, 'en')).toMatch(
      /^The budget is 0, so there is no plan: .+ est\. CNY [\d.]+ m here\.$/u,
    );
    expect(noPlan({ budget: 0.1 }, 'zh')).toContain('预算10万元不够实施任何一项对策');
  });

  test('is the exclusion where every measure was ruled out', () => {
    const mustNot = kb.countermeasures.countermeasures.map(({ id }) => id);

    expect(noPlan({ mustNot }, 'zh')).toBe('能起作用的对策均已由评估人排除，因此没有方案。');
    expect(noPlan({ mustNot }, 'en')).toContain('The assessor ruled out every measure');
  });

  test('is not that all is well where a quarter is answered', () => {
    const few = {
      ...withRatings((rating) => (rating.level === undefined ? undefined : { ...rating, level: 5 })),
      plan: {},
    };
    const ratings = Object.fromEntries(Object.entries(few.ratings).slice(0, 12));
    const said = (language: 'zh' | 'en') =>
      paragraphOf(sourceOf({ ...few, ratings }, language, true), 'plan-none');

    expect(said('zh')).toMatch(/^仅答12\/50项，尚不能判断是否需要对策/u);
    expect(said('en')).toMatch(/^Only 12 of 50 questions are answered/u);
  });
});

describe('few answers', () => {
  const answered = (count: number): AssessmentFile => ({
    ...carCluster,
    ratings: Object.fromEntries(
      Object.entries(carCluster.ratings)
        .filter(([, { level }]) => level !== undefined)
        .slice(0, count)
        .map(([id, rating]) => [id, { ...rating, level: 5 as const }]),
    ),
    plan: {},
  });
  const nothing: AssessmentFile = { ...answered(0), typing: { answers: {} }, context: {} };

  test.each([
    ['twelve', answered(12), 12],
    ['none', answered(0), 0],
    ['none and no type', nothing, 0],
  ] as const)('come before anything on causes, with the five that would help most: %s', (_, input, count) => {
    for (const [language, first] of [
      ['zh', `仅答${count}/50项，`],
      ['en', `Only ${count} of 50 questions are answered`],
    ] as const) {
      const source = sourceOf(input, language);
      const body = bodyOf(source).split('\n');
      const coverage = paragraphOf(source, 'causes-coverage');

      expect(body[1]).toBe(coverage);
      expect(coverage.startsWith(first)).toBe(true);
      expect(coverage.split(/[：:]/u).at(-1)?.split(/[；;]/u)).toHaveLength(5);
      expect(bodyOf(source)).not.toMatch(/未达到处置线|reaches the level for action/u);
    }
  });

  test('are not spoken of where enough is answered', () => {
    expect(paragraphOf(sourceOf(carCluster, 'zh'), 'causes-coverage')).toBe('');
  });
});

test.each(languages)(
  'as many causes reach the level in the text as stay without measures (%s)',
  (language) => {
    // Level 3 everywhere: severities of 50 and, with a second type's factor, of exactly 40.
    const source = sourceOf({ ...carCluster, plan: { budget: 5 } }, language, true);
    const causes = source.evaluation.causes.map((cause) =>
      cause.raised && cause.severity < 60 ? { ...cause, severity: 40 } : cause,
    );
    const { evaluation } = source;
    const exact = { ...source, evaluation: { ...evaluation, causes } };
    const raised = causes.filter((cause) => cause.raised);
    const rows = blockOf(exact, 'table-options').split('\n');
    const nothing = rows
      .find((row) => /^(?:不采取措施|Doing nothing)/u.test(row))
      ?.split('\t')
      .at(-1);

    expect(raised.filter(({ severity }) => severity === 40).length).toBeGreaterThan(1);
    expect(nothing).toBe(String(raised.length));
  },
);

describe('a knowledge base of edition 1 with a name of its own', () => {
  const file = join(import.meta.dirname, '../../../assets/knowledge/versions/0.1.0.json');
  // Checked by loading it.
  const first = contentOf(readKnowledgeFile(readFileSync(file, 'utf8')).content as KnowledgeContent);
  const load = (content: KnowledgeContent) => loadKnowledgeBase(content, () => 'ab'.repeat(32));
  const known = new Set(first.instrument.indicators.map(({ id }) => id));
  const input: AssessmentFile = {
    ...carCluster,
    ratings: Object.fromEntries(Object.entries(carCluster.ratings).filter(([id]) => known.has(id))),
    plan: { budget: 20 },
  };
  const evaluation = evaluate(load(first), input, { draws: 24 });
  const [cause] = evaluation.causes;
  const renamed: KnowledgeContent = {
    ...first,
    causes: {
      ...first.causes,
      causes: first.causes.causes.map((entry) =>
        entry.id === cause?.id ? { ...entry, name: { en: 'Roads are bad', zh: '道路不畅' } } : entry,
      ),
    },
    instrument: {
      ...first.instrument,
      indicators: first.instrument.indicators.map((entry) =>
        entry.id === 'local-sourcing-rate'
          ? { ...entry, name: { en: 'Buying near', zh: '就近采购' } }
          : entry,
      ),
    },
  };
  const written = (content: KnowledgeContent, language: 'zh' | 'en') =>
    briefText(composeBrief({ ...sourceOf(input, language), kb: load(content), evaluation }));

  test('speaks with that name and not with the words of the old one', () => {
    expect(written(first, 'zh')).toMatch(/游离于本地网络|本地联系薄/u);
    expect(written(renamed, 'zh')).toContain('道路不畅');
    expect(written(renamed, 'zh')).not.toMatch(/游离于本地网络|本地联系薄/u);
    expect(written(renamed, 'en')).not.toMatch(/apart from local networks|local ties are thin/u);
  });

  test('tells a figure by its own name', () => {
    expect(written(first, 'zh')).toContain('核心企业本地采购占');
    expect(written(renamed, 'zh')).not.toContain('核心企业本地采购占');
    expect(written(renamed, 'zh')).toContain('就近采购为');
  });
});

describe('the plan in the annex', () => {
  test.each(languages)('marks every cost that nobody entered (%s)', (language) => {
    const source = sourceOf({ ...carCluster, plan: { budget: 20 } }, language, true);
    const estimated = new Set(
      source.evaluation.ranking.filter((entry) => entry.estimated).map(({ id }) => id),
    );
    const unmarked = composeBrief(source)
      .blocks.flatMap((block) =>
        block.kind === 'table' && block.size !== 'page-one'
          ? block.rows.flatMap(({ cells }) => cells.flat())
          : [],
      )
      .filter((run) => /^(?:plan:.+\.cost|option:.+\.(?:cost|estimatedCost))$/u.test(run.source ?? ''))
      .filter(({ text }) => !/估|est\./u.test(text));

    expect(estimated.size).toBeGreaterThan(5);
    expect(blockOf(source, 'table-frontier').split('\n')[1]).toMatch(/^(?:万元（估）|CNY m est\.)\t/u);
    expect(unmarked).toEqual([]);
  });

  test('marks what the paper does not have, and says what each measure rests on', () => {
    const source = sourceOf({ ...carCluster, plan: { budget: 40 } }, 'zh', true);
    const planned = source.evaluation.plan.measures.flatMap(
      ({ id }) => kb.countermeasures.countermeasures.find((entry) => entry.id === id) ?? [],
    );
    const table = blockOf(source, 'table-phases');

    expect(new Set(planned.map(({ basis }) => basis)).size).toBeGreaterThan(1);
    for (const { basis, concretely, id, description, firstStep, title } of planned) {
      const text = paragraphOf(source, `measure-${id}`);

      expect(table.includes(`${title.zh}〔本库补充〕`)).toBe(basis === 'added');
      expect(text).toMatch(basis === 'added' ? /依据：本库补充/u : /依据：(?:由)?论文/u);
      for (const part of [description.zh, concretely?.zh, firstStep?.zh]) {
        expect(text).toContain(part?.replace(/。$/u, ''));
      }
      expect(text).toMatch(/成效(?:看|标志)/u);
    }
    expect(briefText(composeBrief({ ...source, language: 'en' }))).toContain(
      '[added by this knowledge base]',
    );
  });

  test('counts its dates from an assessment of long ago', () => {
    for (const language of languages) {
      const source = sourceOf({ ...carCluster, assessedOn: '2002-12-31' }, language, true);
      const table = blockOf(source, 'table-phases');

      // What lies in the past before it began is still to be decided.
      expect(table).toMatch(language === 'zh' ? /待定/u : /to be decided/u);
      expect(table).not.toMatch(/202\d/u);
      expect(paragraphOf(source, 'plan-status')).toContain('2002');
    }
  });
});
