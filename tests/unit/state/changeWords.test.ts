import { describe, expect, test } from 'vitest';
import type { Step } from '../../../renderer/state/changes/step.ts';
import { AppError } from '../../../core/base/errors.ts';
import { changesWords, outcomeWords, valuePair } from '../../../renderer/views/changes/changeWords.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const open = () => fakeWorkspace({ 'settings.save': () => undefined }).workspace;
const assessment = 'assessment a1';
const [measure] = shippedKnowledgeBase.countermeasures.countermeasures;
const [indicator] = shippedKnowledgeBase.instrument.indicators;

const budget: Step = {
  id: 1,
  moved: 1,
  page: 'plan',
  subject: assessment,
  changes: [{ field: 'plan/budget', before: 15, after: 25 }],
  visit: null,
};
const undo = {
  wanted: 'undo' as const,
  pageName: (page: string) => (page === 'robustness' ? 'Robustness' : ''),
};

describe('the words of a change', () => {
  test('what was taken back is named with the value that went and the one that came', () => {
    const workspace = open();
    expect(outcomeWords(workspace, { kind: 'undone', step: budget }, undo)).toBe(
      'Undone: Budget CNY 25 m → CNY 15 m',
    );
    expect(outcomeWords(workspace, { kind: 'redone', step: budget }, undo)).toBe(
      'Redone: Budget CNY 15 m → CNY 25 m',
    );
  });

  test('in Chinese, too', () => {
    const workspace = open();
    workspace.setLanguage('zh');
    const words = outcomeWords(workspace, { kind: 'undone', step: budget }, undo);
    workspace.setLanguage('en');

    expect(words).toBe('已撤销：预算 2,500万元 → 1,500万元');
  });

  test('the money of a profile stands in the unit of the language', () => {
    const workspace = open();
    const money = [
      { field: 'facts/output:2025', before: { value: 4.56, grade: 'A' }, after: { value: 7, grade: 'A' } },
      { field: 'recognition/output-y1', before: 4.56, after: 7 },
    ];
    const none = { field: 'facts/exports:2025', before: { value: 0 }, after: { value: 1 } };
    expect(changesWords(workspace, 'cluster c', [none])).toBe('Exports, 2025 CNY 0 m → CNY 100 m');
    const told = () => money.map((change) => changesWords(workspace, 'cluster c', [change]));

    expect(told()).toEqual([
      'Output, 2025 CNY 456 m → CNY 700 m',
      'Output, latest year CNY 456 m → CNY 700 m',
    ]);
    workspace.setLanguage('zh');
    const chinese = told();
    workspace.setLanguage('en');
    expect(chinese).toEqual(['产值，2025年 4.56亿元 → 7亿元', '最近一年产值 4.56亿元 → 7亿元']);
  });

  test('a yearly fact is told by its value with its unit, not by its year, and a year has no comma', () => {
    const workspace = open();
    const fact = { year: 2023, fact: 'enterprises', value: 2345, grade: 'D' };
    const words = (field: string, before: unknown, after: unknown) =>
      changesWords(workspace, 'cluster c', [{ field, before, after }]);
    const told = () => [
      words('facts/enterprises:2023', fact, undefined),
      words('facts/enterprises:2023', { ...fact, value: 1 }, fact),
      words('facts/enterprises:2023', { ...fact, grade: 'A' }, fact),
      words('facts/leading-firm-share:2023', undefined, {
        ...{ year: 2023, fact: 'leading-firm-share', value: 35.5, grade: 'D' },
      }),
      words('foundedYear', null, 1998),
    ];

    expect(told()).toEqual([
      'Enterprises, 2023 2,345 firms → empty',
      'Enterprises, 2023 1 firm → 2,345 firms',
      'Enterprises, 2023 "A" → "D"',
      'Share of the largest firm, 2023 empty → 35.5%',
      'Founded in empty → 1998',
    ]);
    workspace.setLanguage('zh');
    const chinese = told();
    workspace.setLanguage('en');
    expect(chinese.slice(0, 2)).toEqual(['企业数，2023年 2,345家 → 空', '企业数，2023年 1家 → 2,345家']);
  });

  test('what stays says who has changed it since', () => {
    const workspace = open();
    const by = (page: string | null) => ({ ...budget, id: 2, page });
    const words = (page: string | null) =>
      outcomeWords(workspace, { kind: 'overtaken', step: budget, by: by(page) }, undo);

    expect(words('robustness')).toBe(
      'Left as it is: Budget CNY 15 m → CNY 25 m. It has been changed again on the page "Robustness".',
    );
    expect(words(null)).toContain('in another window or program');
    expect(words('gone')).toContain('changed again since');
  });

  test('a failure says why, and an empty page says that nothing is there', () => {
    const workspace = open();
    const error = new AppError('store-busy', 'Busy.');
    expect(outcomeWords(workspace, { kind: 'failed', step: budget, error }, undo)).toBe(
      `Left as it is: Budget CNY 15 m → CNY 25 m. ${workspace.describe(error)}`,
    );
    expect(outcomeWords(workspace, { kind: 'nothing' }, undo)).toBe(workspace.t('changes.nothingToUndo'));
  });

  test('a rating is told by its level, its note by the note', () => {
    const workspace = open();
    const field = `ratings/${indicator?.id}`;
    const words = (before: unknown, after: unknown) =>
      changesWords(workspace, assessment, [{ field, before, after }]);
    const name = indicator === undefined ? '' : workspace.say(indicator.name);

    expect(words({ level: 2, grade: 'A' }, { level: 4, grade: 'A' })).toBe(`${name} 2 → 4`);
    expect(words({ level: 2 }, { level: 2, note: 'Two of five.' })).toBe(`${name} empty → "Two of five."`);
    expect(words({ level: 2 }, undefined)).toBe(`${name} 2 → empty`);
    expect(
      valuePair(workspace, field, [
        { level: 2, source: 'here' },
        { level: 2, source: 'there' },
      ]),
    ).toEqual(['"here"', '"there"']);
  });

  test('several fields are told by the first and their number; a dropped measure by its name', () => {
    const workspace = open();
    const name = measure === undefined ? '' : workspace.say(measure.title);
    const dropped = { field: `plan/mustNot/${measure?.id}`, after: true };

    expect(changesWords(workspace, assessment, [dropped])).toBe(`"${name}" as excluded`);
    expect(changesWords(workspace, assessment, [dropped, ...budget.changes, ...budget.changes])).toBe(
      `"${name}" as excluded, and 2 more fields`,
    );
  });

  test('a long text is cut, a cleared budget is no limit', () => {
    const workspace = open();
    const long = 'x'.repeat(100);
    expect(valuePair(workspace, 'industry', [long, 'y'])[0]).toBe(`"${'x'.repeat(39)}…"`);
    expect(valuePair(workspace, 'plan/budget', [null, 5])).toEqual([
      workspace.t('plan.budgetNone'),
      'CNY 5 m',
    ]);
  });
});
