import { quantityWithUnit } from '../../../text/quantity.ts';
import type { BriefContext } from './briefContext.ts';
import type { Inline, Run } from '../../document/document.ts';
import { decimal } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';

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
