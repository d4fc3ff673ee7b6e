import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionStatuses, openFields } from '../../core/model/action.ts';
import { unpackPortfolio } from '../../core/model/portfolio/packedPortfolio.ts';
import { wholePortfolio } from '../../core/model/portfolio/portfolio.ts';
import { openStore } from '../../db/store.ts';
import { startQuickBackend } from '../support/fuzz/quickKnowledge.ts';
import { openOptions } from '../support/openOptions.ts';
import { fillPortfolio } from '../support/portfolioStore.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const folder = join(import.meta.dirname, '../reference/clusters');
const textOf = (id: string): string => readFileSync(join(folder, `${id}.json`), 'utf8');
const none = undefined;

/** An assessment of the literature as one of a year, with other levels where some are given. */
function yearOf(id: string, assessedOn: string, level?: number): string {
  const file = JSON.parse(textOf(id)) as { ratings: Record<string, { level?: number }> };
  const ratings = Object.fromEntries(
    Object.entries(file.ratings).map(([indicator, rating]) => [
      indicator,
      level !== undefined && rating.level !== undefined ? { ...rating, level } : rating,
    ]),
  );
  return JSON.stringify({ ...file, assessedOn, ratings });
}

async function importYear(office: TestBackend, text: string): Promise<string> {
  return (await office.call('assessment.import', { text })).id;
}

async function listOf(office: TestBackend) {
  const { packed, ...rest } = await office.call('portfolio.list', none);
  return { rows: unpackPortfolio(packed), ...rest };
}

const rowsOf = async (office: TestBackend) => (await listOf(office)).rows;

async function refreshAll(office: TestBackend): Promise<void> {
  while ((await office.call('portfolio.refresh', { except: [] })).left > 0);
}

async function prepareAll(office: TestBackend): Promise<void> {
  while ((await office.call('programme.prepare', { except: [] })).left > 0);
}

