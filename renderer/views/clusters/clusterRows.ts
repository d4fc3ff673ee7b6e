import { compareNames } from '../../../core/base/collation.ts';
import type { FormationType } from '../../../core/knowledge/schema.ts';
import type { ClusterSummary } from '../../../core/model/cluster.ts';

/** What the list of clusters shows and in which order. */
export interface ClusterFilter {
  readonly type: FormationType | 'all';
  /** The province's English name, or empty for all: the same in both languages. */
  readonly province: string;
  readonly search: string;
}

export type SortKey = 'name' | 'maturity' | 'assessment' | 'late';
export interface ClusterOrder {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** The type found by an assessment, else that of the paper's table. */
export const typeOf = (cluster: ClusterSummary): FormationType | null =>
  cluster.latest?.headline?.type ?? cluster.paperType;

export const provinceKey = (cluster: ClusterSummary): string => cluster.province.en || cluster.province.zh;

/** How far the latest assessment is. */
export function standOf({ latest }: ClusterSummary): 'assessed' | 'started' | 'open' {
  if (latest === null) {
    return 'open';
  }
  return (latest.headline?.composite ?? null) === null ? 'started' : 'assessed';
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const searchable = (cluster: ClusterSummary): string =>
  folded(
    [cluster.name, cluster.city, cluster.province]
      .flatMap(({ en, zh }) => [en, zh])
      .concat(cluster.industry)
      .join(' '),
  );

/** Every word of the search must occur somewhere in names, places or industry. */
export function filterClusters(
  clusters: readonly ClusterSummary[],
  { type, province, search }: ClusterFilter,
): readonly ClusterSummary[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return clusters.filter(
    (cluster) =>
      (type === 'all' || typeOf(cluster) === type) &&
      (province === '' || provinceKey(cluster) === province) &&
      words.every((word) => searchable(cluster).includes(word)),
  );
}

const standRank = { assessed: 2, started: 1, open: 0 } as const;

/** Rows without a value come last in either direction; ties keep what is assessed first, then the order of the list. */
export function sortClusters(
  clusters: readonly ClusterSummary[],
  { key, direction }: ClusterOrder,
  nameOf: (cluster: ClusterSummary) => string,
): readonly ClusterSummary[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const valueOf = (cluster: ClusterSummary): string | number | null => {
    switch (key) {
      case 'name':
        return nameOf(cluster);
      case 'maturity':
        return cluster.latest?.headline?.composite ?? null;
      case 'assessment':
        return cluster.latest?.assessedOn ?? null;
      case 'late':
        return cluster.lateActions;
    }
  };
  return clusters.toSorted((a, b) => {
    const left = valueOf(a);
    const right = valueOf(b);
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    const compared =
      typeof left === 'string' ? compareNames(left, String(right), 'zh') : left - Number(right);
    return sign * compared || standRank[standOf(b)] - standRank[standOf(a)];
  });
}

/** The name for a list in which every row is a cluster: Chinese names lose the word that all of them end with. */
export const shortName = (name: string): string => name.replace(/(?<=.)产业集群$/u, '');
