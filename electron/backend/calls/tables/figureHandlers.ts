import { AppError } from '../../../../core/base/errors.ts';
import type { Handlers, Input, Output } from '../../../../core/contract/channels.ts';
import { shippedArea } from '../../../../core/figures/employment.ts';
import type { Cluster } from '../../../../core/model/cluster.ts';
import { figureFault } from '../../../../core/model/figures/figureSet.ts';
import {
  codesOf,
  filledFacts,
  keptReference,
  liesInArea,
  type Reference,
  shareFor,
  shippedReference,
  standingOf,
} from '../../../../core/model/figures/useFigures.ts';
import type { Context } from '../../context/context.ts';
import { refuseIfChanged } from '../../context/refuseIfChanged.ts';
import { type Written, writtenNothing, writeFact } from '../../table/import/written.ts';
import { createTakeBacks } from '../../table/import/takeBack.ts';
import { entryRefusal } from '../checks/checkEntry.ts';

/** Figures of areas that the office keeps, and how clusters are compared with them. */
export function createFigureHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `figures.${string}`>> {
  const { store } = context;
  const takeBacks = createTakeBacks(context);
  return {
    'figures.list': () => store.figureSets.list(),
    'figures.save': ({ id, set, replaces }) => {
      const fault = set === null ? null : set.id === id ? figureFault(set) : otherId;
      if (fault !== null) {
        throw entryRefusal({ ...fault, path: `set.${fault.path}` });
      }
      store.transaction(() => {
        refuseIfChanged('value', { stored: store.figureSets.find(id), replaces });
        if (set === null) {
          store.figureSets.remove(id);
        } else {
          store.figureSets.put(set);
        }
      });
    },
    'figures.standings': ({ reference }) => standings(context, referenceOf(context, reference)),
    'figures.fill': (wish) => {
      const written = store.transaction(() => fill(context, wish));
      return { filled: wish.clusters.length, undo: takeBacks.keep(written) };
    },
    'figures.takeBack': ({ undo }) => ({ undo: takeBacks.takeBack(undo) }),
  };
}

const otherId = { path: 'id', reason: 'altered' } as const;

/** Throws `not-found` for a set that is not kept. */
function referenceOf({ store, shipped }: Context, id: string): Reference {
  if (id === shippedArea) {
    return shippedReference(shipped.lists());
  }
  const set = store.figureSets.find(id);
  if (set === null) {
    throw new AppError('not-found', `No figures ${id}.`);
  }
  return keptReference(set);
}

function clustersOf({ store, shipped }: Context, { area }: Reference): Cluster[] {
  const lists = shipped.lists();
  return store.clusters
    .ids()
    .map((id) => store.clusters.get(id))
    .filter((cluster) => liesInArea(lists, area, cluster));
}

function standings(context: Context, reference: Reference): Output<'figures.standings'> {
  const lists = context.shipped.lists();
  return clustersOf(context, reference).map((cluster) => ({
    id: cluster.id,
    name: cluster.name,
    standing: standingOf(lists, reference, cluster),
    industries: [...codesOf(lists, cluster)],
  }));
}

/** Only what can be filled is asked for: a page of which something else became true meanwhile looks again. */
function fill(context: Context, { reference: id, source, clusters }: Input<'figures.fill'>): Written {
  const { store, shipped, ports } = context;
  const lists = shipped.lists();
  const reference = referenceOf(context, id);
  const facts = clusters.flatMap((clusterId) => {
    const cluster = store.clusters.get(clusterId);
    const codes = codesOf(lists, cluster);
    const share = shareFor(lists, reference, codes);
    const standing = standingOf(lists, reference, cluster);
    const canFill = liesInArea(lists, reference.area, cluster) && ['open', 'outdated'].includes(standing);
    if (!canFill || share.kind !== 'share') {
      throw new AppError('changed-elsewhere', `The cluster ${clusterId} has other figures by now.`);
    }
    store.clusters.touch(clusterId, ports.clock.now());
    return filledFacts(reference, share, { codes, source }).map((fact) => writeFact(context, cluster, fact));
  });
  return { ...writtenNothing, facts };
}
