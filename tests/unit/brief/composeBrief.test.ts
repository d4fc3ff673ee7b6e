import { describe, expect, test } from 'vitest';
import { briefText } from '../../../core/brief/document/briefText.ts';
import {
  lengthOfBody,
  longest,
  overLength,
  overLengthOf,
} from '../../../core/brief/compose/basis/briefLength.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import type { Block } from '../../../core/brief/document/document.ts';
import { findingSentence } from '../../../core/brief/compose/basis/findingSentence.ts';
import { sourcedAnswers } from '../../../core/brief/compose/basis/sourcedAnswers.ts';
import { textOf as textOfInline } from '../../../core/brief/document/phrase.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { type BriefOptions, wholeBrief } from '../../../core/model/brief/briefOptions.ts';
import { briefCases, caseBrief } from '../../support/briefCases.ts';
import {
  acceptedPlan,
  briefSource,
  carCluster,
  comparedSeeds,
  randomAssessment,
  randomBrief,
  randomCount,
} from './support/assessments.ts';
import { textOfBlock } from './support/runsOf.ts';

const pageOne = (blocks: readonly Block[]): Block[] =>
  blocks.slice(
    0,
    blocks.findIndex((block) => block.kind === 'page-break'),
  );
const written = (input: AssessmentFile, language: 'en' | 'zh' = 'en'): string =>
  briefText(composeBrief(briefSource({ input, language })));
const findingItems = ({ blocks }: ReturnType<typeof composeBrief>) =>
  blocks.flatMap((block) => (block.kind === 'findings' ? block.items : []));

