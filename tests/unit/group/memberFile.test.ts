import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { groupFile } from '../../../core/group/groupFile.ts';
import { joinGroup, type Group } from '../../../core/group/memberFile.ts';
import { mostMembers, type AssessmentFile } from '../../../core/model/assessment.ts';
import { levelOf, rater } from './members.ts';

const file = (change: Partial<AssessmentFile> = {}): AssessmentFile => ({
  format: 'cluster-desk.assessment/1',
  knowledgeBase: '0.1.0',
  cluster: { id: 'siping-ceramics', name: { zh: '四平陶瓷' } },
  assessor: { name: '李雷', unit: '工信局' },
  ratings: { 'inter-firm-trust': levelOf(2, 'B') },
  ...change,
});
const group = (change: Partial<Group> = {}): Group => ({
  knowledgeBase: '0.1.0',
  cluster: { id: 'siping-ceramics', name: { zh: '四平陶瓷', en: 'Siping ceramics' } },
  members: [],
  illustrative: false,
  otherClusters: false,
  ...change,
});

const refusal = (given: AssessmentFile, to: Group) => {
  try {
    joinGroup(given, to);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
  return 'joined';
};

describe('joinGroup', () => {
  test('takes who, when, ratings, weights and acceptance, and nothing else', () => {
    const priorities = { method: 'direct' as const, points: { relief: 1 } };

    expect(
      joinGroup(
        file({
          assessedOn: '2026-05-31',
          priorities,
          acceptance: { 'support-spinoffs': 4 },
          costs: { 'support-spinoffs': 3 },
          seed: 4,
        }),
        group(),
      ),
    ).toEqual({
      assessor: { name: '李雷', unit: '工信局' },
      assessedOn: '2026-05-31',
      ratings: { 'inter-firm-trust': levelOf(2, 'B') },
      priorities,
      acceptance: { 'support-spinoffs': 4 },
    });
  });

  test('refuses what holds no answers or was made with another knowledge base', () => {
    expect(refusal(file({ ratings: {} }), group())).toBe('no-answers');
    expect(refusal(file({ knowledgeBase: '9.9.9' }), group())).toBe('other-knowledge-base');
  });

  test('sample data stay out of a real assessment', () => {
    expect(refusal(file({ illustrative: true }), group())).toBe('sample-file');
    expect(refusal(file({ illustrative: true }), group({ illustrative: true }))).toBe('joined');
  });

  test('another cluster needs the word of the official; the same name in one language is the same cluster', () => {
    const other = file({ cluster: { id: 'x', name: { en: 'Tonghua' } } });

    expect(refusal(other, group())).toBe('other-cluster');
    expect(refusal(other, group({ otherClusters: true }))).toBe('joined');
    expect(refusal(file({ cluster: { name: { en: ' SIPING ceramics' } } }), group())).toBe('joined');
  });

  test('the same assessor is taken once, someone of the same name in another unit is someone else', () => {
    const members = [joinGroup(file(), group())];

    expect(refusal(file({ ratings: { 'price-discipline': levelOf(4) } }), group({ members }))).toBe(
      'same-assessor',
    );
    expect(refusal(file({ assessor: { name: '李雷', unit: '科技局' } }), group({ members }))).toBe('joined');
  });

  test('without names only the very same answers are the same assessor', () => {
    const nameless = file({ assessor: {} });
    const members = [joinGroup(nameless, group())];

    expect(refusal(nameless, group({ members }))).toBe('same-assessor');
    expect(
      refusal(file({ assessor: {}, ratings: { 'inter-firm-trust': levelOf(3) } }), group({ members })),
    ).toBe('joined');
  });

  test('no more than the most a group takes', () => {
    const members = Array.from({ length: mostMembers }, (_, at) => ({
      ...rater({}),
      assessor: { name: `A${at}` },
    }));

    expect(refusal(file(), group({ members }))).toBe('too-many-assessors');
  });
});

describe('groupFile', () => {
  test('takes the answers that most give, costs and context that all give, and no ratings', () => {
    const start = (answer: string, origin: string, cost: number) =>
      file({
        typing: { answers: { 'founding-actor': answer, 'government-origin': origin } },
        costs: { 'support-spinoffs': cost, 'found-industry-association': 1 },
        context: { yearsSinceFounding: 9, growthGap: cost },
      });

    const joined = groupFile([
      start('outside-firm', 'courted', 5),
      start('outside-firm', 'unknown', 6),
      start('local-firms', 'planned', 5),
    ]);

    expect(joined).toMatchObject({
      typing: { answers: { 'founding-actor': 'outside-firm' } },
      ratings: {},
      costs: { 'found-industry-association': 1 },
      context: { yearsSinceFounding: 9 },
    });
    expect(joined.typing?.answers['government-origin']).toBeUndefined();
    expect(Object.keys(joined.context ?? {})).toEqual(['yearsSinceFounding']);
  });

  test('one sample file makes the group a sample', () => {
    expect(groupFile([file(), file({ illustrative: true })]).illustrative).toBe(true);
    expect(groupFile([file()]).illustrative).toBeUndefined();
  });
});
