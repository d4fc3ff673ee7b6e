import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { linesOf } from '../../../core/brief/document/briefText.ts';
import { widthInHanzi } from '../../../core/brief/document/format.ts';
import type { NotJudgedCause } from '../../../core/model/diagnosisResult.ts';
import type { Context } from '../../../core/model/context.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import type { NextAnswer } from '../../../core/model/nextEvidence.ts';
import type { StageResult } from '../../../core/model/stage.ts';
import { briefSource, carCluster, kb, withoutPlans } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const base = briefSource({ language: 'en', options: withoutPlans });
const inChinese = (source: BriefSource): BriefSource => ({ ...source, language: 'zh' });
const withEvaluation = (change: Partial<Evaluation>): BriefSource => ({
  ...base,
  evaluation: { ...base.evaluation, ...change },
});
const withStage = (change: Partial<StageResult>): BriefSource =>
  withEvaluation({ stage: { ...base.evaluation.stage, ...change } });

describe('a stage that is withheld', () => {
  const open = withStage({
    id: null,
    between: ['growing', 'leading'],
    rule: null,
    probabilities: { emerging: 0, growing: 0.51, leading: 0.4, declining: 0.09, renewing: 0 },
    wouldSettle: [
      { figure: 'ratings', dimension: 'trust-order', gain: 0.2 },
      { figure: 'ratings', dimension: 'market-openness', gain: 0.1 },
      { figure: 'location-quotient', dimension: null, gain: 0.1 },
    ],
  });

  const three = withStage({
    ...open.evaluation.stage,
    between: ['growing', 'leading', 'renewing'],
    probabilities: { emerging: 0, growing: 0.41, leading: 0.3, declining: 0, renewing: 0.29 },
  });

  test('is one of two or three, with how often each comes out; the count of causes always stands', () => {
    expect(paragraphOf(open, 'judgement')).toContain(
      'The cluster could be growing (51%) or leading (40%), with',
    );
    expect(paragraphOf(three, 'judgement')).toContain('growing (41%), leading (30%) or renewing (29%)');
    expect(paragraphOf(inChinese(open), 'judgement')).toMatch(
      /^集群可能处于成长期（51%）(?:，也可能处于|或)引领期（40%），成熟度.*项成因中\d+项达到处置线。$/u,
    );
    for (const source of [inChinese(open), inChinese(three)]) {
      const text = paragraphOf(source, 'judgement');

      expect(text).toMatch(/项达到处置线。$/u);
      expect(text).not.toContain('介于');
      expect(widthInHanzi(text)).toBeLessThanOrEqual(52);
      // Where page 1 has no room for the shares the section on the stage has them.
      expect(text.includes('41%') || text.includes('51%') || paragraphOf(source, 'stage').includes('%')).toBe(
        true,
      );
    }
    expect(paragraphOf(open, 'stage')).not.toContain('51%');
  });

  test('is not narrowed down where nothing is answered: the shares are those of the method then', () => {
    const nothing = { ...open, evaluation: { ...open.evaluation, answered: 0 } };

    expect(paragraphOf(nothing, 'judgement')).toContain('cannot be placed in a stage yet');
    expect(paragraphOf(inChinese(nothing), 'judgement')).toContain('所处阶段尚不能判断');
    expect(paragraphOf(nothing, 'stage')).not.toContain('51%');
  });

  test('says what would settle it', () => {
    expect(paragraphOf(open, 'stage')).toContain(
      'What would settle the stage: the location quotient, and the open answers on "Trust and market order" and "Markets and outside links".',
    );
    expect(paragraphOf(inChinese(open), 'stage')).toContain(
      '查明以下情况，阶段即可大体确定：区位商，以及“信任与市场秩序”“市场与对外联系”中未答的问题。',
    );
  });
});

