import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
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
    const making = this.#made.get(language) ?? makeStoreIn(language);
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

/** Calls as a page does first: the store is made with it. */
async function callFirst(url: URL): Promise<void> {
  const entered = await ask(url, '/enter', { token: url.hash.slice(1) });
  const [cookie = ''] = (entered.headers['set-cookie']?.[0] ?? '').split(';');
  const answer = await ask(url, '/call', { channel: 'app.start' }, cookie);
  if (answer.statusCode !== 200) {
    throw new Error(`The first call was answered by ${answer.statusCode}.`);
  }
}

// eslint-disable-next-line max-params -- whom, where, what, as whom
function ask({ origin }: URL, path: string, body: object, cookie = ''): Promise<IncomingMessage> {
  const headers = { origin, cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer));
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}

async function makeStoreIn(language: Language): Promise<Surroundings> {
  const surroundings = makeSurroundings({ language, theme: 'light' });
  await makeStore(surroundings);
  return surroundings;
}

/** Starts the program, has it make its store, and ends it. */
export async function makeStore(place: Pick<Surroundings, 'dataFolder' | 'environment'>): Promise<void> {
  const { url, stop } = await serve(place);
  await callFirst(new URL(url));
  // Told to end, it leaves all of the store in one file.
  await stop('SIGTERM');
}
