import { describe, expect, test } from 'vitest';
import { openFields } from '../../core/model/action.ts';
import { unpackPortfolio } from '../../core/model/portfolio/packedPortfolio.ts';
import { clockAt } from '../support/clocks.ts';
import { quickKnowledge, startQuickBackend } from '../support/fuzz/quickKnowledge.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';

const cluster = 'daqing-volvo-auto';
const sample = 'sample-daqing-volvo-auto';

async function rowOf(office: TestBackend) {
  const { packed } = await office.call('portfolio.list');
  return unpackPortfolio(packed).find(({ id }) => id === cluster);
}

/** A year after the sample was made. */
const startNextYear = (): TestBackend =>
  startBackend({ knowledgeBase: quickKnowledge, clock: clockAt('2027-06-30T08:00:00.000Z') });

/** An own year of the cluster of the sample. */
async function ownYear(office: TestBackend): Promise<string> {
  await office.call('assessment.evaluate', { id: sample });
  const { id } = await office.call('assessment.create', { clusterId: cluster, from: sample });
  await office.call('assessment.saveCarried', { id, carried: {} });
  await office.call('assessment.evaluate', { id });
  return id;
}

describe('beside own work in its cluster the invented sample', () => {
  test('is no result of the portfolio, and its late actions are not those of the cluster', async () => {
    const office = startQuickBackend();
    await office.call('assessment.evaluate', { id: sample });
    expect(await rowOf(office)).toMatchObject({ isSample: true, result: { assessmentId: sample } });

    const { id } = await office.call('assessment.create', { clusterId: cluster });
    const late = { title: 'Call the owners', owner: '', startOn: null, dueOn: '2026-01-01' };
    const fields = { ...late, status: 'open', progress: 0, ...openFields } as const;
    await office.call('action.create', { assessmentId: id, fields });

    expect(await rowOf(office)).toMatchObject({ isSample: false, result: null, history: [], late: 1 });
    const listed = (await office.call('cluster.list')).find((each) => each.id === cluster);
    expect(listed).toMatchObject({ finished: null, lateActions: 1 });

    await office.call('assessment.remove', { id });
    expect(await rowOf(office)).toMatchObject({ isSample: true, result: { assessmentId: sample } });
  });

  test('is no year to measure momentum from', async () => {
    const office = startNextYear();
    const own = await ownYear(office);

    const row = await rowOf(office);
    expect(row).toMatchObject({ isSample: false, result: { assessmentId: own, momentum: null } });
    expect(row?.history.map(([on]) => on)).toEqual(['2027-06-30']);
  });
});
