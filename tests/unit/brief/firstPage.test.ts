import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { undecidedRemedies } from '../../../core/brief/compose/basis/plan/undecidedRemedies.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import type { Block, BriefDocument } from '../../../core/brief/document/document.ts';
import { briefText } from '../../../core/brief/document/briefText.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { Action } from '../../../core/model/action.ts';
import { readClusterCases } from '../../support/clusterCases.ts';
import { acceptedPlan, briefSource, carCluster, kb, withoutPlans } from './support/assessments.ts';
import { paragraphOf, textOfBlock } from './support/runsOf.ts';

const languages = ['zh', 'en'] as const;

const firstPage = (document: BriefDocument): readonly Block[] =>
  document.blocks.slice(
    0,
    document.blocks.findIndex(({ kind }) => kind === 'page-break'),
  );
const textOfPage = (source: BriefSource): string => {
  const document = composeBrief(source);
  return briefText({ ...document, blocks: firstPage(document) });
};
const itemsOf = (source: BriefSource) =>
  firstPage(composeBrief(source)).flatMap((block) => (block.kind === 'findings' ? block.items : []));
const remediesOf = (source: BriefSource): string[] =>
  itemsOf(source).map(({ remedy }) => (remedy?.parts ?? []).map(textOf).join(' | '));
const heading = (source: BriefSource, id: string): string =>
  firstPage(composeBrief(source)).flatMap((block) =>
    block.kind === 'heading' && block.id === id ? [textOfBlock(block)] : [],
  )[0] ?? '';

const plain = (language: 'zh' | 'en') => briefSource({ language, options: withoutPlans });
const withPlan = (source: BriefSource, change: Partial<BriefSource['evaluation']['plan']>): BriefSource => ({
  ...source,
  evaluation: { ...source.evaluation, plan: { ...source.evaluation.plan, ...change } },
});

describe('a remedy', () => {
  test('stands under each finding, another one each, and says what, who, when, how much and by what it is seen', () => {
    const remedies = remediesOf(plain('zh'));

    expect(remedies).toHaveLength(3);
    expect(new Set(remedies).size).toBe(3);
    for (const text of remedies) {
      expect(text).toMatch(/^对策：.+。.+(?:牵头|发起|负责)，20\d\d年\d+月底前，估?[\d,]+万元；.+为见效。$/u);
    }
    for (const text of remediesOf(plain('en'))) {
      expect(text).toMatch(/^.+ \| .+ \| \w+ 20\d\d \| (?:est\. )?[\d.]+ m \| .+$/u);
    }
  });

  test('is never led by government as a whole', () => {
    for (const text of [...remediesOf(plain('zh')), ...remediesOf(plain('en'))]) {
      expect(text).not.toMatch(/(?:^|。|\| )(?:政府|Government)(?:牵头| \|)/u);
    }
  });

  test('takes most from its finding of what is left', () => {
    const source = plain('zh');
    const { causes, plan, ranking } = source.evaluation;
    const [first] = causes;
    const relief = (id: string) => {
      const entry = ranking.find((each) => each.id === id);
      return (entry?.effects.find(({ cause }) => cause === first?.id)?.share ?? 0) * (entry?.delivery ?? 0);
    };
    const best = plan.measures.map(({ id }) => id).toSorted((a, b) => relief(b) - relief(a))[0] ?? '';
    const measure = kb.countermeasures.countermeasures.find(({ id }) => id === best);
    const what = [measure?.title.zh, measure?.short?.zh, measure?.concretely?.zh.slice(0, 6)];

    expect(what.some((words) => words && remediesOf(source)[0]?.includes(words))).toBe(true);
  });

  test('is owned to be missing where the plan has none, with what could be added', () => {
    const source = plain('zh');
    const kept = source.evaluation.plan.measures.filter(({ id }) => !relieves(source, 0, id));
    const without = withPlan(source, { measures: kept });

    expect(remediesOf(without)[0]).toMatch(/^对策：方案未列；若要缓解此项，可加“.+”，估?[\d,]+万元。$/u);
    expect(remediesOf({ ...without, language: 'en' })[0]).toMatch(
      /^No measure of the plan addresses it; ".+" could be added/u,
    );
  });

  test('of one measure for two findings is told once', () => {
    const source = plain('zh');
    const both = source.evaluation.plan.measures.filter(
      ({ id }) => relieves(source, 0, id) && relieves(source, 1, id),
    );
    const one = withPlan(source, { measures: both.slice(0, 1) });

    expect(both.length).toBeGreaterThan(0);
    expect(remediesOf(one)[1]).toBe('对策：由第1项的对策兼顾，方案中别无对策缓解此项。');
  });
});

