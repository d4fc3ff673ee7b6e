/** The brief on screen: preview, language, marking, export. */
export const briefScreen = {
  name: 'Brief',
  kicker: (p: { cluster: string; year: string }) => `Brief  ${p.cluster}, assessment ${p.year}`,
  title: 'The brief as it will be printed',
  lede: 'The preview is the document. Its numbers and sentences come from the answers as they stand now.',
  exportPdf: 'Export PDF',
  exporting: 'Making the PDF, about 3 seconds',
  exported: (p: { path: string }) => `The PDF was written to ${p.path}`,
  cancelled: 'Nothing was written.',
  failedTitle: 'The brief was not written',
  exportFile: 'Export assessment file',
  exportingFile: 'Writing the assessment file',
  exportedFile: (p: { path: string }) => `The assessment file was written to ${p.path}`,
  language: 'Language of the brief',
  english: 'English',
  chinese: '中文',
  marking: 'Marking',
  markingHint: "Printed on every page in the unit's own wording. It holds for all briefs.",
  preview: 'Preview of the brief',
  notReadyTitle: 'The brief is not ready',
  notReadyType: 'The formation type is not settled. Without it there are no causes and no measures.',
  notReadyAnswers: 'No cause has enough answers yet.',
  provisional: (p: { answered: number; applicable: number; share: number }) =>
    `Provisional: ${p.answered} of ${p.applicable} answered. Maturity shows at ${p.share}%, and the brief says so.`,
  fileTitle: 'Assessment file',
  fileNote:
    'All answers and settings in one file, for another office or for the archive. It can be imported again.',
  checkTitle: 'Before it is signed',
  checkNote:
    'A recommendation with a compliance note stands in its lawful form. Owners and due dates come from the follow-up.',
} as const;
