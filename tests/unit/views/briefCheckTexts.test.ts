import { describe, expect, test } from 'vitest';
import { indexKnowledgeBase } from '../../../core/knowledge/lookup.ts';
import type { BriefChange } from '../../../core/model/brief/briefChange.ts';
import type { BriefCheck } from '../../../core/model/brief/briefCheck.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { createFormat } from '../../../renderer/state/format.ts';
import { changeLine } from '../../../renderer/views/check/changeText.ts';
import { changeWords } from '../../../renderer/views/check/changeWords.ts';
import { findingOf } from '../../../renderer/views/check/findingOf.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const index = indexKnowledgeBase(shippedKnowledgeBase);
const [indicator = ''] = index.indicators.keys();
const [measure = ''] = index.measures.keys();

const change = (changed: Partial<BriefChange>): BriefChange => ({
  group: 'answers',
  subject: indicator,
  field: 'answer',
  before: 'level-2',
  after: 'level-4',
  ...changed,
});

function lineOf(changed: Partial<BriefChange>, language: 'en' | 'zh' = 'en') {
  const { workspace } = fakeWorkspace();
  const words = {
    ...changeWords(workspace, shippedKnowledgeBase),
    t: createTranslate(language),
    format: createFormat(language),
  };
  return { t: words.t, line: changeLine(words, change(changed)) };
}

describe('a change since a brief was printed', () => {
  test('an answer is named and both levels are said', () => {
    const { t, line } = lineOf({});

    expect(line).toEqual({
      what: index.indicators.get(indicator)?.name.en,
      before: t('briefCheck.level', { level: '2' }),
      after: t('briefCheck.level', { level: '4' }),
    });
  });

  test('what was not given is said, and unknown is not the same as not applicable', () => {
    const { t, line } = lineOf({ before: null, after: 'unknown' });

    expect([line.before, line.after]).toEqual([t('briefCheck.none'), t('briefCheck.notEnough')]);
    expect(lineOf({ after: 'not-applicable' }).line.after).toBe(t('briefCheck.notApplicable'));
  });

  test('the money of a profile stands in the unit of the language', () => {
    const yearly = {
      group: 'facts',
      subject: 'output:2025',
      field: 'yearly',
      before: 4.56,
      after: 0.5,
    } as const;
    const asked = { ...yearly, subject: 'output-y1', field: 'recognition' } as const;
    for (const told of [yearly, asked]) {
      expect(lineOf(told).line).toMatchObject({ before: 'CNY 456 m', after: 'CNY 50 m' });
      expect(lineOf(told, 'zh').line).toMatchObject({ before: '4.56亿元', after: '5,000万元' });
    }
    const people = { ...yearly, subject: 'employment:2025', before: 1200, after: 1300 };
    expect(lineOf(people).line).toMatchObject({ before: '1,200', after: '1,300' });
  });

  test('what the knowledge base does not know any more is named by its id', () => {
    expect(lineOf({ subject: 'gone' }).line.what).toBe('gone');
  });

  test('a measure that was pinned was not pinned before: that is no missing value', () => {
    const { t, line } = lineOf({ group: 'plan', subject: measure, field: 'must', before: null, after: true });

    expect([line.before, line.after]).toEqual([t('briefCheck.no'), t('briefCheck.yes')]);
  });

  test('a file is named by what it is attached to', () => {
    const of = (subject: string) =>
      lineOf({ group: 'files', subject, field: 'file', before: null, after: 'letter.docx' });
    const { t, line } = of(`rating/${indicator}/${'a'.repeat(64)}`);

    expect(line).toEqual({
      what: t('evidence.attachedTo', { item: index.indicators.get(indicator)?.name.en ?? '' }),
      before: t('briefCheck.none'),
      after: 'letter.docx',
    });
    expect(of('action/some/hash').line.what).toBe(t('evidence.attachedTo', { item: t('briefCheck.action') }));
    expect(of('type-answer/gone/hash').line.what).toBe(t('evidence.attachedTo', { item: 'gone' }));
  });

  test('a part of an answer stands after its name; dates are written out', () => {
    const { t, line } = lineOf({ field: 'date', before: '2026-05', after: '2026-05-31' });

    expect(line.what).toBe(
      t('briefCheck.partOf', {
        name: index.indicators.get(indicator)?.name.en ?? '',
        part: t('briefCheck.date'),
      }),
    );
    expect([line.before, line.after]).toEqual(['May 2026', '31 May 2026']);
  });

  test('progress is a share, numbers have at most three decimals', () => {
    expect(
      lineOf({ group: 'actions', field: 'progress', title: 'Call', before: 0, after: 40 }).line,
    ).toMatchObject({
      before: '0%',
      after: '40%',
    });
    expect(
      lineOf({ group: 'facts', subject: '', field: 'growthGap', before: 1, after: 1.23456 }).line.after,
    ).toBe('1.235');
  });

  test('sums are told with their unit, all their digits kept', () => {
    const cost = (language: 'en' | 'zh', before: number | string, after: number | string) => {
      const field = typeof before === 'string' ? 'costsByYear' : 'cost';
      const { line } = lineOf({ group: 'measures', subject: measure, field, before, after }, language);
      return [line.before, line.after];
    };

    expect(cost('en', 1, 1.23456)).toEqual(['CNY 1 m', 'CNY 1.2346 m']);
    expect(cost('zh', 1, 146.5)).toEqual(['100万元', '1.465亿元']);
    expect(cost('zh', '1 + 0.5', '2 + 110')).toEqual(['100万元 + 50万元', '200万元 + 1.1亿元']);
  });

  test('an assessor who joined was not there before; one whose answers changed was', () => {
    const joined = lineOf({ group: 'assessors', subject: 'Li', field: 'member', before: null, after: 'x' });
    const changed = lineOf({ group: 'assessors', subject: 'Li', field: 'member', before: 'x', after: 'y' });

    expect(joined.line).toMatchObject({
      before: joined.t('briefCheck.none'),
      after: joined.t('briefCheck.memberThere'),
    });
    expect(changed.line).toMatchObject({
      before: joined.t('briefCheck.memberBefore'),
      after: joined.t('briefCheck.memberNow'),
    });
  });
});

describe('what a check has found', () => {
  const digits = '0123456789abcdef';
  const about = {
    assessmentId: 'a1',
    clusterName: { en: 'Ceramics', zh: '' },
    assessedOn: '2026-05-31',
    illustrative: false,
    knowledgeHash: shippedKnowledgeBase.hash,
  };
  const found = (check: BriefCheck) => findingOf(fakeWorkspace().workspace, check);
  const t = createTranslate('en');

  test('a number that nothing here has is unknown; a brief printed elsewhere says so', () => {
    expect(found({ result: 'unknown', digits })).toBe(t('briefCheck.unknown'));
    expect(found({ result: 'unchanged', digits, prints: [], about })).toBe(
      t('briefCheck.unchangedElsewhere'),
    );
  });

  test('a brief whose assessment was removed names its cluster', () => {
    expect(found({ result: 'removed', digits, prints: [], clusterName: about.clusterName })).toContain(
      'Ceramics',
    );
  });
});
