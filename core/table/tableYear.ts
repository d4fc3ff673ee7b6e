import { isExpected, yearIn } from './label.ts';
import { datesFigures, isFiled, isOfIssue, isPartOfYear, yearsIn } from './period.ts';

/** The year of a whole table, from what stands around it. */
export interface TableYear {
  readonly year: { readonly year: number; readonly by: 'title' | 'note' | 'file' } | null;
  /** A text that seems to name it, and is not taken for it. */
  readonly unused: {
    readonly text: string;
    readonly why: 'part-of-year' | 'not-counted' | 'of-issue';
  } | null;
}

type Unused = NonNullable<TableYear['unused']>;

/** What is longer is cut: it is shown in a sentence. */
const longestShown = 60;

const unusedFor = (text: string | undefined, why: Unused['why']): Unused | null =>
  text === undefined ? null : { text: text.slice(0, longestShown), why };

/** A text that makes less than a year of the others: of the year that they name, or of any. */
function partAmong(texts: readonly string[]): string | undefined {
  const years = new Set(texts.flatMap((text) => yearIn(text) ?? []));
  return texts.find((text) => {
    const own = yearsIn(text);
    const isOfOthers = years.size === 0 || own.length === 0 || own.some((year) => years.has(year));
    return isPartOfYear(text) && isOfOthers;
  });
}

const onlyYear = (texts: readonly string[]): number | null => {
  const [year, ...more] = new Set(texts.flatMap((text) => yearIn(text) ?? []));
  return more.length > 0 ? null : (year ?? null);
};

const namesYear = (text: string): boolean => yearIn(text) !== null;

/** What speaks against taking the year of some texts for that of the figures. */
const againstIn = (texts: readonly string[]): Unused | null =>
  unusedFor(partAmong(texts), 'part-of-year') ??
  unusedFor(
    texts.find((text) => namesYear(text) && isExpected(text)),
    'not-counted',
  );

/** Whether a note says up to when the figures are. */
const saysUntil = (text: string): boolean => /截[至止]|\b(?:as of|until|up to)\b/iu.test(text);

const withoutEnding = (name: string): string =>
  name.replace(/\.[a-z0-9]+$/iu, '').replace(/\.(?:gb18030|utf-?8(?:bom)?)$/iu, '');

/**
 * The year that the title names, else a note, else the name of the file. None where one of them says that it is a part of
 * a year, or expected; the year of a list or a yearbook is not that of its figures.
 */
export function tableYear(titles: readonly string[], notes: readonly string[], name: string): TableYear {
  const above = titles.filter((text) => !isFiled(text));
  const file = withoutEnding(name);
  const against =
    againstIn([...above, ...notes.filter(saysUntil)]) ?? (above.some(namesYear) ? null : againstIn([file]));
  if (against !== null) {
    return { year: null, unused: against };
  }
  const isIssue = notes.some(datesFigures) ? () => false : isOfIssue;
  const issue = unusedFor(
    [...above, file].find((text) => namesYear(text) && isIssue(text)),
    'of-issue',
  );
  const places = [
    ['title', above],
    ['note', notes.filter((text) => !isFiled(text))],
    ['file', [file]],
  ] as const;
  for (const [by, found] of places) {
    const year = onlyYear(found.filter((text) => !isIssue(text)));
    if (year !== null && (issue === null || by !== 'file')) {
      return { year: { year, by }, unused: null };
    }
  }
  return { year: null, unused: issue };
}
