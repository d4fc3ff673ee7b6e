import { quantityWithUnit } from '../text/quantity.ts';
import type { BriefContext } from './briefContext.ts';
import type { Inline, Run } from './document.ts';
import { decimal, withoutStop } from './format.ts';
import { phrase, sourced, textOf } from './phrase.ts';

/** The name of an indicator in the language of the brief. */
export function indicatorName({ index, say }: BriefContext, id: string): Run {
  const indicator = index.indicators.get(id);
  return sourced(indicator ? say(indicator.name) : id, `kb:${id}.name`);
}

/** An answer in words: "level 2", "18.5% of purchases", "not enough information". */
export function answerInWords(context: BriefContext, id: string): Inline {
  const { index, indicators, t, language } = context;
  const scored = indicators.get(id);
  const indicator = index.indicators.get(id);
  if (!scored || !indicator || scored.state !== 'rated') {
    return [{ text: t(scored?.state === 'not-applicable' ? 'brief.notApplicable' : 'brief.unknown') }];
  }
  if (scored.level !== null) {
    const level = sourced(String(scored.level), `indicator:${id}.level`);
    return phrase((slot) => t('brief.level', { level: slot(level) }));
  }
  if (indicator.kind === 'quantitative' && scored.value !== null) {
    const value = decimal(scored.value);
    return [sourced(quantityWithUnit(value, indicator.unit, language), `indicator:${id}.value`)];
  }
  return [{ text: t('brief.unknown') }];
}

/**
 * What an answer says, for a finding: the level's own description, else the indicator with its level or value; the
 * first of them that fits, nothing when none does. A description is never cut: its second half often turns the first.
 */
export function answerAsFact(context: BriefContext, id: string, fits: (text: string) => boolean): Inline {
  const forms = [levelInWords(context, id), levelOfFive(context, id), indicatorWithAnswer(context, id)];
  return forms.find((form) => form.length > 0 && fits(textOf(form))) ?? [];
}

function levelInWords({ index, indicators, say }: BriefContext, id: string): Inline {
  const indicator = index.indicators.get(id);
  const level = indicators.get(id)?.level ?? null;
  const description =
    indicator?.kind === 'rating' && level !== null ? indicator.levels[level - 1] : undefined;
  if (!description) {
    return [];
  }
  return [sourced(withoutStop(say(description)), `kb:${id}.levels`)];
}

function levelOfFive(context: BriefContext, id: string): Inline {
  const level = context.indicators.get(id)?.level ?? null;
  if (level === null) {
    return [];
  }
  return phrase((slot) =>
    context.t('brief.answerLevel', {
      indicator: slot(indicatorName(context, id)),
      level: slot(sourced(String(level), `indicator:${id}.level`)),
    }),
  );
}

const indicatorWithAnswer = (context: BriefContext, id: string): Inline =>
  phrase((slot) =>
    context.t('brief.answer', {
      indicator: slot(indicatorName(context, id)),
      answer: slot(answerInWords(context, id)),
    }),
  );
