import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../../core/contract/channels.ts';
import { engineVersion } from '../../../core/evaluation/engineVersion.ts';
import { appVersion } from '../context/appVersion.ts';
import type { Context } from '../context/context.ts';
import type { Resources } from '../context/resources.ts';
import { lastClose } from './lastClose.ts';
import { listName } from './parts.ts';

type About = Output<'about.read'>;

/** So many digits tell builds and stores apart, and can be read out on the telephone. */
const shown = 12;

/** What the program is and what it works on. `folder` is that of the running code. */
export async function readAbout(context: Context, folder: string): Promise<About> {
  const { ports, store, resources, knowledge, backups } = context;
  const { version, hash } = knowledge.inUse();
  const { sqlite, driver, bytes, schema } = store.technicalFacts();
  const { node, electron, chrome } = process.versions;
  return {
    program: { version: appVersion, build: await buildOf(folder, resources), engine: engineVersion },
    knowledge: { version, hash: hash.slice(0, shown) },
    store: {
      path: store.path,
      bytes,
      schema,
      id: store.storeId.slice(0, shown),
      generation: store.identity()?.generation ?? null,
      readOnly: store.readOnly,
      begunAt: store.trail.list({ before: 2, limit: 1 })[0]?.at ?? null,
      closedAt: await lastClose(ports.log.path),
      backupAt: backups.state().last?.madeAt ?? null,
    },
    platform: {
      shell: ports.desktop.shell,
      system: `${platform()} ${release()}, ${arch()}`,
      node,
      electron: electron ?? null,
      chromium: chrome ?? null,
      sqlite,
      driver,
    },
    logPath: ports.log.path,
  };
}

/**
 * A digest over the code that runs and the page that it serves: two programs with the same one are the same. Empty where
 * the program was not built.
 */
async function buildOf(folder: string, { renderer }: Resources): Promise<string> {
  // Only a build writes the list.
  if (!existsSync(join(folder, listName))) {
    return '';
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const hash = createHash('sha256');
  // The page names its files by what they hold.
  for (const path of [join(renderer, 'index.html'), ...names.map((name) => join(folder, name))]) {
    hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, shown);
}
