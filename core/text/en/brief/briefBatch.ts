import { count } from '../../message.ts';

/** Many briefs in one go: choosing, progress, summary. */
export const briefBatch = {
  /** The name of the new folder. */
  folder: (p: { date: string }) => `policy-briefs-${p.date}`,
  choose: 'Export briefs',
  chosen: (p: { chosen: number; of: number }) =>
    `${p.chosen} of ${count(p.of, 'assessment', 'assessments')} chosen`,
  chooseOne: (p: { name: string }) => `Export the brief of ${p.name}`,
  chooseColumn: 'Brief',
  all: 'Choose all shown',
  none: 'Choose none',
  goOn: 'Continue',
  stopChoosing: 'Cancel',
  title: (p: { count: number }) => `Export ${count(p.count, 'brief', 'briefs')}`,
  languages: 'Languages',
  chinese: '中文',
  english: 'English',
  formats: 'Formats',
  pdf: 'PDF, to read and file',
  docx: 'DOCX, to edit in Word or WPS',
  extent: 'Extent',
  annexes: 'With annexes, as chosen for each brief',
  files: (p: { count: number }) =>
    `${count(p.count, 'file is', 'files are')} written. Files that are there already are kept.`,
  folderAsked: 'The folder is asked for next.',
  folderNew: 'They go into a new folder beside other exports.',
  nothingChosen: 'Choose at least one language and one format.',
  start: 'Export',
  /** The name of the part of the page, for assistive technology. */
  region: 'Export of briefs',
  running: (p: { done: number; of: number }) => `Writing briefs: ${p.done} of ${p.of}`,
  cancel: 'Stop',
  cancelling: 'Stopping after the briefs that are being laid out',
  strip: (p: { done: number; of: number }) => `Briefs ${p.done} of ${p.of}`,
  stripDone: 'Briefs are written',
  finished: (p: { written: number }) => `${count(p.written, 'file', 'files')} written`,
  finishedNone: 'No file was written',
  stopped: (p: { written: number; of: number }) => `Stopped: ${p.written} of ${p.of} files written`,
  into: (p: { folder: string }) => `Folder: ${p.folder}`,
  notRecorded: 'The data file is read-only: no record of these briefs is kept.',
  failed: (p: { count: number }) => `${count(p.count, 'file was', 'files were')} not written`,
  failedFile: (p: { name: string; language: string; format: string }) =>
    `${p.name} (${p.language}, ${p.format})`,
  skipped: (p: { count: number }) =>
    `${count(p.count, 'assessment is', 'assessments are')} not ready for a brief`,
  skippedType: 'the formation type is not settled',
  skippedAnswers: 'no cause has enough answers yet',
  dismiss: 'Close summary',
} as const;
