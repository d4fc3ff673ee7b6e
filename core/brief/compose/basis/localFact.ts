import { gradeIds } from '../../../knowledge/schema.ts';
import { compareLooseDates } from '../../../base/looseDate.ts';
import type { Rating } from '../../../model/assessment.ts';
import { quantityWithUnit } from '../../../text/quantity.ts';
import type { Inline } from '../../document/document.ts';
import { dateInWords, widthInHanzi } from '../../document/format.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { answerFact, answerQuoted, capitalised, figureInProse, isFigure } from './answerClauses.ts';
import type { BriefContext } from './briefContext.ts';
import {
  fitsLength,
  longestQuotation,
  namedBeforeBracket,
  quotation,
  sourceInShort,
} from '../../document/quotation.ts';

/** What the official entered about one answer, in the words of the brief. */
export interface LocalFact {
  /** The answer that it stands behind. */
  readonly indicator: string;
  /** A measured figure, a quoted note, or a level with the words of its description. */
  readonly kind: 'figure' | 'note' | 'level';
  /**
   * For page 1: the figure with its name ("本地配套率18%"), or a note or its first clause in quotation marks, of at most
   * 14 hanzi or 8 words.
   *
   * `null` where neither is that short, and for a level, whose words are the knowledge base's. A clause without capital
   * or full stop.
   */
  readonly short: Inline | null;
  /** The figure as a clause or the note quoted up to 40 hanzi or 25 words, without where it comes from. */
  readonly said: Inline;
  /**
   * For page 2: source, date and the figure as a clause, or the note quoted up to 40 hanzi or 25 words.
   *
   * A figure or a note without a source says so. A clause without capital or full stop.
   */
  readonly full: Inline;
}

/**
 * The strongest local fact among answers that show a finding; `null` where the official entered no figure, no note and
 * no source with any of them.
 *
 * Best grade first (none stands behind D), then the newest date (none stands last), then what has a source; ties stay in
 * the order given, so answers are given with the one that weighs most first. Answers in `told` are passed over as long as
 * another has something to tell.
 */
export function localFact(
  context: BriefContext,
  answers: readonly string[],
  told: ReadonlySet<string> = new Set(),
): LocalFact | null {
  const [first] = localFacts(context, answers, told);
  return first ?? null;
}

/** All of them, the strongest first, those already told behind those that are not. */
export function localFacts(
  context: BriefContext,
  answers: readonly string[],
  told: ReadonlySet<string> = new Set(),
): readonly LocalFact[] {
  const { ratings } = context.input;
  return answers
    .flatMap((id) => {
      const rating = ratings[id];
      return rating !== undefined && isEntered(rating) ? [{ id, rating }] : [];
    })
    .toSorted((a, b) => Number(told.has(a.id)) - Number(told.has(b.id)) || strongestFirst(a.rating, b.rating))
    .map(({ id, rating }) => factOf(context, id, rating));
}

/** Facts one after another: those of one source and date in one sentence, another source begins a new one. No full stop. */
export function factsInARow({ gap, input, t }: BriefContext, facts: readonly LocalFact[]): Inline {
  const origin = ({ indicator }: LocalFact) => {
    const { date, source } = input.ratings[indicator] ?? {};
    return given(source) === '' ? '' : `${given(source)} ${date ?? ''}`;
  };
  return facts.flatMap((fact, index) => {
    const before = facts[index - 1];
    if (before === undefined) {
      return fact.full;
    }
    const isSame = origin(fact) !== '' && origin(before) === origin(fact);
    return isSame
      ? [...plain(t('brief.semicolon')), ...fact.said]
      : [...plain(t('brief.asSentence', { text: '' }) + gap), ...capitalised(fact.full)];
  });
}

const given = (text: string | undefined): string => text?.trim() ?? '';

const isEntered = ({ note, source, value }: Rating): boolean =>
  value !== undefined || given(note) !== '' || given(source) !== '';

const gradePlace = ({ grade }: Rating): number =>
  grade === undefined ? gradeIds.length : gradeIds.indexOf(grade);

const strongestFirst = (a: Rating, b: Rating): number =>
  gradePlace(a) - gradePlace(b) ||
  compareLooseDates(b.date ?? '', a.date ?? '') ||
  Number(given(b.source) !== '') - Number(given(a.source) !== '');

