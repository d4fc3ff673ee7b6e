import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { briefContext } from '../../../core/brief/compose/basis/briefContext.ts';
import { causeClaim } from '../../../core/brief/compose/basis/answerClauses.ts';
import { dataDate, isOld } from '../../../core/brief/compose/basis/dataDate.ts';
import { factsInARow, localFacts } from '../../../core/brief/compose/basis/localFact.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { briefText } from '../../../core/brief/document/briefText.ts';
import { joined, phrase, plain, sourced, textOf } from '../../../core/brief/document/phrase.ts';
import { quotation, sourceInShort } from '../../../core/brief/document/quotation.ts';
import type { Action } from '../../../core/model/action.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import type { CauseResult } from '../../../core/model/diagnosisResult.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { acceptedPlan, briefSource, carCluster, kb, withoutPlans } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const languages = ['zh', 'en'] as const;
const short = (language: 'zh' | 'en') => briefSource({ language, options: withoutPlans });
const rated = (ratings: Readonly<Record<string, Rating>>, language: 'zh' | 'en' = 'zh') => {
  const source = short(language);
  return briefContext({ ...source, input: { ...source.input, ratings } });
};
const told = (ratings: Readonly<Record<string, Rating>>, language: 'zh' | 'en' = 'zh') => {
  const context = rated(ratings, language);
  return textOf(factsInARow(context, localFacts(context, Object.keys(ratings))));
};

describe('the knowledge base', () => {
  test('says a share of what it is a share, in words that need no line before them', () => {
    const texts = kb.instrument.indicators.flatMap((each) =>
      each.kind === 'quantitative' ? [each.name, each.short, each.statement] : [each.name, each.short],
    );

    for (const text of texts) {
      expect(text?.zh ?? '').not.toMatch(/^其中/u);
      expect(text?.en ?? '').not.toMatch(/\bof it\b|^Of which/u);
    }
  });

  test('says what may be and what is allowed in different words', () => {
    for (const { id } of kb.causes.causes) {
      expect(textOf(causeClaim(rated({}, 'en'), id))).not.toMatch(/\bmay\b/u);
    }
    for (const measure of kb.countermeasures.countermeasures) {
      expect([measure.concretely?.en, measure.title.en].join(' ')).not.toMatch(/\bmay\b/u);
    }
  });
});

describe('what was entered', () => {
  test('is named for a level as the description chosen for the question, in quotation marks', () => {
    const ratings: Readonly<Record<string, Rating>> = {
      'market-sensing': { level: 1, source: '林业局座谈', date: '2026-06', grade: 'C' },
    };
    const source = briefSource({ input: { ...carCluster, ratings: { ...carCluster.ratings, ...ratings } } });
    const context = (language: 'zh' | 'en') => briefContext({ ...source, language });
    const fact = (language: 'zh' | 'en') =>
      textOf(factsInARow(context(language), localFacts(context(language), ['market-sensing'])));

    expect(fact('zh')).toBe(
      '据林业局座谈（2026年6月，C级），“市场研判”一项为“依据传闻或下达的指标，没有数据”',
    );
    expect(fact('en')).toBe(
      'according to 林业局座谈 (June 2026, grade C), the answer on market foresight is "rumour, or targets handed down; there are no data"',
    );
  });

  test('begins a new sentence with each source', () => {
    const ratings: Readonly<Record<string, Rating>> = {
      'own-brand': { level: 1, note: '贴牌为主', source: '走访', grade: 'B' },
      'joint-action': { level: 1, note: '各办各的', source: '走访', grade: 'B' },
      'research-links': { level: 1, note: '没有合作', source: '问卷', grade: 'C' },
    };

    expect(told(ratings)).toBe('据走访（B级），“贴牌为主”；“各办各的”。据问卷（C级），“没有合作”');
    expect(told(ratings, 'en')).toBe(
      'according to 走访 (grade B), "贴牌为主"; "各办各的". According to 问卷 (grade C), "没有合作"',
    );
  });

  test('has the brackets of its sentence, its own joined to them', () => {
    const note = (source: string): Readonly<Record<string, Rating>> => ({
      'own-brand': { level: 1, note: '弱', source, date: '2012', grade: 'C' },
    });

    expect(told(note('企业授权清单（示例）'), 'en')).toContain('企业授权清单 (示例, 2012, grade C)');
    expect(told(note('Wang, J. (2013). Institutional Change. World Scientific.'))).toBe(
      '据Wang（2013，2012年数据，C级），“弱”',
    );
    expect(told(note('Yearbook'))).toContain('据Yearbook（2012年，C级）');
  });

  test('introduces a note behind a figure, and turns quotation marks inside a quotation', () => {
    const figure = { 'local-sourcing-rate': { value: 18.5, note: '整车厂采购额' } };

    expect(told(figure)).toContain('（说明：“整车厂采购额”）');
    expect(told({ 'own-brand': { level: 1, note: '"China\'s capital", 首都' } })).toContain(
      "“‘China's capital’, 首都”",
    );
    expect(told({ 'own-brand': { level: 1, note: 'Called “the best” here' } }, 'en')).toContain(
      '"Called \'the best\' here"',
    );
  });

  test('is never cut inside a bracket', () => {
    expect(sourceInShort('柯桥纺织产业集群复评报道（2016年12月）：印染集聚工程等四大工程')).toMatch(
      /^[^（]+$/u,
    );
    expect(sourceInShort('某某市某某县某某产业集群年度统计台账汇编（2016年）')).not.toContain('（');
    expect(quotation(`前半句话（${'很长的说明'.repeat(12)}）`, { hanzi: 40, words: 25 })).toBe('前半句话……');
  });
});

