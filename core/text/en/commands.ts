import { count } from '../message.ts';

type Standing = 'new' | 'same' | 'differs' | 'deleted';

interface Sums {
  readonly added: number;
  readonly replaced: number;
  readonly copied: number;
  readonly kept: number;
  readonly same: number;
}

const standingWord = ({ standing, fields }: { standing: Standing; fields: number }): string =>
  ({
    new: 'new',
    same: 'same',
    differs: `differs in ${count(fields, 'field', 'fields')}`,
    deleted: 'deleted here',
  })[standing];

const sums = ({ added, replaced, copied, kept, same }: Sums): string =>
  `${added} added, ${replaced} replaced, ${copied} copied, ${kept} left as they were, ${same} the same`;

/** Words of the command line and names of exported files. */
export const commands = {
  help: [
    'Cluster Desk on the command line',
    '',
    'evaluate FILE  [--knowledge FILE]',
    '    Evaluates an assessment file and prints the result as JSON, with the shipped knowledge base that',
    '    the file names, the newest where it names none.',
    'brief --sample | --assessment FILE  --lang zh,en  --out FILE-OR-FOLDER  [--format pdf,docx]',
    '      [--date YYYY-MM-DD]  [--knowledge FILE]  [--without-missing]',
    '    Writes the policy brief: one language and format into a file, several into a folder.',
    '    Without --format the ending of the file decides. --date stands on it instead of today.',
    '    --knowledge: a knowledge file of your own, whatever the assessment names. --without-missing prints',
    '    the code of a character that no font on this computer has; without it such a PDF is refused.',
    'brief --all  --lang zh,en  --out FOLDER  [--format pdf,docx]  [--date YYYY-MM-DD]  [--store PATH]',
    '    Writes the briefs of the latest assessment of every cluster and keeps a record of each, so that',
    '    it can be checked later. Nothing is overwritten. Close the program first. --store names another',
    '    data file. A brief that cannot be written does not hold up the others; it is named at the end.',
    'export --all | --cluster ID…  FILE-OR-FOLDER  [--passphrase-file FILE]  [--store PATH]',
    '    Writes clusters with their assessments, facts, actions, records and attached documents as one',
    '    exchange bundle. Several ids stand one behind the other, the file last. A file gets the ending',
    '    .clusterdesk, in a folder a name of its own. The first line of the passphrase file encrypts it.',
    '    Nothing is overwritten.',
    'clusters  [--store PATH]',
    '    Prints the id and the name of every cluster.',
    'import FILE  [--dry-run]  [--mine | --theirs | --both]  [--passphrase-file FILE]  [--store PATH]',
    '    Shows what a bundle holds and stores it. What differs from here stays as it is (--mine), is replaced',
    '    (--theirs) or gets a copy beside it (--both). What was deleted here stays deleted (--mine), else it',
    '    comes in anew. --dry-run stores nothing. Close the program first. The data file is backed up before;',
    '    the command that brings it back is printed.',
    'template facts|clusters|actions|reference  [FILE]',
    '    Writes a workbook to be filled in: it is read back without any question.',
    'table FILE  [--kind facts|clusters|reference|actions]  [--sheet NAME]  [--json]',
    '    Shows how a table (CSV, TSV, TXT, XLSX) is read: head, units, which column is what, and every row',
    '    that is not taken with its line and why. --json prints all of it. Stores nothing.',
    'table-out --all | --cluster ID…  FOLDER  [--format xlsx|csv]  [--lang zh|en]  [--store PATH]',
    '    Writes all tables of the latest assessment of clusters: a workbook each, or with --format csv a folder',
    '    of CSV files each; with --all the list of clusters as well. Several ids stand one behind the other, the',
    '    folder last. Without --lang in the language of the terminal. Nothing is overwritten. Close the program first.',
    'verify-method FILE-OR-FOLDER  [--json]',
    '    Runs reference cases and prints one line a case, then how many passed and failed.',
    'backup  [--to FOLDER]  [--store PATH]',
    '    Backs the data file up and checks the backup; --to writes a copy into a folder. Close the program first.',
    'restore NAME-OR-FILE  [--store PATH]',
    '    Puts a backup in the place of the data file, which is kept as a backup of its own.',
    'check  [--store PATH]',
    '    Reads the data file and all backups and says of each whether it is sound. Changes nothing.',
    'help',
    '    Prints this. COMMAND --help prints what stands here of one command.',
    '',
    'Exit codes: 0 done, 1 failed, 2 the command was not understood, 3 done, but attached documents are lacking.',
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
  briefFailed: (p: { name: string; language: string; format: string; reason: string }) =>
    `not written: ${p.name} (${p.language}, ${p.format}): ${p.reason}`,
  briefMissing: (p: { name: string; language: string; format: string; reason: string }) =>
    `${p.name} (${p.language}, ${p.format}): ${p.reason}`,
  briefSkipped: (p: { name: string; reason: string }) => `skipped: ${p.name}: ${p.reason}`,
  briefsWritten: (p: { written: number; failed: number; skipped: number; folder: string }) =>
    `${count(p.written, 'file', 'files')} written, ${p.failed} not written, ${p.skipped} skipped: ${p.folder}`,
  clustersMissing: 'Give --all, or --cluster with one or more ids. "cluster-desk clusters" lists them.',
  clusterUnknown: (p: { id: string }) =>
    `There is no cluster with the id "${p.id}". "cluster-desk clusters" lists them. Nothing was written.`,
  wordTooMuch: (p: { word: string }) => `"${p.word}" is not understood here.`,
  oneChoice: 'Give one of --mine, --theirs and --both.',
  bundleMissing: 'Name one bundle file.',
  bundleHolds: (p: {
    clusters: number;
    assessments: number;
    actions: number;
    facts: number;
    briefRecords: number;
    evidence: number;
    app: string;
    date: string;
  }) =>
    `The bundle of ${p.date} (version ${p.app}) holds ${count(p.clusters, 'cluster', 'clusters')}, ` +
    `${count(p.assessments, 'assessment', 'assessments')}, ${count(p.actions, 'action', 'actions')}, ` +
    `${count(p.facts, 'yearly fact', 'yearly facts')}, ${count(p.briefRecords, 'record of a brief', 'records of briefs')} ` +
    `and ${count(p.evidence, 'attached document', 'attached documents')}.`,
  absentHere: (p: { count: number }) =>
    `Not brought along, because missing or changed on this computer: ${count(p.count, 'attached document', 'attached documents')}:`,
  absentBeside: (p: { count: number }) =>
    `Missing or changed beside the data file: ${count(p.count, 'attached document', 'attached documents')}:`,
  recordsNotKept: (p: { count: number }) =>
    `The data file is read-only: no record was kept of ${count(p.count, 'brief', 'briefs')}, so the check of a printed brief does not know ${p.count === 1 ? 'it' : 'them'}.`,
  absentInBundle: (p: { count: number }) =>
    `The bundle names ${count(p.count, 'attached document', 'attached documents')} that it does not hold:`,
  bundleSame: (p: { clusters: number }) => `the same as here: ${count(p.clusters, 'cluster', 'clusters')}`,
  bundleCluster: (p: { name: string; standing: Standing; fields: number }) => `${standingWord(p)}: ${p.name}`,
  bundleAssessment: (p: { date: string; standing: Standing; fields: number; missing: string | null }) =>
    p.missing === null
      ? `${standingWord(p)}: assessment of ${p.date}`
      : `stays out: assessment of ${p.date}, its knowledge base ${p.missing} is not installed here`,
  bundleUndecided:
    'Nothing was stored. Give --mine, --theirs or --both for what differs or was deleted here.',
  bundleElsewhere: (p: { name: string; date: string; here: string }) =>
    `cannot be replaced: ${p.name}, assessment of ${p.date}: it belongs to the cluster ${p.here} here`,
  bundleNotReplaced:
    'Nothing was stored. Give --mine or --both, or decide one by one in the program ("Open file").',
  bundleImported: (p: {
    clusters: Sums;
    assessments: Sums;
    actions: number;
    removedActions: number;
    leftOut: number;
  }) =>
    [
      `Clusters: ${sums(p.clusters)}.`,
      `Assessments: ${sums(p.assessments)}.`,
      `${count(p.actions, 'action', 'actions')} stored.`,
      ...(p.removedActions > 0
        ? [`${count(p.removedActions, 'action', 'actions')} of yours moved to Recently deleted.`]
        : []),
      ...(p.leftOut > 0 ? [`Left out for want of their knowledge base: ${p.leftOut}.`] : []),
    ].join(' '),
  tablesFolderMissing: 'Name one folder for the tables.',
  tablesSkipped: (p: { name: string }) => `skipped, not assessed yet: ${p.name}`,
  sheetFormatWrong: 'Give --format xlsx or --format csv.',
  oneLanguage: 'Give --lang zh or --lang en.',
  templateMissing: 'Name the kind of template, facts, clusters, actions or reference, and at most one file.',
  tableMissing: 'Name one table file.',
  tableKindWrong: 'Give --kind facts, --kind clusters, --kind reference or --kind actions.',
  tableText: (p: {
    name: string;
    encoding: string;
    delimiter: string | null;
    rows: number;
    columns: number;
  }) =>
    `${p.name}: ${[p.encoding, p.delimiter, count(p.rows, 'row', 'rows'), count(p.columns, 'column', 'columns')].filter(Boolean).join(', ')}`,
  tableWorkbook: (p: {
    name: string;
    sheet: string;
    sheets: readonly string[];
    rows: number;
    columns: number;
  }) =>
    `${p.name}: sheet ${p.sheet}${p.sheets.length > 1 ? ` of ${p.sheets.join(', ')}` : ''}, ` +
    `${count(p.rows, 'row', 'rows')}, ${count(p.columns, 'column', 'columns')}`,
  tableTab: 'tab',
  tableComma: 'comma',
  tableSemicolon: 'semicolon',
  tableBar: 'vertical bar',
  tableHead: (p: { lines: readonly number[] }) =>
    p.lines.length === 0 ? 'No head.' : `Head: line ${p.lines.join(', ')}.`,
  tableKind: (p: { kind: 'facts' | 'clusters' | 'reference' | 'actions' }) =>
    `Read as ${{ facts: 'yearly facts of a cluster', clusters: 'a list of clusters', reference: 'figures of the reference area', actions: 'a list of actions' }[p.kind]}.`,
  tableColumn: (p: { column: string; head: string; field: string | null; unit: string; why: string }) =>
    `${p.column}  ${p.head === '' ? '(no name)' : p.head}  →  ${p.field === null ? `not taken: ${p.why}` : `${p.field}${p.unit && `, ${p.unit}`} (${p.why})`}`,
  tableTaken: (p: { rows: number; missing: number; doubts: number; rejected: number }) =>
    `Taken: ${p.rows}. Without a figure: ${p.missing}. To be asked: ${p.doubts}. Not taken: ${p.rejected}.`,
  tableRejected: (p: { place: string; text: string; reason: string }) =>
    `${p.place}: "${p.text}" ${p.reason}`,
  tableLine: (p: { line: number }) => `line ${p.line}`,
  tableDoubt: (p: { place: string; readings: readonly number[] }) =>
    `${p.place}: ${p.readings.map((value) => `${value}%`).join(' or ')}?`,
  tableMore: (p: { more: number }) => `and ${p.more} more`,
  importEnded: 'Ended. Nothing was stored.',
  bundleKept: (p: { name: string; command: string }) =>
    `The data file of before is kept as the backup ${p.name}. This brings it back: ${p.command}`,
  written: (p: { path: string }) => `Written: ${p.path}`,
  firstPageOver: 'Page 1 runs over.',
  tooLong: (p: { parts: readonly string[] }) => `Longer than it should be: ${p.parts.join(' ')}`,
  casePassed: (p: { id: string }) => `passed  ${p.id}`,
  caseFailed: (p: { id: string; reason: string }) => `failed  ${p.id}  ${p.reason}`,
  caseDiffers: (p: { path: string; expected: string; computed: string }) =>
    `${p.path}: expected ${p.expected}, computed ${p.computed}`,
  methodUnknown: (p: { method: string }) => `method not known: ${p.method}`,
  caseInvalid: 'not a case file',
  briefFile: 'policy-brief',
} as const;