test('unknown dynamics are said in words, with what would tell, and never called steady', () => {
  const unknown = withStage({
    dynamics: { is: 'unknown', votes: 0, disagree: false },
    rule: { number: 1 },
    wouldSettle: [
      { figure: 'growth-gap', dimension: null, gain: 0 },
      { figure: 'lq-change', dimension: null, gain: 0 },
    ],
  });

  expect(paragraphOf(unknown, 'stage')).toContain(
    'Whether the cluster is rising or falling cannot be told; to tell, it must be known: growth against the reference area and the change of the location quotient.',
  );
  expect(paragraphOf(unknown, 'stage')).not.toMatch(/steady|no longer loses ground/u);
  expect(paragraphOf(inChinese(unknown), 'stage')).toContain(
    '集群是升是降尚无法判断，须先查明：与参照区域的增速差距、区位商变化。',
  );
  expect(paragraphOf(inChinese(unknown), 'stage')).not.toMatch(/平稳|不再下滑/u);
});

describe('causes that cannot be judged', () => {
  const known = kb.causes.causes.slice(0, 5);
  const notJudged = known.map(({ id }): NotJudgedCause => ({
    id,
    expected: 48,
    low: 3,
    high: 97,
    inTopFive: 0.2,
    secondary: false,
    factor: 1,
    open: [],
  }));

  test('are named, and are not said to be absent', () => {
    const two = withEvaluation({ notJudged: notJudged.slice(0, 2) });

    expect(paragraphOf(two, 'causes-open')).toMatch(
      /^Not judged, which does not mean absent: ".+" and ".+"\./u,
    );
    expect(paragraphOf(inChinese(two), 'causes-open')).toMatch(
      /未能判断的成因有2项，不等于不存在：“[^”]+”“[^”]+”。/u,
    );
  });

  test('stand in a table of their own without a severity, all of them', () => {
    const five = withEvaluation({ notJudged });
    const table = composeBrief(inChinese(five)).blocks.find(
      (block) => block.kind === 'table' && block.id === 'table-not-judged',
    );
    const rows = table ? linesOf(table) : [];

    for (const { name } of known) {
      expect(rows.join('\n')).toContain(`${name.zh}\t3至97\t20%`);
    }
    expect(paragraphOf(five, 'causes-open')).toMatch(
      /are five causes, of which .+ are the most likely to be severe;/u,
    );
    expect(paragraphOf(five, 'causes-open')).toContain('Annex B names all.');
  });
});

describe('shocks from outside', () => {
  const withShocks = (outsideShocks: NonNullable<Context['outsideShocks']>): BriefSource => ({
    ...base,
    input: { ...base.input, context: { ...base.input.context, outsideShocks } },
  });

  test('are told beside the causes, so that inner ones are not blamed alone', () => {
    const hit = withShocks(['tariffs', 'exchange-rate']);

    expect(paragraphOf(hit, 'causes-open')).toContain(
      'in the last three years the exchange rate moved sharply; tariffs rose or trade barriers were added: not all',
    );
    expect(paragraphOf(inChinese(hit), 'causes-open')).toContain(
      '近三年集群受到外部冲击：汇率大幅变动；关税上调或新增贸易限制。',
    );
  });

  test('are not told where there was none', () => {
    expect(paragraphOf(withShocks(['none']), 'causes-open')).not.toContain('outside');
  });
});

