import { readSecondPlace } from '../../../db/backup/secondPlace.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { readLogNote } from '../../../db/identity/logNote.ts';
import { systemCode } from '../../../db/systemFailure.ts';
import type { KnownCopy } from '../backup/copyProofs.ts';
import { byAge, shortId } from '../backup/otherStores.ts';

type ShownBackup = Output<'recovery.checkBackup'>;

/** What is known of a copy, and where it lies. */
export interface PlacedCopy extends KnownCopy {
  readonly place: ShownBackup['place'];
}

/** The same with the short id of its store, where that is another one than lay at the place; else `null`. */
export interface OrderedCopy extends PlacedCopy {
  readonly store: string | null;
}

/** A bare file beside the store, or one that was chosen; of others there may be several of one name. */
export const nameOf = ({ copy, place }: Pick<PlacedCopy, 'copy' | 'place'>): string =>
  place === 'here' || place === 'chosen' ? copy.name : copy.path;

/**
 * Which store lay at a place, as far as what stands beside it or its backups say; `null` where nothing does, and `several`
 * where only copies of more than one store are known.
 */
export function ownStore(storePath: string, known: readonly PlacedCopy[]): string | null {
  const said = noted(storePath) ?? readSecondPlace(storePath)?.storeId;
  return said ?? onlyStore(known.filter(({ place }) => place === 'here')) ?? onlyStore(known);
}

function onlyStore(known: readonly KnownCopy[]): string | null {
  const [first = null, ...more] = new Set(known.flatMap(({ facts }) => facts?.storeId ?? []));
  return more.length === 0 ? first : several;
}

/** No store has this id: each of several is another one then, and none is the first way out. */
const several = '';

function noted(storePath: string): string | null {
  try {
    return readLogNote(storePath)?.storeId ?? null;
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return null;
  }
}

/** What the official chose first, then those of this store, the newest first; then the other stores. */
export function inOrder(known: readonly PlacedCopy[], ours: string | null): OrderedCopy[] {
  const rank = (each: OrderedCopy): number => (each.place === 'chosen' ? 0 : each.store === null ? 1 : 2);
  return known
    .map((each) => {
      const storeId = each.facts?.storeId ?? null;
      const isOurs = ours === null || storeId === null || storeId === ours;
      return { ...each, store: isOurs ? null : shortId(storeId) };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.place === 'chosen' ? 0 : byAge(a, b)));
}

/** All that lie beside the store, and of each other store elsewhere the newest that may hold. */
export function newestOfOthers(known: readonly OrderedCopy[]): OrderedCopy[] {
  const seen = new Set<string>();
  return known.filter(({ store, place, fault }) => {
    if (store === null || place === 'here' || place === 'chosen') {
      return true;
    }
    const isFirst = fault === null && !seen.has(store);
    seen.add(fault === null ? store : '');
    return isFirst;
  });
}

export const shownOf = (known: OrderedCopy): ShownBackup => ({
  name: nameOf(known),
  place: known.place,
  store: known.store,
  madeAt: known.madeAt,
  reason: known.copy.reason,
  counts: known.facts?.counts ?? null,
  verdict: verdicts[known.verdict],
  fault: known.fault,
});

const verdicts = { checked: 'sound', damaged: 'unsound', proved: 'unchecked', unread: 'unchecked' } as const;
