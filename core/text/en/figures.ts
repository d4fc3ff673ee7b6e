import type { ReferenceStanding } from '../../model/figures/useFigures.ts';
import { count } from '../message.ts';

const clusters = (n: number): string => count(n, 'cluster', 'clusters');

const standings = {
  open: 'can be filled in',
  used: 'has these figures',
  outdated: 'has older figures of this area',
  other: 'filled in from another area',
  own: 'has figures of its own, which stay',
  most: 'more than half of the industry here; the country fits better',
  'no-industry': 'no industry of the list is known',
  'no-figure': 'no figure of its industry',
} as const satisfies Record<ReferenceStanding, string>;

/** Figures of areas that clusters are compared with: those that ship, those that the office keeps, and where they are used. */
export const figures = {
  lede: 'Employment of the country, of provinces and of cities, kept once and used for every cluster that lies there. The location quotient is computed against them.',
  nation: 'China',
  shippedName: 'China, end of 2023, fifth national economic census',
  keptName: (p: { area: string; year: number; source: string }) =>
    p.source === '' ? `${p.area}, ${p.year}` : `${p.area}, ${p.year}: ${p.source}`,
  ownSource: (p: { year: number; source: string }) =>
    p.source === '' ? `own figures of ${p.year}, source not named` : `${p.source}, ${p.year}`,
  otherYear: (p: { reference: number; own: number }) =>
    `The cluster's figures are of ${p.own}, those of the reference area of ${p.reference}.`,
  legalUnits: 'Employees of legal units; individual businesses are not counted.',
  departments:
    'Railways and finance are enterprises as other departments counted them, compared with all industries counted in that way.',
  agriculture: 'Of agriculture only its services (05) are counted.',
  countedBy: (p: { code: string; by: string }) => `${p.code} is counted by its division ${p.by}.`,
  industryOnly:
    'All industries of this table are mining, manufacturing and supply of power, gas and water: the local figure must be of the same.',
  // The list.
  caption: 'Kept figures',
  area: 'Area',
  year: 'Year',
  source: 'Source',
  industries: 'Industries',
  total: 'Total',
  ships: 'ships with the program',
  none: 'No figures of a province or a city are kept yet.',
  importAct: 'Import table',
  newSet: 'New figures',
  pasteTitle: 'Paste a table',
  pasteHint:
    'Rows copied from Excel or WPS: industry and employment. They are shown before anything is stored.',
  pasteAct: 'Look at the rows',
  pastedName: 'pasted rows',
  // One set.
  unknown: 'These figures are not kept any more.',
  back: 'All reference figures',
  areaHint: 'Province, city or China; name, pinyin or code',
  areaUnknown: 'Not in the list; nothing was changed.',
  date: 'Date of the source',
  totalOf: 'The total counts',
  totalAll: 'all industries',
  totalIndustry: 'industry only (sections B to D)',
  figuresTitle: 'Figures',
  figure: 'Figure',
  industry: 'Industry',
  value: 'Value',
  unit: 'Unit',
  totalName: (p: { of: 'all' | 'industry' }) =>
    p.of === 'industry' ? 'Industry in total (sections B to D)' : 'All industries',
  /** Where it is not known what the total counts. */
  totalRow: 'Total',
  addTitle: 'Add an industry',
  addAct: 'Add',
  valueOf: (p: { figure: string; industry: string }) => `${p.figure}, ${p.industry}`,
  takeOut: 'Take out',
  takeOutOf: (p: { name: string }) => `Take out ${p.name}`,
  remove: 'Delete these figures',
  removed: (p: { name: string }) => `Deleted: ${p.name}`,
  stepRemove: 'deleted reference figures',
  stepNew: 'new reference figures',
  stepChange: 'change of reference figures',
  pasteColumn: (p: { count: number; rest: number }) =>
    `Entered: ${count(p.count, 'value', 'values')}${p.rest === 0 ? '' : `; ${p.rest} not read or beyond the table`}`,
  cellKeys: 'A column copied from a spreadsheet can be pasted into a value; it goes on downwards.',
  // Use for clusters.
  useTitle: 'Use for the clusters of the area',
  useNote: 'Fills in the two figures of the reference area. What somebody has entered stays.',
  useAct: (p: { count: number }) => `Fill in for ${clusters(p.count)}`,
  useNone: 'No cluster of this area is waiting for these figures.',
  filled: (p: { count: number }) => `Filled in for ${clusters(p.count)}`,
  stepFill: 'filling in of reference figures',
  cluster: 'Cluster',
  itsIndustries: 'Its industries',
  standing: 'Standing',
  standingName: (p: { standing: ReferenceStanding }) => standings[p.standing],
  elsewhere: (p: { count: number }) => `${clusters(p.count)} of this area`,
  // In the profile.
  referenceTitle: 'Reference area of the location quotient',
  referenceNote:
    'Proposed is the province where its figures are kept, otherwise the country, and the country also for a cluster that is more than half of its industry in the province. A city is used only where it is chosen.',
  choose: 'Compare with',
  codes: 'Industries compared',
  addIndustry: 'Add an industry to be compared',
  leaveOut: (p: { name: string }) => `Leave out ${p.name}`,
  shareIs: (p: { industry: string; total: string; percent: string; of: 'all' | 'industry' }) =>
    `${p.industry} of ${p.total} persons${p.of === 'industry' ? ' in industry (sections B to D)' : ''}, ${p.percent}`,
  use: 'Use these figures',
  takeBack: 'Take the filled-in figures out',
  usedNow: (p: { name: string }) => `In use: ${p.name}.`,
  ownWins: (p: { years: string }) =>
    `Figures of the reference area are entered for ${p.years}. They stay and are used; to use others, delete them in the table above.`,
  missingOwn: 'Employment in the cluster and in all local industries has to be entered for the same year.',
  notUsed: 'None yet: without a reference area there is no location quotient.',
  noTotal: 'These figures have no total.',
  noIndustry: 'No industry of the list is chosen for the cluster.',
  noFigure: (p: { names: string }) => `These figures have none of: ${p.names}.`,
  stepUse: 'reference area',
  toFigures: 'Keep figures of the province',
  referenceIs: (p: { name: string }) => `Reference area: ${p.name}`,
  /** Inside a sentence of the brief. */
  inBrief: (p: { name: string }) => `reference area: ${p.name}`,
  referenceSentence: (p: { name: string }) => `Reference area: ${p.name}.`,
  // In the trail.
  setOf: (p: { area: string; year: string }) => `Reference figures of ${p.area}, ${p.year}`,
  trailArea: 'Area of the figures',
} as const;
