import { extname } from 'node:path';
import { type BriefFormat, briefFormats } from '../../core/model/brief/briefRecord.ts';
import { type Language, languages } from '../../core/base/settings.ts';
import type { Translate } from '../../core/text/translate.ts';
import { isCalendarDay } from '../../core/base/calendar.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { knowledgeOption } from './namedKnowledge.ts';

interface Common {
  readonly languages: readonly Language[];
  readonly formats: readonly BriefFormat[];
  /** A file for one brief, else a folder. */
  readonly out: string;
  readonly date: string;
  /** Prints the code point of a character that no font has. */
  readonly withoutMissing: boolean;
}

/** What `brief` was asked for. */
export type BriefWish = Common &
  (
    | {
        readonly from: 'file';
        /** `null` for the sample that ships with the program. */
        readonly path: string | null;
        /** A knowledge file; the shipped knowledge base where none is named. */
        readonly knowledge: string | undefined;
      }
    | {
        readonly from: 'store';
        /** `null` for the store of this computer. */
        readonly store: string | null;
      }
  );

const options = {
  sample: { type: 'boolean' },
  assessment: { type: 'string' },
  all: { type: 'boolean' },
  store: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  'without-missing': { type: 'boolean' },
  ...knowledgeOption,
} as const;

/** Reads the words after `brief`; throws `UsageError` with what is missing or contradicts itself. */
export function readBriefWish(words: readonly string[], t: Translate): BriefWish {
  const { values, places } = readOptions(words, options, t);
  const { sample, assessment, all, out, date = systemClock.today() } = values;
  const sources = [sample === true, typeof assessment === 'string', all === true];
  if (places.length > 0 || sources.filter(Boolean).length !== 1) {
    throw new UsageError(t('commands.sourceMissing'));
  }
  if (all === true ? values.knowledge !== undefined : values.store !== undefined) {
    throw new UsageError(t('commands.storeOrKnowledge'));
  }
  if (typeof out !== 'string' || out === '') {
    throw new UsageError(t('commands.outMissing'));
  }
  if (typeof date !== 'string' || !isCalendarDay(date)) {
    throw new UsageError(t('commands.dateWrong'));
  }
  const common = {
    languages: listed(values.lang, languages) ?? usage(t('commands.languageMissing')),
    formats: listed(values.format ?? formatOf(out), briefFormats) ?? usage(t('commands.formatWrong')),
    out,
    date,
    withoutMissing: values['without-missing'] === true,
  };
  return all === true
    ? { ...common, from: 'store', store: text(values.store) ?? null }
    : { ...common, from: 'file', path: text(assessment) ?? null, knowledge: text(values.knowledge) };
}

/** Several are written into a folder, one as the file that was named. */
export const isOneFile = (wish: BriefWish): boolean =>
  wish.from === 'file' && wish.languages.length * wish.formats.length === 1;

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const usage = (message: string): never => {
  throw new UsageError(message);
};

const formatOf = (out: string): BriefFormat => (extname(out).toLowerCase() === '.docx' ? 'docx' : 'pdf');

/** `zh,en` as a list without repetitions; `null` where a word of it is not known. */
function listed<Word extends string>(
  value: string | boolean | undefined,
  known: readonly Word[],
): readonly Word[] | null {
  const words = typeof value === 'string' ? value.split(',').map((word) => word.trim().toLowerCase()) : [];
  const found = known.filter((word) => words.includes(word));
  const isComplete = words.every((word) => found.some((each) => each === word));
  // In the order in which they were asked for.
  return found.length > 0 && isComplete
    ? found.toSorted((a, b) => words.indexOf(a) - words.indexOf(b))
    : null;
}
