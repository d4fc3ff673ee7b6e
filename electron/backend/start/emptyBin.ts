import { daysAhead, isClockTrusted, isLongAgo } from '../../../core/base/livedDays.ts';
import { binDays } from '../../../core/contract/binChannels.ts';
import type { Binned } from '../../../db/repositories/bin.ts';
import { doing } from '../context/act.ts';
import type { Context } from '../context/context.ts';

/** A pause of more than this since the last change, or a clock behind it, is written to the log. */
const toldPause = 1;

/**
 * Removes for good what was deleted more than thirty days ago.
 *
 * By the clock and by the trail: each pause between two entries counts at most a week, so that a clock that was set
 * forward by a year takes nothing away. Before anything goes a backup holds it; where none can be made, nothing goes.
 */
export function emptyBin(context: Context, lastAt: string | null): void {
  const { ports, store } = context;
  if (store.readOnly) {
    return;
  }
  const now = ports.clock.now();
  tellJump(context, daysAhead(now, lastAt));
  if (!isClockTrusted(now, lastAt)) {
    return;
  }
  const old = store.bin.list().filter((binned) => isOver(context, binned));
  if (old.length === 0) {
    return;
  }
  if (!context.backups.makeIfBehind('before-bulk-delete')) {
    ports.log.write('bin.kept', { count: old.length });
    return;
  }
  doing('bin.purge', () => old.forEach(({ kind, id }) => store.bin.purge(kind, id)));
  ports.log.write('bin.purged', { count: old.length });
}

function tellJump({ ports }: Context, days: number): void {
  if (Math.abs(days) > toldPause) {
    ports.log.write('clock.jump', { days: Math.round(days) });
  }
}

function isOver({ ports, store }: Context, binned: Binned): boolean {
  // What was deleted before there was a trail is as old as the trail.
  const from = store.bin.deletionOf(binned)?.seq ?? 1;
  return isLongAgo(binned.deletedAt, {
    now: ports.clock.now(),
    moments: store.bin.momentsFrom(from),
    days: binDays,
  });
}
