import { resolve } from 'node:path';
import { openContext } from '../backend/context/openContext.ts';
import { prepareBundle } from '../backend/exchange/bundle/exportBundle.ts';
import { writeFileSafely } from '../backend/exchange/writeFile.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { sayAbsent } from './absentNotice.ts';
import { passphraseOf, readExportWish } from './bundleWish.ts';
import type { Command } from './command.ts';
import { backendPorts, namedStore } from './storePorts.ts';

/** `export`: writes clusters of a store as a bundle, and prints where. Nothing is overwritten. Documents that are missing are named. */
export const exportBundle: Command = async (words, ports) => {
  const wish = readExportWish(words, ports.t);
  const passphrase = await passphraseOf(wish);
  const storePath = namedStore(wish.store, ports);
  const context = openContext(backendPorts(storePath, systemClock.today(), ports));
  try {
    const { bytes, absent } = await prepareBundle(context, { clusters: wish.clusters, passphrase });
    const path = await writeFileSafely(resolve(wish.file), bytes, { mayReplace: false });
    ports.terminal.print(`${ports.t('commands.written', { path })}\n`);
    return sayAbsent(absent, 'commands.absentHere', ports);
  } finally {
    context.store.close();
  }
};
