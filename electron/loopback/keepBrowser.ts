import type { Browser } from 'playwright-core';
import { printFailure } from '../printing/printFailure.ts';
import type { BrowserChoice } from './findBrowser.ts';

/** For a browser that never answers; a slow machine under load has needed more than a minute. */
const launchLimit = 300_000;

/**
 * One browser for prints that follow each other: started by the first, closed when unused for `idleTime` milliseconds.
 *
 * A browser that died is replaced by the next `take`.
 */
export function keepBrowser(choose: () => Promise<BrowserChoice | null>, idleTime: number) {
  let current: Promise<Browser> | null = null;
  let users = 0;
  let closings = 0;
  let timer: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(timer);
    closings++;
    const closing = current;
    current = null;
    // A browser that failed to start has nothing to close; its failure went to the print that asked for it.
    await closing?.then((browser) => browser.close()).catch(() => undefined);
  };

  const running = async (): Promise<Browser> => {
    const started = (current ??= choose().then(launch));
    const forget = () => {
      current = current === started ? null : current;
    };
    try {
      const browser = await started;
      if (!browser.isConnected()) {
        forget();
        return await running();
      }
      browser.once('disconnected', forget);
      return browser;
    } catch (error) {
      forget();
      throw error;
    }
  };

  return {
    close,
    /** How often it was closed: a print that fails while this goes up was ended on purpose. */
    closings: (): number => closings,
    async take(): Promise<Browser> {
      clearTimeout(timer);
      users++;
      try {
        return await running();
      } catch (error) {
        users--;
        throw error;
      }
    },
    giveBack() {
      users--;
      if (users === 0) {
        timer = setTimeout(() => void close(), idleTime);
        timer.unref();
      }
    },
  };
}

async function launch(choice: BrowserChoice | null): Promise<Browser> {
  if (!choice) {
    throw printFailure('no-browser');
  }
  // Loaded by the first print: a start that prints nothing does not wait for it.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: choice.executablePath,
    args: [...choice.args],
    chromiumSandbox: !choice.args.includes('--no-sandbox'),
    env: { ...definedEnvironment(), ...choice.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: launchLimit,
  });
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
