import { livedDays } from '../../../core/base/livedDays.ts';
import { binDays } from '../../../core/contract/binChannels.ts';
import type { Binned } from '../../../db/repositories/bin.ts';
import { doing } from '../context/act.ts';
import type { Context } from '../context/context.ts';

const dayLength = 86_400_000;
/** A pause of more than this since the last change, or a clock behind it, is written to the log. */
const toldPause = 1;
/** After a pause of more than this the clock is not trusted before something was changed under it. */
const trustedPause = 7;

/**
 * Removes for good what was deleted more than thirty days ago.
 *
 * By the clock and by the trail: each pause between two entries counts at most a week, so that a clock that was set
 * forward by a year takes nothing away. Before anything goes a backup holds it; where none can be made, nothing goes.
 */
export function emptyBin(context: Context, lastAt: string | null): void {
  const { ports, store } = context;
  if (store.readOnly || !isClockTrusted(context, lastAt)) {
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

function isClockTrusted({ ports }: Context, lastAt: string | null): boolean {
  const days = lastAt === null ? 0 : (Date.parse(ports.clock.now()) - Date.parse(lastAt)) / dayLength;
  if (Math.abs(days) > toldPause) {
    ports.log.write('clock.jump', { days: Math.round(days) });
  }
  return days >= -toldPause && days <= trustedPause;
}

function isOver({ ports, store }: Context, binned: Binned): boolean {
  const now = ports.clock.now();
  const byClock = (Date.parse(now) - Date.parse(binned.deletedAt)) / dayLength;
  // What was deleted before there was a trail is as old as the trail.
  const from = store.bin.deletionOf(binned)?.seq ?? 1;
  return byClock > binDays && livedDays([...store.bin.momentsFrom(from), now]) > binDays;
}
