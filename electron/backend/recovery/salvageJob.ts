import { asAppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { Progress } from '../../../db/recovery/findRows.ts';
import { salvage, type Salvaged } from '../../../db/recovery/salvage.ts';
import { fileFailure } from '../../../db/opening/fileFailure.ts';
import { systemCode } from '../../../db/systemFailure.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';
import { describeFailure } from '../context/describeFailure.ts';
import { drive } from './drive.ts';
import type { RecoveryDesk } from './recoveryDesk.ts';

export type SalvageJob = ReturnType<typeof createSalvageJob>;

type SalvageState = Output<'recovery.salvageState'>;

/** What was salvaged waits under this name until the official opens it. */
const draftOf = (path: string): string => `${path}.salvaged`;

const idle: SalvageState = { phase: 'idle', done: 0, of: 0, report: null, failure: null };

/** A failure of SQLite or of the files as one that has words. */
const known = (error: unknown): unknown =>
  systemCode(error) === null ? (toAppError(error) ?? error) : fileFailure(error, '', true);

/** Salvages behind the calls: begun, asked about, cancelled; and finds out beforehand what it would bring. */
export function createSalvageJob(desk: RecoveryDesk) {
  const { ports } = desk;
  let state = idle;
  let salvaged: Salvaged | null = null;
  let abort = new AbortController();
  let running: Promise<void> | null = null;
  let foreseen: Promise<Salvaged> | null = null;

  const salvageInto = (target: string | null) =>
    salvage(desk.place().path, {
      target,
      now: ports.clock.now,
      newId: ports.newId,
      act: () => 'store.salvage',
    });

  async function run(signal: AbortSignal): Promise<void> {
    const tell = (step: Progress) => {
      state = { ...idle, ...step };
    };
    try {
      salvaged = await drive(salvageInto(draftOf(desk.place().path)), { signal, tell });
      state = { ...idle, phase: 'done', report: salvaged.report };
      ports.log.write('store.salvaged', { unreadable: salvaged.report.unreadable });
    } catch (error) {
      if (signal.aborted) {
        state = { ...idle, phase: 'cancelled' };
        return;
      }
      ports.log.write('store.salvage-failed', { failure: describeFailure(error) });
      state = { ...idle, phase: 'failed', failure: asAppError(known(error)).code };
    }
  }

  return {
    start(): void {
      if (running === null) {
        salvaged = null;
        state = { ...idle, phase: 'reading' };
        abort = new AbortController();
        running = run(abort.signal).finally(() => (running = null));
      }
    },
    state: (): SalvageState => state,
    isRunning: (): boolean => running !== null,
    async cancel(): Promise<void> {
      abort.abort();
      await running;
    },
    /** What was salvaged, with the file that holds it; `null` before. */
    result: () => salvaged && { ...salvaged, draft: draftOf(desk.place().path) },
    /** What can be read, without writing anything. Rejects where that cannot even be tried. */
    foresee: (): Promise<Salvaged> =>
      (foreseen ??= drive(salvageInto(null), { signal: AbortSignal.any([]), tell: () => undefined })),
  };
}