describe('lists and fields', () => {
  const named = (...names: string[]) => names.map((name) => plain(name));

  test('have no enumeration comma between quotation marks or book title marks (GB/T 15834)', () => {
    expect(textOf(joined(named('“甲”', '“乙”', '《丙》', '丁'), '、'))).toBe('“甲”“乙”《丙》、丁');
    expect(textOf(joined(named('“甲”（2项）', '“乙”'), '、'))).toBe('“甲”（2项）、“乙”');
    expect(textOf(joined(named('"a"', '"b"'), ', '))).toBe('"a", "b"');
  });

  test('keep letters of two scripts, and a name and a figure, apart', () => {
    const met = (one: string, other: string) =>
      textOf(phrase((slot) => `${slot(sourced(one, 'input:a'))}${slot(sourced(other, 'input:b'))}。`));

    expect(met('Desk assessment', '2012年12月31日')).toBe('Desk assessment 2012年12月31日。');
    expect(met('园区', 'Desk')).toBe('园区 Desk。');
    expect(met('园区', '2012年')).toBe('园区2012年。');
  });

  test('quote the causes that are not judged and the measures that are ruled out', () => {
    for (const language of languages) {
      const source = briefSource({ language });
      const [first] = kb.countermeasures.countermeasures;
      const ruledOut = { ...source, input: { ...source.input, plan: { mustNot: [first?.id ?? ''] } } };
      const [open, close] = language === 'zh' ? ['“', '”'] : ['"', '"'];

      expect(briefText(composeBrief(ruledOut))).toContain(`${open}${first?.title[language] ?? ''}${close}`);
    }
  });
});

describe('a cause between two levels', () => {
  const source = short('zh');
  const caveat = (low: number, high: number, language: 'zh' | 'en' = 'zh') => {
    const [first, ...others] = source.evaluation.causes;
    const cause = { ...first, severity: 50, severe: false, raised: true, low, high } as CauseResult;
    const evaluation = { ...source.evaluation, causes: [cause, ...others] };
    return paragraphOf({ ...source, evaluation, language }, cause.id);
  };

  test('is said to be open where its interval is', () => {
    expect(caveat(45, 55)).toContain('达到处置线而尚不严重。');
    expect(caveat(45, 75)).toContain('达到处置线，是否严重尚难确定。');
    expect(caveat(30, 55)).toContain('尚不严重，是否确已达到处置线尚难确定。');
    expect(caveat(25, 75)).toContain('是否确已达到处置线、是否严重，均难确定。');
    expect(caveat(25, 75, 'en')).toContain('Whether it calls for action, and whether it is severe, is open.');
    expect(caveat(25, 75, 'en')).not.toContain('but is not severe');
  });
});

describe('size and growth', () => {
  const economy = (rating: Rating, language: 'zh' | 'en') => {
    const source = briefSource({
      input: { ...carCluster, ratings: { ...carCluster.ratings, 'output-growth': rating } },
    });
    return paragraphOf({ ...source, language, options: withoutPlans }, 'economy');
  };

  test('say where a growth figure comes from, and that a judgement is an estimate', () => {
    const guessed: Rating = { value: 80, grade: 'D', date: '2012' };

    expect(economy(guessed, 'zh')).toContain('近三年产值年均增长80%（2012年，来源未注明，D级估计）');
    expect(economy(guessed, 'en')).toContain(
      'utput up 80% a year over three years (2012, source not stated, estimate, grade D)',
    );
  });
});

describe('the date of the data', () => {
  const dated = (...dates: string[]) => ({
    date: '2026-09-15',
    input: {
      ...carCluster,
      assessedOn: '2026-09-15',
      ratings: Object.fromEntries(dates.map((date, index) => [`x${index}`, { level: 1, date } as Rating])),
    },
  });

  test('is the one that tells most: a year alone is not taken for its December', () => {
    expect(dataDate(dated('2026', '2026-08', '2025-12-31'))).toBe('2026-08');
    expect(dataDate(dated('2025', '2026'))).toBe('2026');
    expect(isOld({ ...dated('2026'), date: '2028-04-01' })).toBe(true);
  });
});