function relieves({ evaluation }: BriefSource, place: number, id: string): boolean {
  const cause = evaluation.causes[place]?.id;
  const effects = evaluation.ranking.find((measure) => measure.id === id)?.effects ?? [];
  return effects.some((effect) => effect.cause === cause && effect.share > 0);
}

describe('the request', () => {
  test('asks for the cost of the remedies that fall due within the next year', () => {
    const source = plain('zh');
    const actions = acceptedPlan(source);
    const measures = source.evaluation.plan.measures.map((measure) => ({
      ...measure,
      phase: 'short' as const,
      cost: 2,
      estimated: false,
    }));
    const due = withPlan(source, { measures });

    expect(actions.length).toBeGreaterThan(0);
    expect(paragraphOf(due, 'request')).toBe('请审定：是否按甲案实施，所列对策2027年需600万元。');
    expect(paragraphOf({ ...due, language: 'en' }, 'request')).toBe(
      'For decision. Whether to carry out option A, with CNY 6 m for the measures below that fall due by 2027.',
    );
  });

  test('asks for no sum where nothing falls due', () => {
    const source = plain('zh');
    const measures = source.evaluation.plan.measures.map((each) => ({ ...each, phase: 'long' as const }));

    expect(paragraphOf(withPlan(source, { measures }), 'request')).toBe('请审定：是否按甲案实施。');
  });

  test('has nobody addressed and no formula at its end', () => {
    for (const language of languages) {
      expect(textOfPage(plain(language))).not.toMatch(/请示|妥否|敬请|当否|此致|Dear|Yours/u);
    }
  });
});

describe('the two options', () => {
  test('are the plan in force and the sufficient one, or the full one where these are the same', () => {
    const { evaluation } = plain('zh');
    const page = textOfPage(plain('zh'));
    const same = evaluation.plans.find(({ name }) => name === 'balanced')?.sameAs === 'sufficient';

    expect(page).toContain('甲（建议）');
    expect(page).toContain(same ? '乙（充分）' : '乙（够用）');
  });

  test('that are one are told in a sentence', () => {
    for (const language of languages) {
      const source = plain(language);
      const { plan } = source.evaluation;
      const plans = source.evaluation.plans.map((each) => ({ ...each, measures: plan.measures }));
      const one = { ...source, evaluation: { ...source.evaluation, plans } };

      expect(paragraphOf(one, 'options-one')).toMatch(
        language === 'zh'
          ? /^够用、均衡、充分三案相同：\d+项对策/u
          : /^The sufficient, the balanced and the full plan/u,
      );
      expect(paragraphOf(one, 'request')).not.toMatch(/甲案|option A/u);
    }
  });

  test('name what stays above the target, and mark what of the cost is estimated', () => {
    for (const { input } of readClusterCases().slice(0, 4)) {
      const source = briefSource({ input, options: withoutPlans });
      const page = textOfPage(source);

      expect(page).toMatch(/无余项|余\d+项/u);
      expect(page).toMatch(/估\d+/u);
    }
  });
});