describe('what to find out next', () => {
  const answer: NextAnswer = {
    subject: { kind: 'indicator', indicator: 'inter-firm-trust' },
    state: 'weak',
    rank: 1,
    gain: 1.24,
    measures: [{ id: 'build-interpersonal-trust', enters: false, share: 0.3 }],
    causes: [{ id: 'cause-trust-deficit', enters: true, share: 0.2 }],
  };
  const growth: NextAnswer = {
    ...answer,
    subject: { kind: 'context', figure: 'growth-gap' },
    state: 'missing',
    rank: 2,
    gain: 0.01,
    measures: [],
  };

  test('says each answer with what it could turn', () => {
    const source = withEvaluation({ nextEvidence: [answer, growth] });

    expect(paragraphOf(source, 'causes-open')).toContain(
      'Most worth finding out next: trust between firms (weak evidence; it could take "Build relations of trust and cooperation" out of the plan); growth against the reference area (not known yet; it could put "Trust deficit between insiders and newcomers" among the five main causes).',
    );
    expect(paragraphOf(inChinese(source), 'causes-open')).toContain(
      '企业间信任水平（证据偏弱，可能使“建立互信合作的人际关系”落选）；与参照区域的增速差距（可能使“新老企业间信任不足”进入前五项成因）。',
    );
  });

  test('lists what it is worth in percent of the trouble', () => {
    const table = composeBrief(withEvaluation({ nextEvidence: [answer, growth] })).blocks.find(
      (block) => block.kind === 'table' && block.id === 'table-next',
    );

    expect(table && linesOf(table).slice(2)).toEqual([
      expect.stringMatching(/^Trust between firms\tweak evidence\t.+\t1\.2%$/u),
      expect.stringMatching(/\tnot known\t.+\t<0\.1%$/u),
    ]);
  });

  test('says so where no answer would change anything', () => {
    const told = (draws: number) => paragraphOf(withEvaluation({ draws, nextEvidence: [] }), 'causes-open');

    expect(told(1000)).toContain('No further answer is expected to change the plan or the main causes.');
    // So few draws would not have found one.
    expect(told(24)).not.toContain('No further answer');
  });
});

test('how far the plan depends on which of two types it is', () => {
  const ids = base.evaluation.plan.measures.map(({ id }) => id);
  const depends = withEvaluation({
    type: { ...base.evaluation.type, strength: 'mixed', usedSecond: 'primary' },
    typeDependence: {
      first: { type: 'embedded', measures: ids },
      second: { type: 'primary', measures: ids.slice(1) },
      inBoth: ids.slice(1),
      share: (ids.length - 1) / ids.length,
    },
  });

  expect(paragraphOf(depends, 'type')).toContain(
    `Of the plan's ${ids.length} measures ${ids.length - 1} would be chosen whichever of the two types it is; the rest depend on it.`,
  );
  expect(paragraphOf(inChinese(depends), 'type')).toContain(
    `方案的${ids.length}项对策中，有${ids.length - 1}项无论判为哪一类都会入选，其余取决于类型。`,
  );
});

test('without trouble it is said that there is no plan, and why', () => {
  const causes = base.evaluation.causes.map((cause) => ({ ...cause, severity: 20, raised: false }));
  const { plan } = base.evaluation;
  const calm = {
    ...withEvaluation({
      causes,
      plan: { ...plan, measures: [], value: 0, cost: 0, estimatedCost: 0, none: 'no-trouble' },
      plans: [],
      recommended: null,
    }),
    options: briefSource().options,
  };

  expect(paragraphOf(calm, 'request')).toBe(
    'For decision. Whether to leave things as they are, without a plan.',
  );
  expect(paragraphOf(calm, 'options-none')).toBe(paragraphOf(calm, 'plan-none'));
  expect(paragraphOf(inChinese(calm), 'plan-none')).toBe(
    '可判断的成因严重度均不超过30，没有需要消减的问题，因此不设方案。',
  );
});

describe('the plan in force', () => {
  const text = (chosen?: { name: 'balanced' | 'full'; reason: string }, language: 'en' | 'zh' = 'en') =>
    paragraphOf(
      briefSource({
        language,
        input: { ...carCluster, plan: { ...carCluster.plan, ...(chosen && { chosen }) } },
      }),
      'plan-lead',
    );

  test('is not explained where it is the recommended one: page 1 does that', () => {
    expect(text()).toBe('');
    expect(text(undefined, 'zh')).toBe('');
  });

  test('is the one chosen, with the reason and what is recommended', () => {
    expect(text({ name: 'full', reason: 'The city wants all of it.' })).toMatch(
      /The assessor chose the full plan, giving this reason: The city wants all of it\. The program recommends the balanced one, expected to remove \d+%\./u,
    );
    expect(text({ name: 'balanced', reason: '量力而行' }, 'zh')).toContain(
      '评估人选定推荐的均衡方案，理由是：量力而行。',
    );
  });
});
