import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../core/base/settings.ts';
import { serve } from './loopbackShell.ts';
import { makeSurroundings, type Surroundings } from './surroundings.ts';

const file = 'cluster-desk.db';

/**
 * The store of a program that has been started once in a language and has ended, as the first test of a worker in that
 * language made it: the sample is in its words.
 *
 * The first start judges the sample, which takes two seconds.
 */
export class StartedStore {
  readonly #made = new Map<Language, Promise<Surroundings>>();

  /** Makes a folder that is not there yet, with a store of its own. */
  async copyTo(dataFolder: string, language: Language): Promise<void> {
    const making = this.#made.get(language) ?? makeStore(language);
    this.#made.set(language, making);
    const made = await making;
    mkdirSync(dataFolder, { mode: 0o700 });
    copyFileSync(join(made.dataFolder, file), join(dataFolder, file));
  }

  async discard(): Promise<void> {
    for (const made of this.#made.values()) {
      rmSync((await made).folder, { recursive: true, force: true });
    }
  }
}

async function makeStore(language: Language): Promise<Surroundings> {
  const surroundings = makeSurroundings({ language, theme: 'light' });
  const { stop } = await serve(surroundings);
  // Told to end, it leaves all of the store in one file.
  await stop('SIGTERM');
  return surroundings;
}
