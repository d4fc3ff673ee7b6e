import { daysBetween } from '../../../core/base/calendar.ts';
import { omit } from '../../../core/base/omit.ts';
import { binDays, type BinItem } from '../../../core/contract/binChannels.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import type { Binned } from '../../../db/repositories/bin.ts';
import { keepMomentum } from '../assessment/keepResult.ts';
import type { Context } from '../context/context.ts';

/** What was deleted and can be brought back. */
export const createBinHandlers = (context: Context): Pick<Handlers, 'bin.list' | 'bin.restore'> => ({
  'bin.list': () => context.store.bin.list().map((binned) => itemOf(context, binned)),
  'bin.restore'({ kind, id }) {
    const { store } = context;
    store.transaction(() => {
      store.bin.restore(kind, id);
      keepMomentum(context, clusterOf(context, { kind, id }));
    });
  },
});

function clusterOf({ store }: Context, { kind, id }: Pick<BinItem, 'kind' | 'id'>): string {
  switch (kind) {
    case 'cluster':
      return id;
    case 'assessment':
      return store.assessments.get(id).clusterId;
    case 'action':
      return store.actions.get(id).clusterId;
  }
}

function itemOf({ ports: { clock }, store }: Context, binned: Binned): BinItem {
  const { nameEn, nameZh, ...rest } = omit(binned, 'clusterId');
  const { name = '', unit = '' } = store.bin.deletionOf(binned) ?? {};
  const left = binDays - daysBetween(clock.dayOf(binned.deletedAt), clock.today());
  return {
    ...rest,
    cluster: { en: nameEn, zh: nameZh },
    deletedBy: { name, unit },
    // Whatever a wrong clock makes of it.
    daysLeft: Math.min(binDays, Math.max(0, left)),
  };
}
