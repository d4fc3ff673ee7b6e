import type { TrailHead, TrailRow } from '../trail/entries.ts';

/** Changes of one cluster that belong together: what has to be made again after an earlier state was opened. */
export interface LaterChange {
  /** When the last of them was made. */
  readonly at: string;
  readonly clusterId: string | null;
  /** What was changed, by the noun of the calls: `action`, `assessment`, `cluster`. */
  readonly subject: string;
  readonly count: number;
}

/**
 * What a trail tells of after a backup was made, oldest first; `null` where that cannot be known: the trail does not
 * lead through the backup, or cannot be read behind it.
 */
export function laterChanges(trail: readonly TrailRow[], head: TrailHead | null): LaterChange[] | null {
  const at = trail.find(({ seq }) => seq === head?.seq);
  if (head === null || at?.hash !== head.hash) {
    return null;
  }
  const later = trail.filter(({ seq }) => seq > head.seq);
  if (later.some(({ seq }, index) => seq !== head.seq + index + 1)) {
    return null;
  }
  const groups = new Map<string, LaterChange>();
  for (const entry of later.filter(({ act }) => !isOwn(act))) {
    const [subject = ''] = entry.act.split('.');
    const key = `${entry.cluster_id ?? ''}/${subject}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { at: entry.at, clusterId: entry.cluster_id, subject, count });
  }
  return [...groups.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** What the program does by itself, it does again by itself. */
const isOwn = (act: string): boolean =>
  act === 'program' || act.startsWith('store.') || act.startsWith('backup.');
