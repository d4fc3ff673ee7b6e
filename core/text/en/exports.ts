import type { BriefStage } from '../../model/brief/briefStage.ts';
import { count } from '../message.ts';

/** Exports of every kind: what is being done, what was written, how it is opened. */
export const exports = {
  /** The beginning of the name of a bundle of several clusters. */
  bundle: 'Cluster-Desk',
  stageName: (p: { stage: BriefStage }) =>
    ({
      collecting: 'Collecting material',
      starting: 'Starting the browser',
      waiting: 'Waiting for other prints',
      printing: 'Laying out pages',
      writing: 'Writing the file',
    })[p.stage],
  /** What is announced at each step. */
  step: (p: { name: string; n: number; of: number }) => `${p.name}, step ${p.n} of ${p.of}`,
  stages: 'Steps of the export',
  startingNote: 'The first print starts a browser. On a slow computer that takes a minute or more.',
  cancel: 'Cancel export',
  cancelling: 'Cancelling. Nothing will be written.',
  openFile: 'Open file',
  showFile: 'Show in folder',
  openFolder: 'Open folder',
  printHere: 'Print from this page',
  printHereNote:
    'The browser that shows this page prints the same pages. For a file choose "Save as PDF" as its printer. Page numbers may be missing.',
  briefFailed: (p: { why: string }) => `The brief was not written. ${p.why}`,
  briefsFailed: (p: { why: string }) => `The briefs were not exported. ${p.why}`,
  /** One brief of a batch on the terminal. */
  briefStage: (p: { name: string; language: string; stage: string }) =>
    `${p.name} (${p.language}): ${p.stage}`,
  /** Before the list of what was not written, at the end of a batch. */
  notWritten: (p: { count: number }) => `${count(p.count, 'file was', 'files were')} not written:`,
} as const;