describe('actions under way', () => {
  const accepted = (
    change: (action: Action, place: number) => Partial<Action>,
    language: 'zh' | 'en' = 'zh',
  ) => {
    const source = plain(language);
    const actions = acceptedPlan(source).map((action, place) => ({
      ...action,
      dueOn: '2027-06-30',
      startOn: '2026-11-01',
      ...change(action, place),
    }));
    return { ...source, actions };
  };

  test('stand with their status in place of a deadline', () => {
    expect(remediesOf(accepted(() => ({ progress: 40 })))[0]).toContain('已办40%，限2027年6月');
    expect(remediesOf(accepted(() => ({ dueOn: '2026-10-15' })))[0]).toContain('逾期（原定2026年10月）');
    expect(remediesOf(accepted(() => ({ status: 'done' })))[0]).toContain('已办结');
    expect(
      remediesOf(accepted(() => ({ startOn: '2026-01-01', createdAt: '2026-01-01T08:00:00.000Z' })))[0],
    ).toContain('停在');
    expect(remediesOf(accepted(() => ({ status: 'done' }), 'en'))[0]).toContain('| Done |');
  });

  test('change what is asked for: late and stalled ones are counted', () => {
    const late = accepted((_, place) => (place === 0 ? { dueOn: '2026-10-15' } : {}));

    expect(paragraphOf(late, 'request')).toBe('请审定：逾期1项是否限期办结，其余续办。');
    expect(paragraphOf({ ...late, language: 'en' }, 'request')).toBe(
      'For decision. Whether to set a last date for what is behind (1 late) and continue the rest.',
    );
    expect(
      paragraphOf(
        accepted(() => ({})),
        'request',
      ),
    ).toBe('请审定：在办对策是否照原定安排继续。');
  });

  test('without an owner are printed as to be decided, in bold, and named before printing', () => {
    const document = composeBrief(accepted(() => ({ owner: ' ' })));
    const bold = firstPage(document)
      .flatMap((block) => (block.kind === 'findings' ? block.items : []))
      .flatMap(({ remedy }) => remedy?.parts.flat() ?? [])
      .filter(({ strong }) => strong);

    expect(bold.map(({ text }) => text)).toEqual(['待定', '待定', '待定']);
    expect(undecidedRemedies(document)).toEqual([1, 2, 3].map((finding) => ({ finding, what: 'owner' })));
  });
});