describe('the portfolio of a store', () => {
  test('shows the last finished assessment as it was evaluated, and evaluates nothing by itself', async () => {
    const office = startQuickBackend();
    const first = await importYear(office, yearOf('keqiao-textiles', '2025-06-30'));
    const before = await listOf(office);
    const { cluster } = await office.call('assessment.open', { id: first });
    expect(before.unread).toBe(1);
    expect(before.rows.find(({ id }) => id === cluster.id)).toMatchObject({ result: null, latestId: first });

    const evaluation = await office.call('assessment.evaluate', { id: first });
    const begun = await office.call('assessment.create', { clusterId: cluster.id });
    const row = (await rowsOf(office)).find(({ id }) => id === cluster.id);

    expect(row?.latestId).toBe(begun.id);
    expect(row?.result).toMatchObject({
      assessmentId: first,
      composite: evaluation.maturity.composite,
      stage: evaluation.stage.id,
      type: evaluation.type.used,
      momentum: null,
    });
    expect(row?.result?.causes).toEqual(
      evaluation.causes
        .filter(({ raised }) => raised)
        .slice(0, 3)
        .map(({ id }) => id),
    );
    expect(row?.result?.plan).toEqual([evaluation.plan.measures.length, evaluation.plan.cost, false]);
    expect(row?.history.map(([on]) => on)).toEqual(['2025-06-30']);
  });

  test('keeps how the maturity moved with the evaluation, and again when the year before changes', async () => {
    const office = startQuickBackend();
    const earlier = await importYear(office, yearOf('keqiao-textiles', '2025-06-30', 2));
    const later = await importYear(office, yearOf('keqiao-textiles', '2026-06-30', 4));
    const momentum = async () =>
      (await rowsOf(office)).find(({ result }) => result?.assessmentId === later)?.result?.momentum;
    const [before, after] = await Promise.all(
      [earlier, later].map((id) => office.call('assessment.evaluate', { id })),
    );

    const moved = (after?.maturity.composite ?? 0) - (before?.maturity.composite ?? 0);
    const first = await momentum();
    expect(first?.[0]).toBeCloseTo(moved, 0);
    const [value = 0, low = 0, high = 0] = first ?? [];
    expect(low).toBeLessThan(high);
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);

    const { assessment } = await office.call('assessment.open', { id: earlier });
    const [indicator = ''] = Object.keys(assessment.ratings);
    await office.call('assessment.saveRating', { id: earlier, indicator, rating: { level: 5, grade: 'A' } });
    await office.call('assessment.evaluate', { id: earlier });
    expect((await momentum())?.[0]).toBeLessThan(first?.[0] ?? 0);

    await office.call('assessment.remove', { id: earlier });
    expect(await momentum()).toBeNull();
  });

  test('takes a date ahead of today for today, as the list, the years and a reassessment do', async () => {
    const office = startQuickBackend();
    const ahead = await importYear(office, yearOf('keqiao-textiles', '2030-01-01', 4));
    const today = await importYear(office, yearOf('keqiao-textiles', '2026-06-30', 2));
    const { cluster } = await office.call('assessment.open', { id: today });
    await refreshAll(office);

    const row = (await rowsOf(office)).find(({ id }) => id === cluster.id);
    const listed = (await office.call('cluster.list')).find(({ id }) => id === cluster.id);
    const years = await office.call('years.read', { id: cluster.id });

    expect(listed?.latest?.assessmentId).toBe(today);
    expect(row).toMatchObject({ latestId: today, result: { assessmentId: today, momentum: null } });
    expect(row?.history.map(([on]) => on)).toEqual(['2030-01-01', '2026-06-30']);
    expect(years.assessments.map(({ id }) => id)).toEqual([today, ahead]);
    const start = await office.call('assessment.create', { clusterId: cluster.id });
    expect((await office.call('years.start', { id: start.id })).assessedOn).toBe('2026-06-30');
    const turned = await office.call('years.compare', { from: ahead, to: today });
    expect(turned.moves).toEqual([]);
  });

  test('goes by the dates of the years, and leaves out what is only taken over', async () => {
    const office = startQuickBackend();
    const later = await importYear(office, yearOf('keqiao-textiles', '2026-05-30', 4));
    const earlier = await importYear(office, yearOf('keqiao-textiles', '2025-06-30', 2));
    await refreshAll(office);
    const { cluster } = await office.call('assessment.open', { id: later });
    const row = async () => (await rowsOf(office)).find(({ id }) => id === cluster.id);
    const inList = async () => (await office.call('cluster.list')).find(({ id }) => id === cluster.id);
    const first = await row();
    expect(first?.result?.assessmentId).toBe(later);
    expect(first?.result?.momentum?.[0]).toBeGreaterThan(20);
    expect((await inList())?.latest?.assessmentId).toBe(later);

    const begun = await office.call('assessment.create', { clusterId: cluster.id, from: later });
    await office.call('assessment.evaluate', { id: begun.id });
    expect((await row())?.result).toEqual(first?.result);
    expect((await inList())?.latest?.assessmentId).toBe(begun.id);

    await office.call('assessment.saveCarried', { id: begun.id, carried: {} });
    expect((await row())?.result?.assessmentId).toBe(begun.id);
    await office.call('assessment.remove', { id: begun.id });
    await office.call('assessment.remove', { id: earlier });
    expect((await row())?.result?.momentum).toBeNull();
  });

  test('keeps the momentum when a year comes or goes without an evaluation', async () => {
    const office = startQuickBackend();
    const first = await importYear(office, yearOf('keqiao-textiles', '2024-06-30', 2));
    const middle = await importYear(office, yearOf('keqiao-textiles', '2025-06-30', 3));
    const last = await importYear(office, yearOf('keqiao-textiles', '2026-03-30', 4));
    await refreshAll(office);
    const { cluster } = await office.call('assessment.open', { id: first });
    const momentum = async () =>
      (await rowsOf(office)).find(({ id }) => id === cluster.id)?.result?.momentum?.[0];
    const fromMiddle = await momentum();

    await office.call('assessment.remove', { id: middle });
    const fromFirst = await momentum();
    expect(fromFirst).toBeGreaterThan(10);
    expect(fromFirst).not.toBe(fromMiddle);

    await office.call('bin.restore', { kind: 'assessment', id: middle });
    expect(await momentum()).toBe(fromMiddle);

    const begun = await office.call('assessment.create', { clusterId: cluster.id, from: last });
    await office.call('assessment.evaluate', { id: begun.id });
    expect(await momentum()).toBe(fromMiddle);
    await office.call('assessment.saveCarried', { id: begun.id, carried: {} });
    expect(await momentum()).toBeCloseTo(0, 0);
  });

  test('counts as late whatever is not closed', async () => {
    const office = startQuickBackend();
    const id = await importYear(office, yearOf('keqiao-textiles', '2025-06-30'));
    const fields = {
      title: 'Visit',
      owner: '',
      startOn: null,
      dueOn: '2026-01-31',
      progress: 0,
      ...openFields,
    };
    for (const status of actionStatuses) {
      const made = await office.call('action.create', {
        assessmentId: id,
        fields: { ...fields, status: 'open' },
      });
      const changes = [{ id: made.id, fields: { status } }];
      await office.call('action.saveAll', { changes, note: 'The office said so.' });
    }
    await refreshAll(office);

    expect((await rowsOf(office)).find(({ result }) => result?.assessmentId === id)?.late).toBe(3);
  });

  test('evaluates on request what came in unread, and counts what is left', async () => {
    const office = startQuickBackend();
    await importYear(office, textOf('keqiao-textiles'));
    await importYear(office, textOf('datang-socks'));

    await refreshAll(office);

    const { rows, unread } = await listOf(office);
    expect(unread).toBe(0);
    expect(rows.filter(({ result, isSample }) => result !== null && !isSample)).toHaveLength(2);
  });

  test('lays details side by side, without quartiles of fewer than ten', async () => {
    const office = startQuickBackend();
    const id = await importYear(office, textOf('keqiao-textiles'));
    const evaluation = await office.call('assessment.evaluate', { id });

    const [detail] = await office.call('portfolio.details', { ids: [id] });

    expect(detail?.dimensions).toEqual(
      evaluation.dimensions.map(({ id: dimension, score, weight }) => ({ id: dimension, score, weight })),
    );
    expect(detail?.peers.composite).toBeNull();
  });

  test('counts thresholds of recognition from what was entered and from yearly output, and no maturity moves', async () => {
    const office = startQuickBackend();
    const id = await importYear(office, textOf('keqiao-textiles'));
    const before = await office.call('assessment.evaluate', { id });
    const { cluster } = await office.call('assessment.open', { id });
    const nationalOf = async () =>
      (await office.call('portfolio.readiness', none))
        .find((each) => each.id === cluster.id)
        ?.rungs.find(({ ladder }) => ladder === 'national-2022');

    await office.call('cluster.saveRecognition', {
      id: cluster.id,
      recognition: { 'area-km2': 120, 'sme-output-share': 80 },
      replaces: cluster.recognition,
    });

    expect(await nationalOf()).toMatchObject({ met: 1, missed: 1, total: 9 });
    expect((await office.call('assessment.evaluate', { id })).maturity).toEqual(before.maturity);
  });

  test('compares peers under one knowledge base only', async () => {
    // Of every third cluster one type: 14 of the first, of which two were judged by another knowledge base.
    const path = storePath();
    const store = openStore(path, openOptions);
    const other = 'f'.repeat(64);
    const hashOf = (number: number) => (number === 3 || number === 6 ? other : undefined);
    fillPortfolio(store, { clusters: 42, years: 1, hashOf });
    store.close();
    const office = startBackend({ storePath: path });
    const peersOf = async (number: number) =>
      (await office.call('portfolio.details', { ids: [`portfolio-${number}-0`] }))[0]?.peers;

    const peers = await peersOf(0);

    expect(peers?.composite).toMatchObject({ of: 11 });
    expect(Object.values(peers?.dimensions ?? {}).map((each) => each?.of)).toEqual([11, 11]);
    // One other is too few to be compared with.
    expect((await peersOf(3))?.composite).toBeNull();
    const [detail] = await office.call('portfolio.details', { ids: ['portfolio-3-0'] });
    expect(detail?.knowledgeHash).toBe(other);
  });

  test('gives the quartiles of the others of a type for each dimension, and no score follows them', async () => {
    const office = startQuickBackend();
    const id = await importYear(office, textOf('keqiao-textiles'));
    const before = await office.call('assessment.evaluate', { id });
    for (let number = 0; number < 10; number += 1) {
      const file = JSON.parse(yearOf('keqiao-textiles', '2026-06-30', 1 + (number % 5))) as {
        cluster: { id: string; name: { en: string } };
      };
      file.cluster = { ...file.cluster, id: `peer-${number}`, name: { en: `Peer ${number}` } };
      const peer = await importYear(office, JSON.stringify(file));
      await office.call('assessment.evaluate', { id: peer });
    }

    const [detail] = await office.call('portfolio.details', { ids: [id] });
    const after = await office.call('assessment.evaluate', { id });

    expect(detail?.peers.composite).toMatchObject({ of: 10 });
    const known = after.dimensions.filter(({ score }) => score !== null).map((dimension) => dimension.id);
    expect(known.length).toBeGreaterThan(3);
    for (const dimension of known) {
      expect(detail?.peers.dimensions[dimension]).toMatchObject({ of: 10 });
    }
    expect(after).toEqual(before);
  });

  test('keeps views, labels and weights, each with an entry in the trail', async () => {
    const office = startQuickBackend();
    const [cluster] = await rowsOf(office);
    const id = cluster?.id ?? '';
    const view = { id: 'v1', name: '逾期的', look: { ...wholePortfolio, view: 'matrix' as const } };

    expect(await office.call('portfolio.saveView', view)).toEqual([view]);
    expect(
      await office.call('portfolio.saveLabels', { id, labels: ['重点', '省级'], replaces: [] }),
    ).toHaveLength(2);
    await office.call('programme.saveWeight', { id, weight: 2, replaces: 1 });
    await office.call('programme.saveBudget', { budget: 40, replaces: null });

    const { rows, views } = await listOf(office);
    expect(views).toEqual([view]);
    expect(rows.find((row) => row.id === id)).toMatchObject({
      labels: ['省级', '重点'].toSorted(),
      weight: 2,
    });
    expect(await office.call('programme.budget', none)).toBe(40);
    const told = await office.call('trail.list', {
      scope: { of: 'store' },
      language: 'en',
      group: null,
      person: null,
      search: '',
      before: null,
    });
    expect(JSON.stringify(told)).toContain('View \\"逾期的\\" of the portfolio');
    expect(await office.call('portfolio.removeView', { id: 'v1' })).toEqual([]);
  });

  test('refuses a weight and labels over what another window stored', async () => {
    const office = startQuickBackend();
    const [cluster] = await rowsOf(office);
    const id = cluster?.id ?? '';
    await office.call('programme.saveWeight', { id, weight: 2 });
    await office.call('portfolio.saveLabels', { id, labels: ['a'] });

    const failures = await Promise.all([
      failureOf(office.call('programme.saveWeight', { id, weight: 3, replaces: 1 })),
      failureOf(office.call('portfolio.saveLabels', { id, labels: ['b'], replaces: [] })),
    ]);

    expect(failures.map(({ code }) => code)).toEqual(['changed-elsewhere', 'changed-elsewhere']);
  });
});

