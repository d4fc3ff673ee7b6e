import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type SheetFormat, sheetFormats } from '../../core/base/sheetFormat.ts';
import { type Language, languages } from '../../core/base/settings.ts';
import type { ClusterSummary } from '../../core/model/cluster.ts';
import { clustersSheet } from '../../core/sheet/tables/clusters.ts';
import { sheetWords } from '../../core/sheet/words.ts';
import { inLanguage } from '../../core/text/message.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { Context } from '../backend/context/context.ts';
import { openContext } from '../backend/context/openContext.ts';
import { sheetFile, writeAssessmentTables } from '../backend/sheet/exportSheets.ts';
import { writeFileSafely } from '../backend/exchange/writeFile.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { type Command, type CommandPorts, interrupted, interruptionOf } from './command.ts';
import { backendPorts, namedStore } from './storePorts.ts';

interface Wish {
  /** Ids of clusters; `null` for all. */
  readonly clusters: readonly string[] | null;
  readonly folder: string;
  readonly format: SheetFormat;
  readonly language: Language;
  readonly store: string | null;
}

/**
 * `table-out`: writes all tables of the latest assessment of clusters into a folder, and of all clusters their list too.
 *
 * A line for each file or folder. Nothing is overwritten; a cluster without an assessment is named. Told to end, it ends
 * after the assessment that it is at.
 */
export const writeTables: Command = async (words, ports) => {
  const wish = readWish(words, ports);
  await mkdir(wish.folder, { recursive: true });
  const signal = interruptionOf(ports);
  const context = openContext(backendPorts(namedStore(wish.store, ports), systemClock.today(), ports));
  try {
    const all = context.store.clusterSummaries.list(context.ports.clock.today());
    const unknown = wish.clusters?.find((id) => !all.some((cluster) => cluster.id === id));
    if (unknown !== undefined) {
      ports.terminal.complain(`${ports.t('commands.clusterUnknown', { id: unknown })}\n`);
      return 1;
    }
    const wanted = all.filter(({ id }) => wish.clusters === null || wish.clusters.includes(id));
    if (wish.clusters === null) {
      await writeList(context, wanted, { wish, ports });
    }
    return await writeEach(context, wanted, { wish, ports, signal });
  } finally {
    context.store.close();
  }
};

interface Writing {
  readonly wish: Wish;
  readonly ports: CommandPorts;
}

const say = ({ terminal, t }: CommandPorts, path: string): void =>
  terminal.print(`${t('commands.written', { path })}\n`);

async function writeList(
  context: Context,
  clusters: readonly ClusterSummary[],
  { wish: { folder, format, language }, ports }: Writing,
): Promise<void> {
  const sheet = clustersSheet(
    sheetWords(context.knowledge.inUse(), language),
    clusters,
    context.shipped.lists(),
  );
  const { name, make } = sheetFile(context, { sheet, assessment: null, format, language });
  say(ports, await writeFileSafely(join(folder, name), await make(), { mayReplace: false }));
}

async function writeEach(
  context: Context,
  clusters: readonly ClusterSummary[],
  { wish, ports, signal }: Writing & { readonly signal: AbortSignal },
): Promise<number> {
  for (const { latest, name } of clusters) {
    if (signal.aborted) {
      return interrupted;
    }
    const called = inLanguage(name, ports.language);
    if (latest === null) {
      // In a list of all, most clusters have none: only one that was asked for is named.
      if (wish.clusters !== null) {
        ports.terminal.complain(`${ports.t('commands.tablesSkipped', { name: called })}\n`);
      }
      continue;
    }
    ports.terminal.status?.(called);
    say(ports, await writeAssessmentTables(context, latest.assessmentId, wish));
  }
  return 0;
}

const options = {
  all: { type: 'boolean' },
  cluster: { type: 'string', multiple: true },
  format: { type: 'string' },
  lang: { type: 'string' },
  store: { type: 'string' },
} as const;

function readWish(words: readonly string[], { language, t }: CommandPorts): Wish {
  const { values, places } = readOptions(words, options, t);
  const named = (values.cluster ?? []).filter((each) => typeof each === 'string');
  if ((values.all === true) === named.length > 0) {
    throw new UsageError(t('commands.clustersMissing'));
  }
  const folder = places.at(-1);
  if (folder === undefined || (values.all === true && places.length > 1)) {
    throw new UsageError(t('commands.tablesFolderMissing'));
  }
  return {
    // Ids can follow each other behind one --cluster; the last word is the folder.
    clusters: values.all === true ? null : [...new Set([...named, ...places.slice(0, -1)])],
    folder: resolve(folder),
    format: oneOf(values.format ?? 'xlsx', sheetFormats) ?? usage(t, 'commands.sheetFormatWrong'),
    language: oneOf(values.lang ?? language, languages) ?? usage(t, 'commands.oneLanguage'),
    store: typeof values.store === 'string' ? values.store : null,
  };
}

const oneOf = <Value extends string>(word: unknown, known: readonly Value[]): Value | undefined =>
  known.find((each) => each === word);

function usage(t: Translate, message: 'commands.sheetFormatWrong' | 'commands.oneLanguage'): never {
  throw new UsageError(t(message));
}
