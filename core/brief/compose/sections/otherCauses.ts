import type { CauseResult } from '../../../model/diagnosisResult.ts';
import { tellingAnswers } from '../basis/answerClauses.ts';
import { type BriefContext, listOf } from '../basis/briefContext.ts';
import { tooFewAnswered } from '../basis/answeredEnough.ts';
import { causeClause } from '../basis/findingSentence.ts';
import { localFact } from '../basis/localFact.ts';
import type { Block, Inline } from '../../document/document.ts';
import { points } from '../../document/format.ts';
import { joined, phrase, sourced } from '../../document/phrase.ts';
import { body, withNumber } from './sectionParts.ts';

const othersNamed = { withFacts: 4, bare: 3 } as const;
const problemsNamed = 1;

/** The other raised causes with what was entered that shows them, and the problems that all of them surface as. */
export function otherCauses(
  context: BriefContext,
  main: readonly CauseResult[],
  told: Set<string>,
): readonly Block[] {
  const text = joined([others(context, main, told), problems(context)], context.gap);
  return text.length === 0 ? [] : [body('causes-others', text)];
}

function others(context: BriefContext, main: readonly CauseResult[], told: Set<string>): Inline {
  const { evaluation, kb, t } = context;
  const raised = evaluation.causes.filter((cause) => cause.raised);
  const left = raised.filter((cause) => !main.includes(cause));
  const level = sourced(points(kb.scoring.severity.raisedAt), 'kb:scoring.severity.raisedAt');
  if (raised.length === 0) {
    // With few answers that no cause is raised says nothing of the cluster: how few they are is said instead.
    return tooFewAnswered(context)
      ? []
      : phrase((slot) =>
          t('briefReasons.noneRaised', {
            level: slot(level),
            count: slot(sourced(String(evaluation.causes.length), 'count:causes')),
            someOpen: evaluation.notJudged.length > 0,
          }),
        );
  }
  if (left.length === 0) {
    return [];
  }
  const most = context.telling.factsOfOthers ? othersNamed.withFacts : othersNamed.bare;
  const named = left.toSorted((a, b) => b.severity - a.severity).slice(0, most);
  const count = sourced(t('briefReasons.countOfCauses', { n: left.length }), 'count:otherCauses');
  const items = named.map((cause) => withFact(context, cause, told));
  return phrase((slot) =>
    t('briefReasons.otherCauses', {
      count: slot(count),
      one: left.length === 1,
      all: left.length === named.length,
      level: slot(level),
      names: slot(joined(items, t('brief.semicolon'))),
    }),
  );
}

function withFact(context: BriefContext, cause: CauseResult, told: Set<string>): Inline {
  const { kb, language, t, telling } = context;
  const severity = sourced(points(cause.severity), `cause:${cause.id}.severity`);
  const clause = sourced(causeClause(cause.id, kb, language), `kb:${cause.id}.clause`);
  const name = withNumber(context, clause, severity);
  const fact = telling.factsOfOthers ? localFact(context, tellingAnswers(cause.evidence), told) : null;
  if (fact === null || told.has(fact.indicator)) {
    return name;
  }
  told.add(fact.indicator);
  return phrase((slot) => t('briefReasons.causeWithFact', { cause: slot(name), fact: slot(fact.said) }));
}

function problems(context: BriefContext): Inline {
  const { evaluation, index, say, t } = context;
  const named = evaluation.problems
    .filter((problem) => problem.raised)
    .slice(0, problemsNamed)
    .map((problem) => {
      const known = index.problems.get(problem.id);
      const name = sourced(
        t('briefReasons.problem', { name: known ? say(known.name) : problem.id }),
        `kb:${problem.id}.quoted`,
      );
      const severity = sourced(points(problem.severity), `problem:${problem.id}.severity`);
      return withNumber(context, name, severity);
    });
  if (named.length === 0) {
    return [];
  }
  const one = evaluation.causes.filter(({ raised }) => raised).length === 1;
  return phrase((slot) => t('briefReasons.problems', { names: slot(listOf(context, named)), one }));
}
