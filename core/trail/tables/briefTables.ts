import type { Cells, StatementPart, ToldRow } from '../statement.ts';
import { cellText, compositeParts, readComposite, type TableWords, textPart } from '../tableWords.ts';
import { dateText, type TrailWords } from '../trailWords.ts';

const languageText = ({ t }: TrailWords, value: string): string =>
  t(value === 'zh' ? 'profile.chinese' : 'profile.english');

/** What is left out of briefs, part by part, and the fonts. */
function optionParts(words: TrailWords, row: ToldRow): StatementPart[] {
  const { t } = words;
  return compositeParts(words, flat(row), {
    column: 'options',
    field: (key) =>
      t(
        key === 'sections'
          ? 'trail.leftOutSections'
          : key === 'annexes'
            ? 'trail.leftOutAnnexes'
            : 'briefScreen.fonts',
      ),
    say(value, key) {
      if (!Array.isArray(value)) {
        return t(value === 'system' ? 'briefScreen.fontsSystem' : 'briefScreen.fontsShipped');
      }
      const names = value.map((id) =>
        key === 'sections' ? t('briefScreen.sectionNames', { id }) : t('briefScreen.annexNames', { id }),
      );
      return names.length === 0 ? t('common.none') : names.join(t('brief.semicolon'));
    },
  });
}

/** The lists of what is left out stand a level below the rest. */
function flat(row: ToldRow): ToldRow {
  const side = (cells: Cells | null): Cells | null => {
    const options = readComposite(cells?.['options']);
    if (options === null) {
      return cells;
    }
    // Written from checked options.
    const { leftOut, ...rest } = options as { leftOut?: object };
    return { options: JSON.stringify({ ...leftOut, ...rest }) };
  };
  return { ...row, before: side(row.before), after: side(row.after) };
}

/** What officials say in briefs in their own words, what they leave out, and the briefs that left the program. */
export const briefTables = {
  brief_edit: {
    group: 'brief',
    names: ['assessment_id', 'language', 'block'],
    silent: ['computed', 'basis', 'edited_at'],
    subject: (words, row) =>
      words.t('profile.inLanguage', {
        field: words.t('briefCheck.paragraph'),
        language: languageText(words, cellText(row, 'language')),
      }),
    parts: [textPart('text', 'briefScreen.ownText')],
  },
  brief_option: {
    group: 'brief',
    columns: ['assessment_id', 'options'],
    tell: (words, rows) =>
      rows.map((row) => ({
        group: 'brief',
        subject: words.t('changes.briefOptions'),
        kind: 'changed',
        parts: optionParts(words, row),
      })),
  },
  brief_record: {
    group: 'brief',
    names: ['seq', 'assessment_id'],
    silent: ['content', 'recorded_at'],
    subject: ({ t }) => t('trail.briefExported'),
    parts: [
      textPart('language', 'briefScreen.language', languageText),
      textPart('format', 'trail.format', (_words, value) => value.toUpperCase()),
      textPart('printed_on', 'trail.printedOn', dateText),
      textPart('fingerprint', 'trail.fingerprint', (_words, value) =>
        value.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 '),
      ),
    ],
  },
} as const satisfies Record<string, TableWords>;
