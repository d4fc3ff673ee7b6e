import type { Browser } from 'playwright-core';
import type { PrintClock } from '../printing/printClock.ts';
import type { BrowserChoice } from './findBrowser.ts';

export interface BrowserStart {
  readonly choose: () => Promise<BrowserChoice | null>;
  /** Starts the browser; aborted, it ends the one that it has begun. */
  readonly launch: (choice: BrowserChoice | null, signal: AbortSignal) => Promise<Browser>;
  readonly clock: PrintClock;
  /** Told how many milliseconds each start has taken. */
  readonly onStarted: (milliseconds: number) => void;
}

/**
 * One browser for all prints of the program: started by the first, which may take a minute on a slow machine, and kept
 * until it is closed.
 *
 * A browser that died is replaced by the next `take`. Prints that come while it starts wait for the same start.
 */
export function keepBrowser({ choose, launch, clock, onStarted }: BrowserStart) {
  let current: Promise<Browser> | null = null;
  let closings = 0;
  let closing = new AbortController();

  const start = async ({ signal }: AbortController): Promise<Browser> => {
    const choice = await choose();
    signal.throwIfAborted();
    const begun = clock.now();
    const browser = await launch(choice, signal);
    onStarted(clock.now() - begun);
    return browser;
  };

  const take = async (): Promise<Browser> => {
    const started = (current ??= start(closing));
    const forget = () => {
      current = current === started ? null : current;
    };
    try {
      const browser = await started;
      if (!browser.isConnected()) {
        forget();
        return await take();
      }
      return browser;
    } catch (error) {
      forget();
      throw error;
    }
  };

  return {
    take,
    /** How often it was closed: a print that fails while this goes up was ended on purpose. */
    closings: (): number => closings,
    async close(): Promise<void> {
      closings++;
      const last = current;
      current = null;
      // One that is still starting, and may never answer, is not waited for.
      closing.abort();
      closing = new AbortController();
      // A browser that failed to start has nothing to close; its failure went to the print that asked for it.
      await last?.then((browser) => browser.close()).catch(() => undefined);
    },
  };
}
