import { count } from '../message.ts';

/** Words of the command line and names of exported files. */
export const commands = {
  help: [
    'Cluster Desk on the command line',
    '',
    'evaluate FILE  [--knowledge FILE]',
    '    Evaluates an assessment file and prints the result as JSON, with the shipped knowledge base that',
    '    the file names, the newest where it names none.',
    'brief --sample | --assessment FILE  --lang zh,en  --out FILE-OR-FOLDER  [--format pdf,docx]',
    '      [--date YYYY-MM-DD]  [--knowledge FILE]',
    '    Writes the policy brief: one language and format into a file, several into a folder.',
    '    Without --format the ending of the file decides. --date stands on it instead of today.',
    '    --knowledge: a knowledge file of your own, whatever the assessment names.',
    'brief --all  --lang zh,en  --out FOLDER  [--format pdf,docx]  [--date YYYY-MM-DD]  [--store PATH]',
    '    Writes the briefs of the latest assessment of every cluster and keeps a record of each, so that',
    '    it can be checked later. Nothing is overwritten. Close the program first. --store names another',
    '    data file. A brief that cannot be written does not hold up the others; it is named at the end.',
    'verify-method FILE-OR-FOLDER  [--json]',
    '    Runs reference cases and prints one line a case, then how many passed and failed.',
    'help',
    '    Prints this.',
    '',
    'Exit codes: 0 done, 1 failed, 2 the command was not understood.',
  ].join('\n'),
  unknownCommand: (p: { name: string }) => `There is no command "${p.name}".`,
  unknownOption: (p: { name: string }) => `There is no option "${p.name}" here.`,
  valueMissing: (p: { name: string }) => `The option ${p.name} needs a value.`,
  fileMissing: 'Name one file or folder.',
  sourceMissing: 'Give one of --sample, --assessment FILE and --all.',
  languageMissing: 'Give --lang zh, --lang en or --lang zh,en.',
  formatWrong: 'Give --format pdf, --format docx or --format pdf,docx.',
  storeOrKnowledge: '--store goes with --all only, --knowledge with --sample and --assessment only.',
  outMissing: 'Give --out FILE, or --out FOLDER for several briefs.',
  dateWrong: 'Give --date as a day of the calendar, like 2026-05-31.',
  stayWrong: (p: { most: number }) => `Give --stay in whole seconds, from 1 to ${p.most}.`,
  cannotRead: (p: { path: string }) => `${p.path} cannot be read.`,
  briefFailed: (p: { name: string; language: string; format: string; reason: string }) =>
    `not written: ${p.name} (${p.language}, ${p.format}): ${p.reason}`,
  briefMissing: (p: { name: string; language: string; format: string; reason: string }) =>
    `${p.name} (${p.language}, ${p.format}): ${p.reason}`,
  briefSkipped: (p: { name: string; reason: string }) => `skipped: ${p.name}: ${p.reason}`,
  briefsWritten: (p: { written: number; failed: number; skipped: number; folder: string }) =>
    `${count(p.written, 'file', 'files')} written, ${p.failed} not written, ${p.skipped} skipped: ${p.folder}`,
  written: (p: { path: string }) => `Written: ${p.path}`,
  casePassed: (p: { id: string }) => `passed  ${p.id}`,
  caseFailed: (p: { id: string; reason: string }) => `failed  ${p.id}  ${p.reason}`,
  caseDiffers: (p: { path: string; expected: string; computed: string }) =>
    `${p.path}: expected ${p.expected}, computed ${p.computed}`,
  methodUnknown: (p: { method: string }) => `method not known: ${p.method}`,
  caseInvalid: 'not a case file',
  briefFile: 'policy-brief',
} as const;
