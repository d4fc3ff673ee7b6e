import { gradeIds } from '../../../knowledge/schema.ts';
import type { CauseResult } from '../../../model/diagnosisResult.ts';
import { answerFact, isFigure, tellingAnswers } from '../basis/answerClauses.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { notSeparated, spreadOf } from '../basis/causeOrder.ts';
import type { Inline } from '../../document/document.ts';
import type { EvidenceStrength } from '../basis/evidenceStrength.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import { joined, phrase, sourced, textOf } from '../../document/phrase.ts';
import { tableOfRatings } from '../basis/proof.ts';
import { hasAnnex } from '../basis/sectionNumbers.ts';

export interface MainCause {
  readonly cause: CauseResult;
  readonly strength: EvidenceStrength;
  /** 0 for the first: sentences are built otherwise from place to place. */
  readonly place: number;
  /** Answers that an earlier paragraph has named. */
  readonly told: Set<string>;
}

/** What two answers may take together: two lines in Chinese, one in English. */
const room = { zh: 48, en: 80 } as const;

/**
 * One cause: what the answers show, how sure that is and what it rests on; of the first also how it works, since lines
 * are scarce and the names of causes speak.
 */
export function causeParagraph(context: BriefContext, main: MainCause): Inline {
  const { index, say } = context;
  const { id } = main.cause;
  const known = main.place === 0 ? index.causes.get(id) : undefined;
  const description = known ? [sourced(say(known.description), `kb:${id}.description`)] : [];
  return joined(
    [description, shown(context, main), sureness(context, main), tie(context, main)],
    context.gap,
  );
}

/** The rating that weighs most and, where there is one and room for it, a measured figure. */
function shown(context: BriefContext, { cause, strength, place, told }: MainCause): Inline {
  const { language, t } = context;
  const telling = tellingAnswers(cause.evidence);
  const fresh = telling.filter((id) => !told.has(id));
  const from = fresh.length > 0 ? fresh : telling;
  const rating = from.find((id) => !isFigure(context, id));
  const figure = from.find((id) => isFigure(context, id));
  const facts = [rating, figure].flatMap((id) =>
    id === undefined ? [] : [{ id, fact: answerFact(context, id) }],
  );
  const [first, second] = facts.filter(({ fact }) => fact.length > 0);
  if (!first) {
    return [];
  }
  told.add(first.id);
  const both = second ? join(context, first.fact, second.fact) : first.fact;
  const text = textOf(both);
  const fits = (language === 'zh' ? widthInHanzi(text) : text.length) <= room[language];
  if (second && fits) {
    told.add(second.id);
  }
  const fact = fits ? both : first.fact;
  return phrase((slot) =>
    strength === 'weak'
      ? t('briefReasons.shownWeakly', { place, fact: slot(fact) })
      : t('briefReasons.shown', { place, fact: slot(fact) }),
  );
}

const join = ({ t }: BriefContext, first: Inline, second: Inline): Inline =>
  phrase((slot) =>
    t('briefFacts.and', {
      first: slot(first),
      second: slot(second),
      listed: /[;；]/u.test(textOf(first)),
    }),
  );

function sureness(context: BriefContext, { cause, place }: MainCause): Inline {
  const { t } = context;
  const figure = (name: 'severity' | 'low' | 'high') =>
    sourced(points(cause[name]), `cause:${cause.id}.${name}`);
  return phrase((slot) => {
    const estimate = {
      severity: slot(figure('severity')),
      low: slot(figure('low')),
      high: slot(figure('high')),
      source: slot(sourceOf(context, cause)),
    };
    if (spreadOf(cause) === 'none') {
      return t('briefReasons.surenessFixed', estimate);
    }
    if (spreadOf(cause) === 'wide') {
      return t('briefReasons.surenessWide', { ...estimate, place });
    }
    return cause.severe
      ? t('briefReasons.sureness', { ...estimate, place })
      : t('briefReasons.surenessMild', estimate);
  });
}

/** In brackets: grades of the evidence, leading to the annex that lists it, and the section of the paper. */
function sourceOf(context: BriefContext, cause: CauseResult): Inline {
  const { index, language, options, t } = context;
  const whole = index.causes.get(cause.id)?.section ?? '';
  const section = language === 'zh' ? sectionInChinese(whole) : whole;
  const present = gradeIds.filter((grade) => cause.evidence.some((item) => item.grade === grade));
  const link = hasAnnex(options, 'ratings') ? { link: tableOfRatings } : {};
  const grades = joined(
    present.map((grade) => [{ ...sourced(grade, `cause:${cause.id}.grades`), ...link }]),
    t('brief.comma'),
  );
  return phrase((slot) =>
    t('briefReasons.source', {
      grades: slot(grades),
      paper: slot(sourced(section, `kb:${cause.id}.section`)),
    }),
  );
}

/** Some sections carry the name of their paragraph, in English. */
const sectionInChinese = (section: string): string =>
  section
    .replace(/ \([a-z -]{2,}\)/gu, '')
    .replace(/;\s*/gu, '、')
    .replace('Conclusion', '结论');

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
