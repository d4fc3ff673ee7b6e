import { gradeIds } from '../../../knowledge/schema.ts';
import type { CauseResult } from '../../../model/diagnosisResult.ts';
import { answerFact, capitalised, tellingAnswers } from '../basis/answerClauses.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { notSeparated, spreadOf } from '../basis/causeOrder.ts';
import type { Inline } from '../../document/document.ts';
import type { EvidenceStrength } from '../basis/evidenceStrength.ts';
import { points } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { factsInARow, localFacts } from '../basis/localFact.ts';
import { tableOfRatings } from '../basis/proof.ts';
import { hasAnnex } from '../basis/sectionNumbers.ts';

export interface MainCause {
  readonly cause: CauseResult;
  readonly strength: EvidenceStrength;
  /** Answers that an earlier paragraph has told of. */
  readonly told: Set<string>;
}

/** The strongest local fact and one beside it. */
const factsTold = 2;

/** One cause: what was entered that shows it, how sure it is and what that rests on. */
export const causeParagraph = (context: BriefContext, main: MainCause): Inline =>
  joined([shown(context, main), sureness(context, main), tie(context, main)], context.gap);

function shown(context: BriefContext, { cause, told }: MainCause): Inline {
  const { t } = context;
  const telling = tellingAnswers(cause.evidence);
  const facts = localFacts(context, telling, told).filter(
    ({ indicator }, index) => index === 0 || !told.has(indicator),
  );
  const [first, second] = facts;
  if (!first) {
    return unsupported(context, telling, told);
  }
  const both = [first, ...(second ? [second] : [])].slice(0, factsTold);
  both.forEach(({ indicator }) => told.add(indicator));
  return phrase((slot) => t('brief.asSentence', { text: slot(capitalised(factsInARow(context, both))) }));
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

function sureness(context: BriefContext, { cause, strength }: MainCause): Inline {
  const { t } = context;
  const figure = (name: 'severity' | 'low' | 'high') =>
    sourced(points(cause[name]), `cause:${cause.id}.${name}`);
  return phrase((slot) =>
    t('briefReasons.sureness', {
      severity: slot(figure('severity')),
      low: slot(figure('low')),
      high: slot(figure('high')),
      spread: spreadOf(cause),
      severe: cause.severe,
      evidence: slot(evidenceOf(context, cause)),
      weak: strength === 'weak',
    }),
  );
}

/** Grades of the answers as they were entered, leading to the annex that lists them. */
function evidenceOf(context: BriefContext, cause: CauseResult): Inline {
  const { input, options, t } = context;
  const grades = cause.evidence.map(({ indicator }) => input.ratings[indicator]?.grade);
  const link = hasAnnex(options, 'ratings') ? { link: tableOfRatings } : {};
  const present = gradeIds
    .filter((grade) => grades.includes(grade))
    .map((grade): Inline => [{ ...sourced(grade, `cause:${cause.id}.grades`), ...link }]);
  if (present.length === 0) {
    return plain(t('briefReasons.noGrade'));
  }
  const letters = joined(present, t('brief.comma'));
  return phrase((slot) =>
    t('briefReasons.grades', { grades: slot(letters), someOpen: grades.includes(undefined) }),
  );
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
