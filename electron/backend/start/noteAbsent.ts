import type { Context } from '../context/context.ts';
import { doing } from '../context/act.ts';
import type { EvidenceFinding } from '../evidence/checkEvidence.ts';

const kind = 'evidence-absent';
/** Of many documents the first are named; the list behind the notice has all. */
const longestDetail = 200;

/**
 * Tells of documents that the look of the start found missing or changed, once for the same ones; what was told before
 * and is no longer so is told no more.
 */
export function noteAbsent({ ports, store }: Context, findings: readonly EvidenceFinding[]): void {
  if (store.readOnly || !store.isOpen()) {
    return;
  }
  const detail = findings
    .map(({ names }) => names[0] ?? '')
    .toSorted()
    .join(', ')
    .slice(0, longestDetail);
  const now = ports.clock.now();
  const open = store.notices.list().filter((notice) => notice.kind === kind);
  const old = open.filter((notice) => notice.detail !== detail);
  const isNew = findings.length > 0 && !store.notices.hasHad(kind, detail);
  if (old.length > 0 || isNew) {
    doing('store.found', () =>
      store.transaction(() => {
        old.forEach(({ seq }) => store.notices.decide(seq, now));
        if (isNew) {
          store.notices.add({ kind, detail, noticedAt: now });
        }
      }),
    );
  }
}
