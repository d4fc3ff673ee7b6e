import type { FormationType } from '../knowledge/schema.ts';
import type { Lists } from '../lists/lists.ts';
import { pathOf } from '../places/place.ts';
import { lineName } from '../places/shortName.ts';
import type { ClusterSummary } from './cluster.ts';

/** What is shown of a cluster: what its latest assessment found or, until that has a result, the last that was found. */
export const resultOf = ({ latest, finished }: ClusterSummary) =>
  finished?.headline ?? latest?.headline ?? null;

/** The type found by an assessment, else that of the paper's table. */
export const typeOf = (cluster: ClusterSummary): FormationType | null =>
  cluster.latest?.headline?.type ?? cluster.finished?.headline.type ?? cluster.paperType;

/** Province and city of a cluster: those of its code, else as they were typed. */
export function placesOf(cluster: ClusterSummary, { places }: Pick<Lists, 'places'>) {
  const place = places.byCode(cluster.divisionCode);
  if (place === undefined) {
    const { province, city } = cluster;
    return { key: province.en || province.zh, province, city };
  }
  const [province, city] = pathOf(place);
  return {
    key: province?.code ?? '',
    province: province ? lineName(province) : cluster.province,
    city: city ? lineName(city) : { en: '', zh: '' },
  };
}

/** How far the latest assessment is. */
export function standOf({ latest, finished }: ClusterSummary): 'assessed' | 'started' | 'open' {
  if (latest === null) {
    return 'open';
  }
  return finished !== null || (latest.headline?.composite ?? null) === null ? 'started' : 'assessed';
}
