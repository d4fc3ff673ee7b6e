import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Context } from '../backend/context/context.ts';
import { openContext } from '../backend/context/openContext.ts';
import { bundleExtension, bundleName, prepareBundle } from '../backend/exchange/bundle/exportBundle.ts';
import { writeFileSafely } from '../backend/exchange/writeFile.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { sayAbsent } from './absentNotice.ts';
import { type ExportWish, passphraseOf, readExportWish } from './bundleWish.ts';
import type { Command } from './command.ts';
import { backendPorts, namedStore } from './storePorts.ts';

/** `export`: writes clusters of a store as a bundle, and prints where. Nothing is overwritten. Documents that are missing are named. */
export const exportBundle: Command = async (words, ports) => {
  const wish = readExportWish(words, ports.t);
  const passphrase = await passphraseOf(wish);
  const storePath = namedStore(wish.store, ports);
  const context = openContext(backendPorts(storePath, systemClock.today(), ports));
  try {
    const unknown = wish.clusters?.find((id) => context.store.clusters.find(id) === null);
    if (unknown !== undefined) {
      ports.terminal.complain(`${ports.t('commands.clusterUnknown', { id: unknown })}\n`);
      return 1;
    }
    const { bytes, absent } = await prepareBundle(context, { clusters: wish.clusters, passphrase });
    const path = await writeFileSafely(await placeOf(wish, context), bytes, { mayReplace: false });
    ports.terminal.print(`${ports.t('commands.written', { path })}\n`);
    return sayAbsent(absent, 'commands.absentHere', ports);
  } finally {
    context.store.close();
  }
};

/** Where the bundle goes: under a name of its own in a folder, and always with the ending by which it is known. */
async function placeOf(wish: ExportWish, context: Context): Promise<string> {
  const path = resolve(wish.file);
  if (/[/\\]$/u.test(wish.file) || (await isFolder(path))) {
    return join(path, bundleName(context, wish));
  }
  return extname(path).toLowerCase() === `.${bundleExtension}` ? path : `${path}.${bundleExtension}`;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
