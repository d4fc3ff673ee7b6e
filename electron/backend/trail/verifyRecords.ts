import type { Output } from '../../../core/contract/channels.ts';
import type { TrailHead } from '../../../db/trail/entries.ts';
import { isNamedGivenUp } from '../../../db/trail/givenUp.ts';
import { headsOfBackups } from './headsOfBackups.ts';
import type { Context } from '../context/context.ts';

type Verified = Output<'trail.verify'>;

/** What lies outside the trail and says where it stood: printed briefs and backups. */
export function anchorsOf(context: Context): readonly TrailHead[] {
  const { trail } = context.store;
  const forks = trail.forks();
  return [
    ...trail.headsOfBriefs().filter((head) => !isNamedGivenUp(head, forks)),
    ...headsOfBackups(context),
  ];
}

/** Proves every entry of the trail, and that it leads to the anchors. */
export function verifyRecords(context: Context): Verified {
  const { clock } = context.ports;
  const anchors = anchorsOf(context);
  const from = Date.parse(clock.now());
  const { head, fault } = context.store.trail.verify(anchors);
  return {
    entries: context.store.trail.count(),
    head: { ...head },
    anchors: anchors.length,
    milliseconds: Date.parse(clock.now()) - from,
    fault: fault && { ...fault },
  };
}

/**
 * At the start, when the chain itself has been proved: whether it still leads to the anchors.
 *
 * A trail that was cut off or written anew is told as a notice, once for each place.
 */
export function checkAnchors(context: Context): void {
  const { clock, log } = context.ports;
  const { notices, readOnly, trail } = context.store;
  const missing = anchorsOf(context).filter(({ seq, hash }) => trail.hashAt(seq) !== hash);
  if (missing.length > 0) {
    const seq = Math.min(...missing.map((head) => head.seq));
    log.write('trail.anchor-missing', { seq, count: missing.length });
    const notice = { kind: 'anchor-missing', detail: String(seq), noticedAt: clock.now() };
    if (
      !readOnly &&
      notices.list().every(({ kind, detail }) => kind !== notice.kind || detail !== notice.detail)
    ) {
      notices.add(notice);
    }
  }
}
