import type { EvidenceType } from '../../model/evidence/fileType.ts';
import { count } from '../message.ts';
import type { FoundWords } from '../foundWords.ts';

const taken = 'Attached are PDF files, pictures, Office, WPS, ODF and OFD documents, e-mails and plain text';

/** What a file that is not kept turned out to be, said after its name; without the last full stop. */
export const foundIn: FoundWords = {
  'too-large': 'it is larger than 20 MB',
  'run-by-name': `its name is that of a program, a script or a web page. ${taken}`,
  empty: 'it is empty',
  program: `it is a program. ${taken}`,
  script: `it is a script. ${taken}`,
  'web-page': 'it is a web page. Save it as PDF and attach that',
  drawing: 'it is an SVG drawing, which can hold scripts. Save it as PDF or PNG and attach that',
  markup: `it is an XML or web file. ${taken}`,
  'rich-text': 'it is an RTF document. Save it as DOCX or PDF and attach that',
  archive: 'it is an archive. Unpack it and attach the files in it',
  macros: 'it holds macros. Save it without them, as DOCX, XLSX or PDF, and attach that',
  protected: 'it is protected by a password, so that its content cannot be checked. Save it without one',
  'other-picture': 'it is a picture of a kind that is not taken. Save it as PNG or JPEG and attach that',
  media: 'it is a sound or a film. Attach a document or a picture about it',
  unknown: `its content is of no kind that is taken. ${taken}`,
};

const typeNames: Readonly<Record<EvidenceType, string>> = {
  pdf: 'PDF',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  webp: 'WebP picture',
  tiff: 'TIFF picture',
  heic: 'HEIC picture',
  docx: 'Word document',
  xlsx: 'Excel table',
  pptx: 'PowerPoint slides',
  odt: 'ODF document',
  ods: 'ODF table',
  odp: 'ODF slides',
  ofd: 'OFD document',
  doc: 'Old Word document',
  xls: 'Old Excel table',
  ppt: 'Old PowerPoint slides',
  mail: 'E-mail',
  message: 'Outlook message',
  text: 'Text',
};

/** Files attached to answers and actions. */
export const evidence = {
  heading: 'Attached files',
  /** For the list of one question: `item` is its number or its title. */
  listOf: (p: { item: string }) => `Files attached to ${p.item}`,
  question: (p: { number: number }) => `question ${p.number}`,
  action: (p: { title: string }) => `the action "${p.title}"`,
  attach: 'Attach a file',
  attachTo: (p: { item: string }) => `Attach a file to ${p.item}`,
  hint: 'or drop files here, or paste a screenshot; at most 20 MB each',
  readOnly: 'The data file is read-only: files can be opened but not attached.',
  typeName: (p: { type: EvidenceType }) => typeNames[p.type],
  /** `who` is empty where the settings named nobody. */
  details: (p: { type: string; size: string; date: string; who: string }) =>
    `${p.type}, ${p.size}, attached ${p.date}${p.who === '' ? '' : ` by ${p.who}`}`,
  who: (p: { name: string; unit: string }) => (p.name && p.unit ? `${p.name} (${p.unit})` : p.name || p.unit),
  openFile: (p: { name: string }) => `Open "${p.name}"`,
  show: 'Show in folder',
  showFile: (p: { name: string }) => `Show in folder: ${p.name}`,
  detach: 'Detach',
  detachFile: (p: { name: string }) => `Detach: ${p.name}`,
  attaching: (p: { name: string; size: string }) => `Attaching "${p.name}" (${p.size})`,
  attachingOf: (p: { name: string; size: string; n: number; of: number }) =>
    `Attaching ${p.n} of ${p.of}: "${p.name}" (${p.size})`,
  opening: (p: { name: string }) => `Opening a read-only copy of "${p.name}"`,
  attached: (p: { name: string }) => `Attached "${p.name}"`,
  isThere: (p: { name: string }) => `"${p.name}" is attached here already.`,
  detached: (p: { name: string }) => `Detached "${p.name}"`,
  missing: 'Missing: the file is no longer in the data folder',
  changed: 'Changed: the file is not what was attached',
  notRead: (p: { name: string }) =>
    `"${p.name}" could not be read. It may have been moved or be open elsewhere.`,
  badName: (p: { name: string }) =>
    `"${p.name}" was not attached: its name is too long or has characters that cannot be shown. Rename it and attach it again.`,
  absentAt: (p: { name: string; cluster: string; date: string; item: string }) =>
    `"${p.name}": ${p.cluster}, assessment of ${p.date}, ${p.item}`,
  absentName: (p: { name: string }) => `"${p.name}"`,
  absentInBin: (p: { name: string }) => `"${p.name}": attached to something in Recently deleted`,
  absentMore: (p: { count: number }) => `and ${count(p.count, 'more', 'more')}`,
  absentWritten: (p: { count: number }) =>
    `${count(p.count, 'attached document is', 'attached documents are')} missing or changed on this computer and not in it:`,
  absentFromBundle: (p: { count: number }) =>
    `The bundle names ${count(p.count, 'attached document', 'attached documents')} that it does not hold:`,
  absentNotice: (p: { count: number }) =>
    `${count(p.count, 'attached document is', 'attached documents are')} missing or changed. Bring it back from a backup or a second folder, or attach it again.`,
  absentShow: 'Show which',
  absentHide: 'Hide',
  failed: 'The attached files could not be read.',
  // The annex of sources of a brief
  annexCaption: 'Attached files, kept with the assessment; check number: first 12 digits of SHA-256',
  annexItem: 'Attached to',
  annexFile: 'File',
  annexType: 'Type',
  annexSize: 'Size',
  annexDigits: 'Check number',
  annexTypeAnswer: (p: { question: string }) => `Type: ${p.question}`,
  annexAction: (p: { title: string }) => `Action: ${p.title}`,
  /** Where two briefs are compared: `item` is what the file is attached to. */
  attachedTo: (p: { item: string }) => `File attached to: ${p.item}`,
  screenshot: (p: { date: string }) => `Screenshot ${p.date}.png`,
  /** What is taken back: "Undone: attached file …". */
  change: (p: { name: string }) => `attached file "${p.name}"`,
} as const;
