import { count } from '../../message.ts';

/** The brief on screen: preview, own wording, what it holds, its length, export. */
export const briefScreen = {
  kicker: (p: { cluster: string; year: string }) => `Brief  ${p.cluster}, assessment ${p.year}`,
  title: 'Preview and export',
  lede: 'The preview is the document. Its numbers and sentences come from the answers as they stand now.',
  exportPdf: 'Export PDF',
  exportDocx: 'Export DOCX',
  exported: (p: { format: string; path: string }) => `The ${p.format} was written to ${p.path}`,
  cancelled: 'Nothing was written.',
  withoutMissing: 'Export PDF with the codes in their place',
  asDocx: 'Export DOCX',
  exportFile: 'Export assessment file',
  exportingFile: 'Writing the file',
  exportedFile: (p: { path: string }) => `The assessment file was written to ${p.path}`,
  language: 'Language of the brief',
  english: 'English',
  chinese: '中文',
  marking: 'Marking',
  markingHint: "Printed on every page in the unit's own wording. It holds for all briefs.",
  preview: 'Preview of the brief',
  previewNext: 'Next state of the preview',
  /** Spoken before a paragraph of the preview. */
  ownWords: 'In own words:',
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

  page: (p: { n: number; of: number }) => `Page ${p.n} of ${p.of}`,
  pageBefore: 'Page before',
  pageAfter: 'Next page',
  goToPart: 'Go to',
  partOnPage: (p: { name: string; page: number }) => `${p.name}, page ${p.page}`,

  wording: 'Wording',
  wordingNote: 'A paragraph can be put in own words here or by a click on it. It stays when answers change.',
  wordingFixed:
    'The trust line, the record line, tables and notes cannot be edited: the program vouches for them.',
  edit: 'Edit',
  choosePart: 'a part',
  editOf: (p: { name: string }) => `Edit: ${p.name}`,
  editOwnOf: (p: { name: string }) => `Edit own words: ${p.name}`,
  own: 'own words',
  ownChanged: 'own words; figures have changed',
  titleName: 'Title',
  judgementName: 'Judgement',
  requestName: 'Request',
  remedyName: (p: { n: number }) => `Remedy ${p.n}`,
  findingName: (p: { n: number }) => `Finding ${p.n}`,
  paragraphName: (p: { under: string; n: number; of: number }) =>
    p.of === 1 ? p.under : `${p.under}, paragraph ${p.n}`,
  ownText: 'Own wording',
  ownHint: 'One paragraph: line breaks become spaces. Saved as it is typed.',
  characters: (p: { n: number; most: number }) => `${p.n} of ${p.most} characters`,
  emptyText: 'An empty paragraph is not kept. Go back to the computed text instead.',
  computedText: 'Computed text',
  goBack: 'Go back to the computed text',
  wentBack: 'The paragraph is computed again.',
  done: 'Done',
  changedTitle: 'Figures have changed since',
  wordsChanged: 'The computed wording is another one now.',
  endOf: (p: { name: string; end: 'low' | 'high' }) =>
    `${p.name}, ${p.end === 'low' ? 'lower' : 'upper'} end of the interval`,
  change: (p: { name: string; before: string; now: string }) => `${p.name}: ${p.before}, now ${p.now}`,
  nothing: 'none',
  keepText: 'Keep my text',
  keepTextOf: (p: { name: string }) => `Keep my text: ${p.name}`,
  changedCount: (p: { n: number }) =>
    `Figures under ${count(p.n, 'own wording', 'own wordings')} have changed since.`,
  unplacedTitle: 'Not in the brief now',
  unplacedNote:
    'The paragraph of this wording is not in the present brief. It is kept and comes back with it.',
  removeText: 'Remove this wording',
  removedText: 'The wording was removed.',
  sourceType: 'Formation type',
  sourceMaturity: 'Maturity',
  sourceStage: 'Stage',
  sourcePlan: 'Plan',
  sourceWeight: 'Weights',
  sourceEntered: 'Entered text',
  sourceCount: 'Number',
  sourceOther: 'Value',

  contents: 'What the brief holds',
  pageOneStays: 'Page 1 is always there. Numbers of sections close up.',
  sectionNames: (p: { id: 'causes' | 'position' | 'options' | 'followUp' }) =>
    ({
      causes: 'Causes and evidence',
      position: 'Position',
      options: 'Options compared',
      followUp: 'Follow-up',
    })[p.id],
  annexNames: (p: { id: 'plan' | 'ratings' | 'data' | 'method' | 'sources' }) =>
    ({
      plan: 'Annex: plan in full',
      ratings: 'Annex: ratings and evidence',
      data: 'Annex: data of the charts',
      method: 'Annex: method',
      sources: 'Annex: sources',
    })[p.id],
  fonts: 'Fonts',
  fontsShipped: 'Shipped',
  fontsSystem: 'Of this computer',
  fontsShippedNote: 'The same pages on every computer.',
  fontsSystemNote:
    'FangSong, KaiTi and SimHei where this computer has them. Another computer may break lines and pages elsewhere.',
  readOnly: 'The data file is read-only: wording and contents cannot be changed.',

  undecidedTitle: 'Page 1 leaves something open',
  undecidedRemedy: (p: { n: number; what: 'owner' | 'date' }) =>
    `Remedy ${p.n} has no ${p.what === 'owner' ? 'leading body' : 'date'} yet.`,
  undecidedNote:
    'Accept the plan and enter owner and due date in the follow-up, or put the remedy in your own words.',

  lengthTitle: 'Longer than it should be',
  lengthNote: 'Nothing is cut. The pages become more until the text is shortened or parts are left out.',
  firstPageOver: (p: { lines: number }) => `Page 1 runs over by ${count(p.lines, 'line', 'lines')}.`,
  bodyOver: (p: { pages: number; most: number }) => `Pages before the annex: ${p.pages}, at most ${p.most}.`,
  annexOver: (p: { pages: number; most: number }) => `Pages of the annex: ${p.pages}, at most ${p.most}.`,
  partOver: (p: { name: string; is: number; most: number }) =>
    `${p.name}: ${count(p.is, 'word', 'words')}, at most ${p.most}.`,
  wholeBody: 'Text before the annex',
  trustName: 'Trust line',
  shorten: 'Shorten',
  shortenOf: (p: { name: string }) => `Shorten: ${p.name}`,
  leaveOut: (p: { name: string }) => `Leave out "${p.name}"`,
} as const;
