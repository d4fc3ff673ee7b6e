import { compareKeys } from '../../../base/collation.ts';
import { shocksOf } from '../../../model/outsideShocks.ts';
import { tooFewAnswered } from '../basis/answeredEnough.ts';
import { annexLink } from '../basis/annexHead.ts';
import { type BriefContext, inSentence, listOf } from '../basis/briefContext.ts';
import { subjectOf, turnsOf } from '../basis/nextAnswers.ts';
import { hasAnnex } from '../basis/sectionNumbers.ts';
import { body, causeName } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';

const causesNamed = 2;
const answersNamed = 2;

/** With fewer draws hardly any gain passes the bar: that none was found says nothing. */
const drawsThatTell = 1000;

/** What hit the cluster from outside, and what the answers leave open: the causes that nobody can judge, and the answers most worth collecting. */
export function openParagraphs(context: BriefContext): readonly Block[] {
  const text = joined([shocks(context), notJudged(context), nextAnswers(context)], context.gap);
  return text.length === 0 ? [] : [body('causes-open', text)];
}

/** Inner causes are not blamed alone. */
function shocks(context: BriefContext): Inline {
  const { input, kb, say, t } = context;
  const said = shocksOf(kb, input.context) ?? [];
  const clauses = said.map(({ clause, id, text }) => [
    sourced(say(clause ?? text), `kb:outside-shocks.${id}`),
  ]);
  return clauses.length === 0
    ? []
    : phrase((slot) => t('briefOpen.shocks', { clauses: slot(joined(clauses, t('brief.semicolon'))) }));
}

/** They are named and never count as zero. */
function notJudged(context: BriefContext): Inline {
  const { evaluation, options, t } = context;
  const open = evaluation.notJudged;
  if (open.length === 0) {
    return [];
  }
  const isCut = open.length > causesNamed && hasAnnex(options, 'data');
  const likely = open.toSorted((a, b) => b.inTopFive - a.inTopFive || compareKeys(a.id, b.id));
  const names = likely
    .slice(0, isCut ? causesNamed : open.length)
    .map(({ id }) => phrase((slot) => t('briefPlan.quoted', { title: slot(causeName(context, id)) })));
  const count = sourced(t('briefOpen.countNotJudged', { n: open.length }), 'count:notJudged');
  return phrase((slot) =>
    t('briefOpen.notJudged', {
      count: slot(count),
      n: open.length,
      names: slot(listOf(context, names)),
      rest: isCut ? slot([annexLink(context, 'data')]) : '',
    }),
  );
}

function nextAnswers(context: BriefContext): Inline {
  const { evaluation, t } = context;
  // The five that would help most stand at the head of the section then.
  if (tooFewAnswered(context)) {
    return [];
  }
  const next = evaluation.nextEvidence.slice(0, answersNamed);
  if (next.length === 0) {
    return evaluation.draws >= drawsThatTell ? plain(t('briefOpen.nextNone')) : [];
  }
  const answers = next.map((answer) => {
    const [turn = []] = turnsOf(context, answer, { form: 'sentence', most: 1 });
    return phrase((slot) =>
      t('briefOpen.nextAnswer', {
        answer: slot(inSentence(context, subjectOf(context, answer))),
        state: answer.state,
        turn: turn.length === 0 ? '' : slot(turn),
      }),
    );
  });
  return phrase((slot) => t('briefOpen.next', { answers: slot(joined(answers, t('brief.semicolon'))) }));
}
