import { grouped } from '../../../base/typed/grouped.ts';
import { statementOf } from '../../../knowledge/meaning.ts';
import { troubleOf } from '../../../diagnosis/severity.ts';
import type { BriefContext } from './briefContext.ts';
import { indicatorName } from './answerInWords.ts';
import { wordsOfEditionOne } from './editionWords.ts';
import type { EvidenceItem } from '../../../model/diagnosisResult.ts';
import type { Inline } from '../../document/document.ts';
import { quantityWithUnit } from '../../../text/quantity.ts';
import { withoutStop } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';

/** An answer that scores this or more speaks for the cluster: it does not show a cause at work. */
const speaksForFrom = 75;

/** The shortest answer that says by itself what it is about. */
const standsAlone = { zh: 9, en: 30 } as const;

/** The answers that show a cause, the one that weighs most first. Ties stay in the order of the knowledge base. */
export const tellingAnswers = (evidence: readonly EvidenceItem[]): readonly string[] =>
  evidence
    .filter((item) => troubleOf(item) > 100 - speaksForFrom)
    .toSorted((a, b) => b.weight * troubleOf(b) - a.weight * troubleOf(a))
    .map((item) => item.indicator);

export const isFigure = ({ index }: BriefContext, id: string): boolean =>
  index.indicators.get(id)?.kind === 'quantitative';

/**
 * What an answer says, as a clause without capital or full stop: the figure in words, else the level's own description.
 *
 * Empty when the indicator is not rated.
 */
export const answerFact = (context: BriefContext, id: string): Inline =>
  isFigure(context, id) ? figureFact(context, id) : levelFact(context, id);

function levelFact(context: BriefContext, id: string): Inline {
  const [answer] = levelInWords(context, id);
  if (answer === undefined) {
    return [];
  }
  const alone = { ...answer, text: withoutLabel(answer.text) };
  return alone.text.length >= standsAlone[context.language] && !isBareNone.test(alone.text)
    ? [alone]
    : answerQuoted(context, id);
}

/**
 * An answer as something that a source can be named for: a figure as a clause, a level as the description that was chosen
 * for what was asked. The words of a level are the knowledge base's, and many are no clause.
 */
export function answerQuoted(context: BriefContext, id: string): Inline {
  const answer = levelInWords(context, id);
  return isFigure(context, id) || answer.length === 0
    ? answerFact(context, id)
    : phrase((slot) =>
        context.t('briefFacts.answerOf', {
          indicator: slot(shortNameInSentence(context, id)),
          answer: slot(answer),
        }),
      );
}

function shortNameInSentence({ index, say, t }: BriefContext, id: string) {
  const { name, short } = index.indicators.get(id) ?? {};
  const text = short ?? name;
  return sourced(
    t('brief.inSentence', { name: text ? say(text) : id }),
    `kb:${id}.${short ? 'short' : 'name'}`,
  );
}

/** The description of the level, without capital or full stop; empty where there is none. */
function levelInWords({ index, indicators, say, t }: BriefContext, id: string): Inline {
  const indicator = index.indicators.get(id);
  const level = indicators.get(id)?.level ?? null;
  const description =
    indicator?.kind === 'rating' && level !== null ? indicator.levels[level - 1] : undefined;
  return description === undefined
    ? []
    : [sourced(t('brief.inSentence', { name: withoutStop(say(description)) }), `kb:${id}.levels`)];
}

/** "There are none": of what, the answer leaves to its question. */
const isBareNone = /^(?:there (?:is|are)|none)\b|^没有/u;

/** "Closed: buyers come from the county": the word before the colon sums up what follows and would be a second colon. */
const withoutLabel = (text: string): string => text.replace(/^[^\s:：]{1,8}[:：]\s*/u, '');

function nameInSentence(context: BriefContext, id: string) {
  const name = indicatorName(context, id);
  return { ...name, text: context.t('brief.inSentence', { name: name.text }) };
}

function figureFact(context: BriefContext, id: string): Inline {
  const { index, indicators, kb, language, say, t } = context;
  const indicator = index.indicators.get(id);
  const value = indicators.get(id)?.value ?? null;
  if (indicator?.kind !== 'quantitative' || value === null) {
    return [];
  }
  const shown = figureInProse(Math.abs(value));
  const source = `indicator:${id}.value`;
  const statement = statementOf(indicator, value < 0);
  if (statement !== undefined) {
    const [before = '', after = ''] = say(statement).split('{value}');
    return [...plain(before), sourced(shown, source), ...plain(after)];
  }
  const told = phrase((slot) =>
    wordsOfEditionOne(kb, indicator, () =>
      t('briefFacts.figure', {
        id,
        value: slot(sourced(shown, source)),
        negative: value < 0,
        one: shown === '1',
      }),
    ),
  );
  if (told.length > 0) {
    return told;
  }
  const answer = sourced(quantityWithUnit(figureInProse(value), indicator.unit, language), source);
  return phrase((slot) =>
    t('briefFacts.figureOther', { indicator: slot(nameInSentence(context, id)), answer: slot(answer) }),
  );
}

/** Whole from ten, one decimal from two, two below: nobody reads more in a sentence, and the annex has the rest. */
export function figureInProse(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 10 ? 0 : size >= 2 ? 1 : 2;
  return grouped(String(Number(value.toFixed(decimals)) + 0));
}

/** The clause at the head of a sentence. Only Latin letters have a capital. */
export function capitalised(clause: Inline): Inline {
  const [first, ...rest] = clause;
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];
}

/** A cause as a claim, without capital: as the knowledge base words it, by hand for edition 1, else by its name. */
export function causeClaim({ index, kb, say, t }: BriefContext, id: string): Inline {
  const cause = index.causes.get(id);
  if (cause?.claim) {
    return [sourced(say(cause.claim), `kb:${id}.claim`)];
  }
  const claim = wordsOfEditionOne(kb, cause, () => t('briefFacts.causeClaim', { id }));
  return claim === '' ? [sourced(cause ? say(cause.name) : id, `kb:${id}.name`)] : plain(claim);
}
