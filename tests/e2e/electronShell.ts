import { _electron } from '@playwright/test';
import { findElectron } from '../../tools/electronBinary.mjs';
import { projectRoot } from '../support/testBrowser.ts';
import type { Shell, Surroundings } from './fixtures.ts';

/** Starts the built Electron shell with the real program; call only where it is installed. */
export async function startElectron({ environment, theme, locale }: Surroundings): Promise<Shell> {
  const executablePath = findElectron();
  if (!executablePath) {
    throw new Error('Electron is not installed.');
  }
  // As root Chromium refuses its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath,
    args: [...asRoot, `--lang=${locale}`, projectRoot],
    env: { ...environment },
    colorScheme: theme,
  });
  let text = '';
  electron.process().stdout?.on('data', (chunk) => (text += String(chunk)));
  electron.process().stderr?.on('data', (chunk) => (text += String(chunk)));
  const kill = async () => {
    const ended = new Promise((resolve) => electron.process().once('exit', resolve));
    electron.process().kill('SIGKILL');
    await ended;
  };
  return {
    page: await electron.firstWindow(),
    origin: 'app://desk',
    output: () => text,
    kill,
    killProgram: kill,
    endProgram: () => electron.close(),
    close: () => electron.close(),
  };
}
