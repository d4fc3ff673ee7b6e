import { describe, expect, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { someCluster, someTime } from '../support/storeRows.ts';

const place = (province: string, city: string) => ({
  province: { zh: province, en: '' },
  city: { zh: city, en: '' },
  county: { zh: '', en: '' },
});

/** A store of before the lists: its clusters have no codes but one. */
function storeOfBefore(): string {
  const path = storePath();
  const store = openStore(path, openOptions);
  const blank = { divisionCode: '', industry: '', industryCode: '' };
  const rows = [
    { ...someCluster('daqing'), ...blank, ...place('黑龙江', '大庆市'), industry: 'C3611' },
    {
      ...someCluster('english'),
      ...blank,
      province: { zh: '', en: 'Liaoning Province' },
      city: { zh: '', en: 'Dalian' },
    },
    {
      ...someCluster('namesake'),
      ...blank,
      ...place('', '朝阳'),
      county: { zh: '朝阳区', en: '' },
      city: { zh: '', en: '' },
    },
    { ...someCluster('elsewhere'), ...blank, ...place('黑龙江', '某某新区'), industry: 'Ceramics' },
    { ...someCluster('coded'), ...blank, ...place('黑龙江', '大庆市'), divisionCode: '230604' },
  ];
  store.transaction(() => rows.forEach((row) => store.clusters.insert(row, someTime)));
  store.close();
  return path;
}

describe('a store from before the lists', () => {
  const codesOf = async ({ call }: ReturnType<typeof startBackend>) => {
    const ids = ['daqing', 'english', 'namesake', 'elsewhere', 'coded'];
    const clusters = await Promise.all(ids.map((id) => call('cluster.get', { id })));
    return clusters.map(({ divisionCode, industryCode }) => `${divisionCode} ${industryCode}`.trim());
  };

  test('is matched at its first start, where one place is meant; what was typed stays', async () => {
    const backend = startBackend({ storePath: storeOfBefore() });

    expect(await codesOf(backend)).toEqual(['230600 3611', '210200', '', '', '230604']);
    expect(await backend.call('cluster.get', { id: 'daqing' })).toMatchObject({
      city: { zh: '大庆市', en: '' },
      industry: 'C3611',
    });
  });

  test('says once how many were matched and how many have to be chosen for', async () => {
    const path = storeOfBefore();
    const first = startBackend({ storePath: path });
    const [notice] = await first.call('notice.list');
    expect(notice).toMatchObject({
      kind: 'codes-matched',
      detail: expect.stringMatching(/^2 1 \d+$/u) as string,
    });
    await first.call('notice.decide', { seq: notice?.seq ?? 0 });
    await first.backend.close();

    expect(await startBackend({ storePath: path }).call('notice.list')).toEqual([]);
  });

  test('can be taken back, but for codes that were changed since', async () => {
    const backend = startBackend({ storePath: storeOfBefore() });
    const [notice] = await backend.call('notice.list');
    const { facts, recognition, id, paperType, ...fields } = await backend.call('cluster.get', {
      id: 'daqing',
    });
    void [facts, recognition, paperType];
    await backend.call('cluster.saveFields', { id, fields: { ...fields, divisionCode: '230604' } });

    expect(await backend.call('lists.takeBack', { seq: notice?.seq ?? 0 })).toBe(2);

    expect(await codesOf(backend)).toEqual(['230604', '', '', '', '230604']);
    expect(await backend.call('notice.list')).toEqual([]);
    expect(await backend.refusal('lists.takeBack', { seq: notice?.seq ?? 0 })).toBe('not-found');
  });
});

describe('a new store', () => {
  test('begins with the codes of its clusters, and tells nothing', async () => {
    const { call } = startBackend();

    const clusters = await call('cluster.list');

    expect(clusters.filter(({ divisionCode }) => divisionCode === '')).toEqual([]);
    expect(clusters.find(({ id }) => id === 'daqing-volvo-auto')).toMatchObject({
      divisionCode: '230600',
      industryCode: '3611',
    });
    expect(await call('notice.list')).toEqual([]);
  });

  test('a cluster that is entered gets the codes of what was typed', async () => {
    const { call } = startBackend();
    const fields = {
      ...someCluster('x'),
      ...place('吉林', '长春'),
      industry: '汽车制造业',
      divisionCode: '',
    };
    const { id, facts, recognition, paperType, ...entered } = fields;
    void [id, facts, recognition, paperType];

    const { clusterId } = await call('cluster.create', { assessmentId: 'new', fields: entered });

    expect(await call('cluster.get', { id: clusterId })).toMatchObject({
      divisionCode: '220100',
      industryCode: '36',
    });
  });
});