describe('a programme over the clusters of a store', () => {
  test('chooses a plan for each within the budget, follows the weights, and prices fairness', async () => {
    const office = startQuickBackend();
    const ids = [
      await importYear(office, textOf('jura-arc-watchmaking')),
      await importYear(office, textOf('baden-wuerttemberg-machine-tools')),
    ];
    await refreshAll(office);
    expect((await office.call('programme.solve', { budget: 20 })).best.shares).toEqual([]);
    await prepareAll(office);

    const report = await office.call('programme.solve', { budget: 20 });
    const points = await office.call('programme.frontier', none);

    expect(report.best.shares).toHaveLength(ids.length);
    expect(report.best.cost).toBeLessThanOrEqual(20);
    expect(report.best.weighted).toBeGreaterThanOrEqual(report.fair.weighted);
    expect(report.price.points).toBeCloseTo(report.best.weighted - report.fair.weighted, 6);
    expect(report.nextBudget).toBeGreaterThan(20);
    expect(points.at(-1)?.weighted).toBeGreaterThanOrEqual(report.best.weighted);

    const id = report.best.shares[0]?.id ?? '';
    await office.call('programme.saveWeight', { id, weight: 0 });
    const without = await office.call('programme.solve', { budget: 20 });
    expect(without.best.shares.find((share) => share.id === id)?.option.ids).toEqual([]);
  });
});