function factOf(context: BriefContext, id: string, rating: Rating): LocalFact {
  const note = given(rating.note) === '' ? [] : noteFact(context, id, rating);
  const fact = (kind: LocalFact['kind'], said: Inline, short: LocalFact['short']): LocalFact => ({
    indicator: id,
    kind,
    short,
    said,
    full: withOrigin(context, { id, rating, said }),
  });
  if (isFigure(context, id) && rating.value !== undefined) {
    return fact('figure', withNote(context, answerFact(context, id), note), shortFigure(context, id));
  }
  return note.length === 0
    ? fact('level', answerQuoted(context, id), null)
    : fact('note', note, shortNote(context, id, given(rating.note)));
}

/** "according to the yearbook (sample, 2025, grade A), …"; where there is no source, that is said behind. */
function withOrigin(
  { language, t }: BriefContext,
  { id, rating, said }: { readonly id: string; readonly rating: Rating; readonly said: Inline },
): Inline {
  const name = given(rating.source) === '' ? '' : sourceInShort(given(rating.source));
  const known =
    rating.date === undefined || name.includes(rating.date) ? '' : dateInWords(rating.date, language);
  // Behind the year of a work the year of its data would read as a second year of the work.
  const isWork = /[(（]\d{4}[a-z]?[)）]$/u.test(name);
  const date = known !== '' && isWork ? t('briefFacts.dataOf', { date: known }) : known;
  // What is told of a source joins the bracket at the end of its name, in the marks of the sentence.
  const source = namedBeforeBracket(name);
  return phrase((slot) =>
    t('briefFacts.withOrigin', {
      fact: slot(said),
      source: name === '' ? '' : slot(sourced(source.name, `input:ratings.${id}.source.short`)),
      inner: source.inner === '' ? '' : slot(sourced(source.inner, `input:ratings.${id}.source.inner`)),
      date: date === '' ? '' : slot(sourced(date, `input:ratings.${id}.date`)),
      grade: rating.grade === undefined ? '' : slot(sourced(rating.grade, `input:ratings.${id}.grade`)),
      isNote: rating.value === undefined && given(rating.note) !== '',
    }),
  );
}

function noteFact({ t }: BriefContext, id: string, rating: Rating): Inline {
  const note = sourced(quotation(given(rating.note), longestQuotation), `input:ratings.${id}.note.quoted`);
  return quoted(t, note.text, note.source);
}

const quoted = (t: BriefContext['t'], text: string, source: string | undefined): Inline =>
  phrase((slot) =>
    t('briefFacts.quoted', {
      text: slot({
        text: t('briefFacts.innerQuotes', { text }),
        ...(source === undefined ? {} : { source }),
      }),
    }),
  );

/** What the official wrote beside a figure stands behind it. */
const withNote = ({ t }: BriefContext, figure: Inline, note: Inline): Inline =>
  note.length === 0
    ? figure
    : phrase((slot) => t('briefFacts.figureWithNote', { figure: slot(figure), note: slot(note) }));

const shortest = { hanzi: 14, words: 8 } as const;

const isShort = ({ language }: BriefContext, text: Inline): boolean =>
  language === 'zh'
    ? widthInHanzi(textOf(text)) <= shortest.hanzi
    : textOf(text).split(/\s+/u).length <= shortest.words;

/** The short name of a share with its percent, else the figure in its own words. */
function shortFigure(context: BriefContext, id: string): Inline | null {
  const { index, indicators, language, say, t } = context;
  const indicator = index.indicators.get(id);
  const value = indicators.get(id)?.value ?? null;
  if (indicator?.kind !== 'quantitative' || value === null) {
    return null;
  }
  const isShare = indicator.unit.en === '%' || indicator.unit.en.startsWith('% of');
  const named: Inline[] =
    indicator.short !== undefined && isShare && value >= 0
      ? [
          [
            sourced(t('brief.inSentence', { name: say(indicator.short) }), `kb:${id}.short`),
            sourced(
              (language === 'zh' ? '' : ' ') +
                quantityWithUnit(figureInProse(value), { zh: '%', en: '%' }, language),
              `indicator:${id}.value`,
            ),
          ],
        ]
      : [];
  return [...named, answerFact(context, id)].find((text) => isShort(context, text)) ?? null;
}

/** The whole note, else its first clause where that says something by itself. */
function shortNote(context: BriefContext, id: string, note: string): Inline | null {
  const { t } = context;
  const whole = quotation(note, longestQuotation).replace(/\s*…+$/u, '');
  const [clause = ''] = whole.split(/[，；。：,;:](?=\D|$)/u);
  const found = [whole, clause].find((text) => fitsLength(text, shortest) && text.length >= 4);
  return found === undefined ? null : quoted(t, found, `input:ratings.${id}.note.quoted`);
}
