import type { FactId } from '../../../model/facts/catalogue.ts';
import { profileMoney, shownValue } from '../../../model/facts/shownValue.ts';
import { latestFigure } from '../../../model/facts/latestFigure.ts';
import { quantityWithUnit } from '../../../text/quantity.ts';
import { capitalised, figureInProse } from '../basis/answerClauses.ts';
import { type BriefContext, listOf } from '../basis/briefContext.ts';
import { referenceRuns } from '../basis/reference.ts';
import { namedBeforeBracket, sourceInShort } from '../../document/quotation.ts';
import type { Block, Inline } from '../../document/document.ts';
import { decimal } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { body } from './sectionParts.ts';

/** What an official asks of a cluster first: its size, how that grows, and its weight here against elsewhere. */
const asked = ['output', 'employment', 'employmentGrowth', 'growth', 'locationQuotient'] as const;
type Asked = (typeof asked)[number];

/** The answers of the instrument among them. */
export const toldOfEconomy = ['output-growth', 'location-quotient'] as const;

/** The yearly facts of the profile that it is made from. */
export const toldFacts: readonly FactId[] = ['output', 'employment'];

/** Output, employment, their growth and the location quotient in one sentence; what is missing is named once. */
export function economyParagraph(context: BriefContext): readonly Block[] {
  const { gap, t } = context;
  const origins = asked.map((what) => originOf(context, what));
  const found = asked.map((what, place) => {
    // Of figures one after another with the same origin the last one names it.
    const next = origins
      .slice(place + 1)
      .find((_, at) => figures[asked[place + 1 + at] ?? what](context, false) !== null);
    return { what, text: figures[what](context, origins[place] === '' || next !== origins[place]) };
  });
  const known = found.flatMap(({ text }) => (text === null ? [] : [text]));
  const missing = found.flatMap(({ what, text }) =>
    text === null ? [plain(t('briefFacts.economyName', { what }))] : [],
  );
  const told = phrase((slot) =>
    t('brief.asSentence', { text: slot(capitalised(joined(known, t('brief.semicolon')))) }),
  );
  const open = phrase((slot) =>
    t('briefFacts.economyMissing', {
      names: slot(capitalised(listOf(context, missing))),
      one: missing.length === 1,
    }),
  );
  return [body('economy', joined([known.length === 0 ? [] : told, missing.length === 0 ? [] : open], gap))];
}

/** With where it comes from, or without. */
type FigureOf = (context: BriefContext, withOrigin: boolean) => Inline | null;

/** Source, year and grade of a figure, to be compared; empty where none is known. */
function originOf(context: BriefContext, what: Asked): string {
  const { input } = context;
  if (what === 'growth' || what === 'locationQuotient') {
    const {
      date = '',
      grade = '',
      source = '',
    } = input.ratings[what === 'growth' ? 'output-growth' : 'location-quotient'] ?? {};
    if (source.trim() === '' && what === 'locationQuotient') {
      return referenceRuns(context)?.name.text ?? '';
    }
    return source.trim() === '' ? '' : [source.trim(), date.slice(0, 'yyyy'.length), grade].join('\n');
  }
  const fact = factsOfEconomy(context).find(
    (each) => each.what === (what === 'output' ? 'output' : 'employment'),
  );
  const source = fact?.source?.trim() ?? '';
  return fact === undefined || source === '' ? '' : [source, fact.year, fact.grade].join('\n');
}

const noOrigin = { source: '', grade: '', isEstimate: false, isUnnamed: false } as const;

const figures: Readonly<Record<Asked, FigureOf>> = {
  output: (context, withOrigin) => ofFact(context, 'output', withOrigin) ?? enteredOutput(context),
  growth: (context, withOrigin) => ofAnswer(context, 'growth', withOrigin),
  employment: (context, withOrigin) => ofFact(context, 'employment', withOrigin),
  employmentGrowth,
  locationQuotient: (context, withOrigin) => ofAnswer(context, 'locationQuotient', withOrigin),
};

/** Facts of the year of assessment or before it: a later one was not known then. */
const yearOf = ({ date, input }: BriefContext): number => Number((input.assessedOn ?? date).slice(0, 4));

function ofFact(context: BriefContext, what: 'output' | 'employment', withOrigin: boolean): Inline | null {
  const { cluster, t } = context;
  const figure = latestFigure(cluster.facts ?? [], what, yearOf(context));
  if (figure === null) {
    return null;
  }
  const { grade, source, value, year } = figure.fact;
  return phrase((slot) =>
    t('briefFacts.economyFact', {
      what,
      value: slot(sourced(shownFact(context, what, value), `fact:${what}.value`)),
      year: slot(sourced(String(year), `fact:${what}.year`)),
      ...(withOrigin
        ? {
            source: source?.trim() ? slot(sourced(inBrackets(context, source), `fact:${what}.source`)) : '',
            grade: slot(sourced(grade, `fact:${what}.grade`)),
            isEstimate: grade === 'D',
            isUnnamed: !source?.trim(),
          }
        : noOrigin),
    }),
  );
}

