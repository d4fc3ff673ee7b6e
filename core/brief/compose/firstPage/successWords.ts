import type { BriefContext } from '../basis/briefContext.ts';
import type { Inline } from '../../document/document.ts';
import { withoutStop } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';

/** What a target says that is one step of the scale, in either language. */
const oneLevelUp = { en: /\bone level up$/u, zh: /提高一级$/u } as const;

/** Within how many years: by when the measure is done stands beside it already. */
const time = { en: / within (?:a|\p{L}+) years?$/u, zh: /^[一二三四五六七八九十]年内/u } as const;

/**
 * By which figure success is seen: from which level to which where the target is one level more than a rating given,
 * else the target as the knowledge base words it. Empty for a measure without one.
 */
export function successWords(context: BriefContext, id: string): Inline {
  const { index, indicators, language, say, t } = context;
  const success = index.measures.get(id)?.success;
  if (!success) {
    return [];
  }
  const target = withoutStop(say(success.target)).replace(time[language], '');
  const indicator = index.indicators.get(success.indicator);
  const level = indicators.get(success.indicator)?.level ?? null;
  const name = indicator?.short ?? indicator?.name;
  if (!name || level === null || level > 4 || !oneLevelUp[language].test(target)) {
    return [sourced(target, `kb:${id}.success`)];
  }
  const from = `indicator:${success.indicator}.level`;
  return phrase((slot) =>
    t('briefPage.levelUp', {
      name: slot(sourced(say(name), `kb:${success.indicator}.short`)),
      now: slot(sourced(String(level), from)),
      to: slot(sourced(String(level + 1), `${from}.next`)),
    }),
  );
}
