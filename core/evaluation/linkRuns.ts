import type { Combination, EvidenceLink } from '../diagnosis/severity.ts';
import { readsOf } from '../knowledge/meaning.ts';

/** Groups of links in one run of arrays: those of group g stand from `start[g]` to `start[g + 1]`. */
export interface LinkRuns {
  readonly start: Int32Array;
  readonly indicator: Int32Array;
  readonly weight: Float64Array;
  /** 1: a strong answer speaks for it, not a weak one. */
  readonly isPresence: Uint8Array;
  /** 1: only where all of it is so (geometric mean). */
  readonly isAll: Uint8Array;
  /** What the severity of each group is multiplied by. */
  readonly factor: Float64Array;
  /** How many groups have no link at all: nothing that is asked shows them. */
  readonly unseen: number;
}

/** Lays out groups of links one after the other. */
export function linkRuns(
  groups: readonly {
    readonly links: readonly EvidenceLink[];
    readonly factor: number;
    readonly combine: Combination;
  }[],
  indexOf: ReadonlyMap<string, number>,
): LinkRuns {
  const start = new Int32Array(groups.length + 1);
  const links = groups.flatMap((group) => group.links);
  groups.forEach((group, index) => {
    start[index + 1] = (start[index] ?? 0) + group.links.length;
  });
  return {
    start,
    indicator: Int32Array.from(links, (link) => indexOf.get(link.indicator) ?? 0),
    weight: Float64Array.from(links, (link) => link.weight),
    isPresence: Uint8Array.from(links, (link) => (readsOf(link) === 'presence' ? 1 : 0)),
    isAll: Uint8Array.from(groups, (group) => (group.combine === 'all' ? 1 : 0)),
    factor: Float64Array.from(groups, (group) => group.factor),
    unseen: groups.filter((group) => group.links.length === 0).length,
  };
}
