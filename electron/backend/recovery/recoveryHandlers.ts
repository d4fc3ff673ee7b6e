import { rmSync, statSync } from 'node:fs';
import type { Handlers, Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { isRecoverable } from '../../../core/model/backup/recovery.ts';
import { holdsAnything } from '../../../core/model/backup/salvageReport.ts';
import { salvageReportText } from '../../../core/text/salvageReportText.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { readLogNote, writeLogNote } from '../../../db/identity/logNote.ts';
import { createEmpty } from '../../../db/opening/createEmpty.ts';
import { asideFile, asideName, setLogAside } from '../../../db/opening/finishReplacing.ts';
import { identityWithoutLog } from '../../../db/opening/inspectFile.ts';
import { laterChanges } from '../../../db/recovery/laterChanges.ts';
import { checkFolder } from '../backup/folderCheck.ts';
import { findFolders } from '../backup/foundFolders.ts';
import { createFileHandlers } from '../calls/fileHandlers.ts';
import { currentAct, doing } from '../context/act.ts';
import { createWrittenFiles, type WrittenFiles } from '../context/writtenFiles.ts';
import { fileName } from '../exchange/fileName.ts';
import { writeFileSafely } from '../exchange/writeFile.ts';
import { type BackupShelf, createBackupShelf } from './backupShelf.ts';
import { diagnosticCopy } from './diagnosticCopy.ts';
import type { RecoveryDesk } from './recoveryDesk.ts';
import type { SalvageJob } from './salvageJob.ts';

/** What is answered while no store is open. */
export function createRecoveryHandlers(desk: RecoveryDesk, job: SalvageJob): Partial<Handlers> {
  const { ports } = desk;
  const shelf = createBackupShelf(ports);
  const written = createWrittenFiles(ports);
  return {
    ...createFileHandlers({ written }),
    ...openingHandlers(desk, { shelf, job }),
    ...savingHandlers(desk, { job, written }),
    'recovery.state': async () => stateOf(desk, shelf),
    ...lookingHandlers(desk, shelf),
    'recovery.outlook': async () => outlookOf(desk, { shelf, job }),
    'recovery.checkBackup': ({ name }) => shelf.check(name),
    async 'recovery.chooseBackup'() {
      const path = (await ports.desktop.chooseBackup?.()) ?? null;
      return path === null ? null : shelf.add(path);
    },
    'recovery.salvage'() {
      job.start();
    },
    'recovery.salvageState': () => job.state(),
    async 'recovery.cancelSalvage'() {
      await job.cancel();
      return job.state();
    },
    'recovery.quit'() {
      // The page is answered first.
      setImmediate(() => desk.quit());
    },
  };
}

/** Where else copies may lie. */
function lookingHandlers(desk: RecoveryDesk, shelf: BackupShelf): Partial<Handlers> {
  const { desktop } = desk.ports;
  return {
    'recovery.folders': () => findFolders(),
    'recovery.lookIn'({ folder }) {
      shelf.lookIn(checkFolder(folder));
      return stateOf(desk, shelf);
    },
    async 'recovery.chooseFolder'() {
      const now = shelf.elsewhere().second?.folder ?? null;
      const folder = await desktop.chooseExportFolder('Cluster Desk', now);
      if (folder !== null) {
        shelf.lookIn(checkFolder(folder));
      }
      return stateOf(desk, shelf);
    },
  };
}

/** The ways that lead to an open store. */
function openingHandlers(
  desk: RecoveryDesk,
  { shelf, job }: { shelf: BackupShelf; job: SalvageJob },
): Partial<Handlers> {
  return {
    'recovery.openBackup'({ name }) {
      takeIn(desk, shelf.takePath(name));
    },
    'recovery.openWithoutLog'() {
      openWithoutLog(desk);
    },
    'recovery.tryAgain'() {
      desk.open();
    },
    'recovery.beginNew'() {
      beginNew(desk);
    },
    'recovery.openSalvaged'() {
      const { draft } = salvagedIn(job);
      takeIn(desk, draft);
      rmSync(draft, { force: true });
    },
  };
}

function beginNew(desk: RecoveryDesk): void {
  const { clock, newId } = desk.ports;
  const { path } = desk.place();
  // What says which state was here last stays, under another name.
  setLogAside(path, asideName(path, clock.today()));
  // Opening makes none where backups say that one was there.
  createEmpty(path, { now: clock.now, newId, act: currentAct });
  desk.open();
}

/** What is written where the official chooses. */
function savingHandlers(
  desk: RecoveryDesk,
  { job, written }: { job: SalvageJob; written: WrittenFiles },
): Partial<Handlers> {
  const { clock, desktop } = desk.ports;

  async function write(name: string, make: () => Promise<Uint8Array> | string) {
    const path = await desktop.chooseExportPath(name, null);
    if (path === null) {
      return written.exported(null);
    }
    const mayReplace = desktop.shell === 'electron';
    return written.exported(await writeFileSafely(path, await make(), { mayReplace }));
  }

  return {
    'recovery.saveReport'({ language }) {
      const { report } = salvagedIn(job);
      const name = fileName([createTranslate(language)('recovery.reportTitle'), clock.today()], 'txt');
      return write(name, () => salvageReportText(report, { language, now: clock.now() }));
    },
    'recovery.saveCopy'() {
      const t = createTranslate(desktop.systemLanguage);
      return write(fileName([t('recovery.copyName'), clock.today()], 'zip'), () => diagnosticCopy(desk));
    },
  };
}

function salvagedIn(job: SalvageJob) {
  const result = job.result();
  if (result === null) {
    throw new AppError('not-ready', 'Nothing was salvaged yet.');
  }
  return result;
}

/** Puts a whole store in the place of the one that does not open, which stays beside it until the official decides. */
function takeIn(desk: RecoveryDesk, source: string): void {
  const { clock } = desk.ports;
  const { path } = desk.place();
  const keepAs = asideName(path, clock.today());
  const { kept } = replaceStore(path, source, { now: clock.now, keepAs });
  const context = desk.open();
  if (kept !== null) {
    noteAside(context, 'set-aside', asideFile(path, keepAs));
  }
}

function openWithoutLog(desk: RecoveryDesk): void {
  const { path } = desk.place();
  const name = asideName(path, desk.ports.clock.today());
  const note = readLogNote(path);
  setLogAside(path, name);
  if (note && identityWithoutLog(path)?.storeId === note.storeId) {
    // An older copy of the same store: its trail then says that it goes on from there.
    writeLogNote(path, note);
  }
  noteAside(desk.open(), 'log-set-aside', `${asideFile(path, name)}-wal`);
}

function noteAside({ store, ports }: ReturnType<RecoveryDesk['open']>, kind: string, detail: string): void {
  if (!store.readOnly) {
    doing('store.set-aside', () =>
      store.transaction(() => store.notices.add({ kind, detail, noticedAt: ports.clock.now() })),
    );
  }
}

async function stateOf(desk: RecoveryDesk, shelf: BackupShelf): Promise<Output<'recovery.state'>> {
  const { ports, failure } = desk;
  const { code, details } = failure();
  if (!isRecoverable(code)) {
    throw failure();
  }
  return {
    failure: {
      kind: code,
      finding: textOf(details['finding']),
      version: typeof details['version'] === 'number' ? details['version'] : null,
      cause: textOf(details['cause']),
      at: desk.failedAt(),
    },
    systemLanguage: ports.desktop.systemLanguage,
    file: fileOf(ports.storePath),
    backups: await shelf.list(),
    ...shelf.elsewhere(),
    canChoose: ports.desktop.chooseBackup !== undefined,
    logLine: desk.logLine(),
  };
}

async function outlookOf(
  desk: RecoveryDesk,
  { shelf, job }: { shelf: BackupShelf; job: SalvageJob },
): Promise<Output<'recovery.outlook'>> {
  if (desk.failure().code !== 'store-damaged') {
    return { later: null, salvage: null };
  }
  const { report, trail, clusterNames } = await job.foresee();
  const later = laterChanges(trail, shelf.newestHead());
  return {
    later:
      later?.map(({ clusterId, ...change }) => ({
        ...change,
        cluster: clusterNames.get(clusterId ?? '') ?? null,
      })) ?? null,
    salvage: holdsAnything(report) ? report : null,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function fileOf(path: string): Output<'recovery.state'>['file'] {
  const found = statSync(path, { throwIfNoEntry: false });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  const latest = Math.max(found?.mtimeMs ?? 0, log?.mtimeMs ?? 0);
  return {
    path,
    bytes: found?.isFile() ? found.size : null,
    writtenAt: latest === 0 ? null : new Date(latest).toISOString(),
  };
}