describe('the first page', () => {
  const source = briefSource();
  const document = composeBrief(source);

  test('holds label, finding, request, judgement, findings, options, trust and record in this order', () => {
    const kinds = pageOne(document.blocks).map((block) =>
      block.kind === 'paragraph' ? block.role : block.kind,
    );

    expect(kinds).toEqual([
      'label',
      'heading',
      'request',
      'judgement',
      'heading',
      'findings',
      'heading',
      'table',
      'trust',
      'record',
    ]);
  });

  test('has the finding of the diagnosis word for word as its title', () => {
    expect(document.meta.title).toContain(
      findingSentence({ ...source, sourced: sourcedAnswers(source.input) }, 'zh'),
    );
    expect(document.meta.title.startsWith('大庆沃尔沃汽车产业集群：')).toBe(true);
  });

  test('gives three findings with severity, evidence strength and a way to the proof', () => {
    const items = findingItems(document);

    expect(items).toHaveLength(3);
    items.forEach(({ text, proof }, index) => {
      const { severity = NaN, low = NaN, high = NaN } = source.evaluation.causes[index] ?? {};
      const shown =
        high - low >= 30 ? `${Math.round(low)}至${Math.round(high)}` : String(Math.round(severity));
      expect(textOfInline(text)).toContain(`严重度${shown}`);
      expect(textOfInline(proof)).toMatch(/^(?:证据[强中弱]|来源未注明)$/u);
      expect(proof[0]?.link).toMatch(/^#head-cause-/u);
    });
  });

  test('prints the record with the first 16 digits of the fingerprint', () => {
    const record = document.blocks.find((block) => block.kind === 'paragraph' && block.role === 'record');

    expect(record && textOfBlock(record)).toContain('记录8f3a 51c0 9be2 774d');
    expect(record && textOfBlock(record)).toContain('2026年10月31日评估');
    expect(record && textOfBlock(record)).toContain('数据截至2026年5月');
  });

  test('keeps to its lengths for random assessments in both languages', () => {
    for (let seed = 1; seed <= randomCount; seed += 1) {
      for (const language of ['en', 'zh'] as const) {
        const document = randomBrief(seed, language);

        expect(overLengthOf(document.blocks, language), `seed ${seed}`).toEqual([]);
      }
    }
  });

  test('prints names and owners of any length in full and says by how much they are over', () => {
    const zh = '沈阳经济技术开发区北方重型机械与运输装备制造业及其配套服务产业集群';
    const source = briefSource({ input: { ...carCluster, cluster: { name: { zh } } } });
    const owner = '市工业和信息化局会同园区管理委员会与市场监督管理局以及行业协会筹备组共同';
    const actions = acceptedPlan(source).map((action) => ({ ...action, owner }));
    const long = composeBrief({ ...source, actions });

    expect(long.meta.title).toContain(zh);
    expect(
      findingItems(long)
        .flatMap(({ remedy }) => remedy?.parts ?? [])
        .map(textOfInline)
        .join(),
    ).toContain(owner);
    expect(overLength(long)).toContainEqual(
      expect.objectContaining({ what: 'title', block: 'title', most: 36 }),
    );
    expect(overLength(long)).toContainEqual(expect.objectContaining({ what: 'remedy', most: 54 }));
    expect(briefText(long)).not.toContain('…');
  });

  test('points to the ratings, or to nothing, where the causes are left out', () => {
    const proofs = (leftOut: BriefOptions['leftOut']) =>
      composeBrief(briefSource({ language: 'en', options: { ...wholeBrief, leftOut } })).blocks.flatMap(
        (block) => (block.kind === 'findings' ? block.items.map((item) => textOfInline(item.proof)) : []),
      );

    expect(proofs({ sections: ['causes'], annexes: [] })[0]).toMatch(/, Annex B$/u);
    expect(proofs({ sections: ['causes'], annexes: ['plan'] })[0]).toMatch(/, Annex A$/u);
    expect(proofs({ sections: ['causes'], annexes: ['ratings'] })[0]).toMatch(
      /^(?:Evidence \w+|No source named)$/u,
    );
  });
});

describe('what the brief owns up to', () => {
  test('marks illustrative data on the label and at the head of every page', () => {
    const marked = composeBrief(briefSource({ language: 'en' }));
    const real = composeBrief(briefSource({ language: 'en', input: { ...carCluster, illustrative: false } }));

    expect(marked.meta.runningHead).toContain('Sample data');
    expect(textOfBlock(marked.blocks[0] as Block)).toContain('Sample data');
    expect(briefText(real)).not.toContain('Sample data');
  });

  test('uses the marking of the unit in its own words', () => {
    const document = composeBrief(briefSource({ marking: '内部资料 注意保存' }));

    expect(textOfBlock(document.blocks[0] as Block)).toContain('内部资料 注意保存');
    expect(document.meta.runningHead).toContain('内部资料 注意保存');
  });

  test('withholds maturity below the coverage minimum and says why', () => {
    const some = Object.fromEntries(Object.entries(carCluster.ratings).slice(0, 26));
    const text = written({ ...carCluster, ratings: some });

    expect(text).toContain('Maturity cannot be judged, since only 25 of 50 indicators are answered');
    expect(text).toContain('Only 25 of 50 questions are answered: what follows is provisional.');
    expect(text).not.toMatch(/with maturity \d/u);
  });

  test('shows an override of the type with its reason', () => {
    const override = { type: 'derivative' as const, reason: 'Traders founded it; see the 2009 survey.' };
    const text = written({
      ...carCluster,
      typing: { ...carCluster.typing, answers: carCluster.typing?.answers ?? {}, override },
    });

    expect(text).toContain(
      'The assessor set it to derivative, giving this reason: Traders founded it; see the 2009 survey.',
    );
  });

  test('shows an own stage with what the rule gives and the reason', () => {
    const text = written({
      ...carCluster,
      stageOverride: { stage: 'leading', reason: 'Both plants run at capacity.' },
    });

    expect(text).toContain("is leading by the assessor's decision");
    expect(text).toMatch(
      /By stage rule \d it would be \w+: .+ The assessor set it to leading, giving this reason: Both plants run at capacity\./u,
    );
  });

  test('names the own scores of measures with their reasons', () => {
    const [first] = briefSource({ language: 'en' }).evaluation.ranking;
    const text = written({
      ...carCluster,
      scoreOverrides: { [first?.id ?? '']: { speed: { score: 35, reason: 'The site is not ready.' } } },
    });

    expect(text).toContain("The assessor's own scores replace computed ones: ");
    expect(text).toContain('speed of effect 35 (The site is not ready).');
  });

  test('calls a mixed type mixed', () => {
    const answers = {
      'founding-actor': 'outside-firm',
      'resource-base': 'decisive',
      'control-of-output': 'outside',
      'first-know-how': 'local-tradition',
      'network-shape': 'web',
      'government-origin': 'courted',
    };
    const source = briefSource({ language: 'en', input: { ...carCluster, typing: { answers } } });

    expect(source.evaluation.type.strength).toBe('mixed');
    expect(briefText(composeBrief(source))).toContain('The type is mixed: ');
  });

  test('says that owners are suggestions until the plan is accepted, then names those of the actions', () => {
    const source = briefSource({ language: 'en' });
    const accepted = composeBrief({ ...source, actions: acceptedPlan(source) });

    expect(briefText(composeBrief(source))).toContain('The plan is not accepted yet');
    expect(briefText(accepted)).toContain('The plan is accepted');
    expect(briefText(accepted)).toContain('Bureau 1');
    expect(briefText(accepted)).toMatch(/1 late, \d+ stalled/u);
    expect(briefText(accepted)).toContain('15 Oct 2026');
  });

  test('explains why no plan is possible', () => {
    const must = ['public-service-centres', 'local-production-network'];
    const text = written({ ...carCluster, plan: { budget: 1, must } });

    expect(text).toContain('The must-haves alone exceed the budget.');
    expect(text).toContain(
      'For decision. Which of the conditions set for the plan is to give way: they clash.',
    );
  });

  test.for([
    {
      limits: { phaseBudgets: { medium: 1 } },
      en: /The must-haves of the phase "Medium term" need .+, more than its budget: /u,
      zh: /“中期”分期的必选对策共需.+，超出该期预算：/u,
    },
    {
      limits: { phaseCapacity: { medium: 1 } },
      en: /The must-haves of the phase "Medium term" number 2, more than it may hold: /u,
      zh: /“中期”分期的必选对策共2项，超出该期项数上限：/u,
    },
    {
      limits: { actorCapacity: { government: 0 } },
      en: /The must-haves led by "Government" number \d, more than it can lead: /u,
      zh: /由“政府”牵头的必选对策共\d项，超出其牵头上限：/u,
    },
  ])('says which phase or body has too many must-haves: $limits', ({ limits, en, zh }) => {
    const must = ['public-service-centres', 'local-production-network'];
    const plan = { must, ...limits };

    expect(written({ ...carCluster, plan })).toMatch(en);
    expect(written({ ...carCluster, plan }, 'zh')).toMatch(zh);
  });

  test('says how sure the stage is, and when the draws lean to another one', () => {
    const source = briefSource({ language: 'en' });
    const judged = (growing: number, emerging: number) => {
      const probabilities = {
        ...source.evaluation.stage.probabilities,
        growing,
        emerging,
        leading: 0,
        declining: 0,
      };
      const stage = { ...source.evaluation.stage, id: 'growing' as const, probabilities };
      return briefText(composeBrief({ ...source, evaluation: { ...source.evaluation, stage } }));
    };

    expect(judged(0.78, 0.22)).toContain('The cluster is growing (probability 78%)');
    expect(judged(0.55, 0.45)).toContain('The cluster is probably growing (55%) but possibly emerging (45%)');
    expect(judged(0.28, 0.72)).toContain(
      'is growing by the rule (28%), though more draws find it emerging (72%)',
    );
  });

  test('has something to say when next to nothing is answered', () => {
    for (const language of ['en', 'zh'] as const) {
      const text = written(
        { format: 'cluster-desk.assessment/1', cluster: { name: { zh: '某集群' } }, ratings: {} },
        language,
      );

      expect(text).toContain(
        language === 'en'
          ? 'The answers that would help most\n1. Specialisation (location quotient)'
          : '最应补答的各项\n1. 专业化程度（区位商）',
      );
      expect(text).not.toMatch(/undefined|NaN|null|\[object|\{|\}/u);
    }
  });

  test.each(['zh', 'en'] as const)('does not take ignorance for the absence of trouble, %s', (language) => {
    const source = briefSource({ language, input: { ...carCluster, ratings: {}, context: {} } });
    const text = briefText(composeBrief(source));

    expect(source.evaluation.plan.none).toBe('not-judged');
    expect(text).not.toMatch(
      /没有需要消减的问题|均不严重|均不超过|no trouble|nothing for a plan|severe enough/u,
    );
    expect(text).toMatch(language === 'zh' ? /这不表示没有问题/u : /does not mean that all is well/u);
  });

  test('prints no gap in a sentence for random assessments', () => {
    for (const seed of comparedSeeds) {
      for (const language of ['en', 'zh'] as const) {
        const text = written(randomAssessment(seed), language);

        expect(text, `seed ${seed}`).not.toMatch(/undefined|NaN|null|\[object|[{}\uE000\uE001]/u);
        expect(text, `seed ${seed}`).not.toMatch(/\.\.|。。|，，|, ,|；。|: \.|：。/u);
      }
    }
  });

  test('leaves the plan its room: page 1, causes and position are brief', () => {
    // What was entered takes the room that sentences of the program had.
    const most = { en: 980, zh: 1200 } as const;
    for (const name of briefCases) {
      for (const language of ['en', 'zh'] as const) {
        const document = caseBrief(name, language);
        const plan = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'plan');
        const before = { ...document, blocks: document.blocks.slice(0, plan) };

        expect(lengthOfBody(before), name).toBeLessThanOrEqual(most[language]);
        expect(lengthOfBody(before)).toBeLessThan(longest[language].body);
      }
    }
  });

  test('names the compliance note at the measure and prints it below the table', () => {
    const text = written({ ...carCluster, plan: { must: ['found-industry-association'], largest: 3 } });

    expect(text).toMatch(/Found an industry association and service agencies \(note \d\)/u);
    expect(text).toContain('Since the 2015 decoupling plan');
  });
});
