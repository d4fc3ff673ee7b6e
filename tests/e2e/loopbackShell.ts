import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from '@playwright/test';
import { projectRoot } from '../support/testBrowser.ts';
import type { Shell, Surroundings } from './fixtures.ts';

const program = join(projectRoot, 'out', 'loopback', 'serve.js');
const noOutgoing = new URL('../support/noOutgoing.mjs', import.meta.url).href;

/** Starts the built loopback shell and opens its address in the test browser, as its own window would. */
export async function startLoopback(surroundings: Surroundings, browser: Browser): Promise<Shell> {
  const { dataFolder, environment, theme, locale } = surroundings;
  const child = spawn(
    process.execPath,
    ['--import', noOutgoing, program, '--no-window', '--data', dataFolder],
    {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const { url, output } = await address(child);
  const context = await browser.newContext({
    locale,
    colorScheme: theme,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(url);
  const end = async (signal: NodeJS.Signals) => {
    await context.close();
    await stopped(child, signal);
  };
  return {
    page,
    origin: new URL(url).origin,
    output,
    kill: () => end('SIGKILL'),
    killProgram: () => stopped(child, 'SIGKILL'),
    endProgram: () => stopped(child, 'SIGTERM'),
    close: () => end('SIGTERM'),
  };
}

/** Waits for the line of JSON that the shell prints when it serves. */
function address(child: ChildProcess): Promise<{ url: string; output: () => string }> {
  let text = '';
  const keep = (line: string) => (text += `${line}\n`);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The shell ended with ${code}:\n${text}`)));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) {
        createInterface(stream).on('line', (line) => {
          keep(line);
          if (line.startsWith('{"url"')) {
            resolve({ url: JSON.parse(line).url, output: () => text });
          }
        });
      }
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
