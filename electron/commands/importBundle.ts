import { existsSync } from 'node:fs';
import { fileRefusal } from '../../core/base/strictJson.ts';
import type { BundleImport, BundlePreview } from '../../core/exchange/bundlePreview.ts';
import { inLanguage } from '../../core/text/message.ts';
import { doing } from '../backend/context/act.ts';
import type { Context } from '../backend/context/context.ts';
import { openContext } from '../backend/context/openContext.ts';
import { isEncrypted } from '../backend/exchange/archive/encryption.ts';
import { importBundle as importNow } from '../backend/exchange/bundle/importBundle.ts';
import { judgeInTurns, openBundleFile, previewOf } from '../backend/exchange/bundle/bundleDesk.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { commandLine } from '../terminal/commandLine.ts';
import { sayAbsent } from './absentNotice.ts';
import { type ImportWish, passphraseOf, readImportWish } from './bundleWish.ts';
import { type Command, type CommandPorts, interrupted } from './command.ts';
import { backendPorts, namedStore } from './storePorts.ts';

/**
 * `import`: says what a bundle holds and what of it differs from the store, and stores it where that is decided.
 *
 * Exit code 1 where something differs and nothing was said about it: then nothing is stored. Exit code 3 where it was
 * stored and names documents that it does not hold. Told to end before it stores, it stores nothing, and nothing of an
 * encrypted bundle is left.
 */
export const importBundle: Command = async (words, ports) => {
  const wish = readImportWish(words, ports.t);
  if (!existsSync(wish.file)) {
    throw fileRefusal(wish.file, { reason: 'unreadable' });
  }
  const passphrase = await passphraseOf(wish);
  const signal = ports.terminal.interruption();
  const context = openContext(backendPorts(namedStore(wish.store, ports), systemClock.today(), ports));
  try {
    return await importInto(context, { wish, passphrase, signal }, ports);
  } catch (error) {
    if (error !== signal.reason) {
      throw error;
    }
    ports.terminal.complain(`${ports.t('commands.importEnded')}\n`);
    return interrupted;
  } finally {
    try {
      await context.received.close();
    } finally {
      context.store.close();
    }
  }
};

interface Asked {
  readonly wish: ImportWish;
  readonly passphrase: string | undefined;
  /** Aborted, nothing is stored; what is being stored is stored whole. */
  readonly signal: AbortSignal;
}

async function importInto(
  context: Context,
  { wish, passphrase, signal }: Asked,
  ports: CommandPorts,
): Promise<number> {
  const besides = (await isEncrypted(wish.file)) ? await context.received.newPath() : '';
  const opened = await openBundleFile(wish.file, { passphrase, besides, signal });
  try {
    const judgement = await judgeInTurns(context, opened.bundle);
    signal.throwIfAborted();
    const preview = previewOf(opened, judgement);
    ports.terminal.print(`${previewLines(preview, ports).join('\n')}\n`);
    const lacking = sayAbsent(preview.absent, 'commands.absentInBundle', ports);
    if (!mayGoOn(preview, wish, ports) || !canBeTaken(preview, wish, { ...ports, context })) {
      return wish.isDryRun ? 0 : 1;
    }
    const decisions = { clusters: {}, assessments: {}, otherwise: wish.choice ?? undefined };
    const changed = await doing('bundle.import', () =>
      importNow(context, { bundle: opened.bundle, decisions, before: judgement }),
    );
    ports.terminal.print(`${outcomeLine(changed, ports)}\n${wayBack(changed, wish, ports)}\n`);
    return lacking;
  } finally {
    opened.bundle.close();
  }
}

function mayGoOn(
  { clusters }: BundlePreview,
  { isDryRun, choice }: ImportWish,
  { terminal, t }: CommandPorts,
): boolean {
  const isOpen = clusters.some(
    ({ choices, assessments }) =>
      choices.length > 0 || assessments.some((assessment) => assessment.choices.length > 0),
  );
  if (isOpen && choice === null && !isDryRun) {
    terminal.complain(`${t('commands.bundleUndecided')}\n`);
  }
  return !isDryRun && (!isOpen || choice !== null);
}

/** Whether what was said can be done for all that differs; names what stands under another cluster here. */
function canBeTaken(
  { clusters }: BundlePreview,
  { choice }: ImportWish,
  { context: { store }, terminal, t, language }: CommandPorts & { readonly context: Context },
): boolean {
  const lines = clusters.flatMap(({ name, assessments }) =>
    assessments
      .filter(({ standing, choices }) => standing === 'differs' && choices.length > 0)
      .filter(({ choices }) => choice !== null && !choices.includes(choice))
      .flatMap(({ assessedOn: date, mine }) => {
        const { clusterId } = store.assessments.get(mine?.id ?? '');
        const here = inLanguage(store.clusters.get(clusterId).name, language);
        return `${t('commands.bundleElsewhere', { name: inLanguage(name, language), date, here })}\n`;
      }),
  );
  if (lines.length > 0) {
    terminal.complain(`${lines.join('')}${t('commands.bundleNotReplaced')}\n`);
  }
  return lines.length === 0;
}

/** What is in it, then a line for each cluster and assessment that is not the same. */
function previewLines(preview: BundlePreview, { t, language }: CommandPorts): readonly string[] {
  const lines = preview.clusters.flatMap(({ name, standing, differences, assessments }) => {
    const cluster = inLanguage(name, language);
    const own = t('commands.bundleCluster', { name: cluster, standing, fields: differences.length });
    const around = assessments
      .filter((assessment) => assessment.standing !== 'same' || assessment.knowledge.state === 'missing')
      .map((assessment) =>
        t('commands.bundleAssessment', {
          date: assessment.assessedOn,
          standing: assessment.standing,
          fields: assessment.differences.length,
          missing: assessment.knowledge.state === 'missing' ? assessment.knowledge.version : null,
        }),
      );
    return standing === 'same' && around.length === 0 ? [] : [own, ...around.map((line) => `  ${line}`)];
  });
  const same = preview.clusters.filter(({ standing }) => standing === 'same').length;
  return [
    t('commands.bundleHolds', {
      ...preview.counts,
      app: preview.app,
      date: systemClock.dayOf(preview.createdAt),
    }),
    ...(same > 0 ? [t('commands.bundleSame', { clusters: same })] : []),
    ...lines,
  ];
}

type Imported = Omit<BundleImport, 'undo'>;

const outcomeLine = (imported: Imported, { t }: CommandPorts): string =>
  t('commands.bundleImported', imported);

/** The backup of before, and the command that brings it back. */
function wayBack({ backup }: Imported, { store }: ImportWish, { t }: CommandPorts): string {
  const command = commandLine([
    'cluster-desk',
    'restore',
    backup,
    ...(store === null ? [] : ['--store', store]),
  ]);
  return t('commands.bundleKept', { name: backup, command });
}
