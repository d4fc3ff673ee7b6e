import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** Everything that may catch, by the folder that a list names. */
const rooms = [join(root, 'core'), join(root, 'db'), join(root, 'electron'), join(root, 'renderer')];

/**
 * Why a file may catch. Everything else throws, and `dispatch` or the screen that asked says what happened.
 *
 * edge: where the program ends; the failure becomes an envelope, a page, an exit code or a line of the log.
 * words: a failure of SQLite, the file system or a browser becomes an `AppError`, with it as the cause.
 * tidy: closes or takes away what would be left over, and throws on.
 * entry: one of many; the failure becomes an entry of the report, and the rest goes on.
 * asks: failing is the answer to the question: is it there, can it be written, does the process live.
 * said: a promise whose failure was already answered elsewhere.
 */
type Kind = 'edge' | 'words' | 'tidy' | 'entry' | 'asks' | 'said';

/** Files outside the renderer that catch, each catch by its kind, in the order of the file. */
const allowed: Readonly<Record<string, readonly Kind[]>> = {
  'core/base/decodeText.ts': ['asks'],
  'core/exchange/readPart.ts': ['words'],
  'core/model/evidence/textKind.ts': ['asks'],
  'core/verification/caseFile.ts': ['entry'],
  'core/verification/verifyCase.ts': ['entry'],
  'db/backup/backupFolder.ts': ['asks', 'asks'],
  'db/backup/checkBackups.ts': ['entry'],
  'db/backup/durable.ts': ['asks', 'words'],
  'db/backup/evidenceElsewhere.ts': ['asks', 'asks'],
  'db/backup/headsLeft.ts': ['asks'],
  'db/backup/keptCopies.ts': ['asks', 'asks', 'asks', 'asks', 'asks'],
  'db/backup/proveCopy.ts': ['words'],
  'db/backup/replaceStore.ts': ['asks'],
  'db/backup/secondPlace.ts': ['asks'],
  'db/backup/shelves.ts': ['asks'],
  'db/driver/chooseDriver.ts': ['asks'],
  'db/driver/nodeSqlite.ts': ['tidy'],
  'db/driver/nodeStatement.ts': ['words'],
  'db/evidence/readEvidence.ts': ['asks'],
  'db/identity/logNote.ts': ['asks', 'asks', 'asks'],
  'db/migrate.ts': ['words'],
  'db/opening/createEmpty.ts': ['words'],
  'db/opening/examineLog.ts': ['words', 'asks'],
  'db/opening/fileFailure.ts': ['words'],
  'db/opening/inspectFile.ts': ['asks'],
  'db/opening/lock.ts': ['tidy', 'words'],
  'db/opening/open.ts': ['words', 'tidy', 'tidy'],
  'db/opening/place.ts': ['asks', 'tidy', 'tidy'],
  'db/opening/soundPlace.ts': ['words', 'asks', 'asks'],
  'db/opening/takeAway.ts': ['tidy'],
  'db/recovery/fillStore.ts': ['entry'],
  'db/recovery/foundTrail.ts': ['asks'],
  'db/recovery/pages.ts': ['asks'],
  'db/recovery/record.ts': ['asks'],
  'db/store.ts': ['tidy', 'edge', 'edge'],
  'db/trail/turns.ts': ['tidy', 'tidy'],
  'electron/backend/assessment/groupFiles.ts': ['entry'],
  'electron/backend/backup/backupKeeper.ts': ['tidy', 'said'],
  'electron/backend/backup/backupTimer.ts': ['edge'],
  'electron/backend/backup/folderCheck.ts': ['asks', 'asks'],
  'electron/backend/backup/foundFolders.ts': ['asks'],
  'electron/backend/backup/secondCopies.ts': ['edge'],
  'electron/backend/brief/checkBrief.ts': ['asks'],
  'electron/backend/brief/exportJobs.ts': ['said'],
  'electron/backend/brief/runBatch.ts': ['entry', 'entry', 'asks'],
  'electron/backend/brief/zipEntry.ts': ['asks'],
  'electron/backend/context/openContext.ts': ['tidy'],
  'electron/backend/context/openedFiles.ts': ['words'],
  'electron/backend/context/receivedFiles.ts': ['words', 'said', 'words'],
  'electron/backend/dispatch.ts': ['edge', 'edge'],
  'electron/backend/exchange/archive/archiveFile.ts': ['words'],
  'electron/backend/exchange/archive/encryption.ts': ['words', 'words', 'said', 'words', 'words'],
  'electron/backend/exchange/archive/readArchive.ts': ['tidy', 'words'],
  'electron/backend/exchange/bundle/bundleDesk.ts': ['tidy'],
  'electron/backend/exchange/bundle/openBundle.ts': ['tidy', 'words'],
  'electron/backend/exchange/bundle/storingAt.ts': ['words'],
  'electron/backend/evidence/evidenceRoom.ts': ['tidy'],
  'electron/backend/evidence/fileStates.ts': ['asks'],
  'electron/backend/evidence/startLook.ts': ['edge'],
  'electron/backend/evidence/keepFile.ts': ['words', 'said', 'asks'],
  'electron/backend/evidence/keeper.ts': ['tidy', 'said'],
  'electron/backend/evidence/openedCopies.ts': ['words', 'asks'],
  'electron/backend/evidence/readFile.ts': ['asks', 'asks'],
  'electron/backend/evidence/sweepEvidence.ts': ['asks'],
  'electron/backend/exchange/exportFile.ts': ['edge'],
  'electron/backend/exchange/saveCopy.ts': ['words', 'said'],
  'electron/backend/exchange/takeName.ts': ['asks', 'said', 'asks', 'tidy'],
  'electron/backend/exchange/writeFile.ts': ['words', 'said'],
  'electron/backend/exchange/zipFiles.ts': ['words'],
  'electron/backend/knowledge/knowledgeFiles.ts': ['words'],
  'electron/backend/pdf/packedMetadata.ts': ['asks', 'tidy', 'asks'],
  'electron/backend/context/oneOfMany.ts': ['entry'],
  'electron/backend/program.ts': ['edge', 'tidy', 'edge', 'edge'],
  'electron/backend/recovery/copyOrder.ts': ['asks'],
  'electron/backend/recovery/recovery.ts': ['edge', 'asks', 'asks'],
  'electron/backend/recovery/salvageJob.ts': ['edge'],
  'electron/backend/start/agreeOnSecond.ts': ['edge'],
  'electron/backend/start/logFile.ts': ['edge'],
  'electron/backend/start/openProgram.ts': ['tidy', 'said'],
  'electron/backend/table/readTextTable.ts': ['words'],
  'electron/backend/table/workbook/parts.ts': ['words'],
  'electron/backend/table/workbook/readWorkbook.ts': ['words'],
  'electron/backend/start/longCheck.ts': ['asks'],
  'electron/commands/command.ts': ['words'],
  'electron/commands/importBundle.ts': ['edge'],
  'electron/commands/printFileBriefs.ts': ['entry'],
  'electron/commands/runCommand.ts': ['edge'],
  'electron/commands/verifyMethod.ts': ['words'],
  'electron/desktop/keepPage.ts': ['edge'],
  'electron/desktop/main.ts': ['edge', 'said', 'edge', 'edge', 'edge'],
  'electron/loopback/browsers/linuxBrowsers.ts': ['asks'],
  'electron/loopback/appWindow.ts': ['asks', 'asks', 'asks'],
  'electron/loopback/ending.ts': ['edge'],
  'electron/loopback/exportPath.ts': ['asks'],
  'electron/loopback/keepBrowser.ts': ['tidy', 'said'],
  'electron/loopback/keepWindow.ts': ['edge'],
  'electron/loopback/launchBrowser.ts': ['words'],
  'electron/loopback/packagedBrowser.ts': ['asks', 'asks', 'tidy'],
  'electron/loopback/printPages.ts': ['said', 'tidy'],
  'electron/loopback/printer.ts': ['said', 'said', 'said'],
  'electron/loopback/program.ts': ['edge', 'edge', 'edge'],
  'electron/loopback/readJson.ts': ['words'],
  'electron/loopback/server.ts': ['edge', 'edge'],
  'electron/loopback/showPage.ts': ['edge'],
  'electron/loopback/windowFolder.ts': ['asks'],
  'electron/pages/pages.ts': ['edge'],
  'electron/printing/printQueue.ts': ['tidy'],
  'electron/printing/untilAborted.ts': ['said'],
  'electron/printing/withOneRetry.ts': ['words', 'words'],
};

