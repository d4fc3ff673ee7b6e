import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Browser } from 'playwright-core';
import { printFailure } from '../printing/printFailure.ts';
import { untilAborted } from '../printing/untilAborted.ts';
import type { BrowserChoice } from './findBrowser.ts';

/** For a browser that never answers; a slow machine under load has needed more than a minute. */
const launchLimit = 300_000;

/** What Chromium, Chrome and Edge say, in English on every system, where a policy forbids what printing needs. */
const refusal = /(?:remote debugging|headless mode) is disallowed by the system admin/iu;

/**
 * Starts a browser. Rejects with `no-browser` where none was found, and with `debugging-refused` where a policy forbids
 * to print with it; with the reason of the signal where that is aborted first.
 */
export async function launchBrowser(choice: BrowserChoice | null, signal: AbortSignal): Promise<Browser> {
  if (!choice) {
    throw printFailure('no-browser');
  }
  // Loaded by the first print: a start that prints nothing does not wait for it.
  const { chromium } = await import('playwright-core');
  const refused = new AbortController();
  const stopListening = listenTo(choice.executablePath, (browser) => {
    browser.stderr?.on('data', (text) => {
      if (refusal.test(String(text))) {
        refused.abort(printFailure('debugging-refused'));
      }
    });
    ended.addEventListener('abort', () => browser.kill('SIGKILL'));
  });
  const ended = AbortSignal.any([signal, refused.signal]);
  try {
    return await untilAborted(chromium.launch(optionsOf(choice)), ended);
  } catch (error) {
    // One that ended at once may have said why before anybody listened: its words are in the failure.
    throw !ended.aborted && refusal.test(String(error))
      ? printFailure('debugging-refused').because(error)
      : error;
  } finally {
    stopListening();
  }
}

/**
 * Calls with each process of this program file that begins.
 *
 * A browser that refuses may stay, and never answers: what it says is all that tells it from a slow one, and Playwright
 * shows that only once the start has failed.
 */
function listenTo(executablePath: string, onStart: (browser: ChildProcess) => void): () => void {
  const listen = (message: unknown) => {
    // The message of this channel is an object with the process that was made.
    const { process: made } = message as { readonly process: ChildProcess };
    // It has no streams before it is spawned, which happens in the same turn.
    queueMicrotask(() => {
      if (made.spawnfile === executablePath) {
        onStart(made);
      }
    });
  };
  subscribe('child_process', listen);
  return () => unsubscribe('child_process', listen);
}

const optionsOf = (choice: BrowserChoice) => ({
  executablePath: choice.executablePath,
  args: [...choice.args],
  chromiumSandbox: !choice.args.includes('--no-sandbox'),
  env: { ...definedEnvironment(), ...choice.env },
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  timeout: launchLimit,
});

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
