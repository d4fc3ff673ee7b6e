import type { CauseResult } from '../../../model/diagnosisResult.ts';
import { answerFact, capitalised, tellingAnswers } from '../basis/answerClauses.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { notSeparated, spreadOf } from '../basis/causeOrder.ts';
import type { Inline } from '../../document/document.ts';
import type { EvidenceStrength } from '../basis/evidenceStrength.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import { joined, phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { factsInARow, type LocalFact, localFacts } from '../basis/localFact.ts';

export interface MainCause {
  readonly cause: CauseResult;
  readonly strength: EvidenceStrength;
  /** Answers that an earlier paragraph has told of. */
  readonly told: Set<string>;
  /** The answer that page 1 tells of this finding; `null` for none. */
  readonly first: string | null;
  /** Those that it tells of the other findings: each stands in the paragraph that page 1 refers to. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Beside the strongest local fact stand others as far as there is room: four lines in Chinese, three in English. */
const room = { zh: 126, en: 300 } as const;

/** One cause: what was entered that shows it, and what keeps it from being firm. Its heading has the figures. */
export const causeParagraph = (context: BriefContext, main: MainCause): Inline =>
  joined([shown(context, main), caveats(context, main), tie(context, main)], context.gap);

function shown(context: BriefContext, { cause, told, first, elsewhere }: MainCause): Inline {
  const { t } = context;
  const telling = tellingAnswers(cause.evidence);
  const facts = localFacts(context, telling, told)
    .toSorted((a, b) => place(a, { first, elsewhere }) - place(b, { first, elsewhere }))
    .filter(({ indicator }, index) => index === 0 || !(told.has(indicator) || elsewhere.has(indicator)));
  if (facts.length === 0) {
    return unsupported(context, telling, told);
  }
  const chosen = withinRoom(context, facts.slice(0, context.telling.factsOfCause));
  chosen.forEach(({ indicator }) => told.add(indicator));
  return phrase((slot) => t('brief.asSentence', { text: slot(capitalised(factsInARow(context, chosen))) }));
}

/** What page 1 tells of this finding stands first, what it tells of another one last. */
const place = (
  { indicator }: LocalFact,
  { first, elsewhere }: Pick<MainCause, 'first' | 'elsewhere'>,
): number => (indicator === first ? 0 : elsewhere.has(indicator) ? 2 : 1);

function withinRoom(context: BriefContext, facts: readonly LocalFact[]): readonly LocalFact[] {
  const { language } = context;
  const fits = (some: readonly LocalFact[]) => {
    const text = textOf(factsInARow(context, some));
    return (language === 'zh' ? widthInHanzi(text) : text.length) <= room[language];
  };
  const count = facts.findIndex((_, index) => index > 0 && !fits(facts.slice(0, index + 1)));
  return count < 0 ? facts : facts.slice(0, count);
}

/** Levels with nothing beside them: whose judgement they are is said. */
function unsupported(context: BriefContext, telling: readonly string[], told: Set<string>): Inline {
  const { t } = context;
  const [id] = [...telling.filter((each) => !told.has(each)), ...telling];
  const fact = id === undefined ? [] : answerFact(context, id);
  if (id === undefined || fact.length === 0) {
    return [];
  }
  told.add(id);
  return phrase((slot) => t('briefReasons.judgedOnly', { fact: slot(fact) }));
}

/** The severity behind the name of the cause, with its interval where it has one: for the heading. */
export const severityInBrackets = ({ t }: BriefContext, cause: CauseResult): Inline => {
  const figure = (name: 'severity' | 'low' | 'high') =>
    sourced(points(cause[name]), `cause:${cause.id}.${name}`);
  return phrase((slot) =>
    t('briefReasons.severity', {
      severity: slot(figure('severity')),
      low: slot(figure('low')),
      high: slot(figure('high')),
      spread: spreadOf(cause),
    }),
  );
};

/** What keeps the finding from being firm: that it is not severe or may not be, that most of its evidence is weak or has no grade. */
function caveats(context: BriefContext, { cause, strength }: MainCause): Inline {
  const { input, t } = context;
  const isUngraded = cause.evidence.every(({ indicator }) => input.ratings[indicator]?.grade === undefined);
  const standing = standingOf(context, cause);
  if (standing === 'severe' && strength !== 'weak') {
    return [];
  }
  return plain(t('briefReasons.caveat', { standing, weak: strength === 'weak', isUngraded }));
}

/** Where a cause stands to the two levels, as far as its interval as printed leaves that open. */
function standingOf({ kb }: BriefContext, { high, low, severe }: CauseResult) {
  const { raisedAt, severeAt } = kb.scoring.severity;
  if (severe) {
    return 'severe';
  }
  const mayBeLess = Math.round(low) < raisedAt;
  const mayBeSevere = Math.round(high) >= severeAt;
  if (mayBeLess) {
    return mayBeSevere ? 'open' : 'mayBeLess';
  }
  return mayBeSevere ? 'mayBeSevere' : 'raised';
}

/** How many causes follow that the draws do not separate; said once, at the first of them. */
function tie({ evaluation, index, say, t }: BriefContext, { cause }: MainCause): Inline {
  const { causes } = evaluation;
  const place = causes.indexOf(cause);
  const before = causes[place - 1];
  const following = causes.slice(place + 1);
  const [other] = following;
  if (!other || !notSeparated(cause, other) || (before && notSeparated(before, cause))) {
    return [];
  }
  const end = following.findIndex((next) => !notSeparated(cause, next));
  const known = index.causes.get(other.id);
  const name = known ? say(known.name) : other.id;
  const next = end < 0 ? following.length : end;
  return [sourced(t('briefReasons.notSeparated', { other: name, next }), `sentence:tie.${cause.id}`)];
}
