import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failureOf, startBackend } from '../support/storeBackend.ts';
import { runAs } from '../support/storeProcess.ts';
import { clockAt } from '../support/clocks.ts';

const sample = 'sample-daqing-volvo-auto';
const sampleCluster = 'daqing-volvo-auto';
const otherCluster = 'harbin-agri-processing';

const fields = {
  name: { en: 'Ceramics', zh: '陶瓷' },
  province: { en: 'Jilin', zh: '吉林' },
  city: { en: 'Siping', zh: '四平' },
  county: { en: '', zh: '' },
  divisionCode: '220300',
  industry: 'C3071',
  foundedYear: 1998,
  industryCode: '',
};

describe('a new store', () => {
  test('holds the 40 clusters of Table 1 and the worked sample, marked as illustrative', async () => {
    const { call } = startBackend();

    const list = await call('cluster.list');

    expect(list).toHaveLength(40);
    const ofType = (type: string): number => list.filter((cluster) => cluster.paperType === type).length;
    // As the paper prints them: 4 embedded, 29 primary (Yichun's three industries are one entry), 7 derivative.
    expect([ofType('embedded'), ofType('primary'), ofType('derivative')]).toEqual([4, 29, 7]);
    const assessed = list.filter((cluster) => cluster.latest !== null);
    expect(assessed.map((cluster) => cluster.id)).toEqual([sampleCluster]);
    expect(assessed[0]?.latest).toMatchObject({ assessmentId: sample, illustrative: true, answered: 50 });
    expect(assessed[0]?.latest?.headline).toMatchObject({ type: 'embedded' });
  });

  test('is filled once: what the official deletes stays away after a restart', async () => {
    const first = startBackend();
    for (const { id } of await first.call('cluster.list')) {
      await first.call('cluster.remove', { id });
    }
    await first.backend.close();

    const second = startBackend({ storePath: first.path });

    expect(await second.call('cluster.list')).toEqual([]);
  });

  test('dates the actions of the sample by the day of the first start', async () => {
    const { call } = startBackend();

    const actions = await call('action.list');

    expect(actions[0]).toMatchObject({
      startOn: '2025-12-02',
      dueOn: '2026-06-05',
      progress: 70,
      status: 'open',
    });
    expect(actions[0]?.events.map((event) => event.at)).toEqual([
      '2026-01-01T08:00:00.000Z',
      '2026-03-26T08:00:00.000Z',
      '2026-05-30T08:00:00.000Z',
    ]);
    expect(actions.every((action) => action.illustrative)).toBe(true);
  });
});

