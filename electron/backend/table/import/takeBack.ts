import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../../core/base/errors.ts';
import { factChangeKey } from '../../../../core/table/preview/compareFacts.ts';
import type { Cluster, ClusterFields } from '../../../../core/model/cluster.ts';
import type { Context } from '../../context/context.ts';
import { putAction } from './storeActions.ts';
import type { Written } from './written.ts';

/** How many imports can be taken back. */
const most = 20;

const changed = (): AppError =>
  new AppError('changed-elsewhere', 'Something of the import was changed since.');

const swapped = ({ actions, clusters, facts, sets }: Written): Written => ({
  actions: actions.map(({ id, before, after, note, noteBack }) => ({
    id,
    before: after,
    after: before,
    note: noteBack,
    noteBack: note,
  })),
  clusters: clusters.map(({ id, before, after }) => ({ id, before: after, after: before })),
  facts: facts.map(({ cluster, before, after }) => ({ cluster, before: after, after: before })),
  sets: sets.map(({ id, before, after }) => ({ id, before: after, after: before })),
});

const hasFields = (cluster: Cluster, fields: ClusterFields): boolean =>
  Object.entries(fields).every(([field, value]) =>
    isDeepStrictEqual(Object.entries(cluster).find(([key]) => key === field)?.[1], value),
  );

/** Puts the actions, clusters, facts and sets as they are to be; they must be as they were left. */
function write(context: Context, { actions, clusters, facts, sets }: Written): void {
  for (const set of sets) {
    writeSet(context, set);
  }
  for (const action of actions) {
    putAction(context, action);
  }
  const hidden = new Set(clusters.filter(({ after }) => after === null).map(({ id }) => id));
  // Asked once for all of them: each question goes through the whole store.
  if (hidden.size > 0 && context.store.contents.count([...hidden]).assessments > 0) {
    throw changed();
  }
  for (const { id, before, after } of clusters) {
    writeCluster(context, id, { before, after });
  }
  for (const [id, own] of Map.groupBy(facts, ({ cluster }) => cluster)) {
    // What goes into the bin keeps its facts: they come back with it.
    if (!hidden.has(id)) {
      writeFacts(context, id, own);
    }
  }
}

function writeSet({ store }: Context, { id, before, after }: Written['sets'][number]): void {
  if (!isDeepStrictEqual(store.figureSets.find(id), before)) {
    throw changed();
  }
  if (after === null) {
    store.figureSets.remove(id);
  } else {
    store.figureSets.put(after);
  }
}

function writeCluster(
  { store, ports }: Context,
  id: string,
  { before, after }: { readonly before: ClusterFields | null; readonly after: ClusterFields | null },
): void {
  if (before === null) {
    store.clusters.restore(id);
    return;
  }
  const stored = store.clusters.find(id);
  if (stored === null || !hasFields(stored, before)) {
    throw changed();
  }
  if (after !== null) {
    store.clusters.saveFields(id, after, ports.clock.now());
    return;
  }
  store.clusters.remove(id, ports.clock.now());
}

function writeFacts({ store, ports }: Context, id: string, facts: Written['facts']): void {
  const cluster = store.clusters.find(id);
  if (cluster === null) {
    throw changed();
  }
  const stored = new Map(cluster.facts.map((fact) => [factChangeKey(fact), fact]));
  for (const { before, after } of facts) {
    const one = before ?? after;
    const key = one === null ? '' : factChangeKey(one);
    // A cluster that comes back from the bin has its facts already.
    if (!isDeepStrictEqual(stored.get(key) ?? null, before) && !isDeepStrictEqual(stored.get(key), after)) {
      throw changed();
    }
    if (after === null) {
      store.clusters.facts.remove(id, one ?? { year: 0, fact: 'output' });
    } else {
      store.clusters.facts.save(id, after);
    }
  }
  store.clusters.touch(id, ports.clock.now());
}

/** Imports that can be taken back, and those that can be brought again, by token. */
export function createTakeBacks(context: Context) {
  const kept = new Map<string, Written>();

  function keep(written: Written): string {
    const token = context.ports.newId();
    kept.set(token, written);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) {
      kept.delete(oldest);
    }
    return token;
  }

  return {
    keep,
    /** Throws `not-found`, and `changed-elsewhere` where something of it is no longer as the import left it. */
    takeBack(token: string): string {
      const written = kept.get(token);
      if (written === undefined) {
        throw new AppError('not-found', 'Nothing was kept under that token.');
      }
      const back = swapped(written);
      context.store.transaction(() => write(context, back));
      kept.delete(token);
      return keep(back);
    },
  };
}
