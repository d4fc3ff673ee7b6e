import { answerFact } from '../basis/answerClauses.ts';
import { answerInWords } from '../basis/answerInWords.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { localFacts } from '../basis/localFact.ts';
import type { Inline } from '../../document/document.ts';
import { phrase, sourced, textOf } from '../../document/phrase.ts';

/** A note in a few words stands on page 1 only in its reader's language, and only if it is more than one word. */
const speaks = { zh: /\p{Script=Han}{2}/u, en: /\p{Script=Latin}+\s+\p{Script=Latin}/u } as const;

/** What page 1 can say of a finding beside its severity. */
interface ShortFact {
  /** The answer that it tells. */
  readonly id: string;
  readonly fact: Inline;
}

/**
 * What the official entered, the strongest first, then the answers themselves.
 *
 * A figure stands in a sentence of its own in English, where there is room, and in the fewest words in Chinese.
 */
export function shortFacts(
  context: BriefContext,
  { answers }: KeyFinding,
  told: ReadonlySet<string>,
): readonly ShortFact[] {
  const fresh = answers.filter((id) => !told.has(id));
  const entered = localFacts(context, fresh, told).flatMap(({ indicator, kind, short }): ShortFact[] => {
    const isTold =
      short !== null &&
      (kind === 'note' ? speaks[context.language].test(textOf(short)) : context.language === 'zh');
    return isTold ? [{ id: indicator, fact: short }] : [];
  });
  const answered = fresh.map((id) => ({
    id,
    fact: context.language === 'zh' ? inFewestWords(context, id) : answerFact(context, id),
  }));
  return [...entered, ...answered];
}

/** From this score on an answer is a good mark: as a bare level it would seem to speak against the finding. */
const goodFrom = 50;

/** An answer in the fewest words: the short name of what was asked with its figure or level. Empty where it is not rated, or is a good mark. */
function inFewestWords(context: BriefContext, id: string): Inline {
  const { index, indicators, say, t } = context;
  const indicator = index.indicators.get(id);
  const rated = indicators.get(id);
  if (!indicator || rated?.state !== 'rated' || (rated.level !== null && (rated.score ?? 0) >= goodFrom)) {
    return [];
  }
  const name = sourced(say(indicator.short ?? indicator.name), `kb:${id}.short`);
  return phrase((slot) =>
    t('briefPage.shortFact', { name: slot(name), answer: slot(answerInWords(context, id)) }),
  );
}
