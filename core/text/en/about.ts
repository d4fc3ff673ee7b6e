import { count } from '../message.ts';

/** What the program is, what it works on, and what helps a technician. */
export const about = {
  title: 'About the program',
  lede: 'What runs here and on which data: what a technician asks for first.',
  copy: 'Copy as text',
  copied: 'Copied.',
  copyByKey: 'The browser did not let it be copied. Select the lines and press Ctrl+C.',

  program: 'Program',
  version: 'Version',
  build: 'Build',
  method: 'Calculation',
  knowledge: 'Knowledge base in use',
  knowledgeIs: (p: { version: string; hash: string }) => `${p.version}, content ${p.hash}`,
  licence: 'Licence',
  licenceIs: 'MIT; parts of others below',

  store: 'Data file',
  place: 'Place',
  size: 'Size',
  megabytes: (p: { size: string }) => `${p.size} MB`,
  storeId: 'Number of the data file',
  generation: 'State',
  begun: 'Begun',
  lastClose: 'Last clean close',
  moment: (p: { date: string; time: string }) => `${p.date}, ${p.time}`,
  notKnown: 'not known',
  neverClosed: 'none in the log',
  schema: 'Version of its structure',
  access: 'Access',
  readWrite: 'Read and write',
  readOnly: 'Read only',
  backup: 'Last checked backup',
  noBackup: 'None yet',
  showFolder: 'Show in folder',

  computer: 'Computer',
  shell: 'Shell',
  shellIs: (p: { shell: 'electron' | 'loopback' | 'test' }) =>
    ({ electron: 'Own window (Electron)', loopback: 'Browser window', test: 'Test' })[p.shell],
  system: 'System',
  node: 'Node',
  electron: 'Electron',
  browser: 'Chromium',
  sqlite: 'SQLite',
  log: 'Technical log',
  noLog: 'None is written',

  help: 'For a technician',
  report: 'Save a report',
  reportText:
    'The lines of this page and the technical log, without answers, names or places of files. It can be passed on.',
  saveCopy: 'Save a diagnostic copy',
  copyText:
    'The whole data file, the log and the list of backups in one archive. It holds all data: keep it as an internal document.',
  reportName: 'Cluster Desk report',
  saved: (p: { path: string }) => `Saved: ${p.path}`,
  cancelled: 'Nothing was saved.',

  parts: 'Parts of others',
  partsText: 'The program contains these parts under their licences. A part opens its licence.',
  partsCount: (p: { count: number }) => count(p.count, 'part', 'parts'),
  part: (p: { name: string; version: string; licence: string }) =>
    [p.name, p.version, p.licence].filter(Boolean).join(', '),
} as const;
