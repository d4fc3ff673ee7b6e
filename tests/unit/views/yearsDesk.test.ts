import { describe, expect, test } from 'vitest';
import type { AssessedYearRow } from '../../../core/model/years/clusterYears.ts';
import { YearsDesk } from '../../../renderer/views/years/yearsDesk.svelte.ts';
import { movedGroups } from '../../../renderer/views/years/movedGroups.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { assessedChange } from '../../../core/years/assessedChange.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';
import { answered, inputOf } from '../evaluation/answered.ts';
import { someCluster } from '../../support/storeRows.ts';

const row = (year: number, more: Partial<AssessedYearRow> = {}): AssessedYearRow => ({
  id: `of-${year}`,
  assessedOn: `${year}-06-30`,
  updatedAt: `${year}-06-30T08:00:00.000Z`,
  knowledgeBase: kb.version,
  assessor: 'Li',
  illustrative: false,
  carried: 0,
  isPlanAccepted: false,
  result: {
    knowledgeHash: kb.hash,
    engine: '1',
    type: 'embedded',
    stage: 'growing',
    stageShare: 0.7,
    composite: year - 2000,
    low: year - 2005,
    high: year - 1995,
    topCause: null,
    severity: null,
    answered: 50,
    applicable: 50,
    documented: 20,
    plan: null,
  },
  ...more,
});

const change = assessedChange(
  kb,
  [
    { input: inputOf({ assessedOn: '2025-06-30', ratings: answered({ level: 2, grade: 'A' }) }) },
    { input: inputOf({ assessedOn: '2026-06-30', ratings: answered({ level: 3, grade: 'A' }) }) },
  ],
  { draws: 200 },
);

/** A desk over assessments that the backend has, and the pairs that were compared. */
async function deskOf(assessments: readonly AssessedYearRow[]) {
  const asked: string[] = [];
  const { workspace } = fakeWorkspace({
    'years.read': () => ({
      cluster: someCluster('1'),
      assessments: [...assessments],
      openActions: 0,
      lateActions: 0,
    }),
    'years.compare': ({ from, to }) => {
      asked.push(`${from} ${to}`);
      return { change, moves: [], shocks: [] };
    },
    'knowledge.get': () => kb,
  });
  const desk = new YearsDesk(workspace, '1');
  await desk.load();
  return { desk, asked };
}

describe('the years of a cluster on screen', () => {
  test('are compared with the year before, and the last with the first', async () => {
    const { desk, asked } = await deskOf([row(2026), row(2025), row(2024)]);

    expect(desk.pairs.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['of-2025', 'of-2026'],
      ['of-2024', 'of-2025'],
      ['of-2024', 'of-2026'],
    ]);
    expect(asked).toEqual(['of-2025 of-2026']);
    expect(desk.compared?.change).toBe(change);
  });

  test('an assessment without a result is no year of a pair', async () => {
    const { desk } = await deskOf([row(2026, { result: null }), row(2025), row(2024)]);

    expect(desk.pairs.map(({ to }) => to.id)).toEqual(['of-2025']);
  });

  test('two knowledge bases are compared only when that is asked for', async () => {
    const before = row(2025);
    const other = { ...before, result: before.result && { ...before.result, knowledgeHash: 'a'.repeat(64) } };
    const { desk, asked } = await deskOf([row(2026), other]);
    expect([desk.isWaiting, desk.compared, asked]).toEqual([true, null, []]);

    desk.ask();
    await expect.poll(() => desk.compared?.change).toBe(change);

    expect([desk.isWaiting, asked]).toEqual([false, ['of-2025 of-2026']]);
  });

  test('show the sample only where the office has none of its own', async () => {
    const sample = row(2025, { illustrative: true });

    expect((await deskOf([row(2026), sample])).desk.assessments).toHaveLength(1);
    expect((await deskOf([sample])).desk.assessments).toEqual([sample]);
  });
});

describe('the groups of a change', () => {
  test('hold the overall maturity among the dimensions, the largest first', () => {
    const { moved, noise } = movedGroups(change, 'dimensions');

    expect([...moved, ...noise]).toHaveLength(change.dimensions.length + 1);
    expect(moved.map(({ change: by }) => Math.abs(by))).toEqual(
      moved.map(({ change: by }) => Math.abs(by)).toSorted((a, b) => b - a),
    );
    expect(moved.every(({ isSure }) => isSure)).toBe(true);
  });

  test('list no indicator whose answer is that of last time, and count them', () => {
    const { moved, noise, same } = movedGroups(change, 'indicators');

    expect(moved.length + noise.length + same).toBe(change.indicators.length);
    expect([...moved, ...noise].every(({ change: by }) => by !== 0)).toBe(true);
  });
});