/** Outside of comments and names: `catch (error) {`, `catch {`, `.catch(`, `{:catch error}`. */
const catches = /(?:\}\s*|\.|\{:)catch\b(?=\s*[({}]|\s+\w+\s*\})/gu;

const sourcesOf = (room: string): string[] =>
  rooms
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        relative(root, join(folder, name)).replaceAll('\\', '/'),
      ),
    )
    .filter((file) => file.startsWith(`${room}/`) && /\.(?:ts|svelte)$/u.test(file))
    .sort();

/** Each catch of a file as the text that follows it. */
function catchesOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(catches)].map(({ index }) => text.slice(index, index + 260));
}

describe('where a failure is caught', () => {
  test('outside the renderer only in the files of the list, as often as it says', () => {
    const found = ['core', 'db', 'electron']
      .flatMap(sourcesOf)
      .map((file) => [file, catchesOf(file).length] as const)
      .filter(([, count]) => count > 0);

    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(allowed).map(([file, kinds]) => [file, kinds.length])),
    );
  });

  test('a screen that catches says what failed', () => {
    // The bar that leads back to the last answer: without its place it has nothing to say.
    // So has the line that reminds of actions where they could not be counted.
    const silent = ['renderer/views/clusters/ResumeBar.svelte', 'renderer/views/followUp/Reminder.svelte'];
    const quiet = ['renderer/views', 'renderer/App.svelte', 'renderer/ui']
      .flatMap((room) => (room.endsWith('.svelte') ? [room] : sourcesOf(room)))
      .filter((file) => !silent.includes(file))
      .filter((file) =>
        catchesOf(file).some((text) => !/describe\(error\)|[fF]ail\w* = |\{error\}/u.test(text)),
      );

    expect(quiet).toEqual([]);
  });

  test('nowhere is one empty', () => {
    const empty = ['core', 'db', 'electron', 'renderer']
      .flatMap(sourcesOf)
      .filter((file) => catchesOf(file).some((text) => /^\}\s*catch\s*(?:\(\w+\)\s*)?\{\s*\}/u.test(text)));

    expect(empty).toEqual([]);
  });
});
