import type { BriefContext } from '../basis/briefContext.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import type { Inline } from '../../document/document.ts';
import { withoutStop } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';

/** What a target says that is one step of the scale, in either language. */
const oneLevelUp = { en: /\bone level up$/u, zh: /提高一级$/u } as const;

/** Within how many years: by when the measure is done stands beside it already. */
const time = { en: / within (?:a|\p{L}+) years?$/u, zh: /^[一二三四五六七八九十]年内/u } as const;

/**
 * By which figure success is seen: that of the measure where it shows the finding, else the next level of the answer that
 * shows the finding most, where one was given.
 *
 * From which level to which where the target is one level more than a rating given, else the target as the knowledge base
 * words it. Empty for a measure without one.
 */
export function successWords(context: BriefContext, id: string, finding: KeyFinding): Inline {
  const { index, say } = context;
  const success = index.measures.get(id)?.success;
  if (!success) {
    return [];
  }
  const { answers } = finding;
  const shown =
    finding.kind === 'cause' ? finding.cause.evidence.filter(({ reads }) => reads !== 'presence') : [];
  const isShown =
    answers.includes(success.indicator) || shown.some(({ indicator }) => indicator === success.indicator);
  const instead = isShown
    ? []
    : answers.filter((answer) => shown.some(({ indicator }) => indicator === answer));
  const [nextLevel] = instead.flatMap((answer) => levelUp(context, answer) ?? []);
  if (nextLevel) {
    return nextLevel;
  }
  const target = withoutStop(say(success.target)).replace(time[context.language], '');
  const ofOwn = oneLevelUp[context.language].test(target) ? levelUp(context, success.indicator) : null;
  return ofOwn?.[0] ?? [sourced(target, `kb:${id}.success`)];
}

/** From the level given to the next one; `null` where none was given, and at the highest. */
function levelUp({ index, indicators, say, t }: BriefContext, id: string): readonly [Inline] | null {
  const indicator = index.indicators.get(id);
  const level = indicators.get(id)?.level ?? null;
  const name = indicator?.short ?? indicator?.name;
  if (!name || level === null || level > 4) {
    return null;
  }
  const from = `indicator:${id}.level`;
  return [
    phrase((slot) =>
      t('briefPage.levelUp', {
        name: slot(sourced(say(name), `kb:${id}.short`)),
        now: slot(sourced(String(level), from)),
        to: slot(sourced(String(level + 1), `${from}.next`)),
      }),
    ),
  ];
}
