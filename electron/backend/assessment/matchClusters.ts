import { AppError } from '../../../core/base/errors.ts';
import { matchedCodes, placesToChoose } from '../../../core/lists/matchCluster.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import type { Context } from '../context/context.ts';

/** By this the trail tells what was matched, and it is found again to be taken back. */
export const matchAct = 'store.match';

const noticeKind = 'codes-matched';

/** A cluster with the codes that its place and industry stand for, where they stand for one only. */
export const withCodes = <Fields extends Parameters<typeof matchedCodes>[1]>(
  { shipped }: Pick<Context, 'shipped'>,
  fields: Fields,
): Fields => ({ ...fields, ...matchedCodes(shipped.lists(), fields) });

/**
 * Gives clusters of a store from before the lists the codes of their places and industries, once, and notes how many were
 * matched and among which somebody has to choose. What was typed stays.
 */
export function matchClusters(context: Context): void {
  const { store, ports } = context;
  if (store.readOnly || store.notices.hasHad(noticeKind)) {
    return;
  }
  const clusters = store.clusters.ids().map((id) => store.clusters.get(id));
  const matched = clusters
    .map((cluster) => ({ cluster, coded: withCodes(context, cluster) }))
    .filter(isChanged);
  const lists = context.shipped.lists();
  const open = clusters.filter((cluster) => placesToChoose(lists, cluster).length > 0).length;
  store.transaction(() => {
    const at = ports.clock.now();
    const { seq } = store.trail.head();
    matched.forEach(({ coded }) => store.clusters.saveFields(coded.id, coded, at));
    store.notices.add({ kind: noticeKind, detail: [matched.length, open, seq].join(' '), noticedAt: at });
    if (matched.length === 0 && open === 0) {
      // Nothing to tell: noted as done only.
      store.notices.list().forEach(({ seq: number, kind }) => {
        if (kind === noticeKind) {
          store.notices.decide(number, at);
        }
      });
    }
  });
}

const isChanged = ({ cluster, coded }: { readonly cluster: Cluster; readonly coded: Cluster }): boolean =>
  cluster.divisionCode !== coded.divisionCode || cluster.industryCode !== coded.industryCode;

/** Takes back what a notice tells of, as the trail has it, wherever the code is still the one that was given. */
export function takeMatchesBack({ store, ports }: Context, notice: number): number {
  const told = store.notices.list().find(({ seq, kind }) => seq === notice && kind === noticeKind);
  if (told === undefined) {
    throw new AppError('not-found', `No notice ${notice} of what was matched.`);
  }
  const [count = 0, , before = 0] = told.detail.split(' ').map(Number);
  // An entry for each cluster; a store that others write to between them is not open here.
  const entries = store.trail.list({ after: before, before: before + count + 1, limit: Math.max(1, count) });
  return store.transaction(() => {
    const at = ports.clock.now();
    const given = entries.filter(({ act, clusterId }) => act === matchAct && clusterId !== null);
    const taken = given.filter(({ clusterId, changes }) => {
      const cluster = store.clusters.find(clusterId ?? '');
      const [change] = changes.filter(({ table }) => table === 'cluster');
      if (cluster === null || change === undefined) {
        return false;
      }
      const still = (column: string, code: string): boolean => change.after?.[column] === code;
      const codes = {
        divisionCode: still('division_code', cluster.divisionCode) ? '' : cluster.divisionCode,
        industryCode: still('industry_code', cluster.industryCode) ? '' : cluster.industryCode,
      };
      const coded = { ...cluster, ...codes };
      if (!isChanged({ cluster, coded })) {
        return false;
      }
      store.clusters.saveFields(cluster.id, coded, at);
      return true;
    });
    store.notices.decide(notice, at);
    return taken.length;
  });
}
