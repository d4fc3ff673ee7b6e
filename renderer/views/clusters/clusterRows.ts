import { compareKeys } from '../../../core/base/collation.ts';
import type { FormationType } from '../../../core/knowledge/schema.ts';
import { sectionsOf } from '../../../core/industries/industries.ts';
import type { Lists } from '../../../core/lists/lists.ts';
import type { ClusterSummary } from '../../../core/model/cluster.ts';
import { placesOf, resultOf, standOf, typeOf } from '../../../core/model/clusterStand.ts';
import { pathOf } from '../../../core/places/place.ts';

/** What the list of clusters shows and in which order. */
export interface ClusterFilter {
  readonly type: FormationType | 'all';
  /** The code of the province, or its name where it has none; empty for all. */
  readonly province: string;
  readonly search: string;
}

export type SortKey = 'name' | 'maturity' | 'assessment' | 'late';
export interface ClusterOrder {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** Whose a cluster is: the office's, one of the paper on which nobody has worked, or that of the sample. */
export function partOf({ latest, paperType }: ClusterSummary): 'own' | 'reference' | 'sample' {
  if (latest !== null) {
    return latest.illustrative ? 'sample' : 'own';
  }
  return paperType === null ? 'own' : 'reference';
}

/** All that a cluster is found by: its names, its place and its industry, as typed and by the lists. */
function searchable(cluster: ClusterSummary, { places, industries }: Lists): readonly string[] {
  const place = places.byCode(cluster.divisionCode);
  const industry = industries.byCode(cluster.industryCode);
  return [
    ...[cluster.name, cluster.province, cluster.city, cluster.county].flatMap(({ en, zh }) => [zh, en]),
    ...(place ? pathOf(place).flatMap(({ en, zh }) => [zh, en]) : []),
    ...(industry ? sectionsOf(industry).flatMap(({ zh, en }) => [zh, en ?? '']) : []),
    ...[cluster.industry, cluster.industryCode, cluster.divisionCode],
  ].filter((text) => text !== '');
}

/** Every word of the search must occur somewhere in names, places or industry: as written, or as pinyin. */
export function filterClusters(
  clusters: readonly ClusterSummary[],
  { type, province, search }: ClusterFilter,
  lists: Lists,
): readonly ClusterSummary[] {
  return clusters.filter(
    (cluster) =>
      (type === 'all' || typeOf(cluster) === type) &&
      (province === '' || placesOf(cluster, lists).key === province) &&
      lists.names.matches(search, searchable(cluster, lists)),
  );
}

type Compare = (a: string, b: string) => number;

const standRank = { assessed: 2, started: 1, open: 0 } as const;

/** Rows without a value come last in either direction; ties keep what is assessed first, then the order of the list. */
export function sortClusters(
  clusters: readonly ClusterSummary[],
  { key, direction }: ClusterOrder,
  by: { readonly nameOf: (cluster: ClusterSummary) => string; readonly compare: Compare },
): readonly ClusterSummary[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const valueOf = (cluster: ClusterSummary): string | number | null => {
    switch (key) {
      case 'name':
        return by.nameOf(cluster);
      case 'maturity':
        return resultOf(cluster)?.composite ?? null;
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
      typeof left !== 'string'
        ? left - Number(right)
        : key === 'name'
          ? by.compare(left, String(right))
          : compareKeys(left, String(right));
    return sign * compared || standRank[standOf(b)] - standRank[standOf(a)];
  });
}

/** The name for a list in which every row is a cluster: Chinese names lose the word that all of them end with. */
export const shortName = (name: string): string => name.replace(/(?<=.)产业集群$/u, '');
