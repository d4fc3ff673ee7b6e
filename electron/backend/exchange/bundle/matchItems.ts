import type { BundleAssessment, BundleCluster } from '../../../../core/exchange/bundleItems.ts';
import type { ClusterPreview, Difference } from '../../../../core/exchange/bundlePreview.ts';
import { assessmentDifferences, clusterDifferences } from '../../../../core/exchange/compareItems.ts';
import type { Context } from '../../context/context.ts';
import { inTheirIds, takenIds } from './idsHere.ts';
import type { Bundle } from './openBundle.ts';
import { findAssessmentItem, findClusterItem } from './storedItems.ts';

/** What of a bundle is here already. */

interface Match<Item> {
  readonly item: Item;
  readonly differences: readonly Difference[];
}
type ClusterMatch = Match<BundleCluster> & { readonly by: NonNullable<ClusterPreview['mine']>['by'] };

/** Something is not here: it never was, or what came of it was deleted. */
type NotHere = 'new' | 'deleted';

/**
 * Finds the cluster that one of a bundle is: by its id or as a copy that came in before, else by its name.
 *
 * The one that is the same, else the newest copy. What the bundle has under an id of its own is not what it was copied
 * from; a name counts where the cluster is not meant by another one. Asked in the order of the bundle.
 */
export function createClusterMatch(context: Context, bundle: Bundle, ids: readonly string[]) {
  const { store } = context;
  const comes = new Set(ids);
  const taken = new Map(ids.map((id) => [id, takenIds(context, id, store.clusters.has)]));
  const meant = new Set([...taken.values()].flat());
  const holdersOf = createHolders(context, bundle);

  function idByName({ id, name }: BundleCluster): string | undefined {
    const free = store.clusters
      .idsByName({ en: name.en.trim(), zh: name.zh.trim() })
      .filter((other) => !comes.has(other) && !meant.has(other));
    // Of several, the one that its assessments came into before.
    return free.length > 1 ? (free.find((other) => holdersOf(id).has(other)) ?? free[0]) : free[0];
  }

  return (theirs: BundleCluster): ClusterMatch | NotHere => {
    const { id } = theirs;
    const compared = (own: string) => {
      const item = findClusterItem(store, own);
      return item === null ? [] : [{ item, differences: clusterDifferences(item, theirs) }];
    };
    const known = (taken.get(id) ?? []).filter((own) => own === id || !comes.has(own)).flatMap(compared);
    const named = known.length === 0 ? idByName(theirs) : undefined;
    const found = named === undefined ? known : compared(named);
    const match = found.find(isSame) ?? found.at(-1);
    if (match === undefined) {
      return taken.get(id)?.length === 0 ? 'new' : 'deleted';
    }
    meant.add(match.item.id);
    return { ...match, by: named !== undefined ? 'name' : match.item.id === id ? 'id' : 'copy' };
  };
}

/** Into which clusters here the assessments of one of the bundle came; read where it is asked for. */
function createHolders(context: Context, bundle: Bundle) {
  let holders: Map<string, Set<string>> | null = null;
  return (clusterId: string): ReadonlySet<string> => {
    holders ??= readHolders(context, bundle);
    return holders.get(clusterId) ?? new Set();
  };
}

function readHolders(context: Context, bundle: Bundle): Map<string, Set<string>> {
  const { assessments } = context.store;
  const holders = new Map<string, Set<string>>();
  for (const { item } of bundle.items('assessments')) {
    const { id, clusterId } = item.assessment;
    const here = takenIds(context, id, assessments.has).flatMap(
      (own) => assessments.find(own)?.clusterId ?? [],
    );
    holders.set(clusterId, new Set([...(holders.get(clusterId) ?? []), ...here]));
  }
  return holders;
}

/**
 * Finds the assessment that one of a bundle is, by its id or as a copy that came in before: the one that is the same,
 * else the newest under the cluster that its own is compared with.
 */
export function createAssessmentMatch(context: Context, bundle: Bundle) {
  const { store } = context;
  let comes: ReadonlySet<string> | null = null;
  const isInBundle = (id: string) => (comes ??= idsOfAssessments(bundle)).has(id);

  return (theirs: BundleAssessment, cluster: string | null): Match<BundleAssessment> | NotHere => {
    const { id } = theirs.assessment;
    const taken = takenIds(context, id, store.assessments.has);
    const found = taken
      .filter((own) => own === id || !isInBundle(own))
      .flatMap((own) => findAssessmentItem(store, own) ?? [])
      .map((item) => ({
        item,
        differences: assessmentDifferences(inTheirIds(context, item, theirs), theirs),
      }));
    const match =
      found.find(isSame) ??
      found.findLast(({ item }) => item.assessment.clusterId === cluster) ??
      found.at(-1);
    return match ?? (taken.length === 0 ? 'new' : 'deleted');
  };
}

function idsOfAssessments(bundle: Bundle): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { item } of bundle.items('assessments')) {
    ids.add(item.assessment.id);
  }
  return ids;
}

const isSame = ({ differences }: Match<unknown>): boolean => differences.length === 0;
