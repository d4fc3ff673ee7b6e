import { industryName } from '../../industries/industryName.ts';
import type { Lists } from '../../lists/lists.ts';
import type { ClusterSummary } from '../../model/cluster.ts';
import { placesOf, resultOf, standOf, typeOf } from '../../model/clusterStand.ts';
import { dateColumn, numberColumn, type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import { causeName, mark, type SheetWords, stageName, typeName } from '../words.ts';

/** The list of clusters, a row each, in the order given. */
export function clustersSheet(words: SheetWords, clusters: readonly ClusterSummary[], lists: Lists): Sheet {
  const { t } = words;
  return {
    name: t('sheets.clusters'),
    columns: [
      textColumn(t('clusters.name')),
      textColumn(t('clusters.province')),
      textColumn(t('clusters.city')),
      textColumn(t('sheets.industry')),
      textColumn(t('clusters.type')),
      textColumn(t('clusters.stage')),
      numberColumn(t('sheets.maturity'), 1),
      numberColumn(t('sheets.low'), 1),
      numberColumn(t('sheets.high'), 1),
      textColumn(t('clusters.cause')),
      textColumn(t('clusters.assessment')),
      dateColumn(t('sheets.assessedOn')),
      numberColumn(t('sheets.answered'), 0),
      numberColumn(t('clusters.late'), 0),
      textColumn(t('clusters.illustrative')),
    ],
    rows: clusters.map((cluster) => rowOf(words, cluster, lists)),
  };
}

const stands = {
  assessed: 'sheets.assessed',
  started: 'clusters.rating',
  open: 'clusters.notStarted',
} as const;

function rowOf(words: SheetWords, cluster: ClusterSummary, lists: Lists): SheetCell[] {
  const { say, t } = words;
  const { latest } = cluster;
  const headline = resultOf(cluster);
  const { province, city } = placesOf(cluster, lists);
  const type = typeOf(cluster);
  return [
    say(cluster.name),
    say(province) || null,
    say(city) || null,
    industryOf(words, cluster, lists) || null,
    type && typeName(words, type),
    headline?.stage ? stageName(words, headline.stage) : null,
    headline?.composite ?? null,
    headline?.low ?? null,
    headline?.high ?? null,
    headline?.topCause ? causeName(words, headline.topCause) : null,
    t(stands[standOf(cluster)]),
    cluster.finished?.assessedOn ?? latest?.assessedOn ?? null,
    latest?.answered ?? null,
    latest === null ? null : cluster.lateActions,
    mark(words, latest?.illustrative ?? false),
  ];
}

function industryOf(
  { language }: SheetWords,
  { industry, industryCode }: ClusterSummary,
  { industries }: Lists,
): string {
  const known = industries.byCode(industryCode);
  return known === undefined ? industry : `${known.code} ${industryName(known, language)}`;
}
