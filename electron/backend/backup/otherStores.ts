import type { Output } from '../../../core/contract/channels.ts';
import type { KnownCopy } from './copyProofs.ts';

type OtherStore = Output<'backup.list'>['others'][number];

/** How a store is called where nothing but its id is known, as the folder of its copies is. */
export const shortId = (storeId: string): string => storeId.slice(0, 8);

/** The stores that some copies are of, each with how many there are and the newest that may be opened. */
export function othersAmong(copies: readonly (KnownCopy & { readonly name: string })[]): OtherStore[] {
  const sound = copies.filter(({ facts, fault }) => facts?.storeId && fault === null);
  return [...Map.groupBy(sound, ({ facts }) => facts?.storeId ?? '').entries()]
    .map(([storeId, ofStore]) => {
      const [newest] = ofStore.toSorted(byAge);
      return {
        store: shortId(storeId),
        copies: ofStore.length,
        name: newest?.name ?? '',
        madeAt: newest?.madeAt ?? '',
        counts: newest?.facts?.counts ?? null,
      };
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/**
 * The newest first, of one store: by the number of a backup, which only rises. What somebody copied says no number; its
 * generation is never above the number of a backup that holds as much.
 */
export const byAge = (a: KnownCopy, b: KnownCopy): number =>
  orderOf(b) - orderOf(a) || Number(a.copy.number === null) - Number(b.copy.number === null);

const orderOf = ({ copy, facts }: KnownCopy): number => copy.number ?? facts?.generation ?? 0;
