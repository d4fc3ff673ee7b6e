import type { Backend } from '../backend/createBackend.ts';

interface EndingOptions {
  readonly backend: Pick<Backend, 'isBusy' | 'finish' | 'close'>;
  /** Called where something has to be finished first. */
  readonly onWaiting: () => void;
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

export function createEnding({ backend, onWaiting, end }: EndingOptions): Ending {
  let stopping: Promise<void> | null = null;

  const finish = (): Promise<void> => {
    if (backend.isBusy()) {
      onWaiting();
    }
    return backend.finish();
  };
  const stop = async (): Promise<void> => {
    await finish();
    await backend.close();
    await end();
  };

  return {
    stop: () => void (stopping ??= stop()),
    interrupt: (closePage) => void finish().then(closePage),
  };
}