/** The yearly facts that the paragraph rests on, as far as they are known. */
export const factsOfEconomy = (context: BriefContext) =>
  (['output', 'employment'] as const).flatMap((what) => {
    const figure = latestFigure(context.cluster.facts ?? [], what, yearOf(context));
    return figure === null ? [] : [{ what, ...figure.fact }];
  });

/**
 * A source inside brackets, in which its own at the end would stand double: "the yearbook (sample)" is "the yearbook,
 * sample", and a work is author and year.
 */
function inBrackets({ language }: BriefContext, source: string): string {
  const { inner, name } = namedBeforeBracket(sourceInShort(source));
  const isYear = /^\d{4}[a-z]?$/u.test(inner);
  return [name, inner].filter(Boolean).join(isYear ? ' ' : language === 'zh' ? '，' : ', ');
}

/** The output that was entered for recognition; of which year, nobody said. */
function enteredOutput(context: BriefContext): Inline | null {
  const value = context.input.recognition?.['output-y1'];
  return typeof value === 'number'
    ? phrase((slot) =>
        context.t('briefFacts.economyFact', {
          what: 'output',
          value: slot(sourced(shownFact(context, 'output', value), 'input:recognition.output-y1')),
          year: '',
          source: '',
          grade: '',
          isEstimate: false,
          isUnnamed: false,
        }),
      )
    : null;
}

function employmentGrowth(context: BriefContext, withOrigin: boolean): Inline | null {
  const figure = latestFigure(context.cluster.facts ?? [], 'employment', yearOf(context));
  if (figure === null || figure.growth === null) {
    return null;
  }
  const { fact, growth } = figure;
  const value = sourced(figureInProse(Math.abs(growth)), 'fact:employment.growth');
  return phrase((slot) =>
    context.t('briefFacts.economyGrowth', {
      what: 'employment',
      value: slot(value),
      fallen: growth < 0,
      ...(withOrigin
        ? {
            year: slot(sourced(String(fact.year), 'fact:employment.year')),
            source: fact.source?.trim()
              ? slot(sourced(inBrackets(context, fact.source), 'fact:employment.source'))
              : '',
            grade: slot(sourced(fact.grade, 'fact:employment.grade')),
            isEstimate: fact.grade === 'D',
            isUnnamed: !fact.source?.trim(),
          }
        : { year: '', ...noOrigin }),
    }),
  );
}

/** An answer of the instrument with where it comes from. */
function ofAnswer(
  context: BriefContext,
  what: 'growth' | 'locationQuotient',
  withOrigin: boolean,
): Inline | null {
  const id = what === 'growth' ? 'output-growth' : 'location-quotient';
  const { index, indicators, input, language, t } = context;
  const value = indicators.get(id)?.value ?? null;
  const indicator = index.indicators.get(id);
  if (value === null || indicator?.kind !== 'quantitative') {
    return null;
  }
  const { date, grade, source } = input.ratings[id] ?? {};
  const year = date?.slice(0, 'yyyy'.length);
  const shown =
    what === 'growth'
      ? figureInProse(Math.abs(value))
      : quantityWithUnit(figureInProse(value), { zh: '', en: 'ratio' }, language);
  return phrase((slot) => {
    const number = slot(sourced(shown, `indicator:${id}.value`));
    // A quotient without a source of its own is told by what it is computed against.
    const reference = what === 'locationQuotient' && !source?.trim() ? referenceRuns(context) : null;
    const named = () => ({
      source: source?.trim()
        ? slot(sourced(inBrackets(context, source), `input:ratings.${id}.source.short`))
        : reference === null
          ? ''
          : slot(reference.name),
      grade: grade === undefined ? '' : slot(sourced(grade, `input:ratings.${id}.grade`)),
      isEstimate: grade === 'D',
      isUnnamed: !source?.trim() && reference === null,
    });
    const origin = () => ({
      // The year of growth stands with its source, that of the quotient before its name.
      year:
        year === undefined || (what === 'growth' && !withOrigin)
          ? ''
          : slot(sourced(year, `input:ratings.${id}.date`)),
      ...(withOrigin ? named() : noOrigin),
    });
    return what === 'growth'
      ? t('briefFacts.economyGrowth', { what: 'output', value: number, fallen: value < 0, ...origin() })
      : t('briefFacts.economyFact', { what, value: number, ...origin() });
  });
}

/** Output in the unit of the language. */
const shownFact = ({ language }: BriefContext, what: 'output' | 'employment', value: number): string =>
  decimal(what === 'output' ? Number(shownValue(profileMoney, language, value)) : value);