describe('what page 1 must never say', () => {
  const few = (count: number, language: 'zh' | 'en') => {
    const ratings = Object.fromEntries(Object.entries(carCluster.ratings).slice(0, count));
    return briefSource({ language, input: { ...carCluster, ratings }, options: withoutPlans });
  };

  test('that no cause reaches the level, where too few answers are in to know: the answers that would help come first', () => {
    for (const language of languages) {
      const source = few(3, language);
      const page = textOfPage(source);
      const { answered, applicable } = source.evaluation;

      expect(page).toContain(
        language === 'zh'
          ? `仅答${answered}/${applicable}项，尚不能判断`
          : `Only ${answered} of ${applicable} answered`,
      );
      expect(page).not.toMatch(/未达到处置线|reaches the level/u);
      expect(itemsOf(source)).toHaveLength(5);
      expect(itemsOf(source).every(({ remedy }) => remedy === null)).toBe(true);
      expect(heading(source, 'findings')).toBe(
        language === 'zh' ? '最应补答的各项' : 'The answers that would help most',
      );
    }
  });

  test('nothing, where nothing is known', () => {
    for (const language of languages) {
      const source = briefSource({ language, input: { ...carCluster, ratings: {}, context: {} } });

      expect(itemsOf(source)).toHaveLength(5);
      expect(paragraphOf(source, 'request')).toMatch(
        language === 'zh' ? /是否先补答下列各项/u : /collect the answers below/u,
      );
      expect(textOfPage(source)).not.toMatch(/未达到处置线|reaches the level/u);
    }
  });

  test('that evidence is strong, or of grade A or B, where no source is named', () => {
    const ratings = Object.fromEntries(
      Object.entries(carCluster.ratings).map(([id, { source: _, ...rating }]) => [
        id,
        { ...rating, grade: 'A' as const },
      ]),
    );
    for (const language of languages) {
      const source = briefSource({ language, input: { ...carCluster, ratings }, options: withoutPlans });
      const page = textOfPage(source);

      expect(page).not.toMatch(/证据强|Evidence strong|A、B级证据[1-9]\d*项|\d+ on sourced/u);
      expect(page).toContain(language === 'zh' ? '来源未注明' : 'No source named');
    }
  });

  test('that a dimension is the weakest, where all are good', () => {
    const source = plain('zh');
    const calm = source.evaluation.causes.map((cause) => ({
      ...cause,
      raised: false,
      severe: false,
      severity: 20,
    }));
    const dimensions = source.evaluation.dimensions.map((each) => ({ ...each, score: 100 }));
    const evaluation = { ...source.evaluation, causes: calm, dimensions };

    for (const language of languages) {
      expect(textOfPage({ ...source, language, evaluation })).not.toMatch(/偏低|最弱|weakest|lowest|is low/u);
    }
  });

  test('that the answers give no measure, where the conditions leave none', () => {
    for (const language of languages) {
      const noMoney = briefSource({
        language,
        input: { ...carCluster, plan: { budget: 0 } },
        options: withoutPlans,
      });

      expect(noMoney.evaluation.plan.none).toBe('nothing-fits');
      expect(paragraphOf(noMoney, 'request')).toMatch(
        language === 'zh' ? /是否增加预算（现0/u : /raise the budget/u,
      );
      expect(textOfPage(noMoney)).not.toMatch(/现有答案还不能|from the answers given/u);
    }
  });

  test('a share of draws without saying that unanswered questions are drawn', () => {
    for (const language of languages) {
      const source = plain(language);

      expect(source.evaluation.answered).toBeLessThan(source.evaluation.applicable);
      expect(paragraphOf(source, 'trust')).toMatch(
        language === 'zh' ? /含未答项/u : /unanswered questions are drawn/u,
      );
    }
  });

  test('measures due years after data of 2002, without a warning', () => {
    const old = Object.fromEntries(
      Object.entries(carCluster.ratings).map(([id, rating]) => [id, { ...rating, date: '2002' }]),
    );
    const input = { ...carCluster, assessedOn: '2002-12-31', ratings: old };
    for (const language of languages) {
      const source = briefSource({ language, input, options: withoutPlans });

      expect(textOfPage(source)).not.toMatch(/202[7-9]/u);
      expect(paragraphOf(source, 'trust')).toMatch(
        language === 'zh' ? /最新数据为2002年，已逾18个月/u : /of 2002, more than 18 months old/u,
      );
      expect(paragraphOf(source, 'request')).toMatch(
        language === 'zh' ? /是否先更新数据（最新为2002年）/u : /bring the figures up to date first/u,
      );
      expect(undecidedRemedies(composeBrief(source))).toContainEqual({ finding: 1, what: 'date' });
      expect(paragraphOf(source, 'record')).toContain(language === 'zh' ? '数据截至2002年' : 'Data to 2002');
    }
  });

  test('a sum of estimates as if it were a figure', () => {
    for (const language of languages) {
      const source = plain(language);
      const measures = source.evaluation.plan.measures.map((each) => ({
        ...each,
        phase: 'short' as const,
        estimated: true,
      }));
      const guessed = withPlan(source, {
        measures,
        estimatedCost: source.evaluation.plan.cost,
      });

      expect(paragraphOf(guessed, 'request')).toMatch(
        language === 'zh' ? /估需[\d.,]+万元。$/u : /\(estimated\)/u,
      );
      expect(paragraphOf(guessed, 'trust')).toMatch(
        language === 'zh' ? /费用均为估算/u : /All of its cost is estimated/u,
      );
    }
  });
});