describe('clusters', () => {
  test('a cluster whose assessment was deleted meanwhile is not entered again in its name', async () => {
    const { call } = startBackend();
    const entered = await call('cluster.create', { assessmentId: 'first', fields });
    await call('assessment.remove', { id: 'first', replaces: entered.updatedAt });

    const again = call('cluster.create', { assessmentId: 'first', fields });

    expect((await failureOf(again)).code).toBe('not-found');
  });

  test('a cluster is made, changed, deleted and restored with all it had', async () => {
    const { call } = startBackend();
    const { clusterId: id } = await call('cluster.create', { assessmentId: 'first', fields });
    await call('cluster.saveFields', { id, fields: { ...fields, industry: 'Ceramics and glass' } });
    await call('cluster.saveFact', {
      id,
      year: 2025,
      fact: 'output',
      value: 12.5,
      grade: 'B',
      source: 'Yearbook',
    });
    await call('cluster.saveFact', { id, year: 2024, fact: 'output', value: 11, grade: 'A' });
    const saved = await call('cluster.saveRecognition', {
      id,
      recognition: { 'area-km2': 3, 'clean-record': true },
    });
    await call('assessment.create', { clusterId: id });

    await call('cluster.remove', { id });
    expect((await failureOf(call('cluster.get', { id }))).code).toBe('not-found');
    expect((await call('cluster.list')).some((cluster) => cluster.id === id)).toBe(false);
    const restored = await call('cluster.restore', { id });

    expect(restored).toEqual(saved);
    expect(restored).toEqual({
      id,
      ...fields,
      industry: 'Ceramics and glass',
      paperType: null,
      facts: [
        { year: 2024, fact: 'output', value: 11, grade: 'A' },
        { year: 2025, fact: 'output', value: 12.5, grade: 'B', source: 'Yearbook' },
      ],
      recognition: { 'area-km2': 3, 'clean-record': true },
    });
    expect((await call('cluster.list')).at(-1)).toMatchObject({
      id,
      latest: { answered: 0, headline: null },
    });
  });

  test('a fact that is saved again replaces the one of its year, and nothing removes it', async () => {
    const { call } = startBackend();
    const fact = { id: otherCluster, year: 2025, fact: 'employment', grade: 'C' } as const;

    await call('cluster.saveFact', { ...fact, value: 900 });
    expect((await call('cluster.saveFact', { ...fact, value: 950 })).facts).toEqual([
      { year: 2025, fact: 'employment', value: 950, grade: 'C' },
    ]);
    expect((await call('cluster.saveFact', { ...fact, value: null })).facts).toEqual([]);
  });

  test('the assessments and actions of a deleted cluster are out of sight until it is restored', async () => {
    const { call } = startBackend();
    const actions = await call('action.list');

    await call('cluster.remove', { id: sampleCluster });
    expect((await failureOf(call('assessment.open', { id: sample }))).code).toBe('not-found');
    expect((await failureOf(call('assessment.restore', { id: sample }))).code).toBe('not-found');
    expect(await call('action.list')).toEqual([]);
    await call('cluster.restore', { id: sampleCluster });

    expect(await call('action.list')).toEqual(actions);
  });

  test('the list shows the assessment entered last, whatever the clock says', async () => {
    const { call } = startBackend();
    const first = await call('assessment.create', { clusterId: otherCluster });
    const past = startBackendAt('2020-01-01');
    const created = await past.call('assessment.create', { clusterId: otherCluster });
    const again = await past.call('assessment.create', { clusterId: otherCluster });

    expect(first.assessedOn).toBe('2026-06-30');
    expect(created.assessedOn).toBe('2020-01-01');
    const listed = (await past.call('cluster.list')).find((cluster) => cluster.id === otherCluster);
    expect(listed?.latest?.assessmentId).toBe(again.id);
  });
});

const startBackendAt = (today: string) => startBackend({ clock: clockAt(`${today}T08:00:00.000Z`) });

