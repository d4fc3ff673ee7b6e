import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { projectRoot } from '../support/testBrowser.ts';
import type { Shell, Surroundings } from './surroundings.ts';

const program = join(projectRoot, 'out', 'loopback', 'serve.js');
const noOutgoing = new URL('../support/noOutgoing.mjs', import.meta.url).href;

/** The built loopback shell, serving; without a window. */
export interface Served {
  /** The address with the token, which opens one browser and no second. */
  readonly url: string;
  /** What it wrote on its terminal. */
  output(): string;
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the built loopback shell and opens its address in the test browser, as its own window would. */
export async function startLoopback(surroundings: Surroundings, browser: Browser): Promise<Shell> {
  const { url, output, stop } = await serve(surroundings);
  const context = await browser.newContext(windowOf(surroundings));
  const page = await context.newPage();
  await page.goto(url);
  const end = async (signal: NodeJS.Signals) => {
    await context.close();
    await stop(signal);
  };
  return {
    page,
    origin: new URL(url).origin,
    output,
    kill: () => end('SIGKILL'),
    killProgram: () => stop('SIGKILL'),
    endProgram: () => stop('SIGTERM'),
    close: () => end('SIGTERM'),
  };
}

/** What a window of the program is like. */
export const windowOf = ({
  theme,
  locale,
}: Pick<Surroundings, 'theme' | 'locale'>): BrowserContextOptions => ({
  locale,
  colorScheme: theme,
  viewport: { width: 1280, height: 800 },
});

/** Starts the built loopback shell and waits for the line of JSON that it prints when it serves. */
export function serve({
  dataFolder,
  environment,
}: Pick<Surroundings, 'dataFolder' | 'environment'>): Promise<Served> {
  const child = spawn(
    process.execPath,
    ['--import', noOutgoing, program, '--no-window', '--data', dataFolder],
    {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The shell ended with ${code}:\n${text}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        text += `${line}\n`;
        if (line.startsWith('{"url"')) {
          const { url } = JSON.parse(line);
          resolve({ url, output: () => text, stop: (signal) => stopped(child, signal) });
        }
      });
    }
  });
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resolve();
    }
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
