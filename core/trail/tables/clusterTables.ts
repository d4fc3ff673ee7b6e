import { factCatalogue, factIds, isMoneyFact } from '../../model/facts/catalogue.ts';
import { millionsOf, recognitionMoney } from '../../model/facts/shownValue.ts';
import { quantityWithUnit } from '../../text/quantity.ts';
import type { NameKey } from '../../text/translate.ts';
import type { Cells } from '../statement.ts';
import { cellText, numberPart, type PartWords, type TableWords, textPart } from '../tableWords.ts';
import { moneyText, named, numberText, type TrailWords, typeName } from '../trailWords.ts';

const factOf = (row: Cells) => {
  const id = factIds.find((each) => each === cellText(row, 'fact'));
  return id === undefined ? undefined : factCatalogue[id];
};

/** A name or a place, which the cluster has in both languages. */
const inBoth = (column: string, field: NameKey): PartWords[] =>
  (['zh', 'en'] as const).map((language) => ({
    ...textPart(`${column}_${language}`, field),
    field: ({ t }) =>
      t('profile.inLanguage', {
        field: t(field),
        language: t(language === 'zh' ? 'profile.chinese' : 'profile.english'),
      }),
  }));

/** A condition of recognition is a number, or yes or no. */
const recognised: PartWords = {
  of: ['number', 'answer'],
  field: ({ t }) => t('profile.value'),
  say(words, side, row) {
    const { number, answer } = side;
    if (typeof number === 'number') {
      const { unit } = words.kb.recognition.fields.find(({ id }) => id === cellText(row, 'field')) ?? {};
      return unit === recognitionMoney ? moneyText(words, millionsOf(number)) : numberText(words, number);
    }
    return typeof answer === 'number' ? words.t(answer === 1 ? 'changes.yes' : 'changes.no') : null;
  },
};

function factText(words: TrailWords, value: number, row: Cells): string {
  const fact = factOf(row);
  if (isMoneyFact(cellText(row, 'fact'))) {
    return moneyText(words, millionsOf(value));
  }
  const written = numberText(words, value);
  return fact === undefined ? written : quantityWithUnit(written, fact.unit, words.language);
}

/** Clusters and the facts of their profiles. */
export const clusterTables = {
  cluster: {
    group: 'cluster',
    names: ['id'],
    silent: ['seq', 'created_at', 'updated_at', 'deleted_at'],
    subject: ({ t }) => t('trail.cluster'),
    parts: [
      ...inBoth('name', 'profile.name'),
      ...inBoth('province', 'profile.province'),
      ...inBoth('city', 'profile.city'),
      ...inBoth('county', 'profile.county'),
      textPart('division_code', 'profile.divisionCode'),
      textPart('industry', 'profile.industry'),
      textPart('industry_code', 'profile.industryCode', codeWithName),
      { ...numberPart('founded_year', 'profile.foundedYear'), say: (_words, side) => yearText(side) },
      textPart('paper_type', 'trail.paperType', typeName),
    ],
  },
  yearly_fact: {
    group: 'cluster',
    names: ['cluster_id', 'year', 'fact'],
    // Its source says where a figure was filled in from.
    silent: ['from_area', 'from_industries'],
    subject: (words, row) =>
      words.t('profile.valueOf', {
        fact: named(words, factOf(row)?.name, cellText(row, 'fact')),
        year: Number(row['year']),
      }),
    parts: [
      numberPart('value', 'profile.value', factText),
      textPart('grade', 'briefCheck.grade'),
      textPart('source', 'briefCheck.source'),
    ],
  },
  recognition_fact: {
    group: 'cluster',
    names: ['cluster_id', 'field'],
    silent: [],
    subject(words, row) {
      const id = cellText(row, 'field');
      return named(words, words.kb.recognition.fields.find((field) => field.id === id)?.name, id);
    },
    parts: [recognised],
  },
} as const satisfies Record<string, TableWords>;

/** The code with the name that it has in the list. */
function codeWithName({ industryName }: TrailWords, code: string): string {
  const name = industryName(code);
  return name === null ? code : `${code} ${name}`;
}

/** A year is not grouped as a number is. */
const yearText = (side: Cells): string | null =>
  typeof side['founded_year'] === 'number' ? String(side['founded_year']) : null;
