import { isCopyFault } from '../../model/backup/copyFault.ts';
import { copyFaultWords } from './backups.ts';
import { type ErrorCode, type ErrorDetails, reasonIn } from '../../base/errors.ts';
import type { PrintReason } from '../../base/reasons.ts';
import { charactersWithCodes } from '../codePoint.ts';
import { foundWords } from '../foundWords.ts';
import { listOf, printWords, sayReason } from '../reasonWords.ts';
import { foundIn } from './evidence.ts';
import { reasons } from './reasons.ts';

const quoted = (name: ErrorDetails[string]): string => (name ? `"${String(name)}"` : 'The file');

/** The way that needs no printing browser. */
const fromPage = 'or print the brief from its page in the browser that shows it';

/** Why a print failed, then what can be done; without the last full stop. */
const printReasons: Readonly<Record<PrintReason, string>> = {
  'no-browser': `no Chromium, Chrome or Edge was found. Install one of them, ${fromPage}`,
  'debugging-refused':
    'a policy of this computer forbids the program to print with its browser (DevTools remote debugging). ' +
    `Ask the administrator to allow it, ${fromPage}`,
  'browser-not-unpacked':
    'the browser that came with the program could not be unpacked. Free 250 MB of disk space and try again',
  'browser-stopped': `the program that prints stopped twice. Try again, ${fromPage}`,
  'font-missing': 'a font did not load. Start the program again and repeat the export',
  'too-slow': `printing took too long. Close other programs and try again, ${fromPage}`,
};

