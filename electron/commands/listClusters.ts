import { inLanguage } from '../../core/text/message.ts';
import { openContext } from '../backend/context/openContext.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import type { Command } from './command.ts';
import { existingStore, storeOption } from './namedStore.ts';
import { backendPorts } from './storePorts.ts';

/** `clusters [--store PATH]`: the id and the name of every cluster, a line each, as other commands ask for them. */
export const listClusters: Command = async (words, ports) => {
  const { values, places } = readOptions(words, storeOption, ports.t);
  const [place] = places;
  if (place !== undefined) {
    throw new UsageError(ports.t('commands.wordTooMuch', { word: place }));
  }
  const { store } = openContext(backendPorts(existingStore(values.store, ports), systemClock.today(), ports));
  try {
    const clusters = store.clusters.ids().map((id) => store.clusters.get(id));
    const width = Math.max(0, ...clusters.map(({ id }) => id.length));
    for (const { id, name } of clusters) {
      ports.terminal.print(`${id.padEnd(width)}  ${inLanguage(name, ports.language)}\n`);
    }
    return 0;
  } finally {
    store.close();
  }
};
