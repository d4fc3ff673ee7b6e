import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { linesOf } from '../../../core/brief/document/briefText.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { briefCase, literatureCase } from '../../support/briefCases.ts';
import { acceptedPlan, briefSource, carCluster, kb, withoutPlans } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const languages = ['zh', 'en'] as const;

const linesOfBlock = (source: BriefSource, id: string): readonly string[] =>
  composeBrief(source).blocks.flatMap((block) => ('id' in block && block.id === id ? linesOf(block) : []));
const findings = (source: BriefSource): string =>
  composeBrief(source)
    .blocks.flatMap((block) => (block.kind === 'findings' ? linesOf(block) : []))
    .join('\n');
const limited = (plan: AssessmentFile['plan'], language: 'zh' | 'en'): BriefSource =>
  briefSource({ language, input: { ...carCluster, plan } });

describe('a plan that its limits made small', () => {
  test.each(languages)('is told what the sufficient one beyond them would bring (%s)', (language) => {
    expect(paragraphOf(limited({ budget: 1 }, language), 'beyond-limits')).toMatch(
      language === 'zh'
        ? /^放宽限额的够用方案：\d+项，估[\d,]+万元，消减\d+%，余\d+项。$/u
        : /^Without the limits set the sufficient plan has \d+ measures, CNY [\d.]+ m, all estimated; it removes \d+% and leaves \d+ there\.$/u,
    );
    expect(paragraphOf(limited({}, language), 'beyond-limits')).toBe('');
  });

  test.each(languages)(
    'never says that a measure could be added which a limit keeps out (%s)',
    (language) => {
      const said = findings(limited({ budget: 1 }, language));

      expect(said).not.toMatch(/可加“|could be added/u);
      expect(said).toMatch(
        language === 'zh' ? /对策：方案未列；对症的“.+”（估.+）超出预算。/u : /would break the budget\./u,
      );
    },
  );

  test('says in the heading what option A costs as well as what it gains', () => {
    expect(linesOfBlock(briefSource({ language: 'zh' }), 'recommendations')[0]).toMatch(
      /甲案(?:少留|多消减|省).+，但(?:多留|少消减|多用)/u,
    );
  });
});

describe('before a plan is chosen', () => {
  test.each(languages)('newer figures are asked for where even the newest are old (%s)', (language) => {
    const source = literatureCase('ruhr-coal-steel', language);

    expect(paragraphOf(source, 'request')).toMatch(
      language === 'zh'
        ? /^请审定：是否先更新数据（最新为1985年），再定方案。$/u
        : /up to date first.+are of 1985\.$/u,
    );
    expect(linesOfBlock(source, 'table-options').join('\n')).not.toMatch(/推荐|recommended/u);
  });

  test.each(languages)('evidence that is asked for is named, as on page 2 (%s)', (language) => {
    const source = briefCase('leading-thin-evidence', language);
    const [first = ''] = linesOfBlock(source, 'evidence-first');
    const names = first
      .replace(/^(?:先要查明：|To be found out first: )|[。.]$/gu, '')
      .split(language === 'zh' ? '、' : /, | and /u);

    expect(paragraphOf(source, 'request')).toMatch(/补齐证据|collect the missing evidence/u);
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) {
      expect(paragraphOf(source, 'causes-coverage')).toContain(name);
    }
  });

  test('with no answer at all both pages name the same five', () => {
    const source = briefSource({
      language: 'zh',
      input: { ...carCluster, typing: { answers: {} }, ratings: {} },
    });
    const items = composeBrief(source).blocks.flatMap((block) =>
      block.kind === 'findings' ? block.items : [],
    );

    expect(paragraphOf(source, 'record')).toContain('尚无评分');
    expect(items).toHaveLength(5);
    for (const { text } of items) {
      expect(paragraphOf(source, 'causes-coverage')).toContain(text.map((run) => run.text).join(''));
    }
  });
});

describe('a plan that is under way', () => {
  const begun = (language: 'zh' | 'en'): BriefSource => {
    const source = briefSource({ language });
    return { ...source, actions: acceptedPlan(source).slice(0, 1) };
  };

  test('asks for a last date for what is behind, and goes on only where something goes on', () => {
    const standing = (of: (place: number) => object): string => {
      const source = briefSource({ language: 'zh', options: withoutPlans });
      const actions = acceptedPlan(source).map((action, place) => ({
        ...action,
        dueOn: '2027-06-30',
        ...of(place),
      }));
      return paragraphOf({ ...source, actions }, 'request');
    };

    expect(standing(() => ({ dueOn: '2026-10-15', status: 'open' }))).toMatch(
      /^请审定：逾期\d+项是否限期办结。$/u,
    );
    expect(
      standing((place) => (place === 0 ? { dueOn: '2026-10-15', status: 'open' } : { status: 'done' })),
    ).toBe('请审定：逾期1项是否限期办结。');
    expect(standing(() => ({ status: 'done' }))).toBe('请审定：对策均已办结，是否重新评估，以定下一步。');
  });

  test.each(languages)('has remedies that are in no action yet, and says so (%s)', (language) => {
    expect(findings(begun(language))).toMatch(
      language === 'zh' ? /尚未列入跟进清单/u : /Not in the follow-up yet/u,
    );
  });

  test('is called accepted, not recommended', () => {
    const [, first = ''] = linesOfBlock(begun('zh'), 'table-options-first').slice(1);

    expect(first).toMatch(/^甲（采纳）/u);
    expect(linesOfBlock(begun('zh'), 'table-options').join('\n')).not.toContain('推荐');
  });

  test('is not reported as left out with what runs beside it', () => {
    const source = briefSource({ language: 'zh', input: { ...carCluster, plan: { budget: 10 } } });
    const outside = source.evaluation.ranking.filter(
      ({ id }) => !source.evaluation.plan.measures.some((measure) => measure.id === id),
    );
    const title = (id: string) =>
      kb.countermeasures.countermeasures.find((each) => each.id === id)?.title.zh ?? '';
    const [named] = outside.filter(({ id }) => paragraphOf(source, 'plan-left-out').includes(title(id)));
    const action = {
      ...acceptedPlan(source)[0],
      measureId: named?.id ?? null,
    } as BriefSource['actions'][number];

    expect(named).toBeDefined();
    expect(paragraphOf({ ...source, actions: [action] }, 'plan-left-out')).not.toContain(
      title(named?.id ?? ''),
    );
  });
});

describe('the line on trust', () => {
  test.each(languages)(
    'is never high without a plan that was tested, and ends as a sentence (%s)',
    (language) => {
      const source = briefSource({
        language,
        input: { ...carCluster, plan: { budget: 0 } },
        options: withoutPlans,
      });

      expect(paragraphOf(source, 'trust')).not.toMatch(/较高|Largely:/u);
      expect(paragraphOf(source, 'trust')).toMatch(/[。.]$/u);
    },
  );
});

test.each(languages)(
  'what page 1 tells of a finding stands in the section that it refers to (%s)',
  (language) => {
    const source = briefSource({ language });
    const [, second] = source.evaluation.causes;

    expect(findings(source)).toMatch(/19%/u);
    expect(paragraphOf(source, second?.id ?? '')).toMatch(/19%/u);
  },
);