/** What happened, then what can be done. */
export const errors = {
  'invalid-input': (p) =>
    p.reason === 'refused-character'
      ? `The entry was not accepted: ${p.path ?? 'it'} ${sayReason(reasons, p)}. Take the character out and save again.`
      : `The entry was not accepted: ${p.path ?? 'it'} ${sayReason(reasons, reasonIn({ details: p }))}. Check it and save again.`,
  'invalid-file': (p) =>
    `The file was not read: ${p.path ?? 'it'} ${sayReason(reasons, reasonIn({ details: p }))}. Nothing was changed.`,
  'unsupported-file-version': (p) =>
    `The file has the format "${p.format ?? '?'}", which this version does not read. Nothing was changed.`,
  'other-knowledge-base': (p) =>
    `It was made with knowledge base ${p.version ?? '?'}; this assessment uses ${p.own ?? '?'}. It was left out.`,
  'other-cluster': (p) => `It is about another cluster, "${p.en ?? '?'}". It was left out.`,
  'same-assessor': (p) =>
    p.name
      ? `${p.name} is among the assessors already. Remove the earlier answers first to replace them.`
      : 'The same answers are there already. The file was left out.',
  'too-many-assessors': (p) => `A group takes at most ${p.most ?? '?'} assessors. The file was left out.`,
  'sample-file': () => 'It holds sample data, which a real assessment does not take. It was left out.',
  'no-answers': () => 'It holds neither ratings nor weights. It was left out.',
  'passphrase-needed': () => 'The bundle is encrypted. Enter its passphrase to open it. Nothing was changed.',
  'passphrase-wrong': () =>
    'The passphrase does not open this bundle. Check spelling and capitals and try again. Nothing was changed.',
  'passphrase-weak': () =>
    'The passphrase is too short. It takes at least 12 characters, or four of the suggested words. Nothing was written.',
  'encryption-too-costly': () =>
    'The bundle asks for more computing work than this program gives to opening one. Nothing was changed.',
  'not-found': () => 'The entry is no longer there. It may have been deleted; go back and choose again.',
  'changed-elsewhere': () =>
    'It has been changed in another window or program meanwhile. Nothing was overwritten; look at it and try again.',
  'changed-since-import': (p) =>
    `Other work was done since, and would be lost with it. What was there before the import is kept as the backup ${p.backup ?? ''}, and can be opened on the page of backups.`,
  'not-ready': () => 'Some answers that this needs are still missing. The task list shows which.',
  cancelled: () => 'What was begun was cancelled. Nothing was stored.',
  'infeasible-plan': () => 'No plan meets all conditions. Loosen the budget, the number or a must-have.',
  'knowledge-base-invalid': (p) => `The knowledge base has a mistake at "${p.id ?? '?'}" and was not loaded.`,
  'knowledge-base-missing': (p) =>
    `The assessment was made with knowledge base ${p.version ?? '?'}, which is not installed here.${
      p.known && p.option
        ? ` Installed are: ${listOf(p.known, ', ')}. Give the file of another with ${String(p.option)}.`
        : ''
    }`,
  'store-damaged': () =>
    'The data file is damaged. It was left as it is; nothing was deleted or overwritten.',
  'store-newer': (p) =>
    `The data file was written by a newer version (${p.version ?? '?'}). It was left unchanged; install that version to open it.`,
  'store-foreign': (p) =>
    p.finding === 'folder'
      ? `${p.path ?? 'It'} is a folder, not a data file. It was left unchanged.`
      : `${p.path ?? 'The file'} is not a Cluster Desk data file. It was left unchanged.`,
  'store-busy': () => 'The data file is open elsewhere. Close the other window and try again.',
  'store-read-only': () => 'The data file is read-only. Answers can be read but not changed.',
  'store-incomplete': (p) =>
    `${p.path ?? 'The data file'} is an incomplete copy without any data. It was left unchanged; copy the file again, or use a backup.`,
  'store-log-foreign': () =>
    'The data file was replaced by another copy while unfinished changes of the previous one lie beside it. Neither was changed.',
  'store-missing': (p) =>
    `${p.path ?? 'The data file'} is gone: it was there when the program ended. Put it back, or use a backup.`,
  'store-linked': (p) =>
    `${p.path ?? 'The data file'} is a link or has a second name. Put the file itself there, or choose its real folder.`,
  'store-drive-missing': (p) =>
    `${p.path ?? 'The data folder'} is not there. Connect the drive or the network folder and start again.`,
  'store-unreachable': (p) =>
    `The data file cannot be read or written${p.path ? `: ${p.path}` : ''} (${p.cause ?? '?'}). Check the drive and the rights to the folder.`,
  'store-gone': () =>
    'Not saved: the data file was moved, deleted or replaced while the program was open. Put it back, or save a copy of what is open.',
  'store-not-open': () => 'No data file is open.',
  'sqlite-unavailable': (p) =>
    `On this system (${p.system ?? '?'}, Node ${p.node ?? '?'}) no part of the program can read or write the data file. No data was touched. ${p.needed ? `Install Node ${p.needed} or newer, or update the system.` : 'Install the program anew, or update the system.'}`,
  'backup-not-written': (p) =>
    `The backup was not written${p.path ? ` to ${p.path}` : ''}. Check the folder and its free space.`,
  'backup-unusable': (p) =>
    `The backup ${p.name ?? ''} did not pass its check${isCopyFault(p.fault) ? `: ${copyFaultWords[p.fault]}` : ''}. Choose another one.`,
  'disk-full': () => 'Not saved: the disk is full. Free some space and try again.',
  'migration-failed': () => 'The data file could not be brought up to date. It was left as it was.',
  'file-not-written': (p) => `The file could not be written: ${p.path ?? '?'}. Choose another place.`,
  'file-not-opened': (p) =>
    `The file was not opened: ${p.path ?? '?'}. It may have been moved, or no program here opens such files.`,
  'evidence-refused': (p) => `${quoted(p.name)} was not attached: ${foundWords(foundIn, p)}.`,
  'evidence-not-kept': (p) =>
    `${quoted(p.name)} was not attached: it could not be written to the data folder (${p.cause ?? '?'}). Check the drive and the rights to the folder.`,
  'evidence-missing': (p) =>
    `${quoted(p.name)} is missing from the data folder. Bring it back from a backup, or attach it again.`,
  'evidence-changed': (p) =>
    `The file kept as ${quoted(p.name)} is not what was attached: it has been changed since. It was not opened.`,
  'print-failed': (p) => `The brief was not printed: ${printWords(printReasons, p) ?? 'unknown reason'}.`,
  'missing-glyph': (p) =>
    `No font on this computer has: ${charactersWithCodes(p.characters, ', ', '()')}, first under "${p.place ?? '?'}". Use another character, print its code in the PDF in its place, or export the DOCX.`,
  'call-too-large': (p) =>
    `It is too much at once: this takes at most ${p.megabytes ?? '?'} MB. Nothing was changed; choose less at a time.`,
  'unknown-channel': () => 'The program asked for something unknown. Restart it.',
  'not-allowed': () => 'That request was refused.',
  disconnected: () => 'The program behind this window has stopped. Start it again; saved answers are kept.',
  internal: (p) => `Something went wrong inside the program. Details are in ${p.log ?? 'the log'}.`,
} as const satisfies Record<ErrorCode, (details: ErrorDetails) => string>;
