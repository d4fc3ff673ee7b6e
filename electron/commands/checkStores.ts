import { dirname } from 'node:path';
import { describeError } from '../../core/text/translate.ts';
import { backupsOf } from '../../db/backup/backupFolder.ts';
import { checkBackup, checkStoreFile, type Verdict } from '../../db/backup/checkBackups.ts';
import { copiesOn } from '../../db/backup/keptCopies.ts';
import { evidenceFolder, evidencePath } from '../../db/evidence/place.ts';
import { readEvidence } from '../../db/evidence/readEvidence.ts';
import { withFiles } from '../../db/opening/fileFailure.ts';
import { holdPlace } from '../../db/opening/holdPlace.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import type { Command, CommandPorts } from './command.ts';
import { existingStore, holdsWords, storeOption } from './namedStore.ts';

/** `check [--store PATH]`: reads the store and all its backups and says of each whether it holds. Changes nothing. */
export const checkStores: Command = async (words, ports) => {
  const { values, places } = readOptions(words, storeOption, ports.t);
  if (places.length > 0) {
    throw new UsageError(ports.t('commands.unknownCommand', { name: places.join(' ') }));
  }
  const { terminal, t } = ports;
  const { found, evidence } = holdPlace(existingStore(values.store, ports), (path) => {
    const verdict = checkStoreFile(path);
    const folder = backupsOf(path);
    const backups = withFiles(folder, () => copiesOn({ path: folder, isOurs: true }));
    return {
      found: [
        { name: path, verdict },
        ...backups.map((backup) => ({ name: backup.name, verdict: checkBackup(backup) })),
      ],
      evidence: countEvidence(path, verdict),
    };
  });
  for (const { name, verdict } of found) {
    terminal.print(`${line(name, verdict, ports)}\n`);
  }
  if (evidence.whole + evidence.broken > 0) {
    terminal.print(`${t('backups.commandEvidence', evidence)}\n`);
  }
  const whole = found.filter(({ verdict }) => verdict.isWhole).length;
  terminal.print(`${t('backups.commandChecked', { whole, damaged: found.length - whole })}\n`);
  return whole === found.length && evidence.broken === 0 ? 0 : 1;
};

/** How many of the attached files are what was attached. */
function countEvidence(path: string, verdict: Verdict) {
  const folder = evidenceFolder(dirname(path));
  const named = verdict.isWhole ? verdict.proved.evidence : [];
  const whole = named.filter((sha256) => readEvidence(evidencePath(folder, sha256), sha256) !== null).length;
  return { whole, broken: named.length - whole };
}

const line = (name: string, verdict: Verdict, ports: CommandPorts): string =>
  verdict.isWhole
    ? ports.t('backups.commandHolds', { name, holds: holdsWords(verdict.proved, ports) })
    : ports.t('backups.commandBroken', { name, reason: describeError(verdict.failure, ports.language) });
