import type { KnowledgeBase } from '../../../knowledge/schema.ts';
import type { CauseResult } from '../../../model/diagnosisResult.ts';
import type { Evaluation } from '../../../model/evaluation.ts';
import type { Language } from '../../../base/settings.ts';
import { inLanguage } from '../../../text/message.ts';
import { createTranslate } from '../../../text/translate.ts';
import { notSeparated, spreadOf } from './causeOrder.ts';
import { evidenceStrength, isHedged } from './evidenceStrength.ts';
import { wordsOfEditionOne } from './editionWords.ts';

/** The longest heading that stays on one line, beside the rail and on page 1 of the brief: Latin characters and hanzi. */
export const longestHeading = { en: 44, zh: 20 } as const;

/** What the finding is told of. */
export interface Told {
  readonly evaluation: Evaluation;
  readonly kb: KnowledgeBase;
  /** Indicators whose answer names its source. */
  readonly sourced: ReadonlySet<string>;
}

/**
 * The finding at the head of the diagnosis, without a full stop: at most 44 characters or 20 hanzi.
 *
 * As sure as its evidence: provisional where too little is answered, or where what it names rests on weak or unnamed
 * evidence or has a wide interval. Causes that the draws do not tell apart are named together, or counted where they
 * are more than two.
 */
export const findingSentence = (told: Told, language: Language): string =>
  withinHeading(wholeFinding(told, language), language);

/** The same, never cut: the title of the brief grows instead. */
export function wholeFinding(told: Told, language: Language): string {
  const { evaluation, kb } = told;
  const t = createTranslate(language);
  if (evaluation.type.used === null) {
    return t('brief.findingNoType');
  }
  const raised = evaluation.causes.filter((cause) => cause.raised);
  const [first, ...others] = raised;
  const isThin = evaluation.coverage < kb.scoring.coverage.composite;
  if (!first) {
    const { answered, applicable } = evaluation;
    return isThin || evaluation.causes.length === 0
      ? t('brief.findingCoverage', { answered: String(answered), applicable: String(applicable) })
      : t('brief.findingNoneRaised');
  }
  const candidates = statements(first, others).map(({ named, ...how }) => {
    const isProvisional = isThin || named.some((cause) => isUnsure(told, cause));
    const [one = '', two = ''] = named.map(({ id }) => causeClause(id, kb, language));
    return t('brief.finding', { first: one, second: two, ...how, isProvisional });
  });
  return candidates.find((text) => text.length <= longestHeading[language]) ?? candidates.at(-1) ?? '';
}

/** Whether a title may not assert a cause: weak or unnamed evidence, or an interval that reaches below the level for action. */
const isUnsure = ({ kb, sourced }: Told, cause: CauseResult): boolean =>
  (spreadOf(cause) === 'wide' && cause.low < kb.scoring.severity.raisedAt) ||
  isHedged(evidenceStrength(cause.evidence, sourced));

interface Statement {
  readonly named: readonly CauseResult[];
  /** How many causes share the first place; 1 where one leads alone. */
  readonly tied: number;
  /** Whether the first is said to come before all others. */
  readonly isFirst: boolean;
}

/** What a title can say, the fullest first. No cause is named before another from which the draws do not tell it apart. */
function statements(first: CauseResult, others: readonly CauseResult[]): readonly Statement[] {
  const tied = others.filter((cause) => notSeparated(first, cause)).length + 1;
  const [second, third] = others;
  const alone = { named: [first], tied, isFirst: tied === 1 };
  const namesTwo = tied === 2 || (tied === 1 && !(second && third && notSeparated(second, third)));
  return second && namesTwo ? [{ named: [first, second], tied, isFirst: false }, alone] : [alone];
}

/** A cause in a few words that can be joined with others: "local ties are thin". */
export function causeClause(id: string, kb: KnowledgeBase, language: Language): string {
  const cause = kb.causes.causes.find((candidate) => candidate.id === id);
  if (cause?.short) {
    return inLanguage(cause.short, language);
  }
  const clause = wordsOfEditionOne(kb, cause, () => createTranslate(language)('brief.causeClause', { id }));
  return clause || (cause ? inLanguage(cause.name, language) : id);
}

// Only a cause that a bureau added itself, with a long name, comes here: a cut name is better than a broken page head.
const withinHeading = (text: string, language: Language): string => {
  const characters = [...text];
  const most = longestHeading[language];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