describe('assessments', () => {
  test('every answer is stored as it is given and is there after a restart', async () => {
    const { backend, call, path } = startBackend();
    const { id } = await call('assessment.create', { clusterId: otherCluster });
    await call('assessment.saveTyping', {
      id,
      typing: { answers: { portability: 'little' }, override: { type: 'primary', reason: 'Old craft.' } },
      accepted: true,
    });
    await call('assessment.saveRating', {
      id,
      indicator: 'cultural-integration',
      rating: { level: 4, grade: 'A' },
    });
    await call('assessment.saveRating', {
      id,
      indicator: 'inter-firm-trust',
      rating: { unknown: true, note: '待访谈' },
    });
    await call('assessment.saveContext', { id, context: { growthGap: -2.5, previousStage: 'growing' } });
    await call('assessment.savePriorities', {
      id,
      priorities: { method: 'swing', order: ['speed', 'relief'] },
    });
    await call('assessment.saveMeasure', { id, measure: 'support-spinoffs', acceptance: 2, cost: 7.5 });
    const saved = await call('assessment.savePlan', { id, plan: { budget: 30, must: ['support-spinoffs'] } });
    const { assessment: before } = await call('assessment.open', { id });
    await backend.close();

    const { assessment } = await startBackend({ storePath: path }).call('assessment.open', { id });

    expect(assessment).toEqual(before);
    expect(assessment.updatedAt).toBe(saved.updatedAt);
    expect(assessment).toMatchObject({
      typing: { answers: { portability: 'little' }, override: { type: 'primary', reason: 'Old craft.' } },
      typeAccepted: true,
      ratings: {
        'cultural-integration': { level: 4, grade: 'A' },
        'inter-firm-trust': { unknown: true, note: '待访谈' },
      },
      context: { growthGap: -2.5, previousStage: 'growing' },
      priorities: { method: 'swing', order: ['speed', 'relief'] },
      acceptance: { 'support-spinoffs': 2 },
      costs: { 'support-spinoffs': 7.5 },
      plan: { budget: 30, must: ['support-spinoffs'] },
    });
  });

  test('an answer can be taken back', async () => {
    const { call } = startBackend();

    await call('assessment.saveRating', { id: sample, indicator: 'cultural-integration', rating: null });
    await call('assessment.saveMeasure', {
      id: sample,
      measure: 'support-spinoffs',
      acceptance: null,
      cost: null,
    });
    await call('assessment.saveTyping', { id: sample, typing: { answers: {} }, accepted: false });
    await call('assessment.savePriorities', { id: sample, priorities: null });

    const { assessment: saved } = await call('assessment.open', { id: sample });
    expect(saved.ratings).not.toHaveProperty('cultural-integration');
    expect(Object.keys(saved.ratings)).toHaveLength(49);
    expect(saved.acceptance).not.toHaveProperty('support-spinoffs');
    expect(saved.costs).not.toHaveProperty('support-spinoffs');
    expect(saved.typing).toEqual({ answers: {} });
    expect(saved.priorities).toBeNull();
  });

  test('a figure that the profile computes is not typed by hand', async () => {
    const { call } = startBackend();
    const typed = call('assessment.saveRating', {
      id: sample,
      indicator: 'location-quotient',
      rating: { value: 1.2 },
    });

    expect((await failureOf(typed)).details['path']).toBe('ratings.location-quotient.value');
  });

  test('any indicator may be said not to apply', async () => {
    const { call } = startBackend();
    const rating = { notApplicable: true, note: 'No price competition: one buyer sets the terms.' } as const;

    await call('assessment.saveRating', { id: sample, indicator: 'price-discipline', rating });

    const { assessment: saved } = await call('assessment.open', { id: sample });
    expect(saved.ratings['price-discipline']).toEqual(rating);
  });

  test('a deleted assessment comes back as it was', async () => {
    const { call } = startBackend();
    const { assessment } = await call('assessment.open', { id: sample });

    await call('assessment.remove', { id: sample });
    expect((await failureOf(call('assessment.open', { id: sample }))).code).toBe('not-found');
    expect((await failureOf(call('assessment.saveContext', { id: sample, context: {} }))).code).toBe(
      'not-found',
    );

    expect(await call('assessment.restore', { id: sample })).toEqual(assessment);
  });

  test('the evaluation of the sample follows the answers and stands in the list', async () => {
    const { call } = startBackend();
    const before = await call('assessment.evaluate', { id: sample });
    await call('assessment.saveTyping', {
      id: sample,
      typing: { answers: {}, override: { type: 'derivative', reason: 'Grew out of the oil field.' } },
      accepted: true,
    });

    const after = await call('assessment.evaluate', { id: sample });

    expect(before.type.used).toBe('embedded');
    expect(after.type.used).toBe('derivative');
    const [listed] = await call('cluster.list');
    expect(listed?.latest?.headline).toEqual({
      type: 'derivative',
      stage: after.stage.id,
      composite: after.maturity.composite,
      low: after.maturity.low,
      high: after.maturity.high,
      topCause: after.causes.find((cause) => cause.raised)?.id ?? null,
    });
  });
});

describe('a store that cannot be written', () => {
  test('can be read and evaluated; changes are refused as read-only', async () => {
    const { backend, path } = startBackend();
    await backend.close();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    onTestFinished(() => chmodSync(dirname(path), 0o755));

    expect((await runAs('use-backend', { path, unprivileged: true })).split('\n')).toEqual([
      'app.start answered',
      'cluster.list answered',
      'assessment.evaluate answered',
      'assessment.saveContext store-read-only',
      'action.list answered',
      'settings.save store-read-only',
    ]);
  });
});
