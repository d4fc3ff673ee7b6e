import { count } from '../message.ts';

/** The data that ship with the program: where they come from, how they were checked, what is missing. */
export const data = {
  title: 'About the data',
  lede: 'What ships with the program beside the method. Everything works without a network; nothing is fetched.',
  openTitle: 'Clusters whose place is in no list',
  openNote: 'What was typed is kept. Choosing a place gives its code and its name in both languages.',
  openCount: (p: { count: number }) => `${count(p.count, 'cluster', 'clusters')} whose place is in no list`,
  noneOpen: 'Every cluster with a place is matched to the list.',
  typed: 'Typed',
  candidates: 'Could be',
  noCandidates: 'not in the list',
  source: 'Source',
  date: 'As of',
  licence: 'Licence',
  checked: 'Checked',
  gaps: 'Gaps',
  placesTitle: 'Places',
  placesWhat:
    '34 provinces, 333 prefectures, 2,846 counties, and 14 statistical areas of Jilin and Heilongjiang.',
  placesSource:
    'Ministry of Civil Affairs, codes of GB/T 2260, through a public collection of the codes (areacodes). Statistical areas from the codes of the National Bureau of Statistics.',
  placesDate: '31 December 2024',
  placesLicence: 'CC0 1.0; statistical areas WTFPL. English names are own wording.',
  placesChecked:
    'Compared with the codes of the National Bureau of Statistics of 30 June 2023 and with a list of 2021: no name differs, and the codes that are missing there are later changes. Pinyin was read one by one for Liaoning, Jilin and Heilongjiang.',
  placesGaps:
    'Changes after 2024 are not in. Taiwan, Hong Kong and Macao are listed as a whole. Rare readings outside the north-east may be wrong; that of 大箐山 is uncertain. Mongol, Tibetan and Uygur names are romanised by their own spelling for prefectures only. There are no outlines of places: maps of China need an official review.',
  industriesTitle: 'Industries',
  industriesWhat: '20 sections, 97 divisions, 473 groups and 1,382 classes.',
  industriesSource: 'GB/T 4754-2017 with amendment 1 of 2019, from four public lists of its codes and names.',
  industriesDate: '29 March 2019',
  industriesLicence:
    'Codes and names of a national standard; English names of sections and divisions are own wording.',
  industriesChecked:
    '1,946 of the 1,972 entries have the same name in three or four of the lists, 3 in two. 19 differed and were settled by the majority or by the text of the standard. The counts are those of the amended standard.',
  industriesGaps:
    'Groups and classes have no English names: the Chinese name is shown with the English one of its division. The class of the supervisory commissions (9231, 9232) stands in one list only.',
  employmentTitle: 'Employment by industry',
  employmentWhat:
    'Employees of legal units of the whole country: 92 divisions and 18 sections of GB/T 4754. The location quotient is computed against them where the office has no figures of its own and asks for it.',
  employmentSource:
    'National Bureau of Statistics, fifth national economic census: table 1-8 of its yearbook and bulletins 2 to 4, read from public transcriptions.',
  employmentDate: '31 December 2023',
  employmentLicence: 'Figures of official statistics.',
  employmentChecked:
    'The divisions add up to every section and to 413,731,653. Sections agree with table 2-3 of the bulletin within 0.1% in 14 of 19. Totals were compared with a second transcription and two press copies of 26 December 2024.',
  employmentGaps:
    'Individual businesses (179.6 million employees) are not in them. Railways (53) and finance (66 to 69) are enterprises as other departments counted them, and are compared with 428,984,000 employees counted in that way, as whole sections are. Of agriculture only its services (05) are counted; crops, forestry, livestock and fishery (01 to 04) and international organisations (97) have no figure. There are no provinces: those are kept by the office.',
  readingsTitle: 'Pinyin',
  readingsWhat: 'Readings of the 8,105 characters of the national list, for search and order.',
  readingsSource: 'pinyin-pro 3.29.4; words that are read otherwise from the names of places and industries.',
  readingsDate: '28 November 2026',
  readingsLicence: 'MIT',
  readingsChecked: 'Each place is read with one syllable for each of its characters.',
  readingsGaps:
    'Other characters are found by writing only. A name with a rare reading may stand elsewhere in a list.',
  recognisedTitle: 'Recognised clusters',
  recognisedWhat:
    '107 clusters on national and provincial lists of recognition, 26 of them of the north-east, to compare names with. They have no scores.',
  recognisedSource:
    'Lists of the Ministry of Industry and Information Technology, the Ministry of Science and Technology and the departments of Liaoning, Jilin and Heilongjiang, as press and government pages report them; who published each stands beside it.',
  recognisedDate: '28 November 2026; lists of 2013 to 2025',
  recognisedLicence:
    'Facts; English names and the assignment to industries are own wording and own judgement by the name.',
  recognisedChecked: '29 entries are confirmed by two or more publishers; the others rest on one.',
  recognisedGaps:
    'No list is complete. Of the advanced manufacturing clusters 30 of the 45 of 2022 and 19 of the 35 of 2024 are in. Of the national lists of SME clusters, the north-east is complete for 2024 only. Provincial lists: Liaoning 2024, Jilin 2025, Heilongjiang 2023 (public notice). A cluster that is missing here may be recognised all the same.',
  paperTitle: 'Clusters of the paper',
  paperWhat: '40 clusters of Liaoning, Jilin and Heilongjiang with their formation type.',
  paperSource: 'Table 1 of the paper that the method comes from.',
  paperDate: 'Year of the paper',
  paperLicence: 'Facts; Chinese names are own wording, since the paper prints none.',
  paperChecked: 'Counted as printed. How sure a Chinese name is stands in the knowledge base.',
  paperGaps: 'No firms, output or years: those are entered in the profile.',
} as const;