describe('the annexes', () => {
  test('say what the balanced plan is chosen for where no draw finds it best, and of what draws that is told', () => {
    const t = createTranslate('zh');
    const of = (nature: 'balanced' | 'sufficient') =>
      t('briefOpen.robustPlan', { share: '', never: true, nature, needed: '75%', isCompared: true });

    expect(of('balanced')).toContain('成效不低于充分方案75%的方案中取费用最省的');
    expect(of('balanced')).toContain('“费用相当的另案”则按现有答案排出');
    expect(of('sufficient')).not.toContain('75%');
    expect(
      createTranslate('en')('briefOpen.robustPlan', {
        share: '',
        never: true,
        nature: 'balanced',
        needed: '75%',
        isCompared: false,
      }),
    ).not.toMatch(/spare/u);
  });

  test('say how the planner counts causes at the target, and what shares a place', () => {
    expect(paragraphOf(short('zh'), 'method-plan')).toContain('恰为40的也计入');
    expect(paragraphOf(short('en'), 'method-plan')).toContain('stand at exactly 40');
    expect(paragraphOf(short('zh'), 'method-severity')).toContain('视为并列');
  });

  test('explain the stage rule in words', () => {
    for (const language of languages) {
      expect(paragraphOf(short(language), 'method-stage')).toMatch(
        language === 'zh' ? /适用规则\d（[^）]+）：/u : /rule \d \([^)]+\): /u,
      );
    }
  });

  test('tell conditions from what helps, and a measure of success once', () => {
    const zh = briefText(composeBrief(briefSource({ language: 'zh' })));
    const en = briefText(composeBrief(briefSource({ language: 'en' })));

    expect(zh).toMatch(/实施条件：/u);
    expect(zh).not.toMatch(/前提：配合|成效看([^：]{4,})：[^。]*\1/u);
    expect(en).not.toMatch(/Depends on: better|; [A-Z][a-z]+ must/u);
    expect(`${zh}${en}`).not.toContain('论文Abstract');
  });

  test('mark every answer that names no source', () => {
    const source = briefSource({
      language: 'zh',
      input: {
        ...carCluster,
        ratings: { ...carCluster.ratings, 'own-brand': { level: 4, grade: 'D', note: '已有品牌' } },
      },
    });
    const row = briefText(composeBrief(source))
      .split('\n')
      .find((line) => line.startsWith('企业自主品牌\t'));

    expect(row).toContain('来源未注明；已有品牌');
  });

  test('name the yearly figures of the profile with their sources, and the assessor with his unit', () => {
    const source: BriefSource = {
      ...short('zh'),
      cluster: {
        ...carCluster.cluster,
        facts: [{ fact: 'output', year: 2025, value: 128, grade: 'A', source: '园区管委会统计台账' }],
      },
      input: { ...short('zh').input, assessor: { name: '张三', unit: '市发改委' } },
    };

    expect(paragraphOf(source, 'source-facts')).toBe('分年度数据：产值2025年，园区管委会统计台账。');
    expect(paragraphOf(source, 'source-cluster')).toContain('评估人：张三（市发改委）。');
  });

  test('say that an action has not begun, and quote the titles of those that are late', () => {
    const source = briefSource({ language: 'zh' });
    const [first, ...others] = acceptedPlan(source);
    const later = { ...first, startOn: '2099-01-01', dueOn: '2099-12-31', progress: 0 } as Action;
    const text = briefText(composeBrief({ ...source, actions: [later, ...others] }));

    expect(text).toContain('未开始');
    expect(text).not.toMatch(/最近到期的是[^“]/u);
  });

  test('count the actions that are due on one day', () => {
    const source = briefSource({ language: 'zh' });
    const same = acceptedPlan(source).map((action) => ({ ...action, dueOn: '2027-06-30' }));

    expect(same.length).toBeGreaterThan(1);
    expect(briefText(composeBrief({ ...source, actions: same }))).toMatch(
      new RegExp(`最近到期的是“[^”]+”等${same.length}项，2027年6月30日`, 'u'),
    );
  });

  test('give no dates where every phase is over', () => {
    const old = { ...carCluster, assessedOn: '2002-12-31' };
    const source = { ...briefSource({ language: 'zh', input: old }), date: '2026-11-25' };

    expect(paragraphOf(source, 'plan-status')).toContain('各期均已届满，时限待定');
    expect(paragraphOf(source, 'plan-status')).not.toContain('时限为各期期末');
  });
});

test('a name that an own knowledge base writes with a capital has none in mid-sentence', () => {
  const title = (isFirst: boolean) =>
    createTranslate('en')('brief.finding', {
      first: 'Branch plants decide nothing',
      second: '',
      tied: isFirst ? 1 : 4,
      isFirst,
      isProvisional: false,
    });

  expect(title(true)).toBe('Above all, branch plants decide nothing');
  expect(title(false)).toBe('Branch plants decide nothing, one of 4 equals');
});

test('no English text of the brief has curly quotation marks', () => {
  const text = briefText(composeBrief(briefSource({ language: 'en' })))
    .split('\n')
    .filter((line) => !/\p{Script=Han}/u.test(line));

  expect(text.filter((line) => /[“”]/u.test(line) && !line.includes('could be added'))).toEqual([]);
});
