import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './loopbackShell.ts';
import { makeSurroundings, type Surroundings } from './surroundings.ts';

const file = 'cluster-desk.db';

/**
 * The store of a program that has been started once and has ended, as the first test of a worker made it.
 *
 * The first start judges the sample, which takes two seconds; what the store holds does not depend on the language.
 */
export class StartedStore {
  #made: Promise<Surroundings> | null = null;

  /** Makes a folder that is not there yet, with a store of its own. */
  async copyTo(dataFolder: string): Promise<void> {
    const made = await (this.#made ??= makeStore());
    mkdirSync(dataFolder, { mode: 0o700 });
    copyFileSync(join(made.dataFolder, file), join(dataFolder, file));
  }

  async discard(): Promise<void> {
    if (this.#made !== null) {
      rmSync((await this.#made).folder, { recursive: true, force: true });
    }
  }
}

async function makeStore(): Promise<Surroundings> {
  const surroundings = makeSurroundings({ language: 'en', theme: 'light' });
  const { stop } = await serve(surroundings);
  // Told to end, it leaves all of the store in one file.
  await stop('SIGTERM');
  return surroundings;
}
