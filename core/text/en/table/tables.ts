import type { AskReason } from '../../../table/preview/askReasons.ts';
import type { TableTarget } from '../../../table/preview/settings.ts';
import type { MappingForm } from '../../../table/mapping.ts';
import type { TableKind } from '../../../table/fields.ts';
import { count, many } from '../../message.ts';

const kinds = {
  facts: 'Yearly facts of one cluster',
  clusters: 'List of clusters',
  reference: 'Figures of a reference area',
  actions: 'List of actions',
} as const satisfies Record<TableKind, string>;

const titles = {
  facts: 'Import yearly facts from a table',
  clusters: 'Import a list of clusters from a table',
  actions: 'Import a list of actions from a table',
  reference: 'Import reference figures from a table',
} as const satisfies Record<TableTarget['kind'], string>;

const forms = {
  'years-down': 'A row a year',
  'years-across': 'A column a year',
  long: 'A row a value',
  list: 'A row a cluster',
} as const satisfies Record<MappingForm, string>;

const encodings = { 'utf-8': 'UTF-8', gb18030: 'GB18030', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 BE' };
const delimiters = { '\t': 'Tab', ',': 'Comma', '，': 'Wide comma', ';': 'Semicolon', '|': 'Bar' };

const asks = {
  since: 'was changed here as well since the sheet was saved',
  unknown: 'the sheet does not say what it was when it was saved',
  emptied: 'was emptied in the sheet',
  title: 'the action would be called otherwise',
} as const satisfies Record<AskReason, string>;

const values = (n: number): string => count(n, 'value', 'values');
const actions = (n: number): string => count(n, 'action', 'actions');
const clusters = (n: number): string => count(n, 'cluster', 'clusters');

/** Tables of offices on their way into the store: as they are read, what each column is, what is refused. */
export const tables = {
  kinds: (p: { kind: TableKind }) => kinds[p.kind],
  title: (p: Pick<TableTarget, 'kind'>) => titles[p.kind],
  kicker: (p: { cluster: string; year: string }) => `Cluster profile · ${p.cluster}, assessment ${p.year}`,
  holds: 'Holds',
  cluster: 'Cluster',
  noCluster: 'Choose a cluster',
  factsLede: (p: { file: string; years: number; facts: number; all: number; taken: number }) =>
    `${p.file}: ${count(p.years, 'year', 'years')}, ${count(p.facts, 'figure', 'figures')}; ${many(p.taken)} of ${values(p.all)} can be imported.`,
  clustersLede: (p: { file: string; rows: number; figures: number }) =>
    `${p.file}: ${clusters(p.rows)}${p.figures === 0 ? '' : ` with ${values(p.figures)}`} can be imported.`,
  actionsLede: (p: { file: string; rows: number; same: number }) =>
    `${p.file}: ${actions(p.rows)} can be imported${p.same === 0 ? '' : `, ${many(p.same)} the same as now`}.`,
  referenceLede: (p: { file: string; rows: number; years: number; open: number }) =>
    `${p.file}: ${values(p.rows)}${p.years > 1 ? ` of ${p.years} years` : ''} can be kept${p.open === 0 ? '' : `; ${count(p.open, 'row is', 'rows are')} not assigned`}.`,
  assessmentOf: (p: { cluster: string; date: string; isSample: boolean }) =>
    `${p.cluster}, ${p.date}${p.isSample ? ' (sample)' : ''}`,
  assessment: 'Assessment',
  noAssessment: 'Choose an assessment',
  emptyLede:
    'A table from Excel, WPS or another program, or text. It is shown here before anything is stored.',
  drop: 'Drop a table here, or choose one.',
  accepted: 'XLSX, CSV, TSV or TXT; at most 20 MB, 50,000 rows and 100 columns.',
  choose: 'Choose file',
  chooseOther: 'Other file',
  template: 'Save template',
  templateNote: 'No table yet? The template is a workbook to fill in; it is read back without any question.',
  reading: (p: { share: string }) => `Reading, ${p.share} done`,
  sending: (p: { share: string }) => `Opening, ${p.share} done`,
  storing: (p: { share: string }) => `Storing, ${p.share} done`,
  storingCancelled: 'Storing was cancelled. Nothing was stored.',
  cancelled: 'Reading was cancelled. Nothing was stored.',
  readAgain: 'Read again',
  encoding: 'Encoding',
  encodingName: (p: { encoding: keyof typeof encodings; found: boolean }) =>
    `${encodings[p.encoding]}${p.found ? ', found' : ''}`,
  delimiter: 'Separator',
  delimiterName: (p: { delimiter: keyof typeof delimiters | null }) =>
    p.delimiter === null ? 'None' : delimiters[p.delimiter],
  sheet: 'Sheet',
  headLine: 'Head ends in',
  lineName: (p: { line: number }) => `Row ${p.line}`,
  noHead: 'No head',
  form: 'Layout',
  formName: (p: { form: MappingForm }) => forms[p.form],
  year: 'Year of the values',
  yearInvalid: 'Enter a year, for example 2025.',
  size: (p: { rows: number; columns: number; size: string }) =>
    `Read: ${count(p.rows, 'row', 'rows')}, ${count(p.columns, 'column', 'columns')}, ${p.size}`,
  asInFile: 'As in the file',
  legend: 'grey is not imported, red is refused',
  sheetCaption: (p: { first: number; last: number }) => `As in the file, rows ${p.first} to ${p.last}`,
  refusedCell: 'refused',
  askedCell: 'to be answered',
  filledCell: 'from merged cells',
  earlier: (p: { count: number }) => `${many(p.count)} rows before`,
  later: (p: { count: number }) => `${many(p.count)} rows after`,
  differing: (p: { count: number }) => `Differ from what is stored: ${many(p.count)}`,
  otherValues: (p: { added: number; same: number }) =>
    `${many(p.added)} new, ${many(p.same)} the same as now`,
  figure: 'Figure',
  atYear: 'Year',
  mine: 'Now',
  theirs: 'Table',
  decision: 'Choice',
  takeTheirs: "Take the table's",
  keepMine: 'Keep the present',
  allTheirs: "Take the table's for all",
  allMine: 'Keep the present for all',
  decisionFor: (p: { what: string }) => `Choice for ${p.what}`,
  grade: 'Evidence grade',
  source: 'Source',
  date: 'Date',
  sourceMissing: 'Enter where the values come from.',
  columns: 'What each column is',
  allKnown: (p: { count: number }) => (p.count === 1 ? '1 recognised' : `all ${many(p.count)} recognised`),
  someKnown: (p: { known: number; of: number }) => `${many(p.known)} of ${many(p.of)} recognised`,
  column: 'Column',
  isField: 'Is',
  unit: 'Unit, table → here',
  fieldFor: (p: { column: string; head: string }) => `Column ${p.column}, ${p.head}`,
  unitFor: (p: { column: string }) => `Unit of column ${p.column}`,
  unitOfRow: (p: { line: number; text: string }) => `Unit of row ${p.line}, ${p.text}`,
  unitUnknown: 'Unit?',
  unitUnread: (p: { unit: string }) => `${p.unit}: which unit?`,
  notImported: 'not imported',
  figureRowsKnown: (p: { known: number; of: number }) =>
    `${many(p.known)} of ${count(p.of, 'row', 'rows')} taken`,
  figureFor: (p: { line: number; text: string }) => `Row ${p.line}, ${p.text}`,
  asIs: (p: { unit: string }) => (p.unit === '' ? 'as is' : `${p.unit}, as is`),
  aRowAYear: 'a row a year',
  ofYear: (p: { year: number }) => `of ${p.year}`,
  kept: 'Read as this layout was last time.',
  remember: 'Use this again for the same head',
  refused: (p: { values: number; rows: number; texts: number }) =>
    `Refused: ${[
      ...(p.values > 0 || p.rows + p.texts === 0 ? [values(p.values)] : []),
      ...(p.rows > 0 ? [count(p.rows, 'row', 'rows')] : []),
      ...(p.texts > 0 ? [count(p.texts, 'row of only text', 'rows of only text')] : []),
    ].join(', ')}`,
  saveList: 'Save list',
  saved: (p: { path: string }) => `Written: ${p.path}`,
  atLine: (p: { line: number }) => `Row ${p.line}`,
  because: (p: { text: string; reason: string }) => (p.text === '' ? p.reason : `"${p.text}" ${p.reason}.`),
  leftEmpty: (p: { text: string }) => `"${p.text}" is not a figure; left empty as not known.`,
  onlyText: 'Only text, kept in no value.',
  adopt: (p: { amount: string }) => `Take it as ${p.amount}`,
  moreRefused: (p: { count: number }) => `and ${many(p.count)} more; the list has all of them`,
  doubt: (p: { field: string }) => `${p.field}: what are values between 0 and 1?`,
  asPercent: (p: { value: string }) => `${p.value}%`,
  doubts: (p: { count: number }) => `To be answered: ${values(p.count)}`,
  newClusters: (p: { count: number }) => `New: ${clusters(p.count)}`,
  sameClusters: (p: { count: number }) => `The same as now: ${clusters(p.count)}`,
  differingClusters: (p: { count: number }) => `Here already, with other entries: ${clusters(p.count)}`,
  withoutYear: (p: { count: number }) =>
    `${values(p.count)} without a year: enter the year above, or they stay out.`,
  difference: (p: { field: string; mine: string; theirs: string }) =>
    `${p.field}: ${p.mine === '' ? '–' : p.mine} → ${p.theirs}`,
  newActions: (p: { count: number }) => `New: ${actions(p.count)}`,
  sameActions: (p: { count: number }) => `The same as now: ${actions(p.count)}`,
  differingActions: (p: { count: number }) => `Here already, with other entries: ${actions(p.count)}`,
  returnedLede: (p: { file: string; changed: number; asking: number; same: number }) =>
    `${p.file}: ${actions(p.changed)} changed${p.asking === 0 ? '' : `, ${many(p.asking)} only on request`}, ${many(p.same)} the same as now.`,
  changedActions: (p: { count: number }) => `Changed in the sheet: ${actions(p.count)}`,
  askActions: (p: { count: number }) => `Only on request: ${actions(p.count)}`,
  asks: (p: { why: AskReason }) => asks[p.why],
  takeAsked: (p: { what: string }) => `Take ${p.what}`,
  recordWith: (p: { note: string }) => `New record: ${p.note}`,
  unexplained: 'Closed or blocked without a note that says by what or why.',
  newer: (p: { count: number }) =>
    `Changed here since the sheet was saved, and left in it as it was: ${actions(p.count)}. What is here stays.`,
  newerOf: (p: { title: string; fields: string }) => `${p.title}: ${p.fields}`,
  recordsNotRead: (p: { sheet: string }) =>
    `The sheet "${p.sheet}" is not read back. A changed note becomes a new record.`,
  withoutOwner: (p: { count: number }) => `${many(p.count)} of them without an owner`,
  withoutDueDate: (p: { count: number }) => `${many(p.count)} of them without a due date`,
  rowsWithoutId: (p: { count: number }) => `${count(p.count, 'row', 'rows')} without an id`,
  leaveRowsOut: 'Leave out',
  moreActions: (p: { count: number }) => `and ${actions(p.count)} more`,
  importFigures: (p: { count: number }) => `Keep ${values(p.count)}`,
  importedFigures: (p: { added: number }) =>
    `Kept: ${count(p.added, 'table', 'tables')} of reference figures`,
  chooseArea: 'Choose the area above: province, city or the whole country.',
  figureRows: 'What each row is',
  figureRow: 'Row',
  figureCalled: 'In the table',
  figureIs: 'Is',
  figureFound: 'As found',
  figureValue: 'Becomes',
  openRows: (p: { count: number }) => `Not assigned: ${count(p.count, 'row', 'rows')}`,
  openRowsNote: 'Rows that are called like no industry. Choose one, or leave the row out.',
  allAssigned: 'Every row is assigned.',
  assign: (p: { text: string }) => `Industry of "${p.text}"`,
  assignTotal: 'It is the total',
  leaveOut: 'Leave out',
  isLeftOut: 'left out',
  assignAnew: (p: { text: string }) => `Assign "${p.text}" otherwise`,
  otherwise: 'Otherwise',
  figuresOfYears: (p: { years: string }) => `of ${p.years}`,
  importActions: (p: { count: number }) => `Import ${actions(p.count)}`,
  importedActions: (p: { added: number; changed: number }) =>
    `Imported: ${many(p.added)} new, ${many(p.changed)} changed ${p.added + p.changed === 1 ? 'action' : 'actions'}`,
  moreClusters: (p: { count: number }) => `and ${clusters(p.count)} more`,
  importValues: (p: { count: number }) => `Import ${values(p.count)}`,
  importClusters: (p: { count: number }) => `Import ${clusters(p.count)}`,
  nothing: 'No value that can be imported',
  importFailed: (p: { why: string }) => `Nothing was stored. ${p.why}`,
  compareAgain: 'Compare again',
  importedFacts: (p: { count: number }) => `Imported: ${values(p.count)}`,
  importedClusters: (p: { added: number; changed: number }) =>
    `Imported: ${many(p.added)} new, ${many(p.changed)} changed ${p.added + p.changed === 1 ? 'cluster' : 'clusters'}`,
  importStep: 'import of a table',
  listName: 'refused rows',
  listPlace: 'Place',
  listText: 'As found',
  listReason: 'Why',
  importAct: 'Import table',
  undoneFor: 'The import was taken back.',
  keys: 'F8 next refused, Ctrl+Enter imports, Esc leaves without change',
} as const;
