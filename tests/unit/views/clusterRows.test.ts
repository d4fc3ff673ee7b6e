import { describe, expect, test } from 'vitest';
import type { ClusterSummary } from '../../../core/model/cluster.ts';
import { standOf, typeOf } from '../../../core/model/clusterStand.ts';
import {
  filterClusters,
  shortName,
  sortClusters,
  type ClusterFilter,
  type ClusterOrder,
} from '../../../renderer/views/clusters/clusterRows.ts';
import { shippedLists } from '../../support/shippedLists.ts';
import { clusterRow, latestAssessment } from '../../support/testWorkspace.ts';

type Headline = NonNullable<NonNullable<ClusterSummary['latest']>['headline']>;

const headline = (changed: Partial<Headline> = {}): Headline => ({
  type: null,
  stage: null,
  composite: null,
  low: null,
  high: null,
  topCause: null,
  ...changed,
});

const assessed = (id: string, composite: number, changed: Partial<ClusterSummary> = {}): ClusterSummary =>
  clusterRow(id, { latest: latestAssessment(`${id}1`, { headline: headline({ composite }) }), ...changed });
const started = (id: string, changed: Partial<ClusterSummary> = {}): ClusterSummary =>
  clusterRow(id, { latest: latestAssessment(`${id}1`), ...changed });

const everything: ClusterFilter = { type: 'all', province: '', search: '' };
const found = (clusters: readonly ClusterSummary[], filter: Partial<ClusterFilter>) =>
  filterClusters(clusters, { ...everything, ...filter }, shippedLists).map(({ id }) => id);
const sorted = (clusters: readonly ClusterSummary[], order: ClusterOrder) =>
  sortClusters(clusters, order, { nameOf: ({ name }) => name.en, compare: shippedLists.names.compare }).map(
    ({ id }) => id,
  );

describe('a row of the list of clusters', () => {
  test('is open, started or assessed by its latest assessment', () => {
    expect([clusterRow('a'), started('b'), assessed('c', 0)].map(standOf)).toEqual([
      'open',
      'started',
      'assessed',
    ]);
  });

  test('the type that an assessment found goes before that of the paper', () => {
    const paper = clusterRow('a', { paperType: 'primary' });
    const latest = latestAssessment('a1', { headline: headline({ type: 'embedded' }) });

    expect([typeOf(paper), typeOf({ ...paper, latest })]).toEqual(['primary', 'embedded']);
  });

  test('a Chinese name loses the word that all of them end with, unless it is all there is', () => {
    expect([shortName('大庆汽车产业集群'), shortName('产业集群'), shortName('Ceramics')]).toEqual([
      '大庆汽车',
      '产业集群',
      'Ceramics',
    ]);
  });
});

describe('the search for clusters', () => {
  const ceramics = clusterRow('ceramics', {
    name: { en: 'Ceramics', zh: '陶瓷' },
    city: { en: 'Foshan', zh: '佛山' },
    province: { en: 'Guangdong', zh: '广东' },
    industry: 'C307',
  });
  const cars = clusterRow('cars', { province: { en: '', zh: '黑龙江' }, paperType: 'derivative' });

  test.each(['ceram', 'CERAM', '陶瓷', '佛山', 'guangdong', 'c307', 'ceramics  foshan', 'Ｃｅｒａｍ'])(
    'finds by names, places and industry in either language, however written: %s',
    (search) => {
      expect(found([ceramics, cars], { search })).toEqual(['ceramics']);
    },
  );

  test('every word must occur', () => {
    expect(found([ceramics, cars], { search: 'ceramics shanghai' })).toEqual([]);
  });

  test('an empty search finds all', () => {
    expect(found([ceramics, cars], { search: '  ' })).toEqual(['ceramics', 'cars']);
  });

  test('type and province narrow it, a province that has only a Chinese name too', () => {
    expect(found([ceramics, cars], { province: 'Guangdong' })).toEqual(['ceramics']);
    expect(found([ceramics, cars], { province: '黑龙江' })).toEqual(['cars']);
    expect(found([ceramics, cars], { type: 'derivative' })).toEqual(['cars']);
  });
});

describe('the order of clusters', () => {
  test.each(['ascending', 'descending'] as const)('what has no value comes last, %s', (direction) => {
    const rows = [clusterRow('none'), assessed('low', 20), assessed('high', 80)];

    expect(sorted(rows, { key: 'maturity', direction }).at(-1)).toBe('none');
    expect(sorted(rows, { key: 'assessment', direction }).at(-1)).toBe('none');
  });

  test('by maturity, by name and by what is late', () => {
    const rows = [
      assessed('b', 20, { lateActions: 1 }),
      assessed('a', 80),
      assessed('c', 50, { lateActions: 3 }),
    ];

    expect(sorted(rows, { key: 'maturity', direction: 'descending' })).toEqual(['a', 'c', 'b']);
    expect(sorted(rows, { key: 'name', direction: 'ascending' })).toEqual(['a', 'b', 'c']);
    expect(sorted(rows, { key: 'late', direction: 'descending' })).toEqual(['c', 'b', 'a']);
  });

  test('ties keep what is assessed first, then what is started, then the order of the list', () => {
    const rows = [clusterRow('open'), started('begun'), assessed('first', 20), assessed('second', 80)];

    for (const direction of ['ascending', 'descending'] as const) {
      expect(sorted(rows, { key: 'late', direction })).toEqual(['first', 'second', 'begun', 'open']);
    }
  });
});
