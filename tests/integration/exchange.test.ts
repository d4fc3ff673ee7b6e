import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { failureOf, knowledgeBase, startBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const sampleCluster = 'daqing-volvo-auto';

describe('exchange', () => {
  const exported = async (start: ReturnType<typeof startBackend>, id: string): Promise<string> => {
    const { path } = await start.call('assessment.export', { id });
    return readFileSync(path ?? '', 'utf8');
  };

  test('an assessment that is exported and imported elsewhere is the same assessment', async () => {
    const office = startBackend();
    const other = startBackend();
    const text = await exported(office, sample);

    const imported = await other.call('assessment.import', { text });

    expect(imported.id).not.toBe(sample);
    expect(imported.clusterId).toBe(sampleCluster);
    expect(JSON.parse(await exported(other, imported.id))).toEqual(JSON.parse(text));
    expect(readAssessmentFile(text, knowledgeBase).illustrative).toBe(true);
  });

  test('an imported assessment of an unknown cluster brings its cluster along', async () => {
    const { call } = startBackend();
    const text = JSON.stringify({
      format: 'cluster-desk.assessment/1',
      cluster: { id: 'siping-ceramics', name: { zh: '四平陶瓷' }, province: '吉林', city: 'Siping' },
      ratings: {},
      recognition: { 'area-km2': 2 },
    });

    const { id } = await call('assessment.import', { text });
    const again = await call('assessment.import', { text });

    const { cluster } = await call('assessment.open', { id });
    expect(cluster).toMatchObject({
      id: 'siping-ceramics',
      name: { en: '', zh: '四平陶瓷' },
      province: { en: '', zh: '吉林' },
      city: { en: 'Siping', zh: '' },
      recognition: { 'area-km2': 2 },
    });
    expect(again.clusterId).toBe('siping-ceramics');
    expect(again.id).not.toBe(id);
    expect(await call('cluster.list')).toHaveLength(41);
  });

  test('the profile of a new cluster comes along: places in both languages, code, year and facts', async () => {
    const [office, other] = [startBackend(), startBackend()];
    const fields = {
      name: { en: 'Ceramics', zh: '四平陶瓷' },
      province: { en: 'Jilin', zh: '吉林' },
      city: { en: '', zh: 'Siping 四平' },
      county: { en: '', zh: '' },
      divisionCode: '220300',
      industry: 'C3071',
      foundedYear: 1998,
      industryCode: '',
    };
    const { clusterId } = await office.call('cluster.create', { assessmentId: 'a-1', fields });
    const fact = { year: 2024, fact: 'output', value: 12.5, grade: 'B', source: '统计年鉴' } as const;
    await office.call('cluster.saveFact', { id: clusterId, ...fact });
    const text = await exported(office, 'a-1');

    await other.call('assessment.import', { text });

    expect(await other.call('cluster.get', { id: clusterId })).toEqual(
      await office.call('cluster.get', { id: clusterId }),
    );
    expect(JSON.parse(text).cluster).toMatchObject({ province: 'Jilin', facts: [fact] });
  });

  test('a cluster that is there takes only the facts that it does not have', async () => {
    const { call } = startBackend();
    const before = await call('cluster.get', { id: sampleCluster });
    const [known] = before.facts;
    const added = { year: 1999, fact: 'output', value: 1, grade: 'D' } as const;
    const text = JSON.stringify({
      format: 'cluster-desk.assessment/1',
      cluster: { id: sampleCluster, name: { zh: '某集群' }, facts: [{ ...known, value: 7 }, added] },
      ratings: {},
    });

    await call('assessment.import', { text });

    const { facts } = await call('cluster.get', { id: sampleCluster });
    expect(facts).toEqual([added, ...before.facts]);
  });

  test('facts that cannot be are refused with their place', async () => {
    const { call } = startBackend();
    const fact = { year: 2024, fact: 'leading-firm-share', value: 100, grade: 'B' };
    const refused = async (facts: readonly object[]) => {
      const cluster = { name: { zh: '某集群' }, facts };
      const text = JSON.stringify({ format: 'cluster-desk.assessment/1', cluster, ratings: {} });
      const { details } = await failureOf(call('assessment.import', { text }));
      return [details['path'], details.reason];
    };

    expect(await refused([{ ...fact, value: 101 }])).toEqual(['cluster.facts.0.value', 'not-between']);
    expect(await refused([fact, fact])).toEqual(['cluster.facts.1', 'key-twice']);
    expect(await refused([{ ...fact, fact: 'luck' }])).toEqual(['cluster.facts.0.fact', 'not-one-of']);
  });

  test('an import finds its cluster by name and leaves its profile alone', async () => {
    const { call } = startBackend();
    const before = await call('cluster.get', { id: sampleCluster });
    const text = JSON.stringify({
      format: 'cluster-desk.assessment/1',
      cluster: { name: { zh: '大庆沃尔沃汽车产业集群' }, province: 'Nowhere', industry: 'X' },
      ratings: {},
      recognition: { 'area-km2': 99 },
    });

    const { clusterId } = await call('assessment.import', { text });

    expect(clusterId).toBe(sampleCluster);
    expect(await call('cluster.get', { id: sampleCluster })).toEqual(before);
  });

  test('a deleted cluster does not come back through an import', async () => {
    const { call } = startBackend();
    await call('cluster.remove', { id: sampleCluster });
    const text = JSON.stringify({
      format: 'cluster-desk.assessment/1',
      cluster: { id: sampleCluster, name: { en: 'Volvo' } },
      ratings: {},
    });

    const { clusterId } = await call('assessment.import', { text });

    expect(clusterId).not.toBe(sampleCluster);
    expect((await failureOf(call('cluster.get', { id: sampleCluster }))).code).toBe('not-found');
  });

  test('a file with a mistake is refused with its place, and nothing is stored', async () => {
    const { call } = startBackend();
    const before = await call('cluster.list');
    const text = JSON.stringify({
      format: 'cluster-desk.assessment/1',
      cluster: { id: 'new', name: { en: 'New' } },
      ratings: { 'cultural-integration': { level: 6 } },
    });

    const failure = await failureOf(call('assessment.import', { text }));

    expect([failure.code, failure.details['path']]).toEqual([
      'invalid-file',
      'ratings.cultural-integration.level',
    ]);
    expect(await call('cluster.list')).toEqual(before);
  });

  test('an export never replaces a file without a dialog, and leaves no other file behind', async () => {
    const { call, path } = startBackend();
    const folder = dirname(path);
    const name = 'Daqing-Volvo-Automobile-Industry-2026-06-30';
    writeFileSync(join(folder, `${name}.json`), 'mine');

    await call('assessment.export', { id: sample });
    await call('assessment.export', { id: sample });

    expect(readFileSync(join(folder, `${name}.json`), 'utf8')).toBe('mine');
    expect(
      readdirSync(folder)
        .filter((file) => !file.startsWith('cluster-desk.db'))
        .sort(),
    ).toEqual([`${name} (2).json`, `${name} (3).json`, `${name}.json`]);
  });

  test('a folder that is not there is said, and a cancelled dialog is no failure', async () => {
    const start = startBackend();
    const desktop = (path: string | null) => ({
      shell: 'test' as const,
      systemLanguage: 'en' as const,
      printer: {
        print: () => Promise.reject(new AppError('print-failed', '')),
        pictures: () => Promise.reject(new AppError('print-failed', '')),
        close: () => Promise.resolve(),
      },
      openWritten: () => Promise.resolve(true),
      chooseExportPath: () => Promise.resolve(path),
      chooseExportFolder: () => Promise.resolve(null),
    });
    await start.backend.close();
    const lost = startBackend({ storePath: start.path, desktop: desktop('/nowhere/at/all.json') });

    const failure = await failureOf(lost.call('assessment.export', { id: sample }));
    expect([failure.code, failure.details]).toEqual(['file-not-written', { path: '/nowhere/at/all.json' }]);
    await lost.backend.close();
    const cancelled = startBackend({ storePath: start.path, desktop: desktop(null) });
    expect(await cancelled.call('assessment.export', { id: sample })).toEqual({ path: null, handle: null });
  });
});
