import type { Backend } from '../backend/createBackend.ts';

interface EndingOptions {
  readonly backend: Pick<Backend, 'isBusy' | 'finish' | 'close'>;
  /** Called where something has to be finished first. */
  readonly onWaiting: () => void;
  /** Called with what a part of the end fails of: nobody is left to be told, and the next part follows all the same. */
  readonly report: (error: unknown) => void;
  /** Takes the server down and ends the process; called once, when the store is closed. */
  readonly end: () => Promise<void>;
}

interface Ending {
  /** Ends the program once what is being written is finished: no page is open, or none that can be asked. */
  stop(): void;
  /**
   * Finishes what is being written and then has the page closed, which may ask the official and stay open.
   *
   * Until then the page is answered, so that it can store what it holds. Whoever closes it calls `stop` afterwards.
   */
  interrupt(closePage: () => void): void;
}

export function createEnding({ backend, onWaiting, report, end }: EndingOptions): Ending {
  let stopping: Promise<void> | null = null;

  const attempt = async (part: () => void | Promise<void>): Promise<void> => {
    try {
      await part();
    } catch (error) {
      report(error);
    }
  };
  const finish = (): Promise<void> =>
    attempt(() => {
      if (backend.isBusy()) {
        onWaiting();
      }
      return backend.finish();
    });
  const stop = async (): Promise<void> => {
    await finish();
    await attempt(() => backend.close());
    await attempt(end);
  };

  return {
    stop: () => void (stopping ??= stop()),
    interrupt: (closePage) => void finish().then(() => attempt(closePage)),
  };
}
