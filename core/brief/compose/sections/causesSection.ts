import type { CauseResult } from '../../../model/diagnosisResult.ts';
import { listOf, type BriefContext } from '../basis/briefContext.ts';
import { causeParagraph } from './causeParagraph.ts';
import { body, causeName, withNumber } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { causeClause } from '../basis/findingSentence.ts';
import { points } from '../../document/format.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { openParagraphs } from './openParagraphs.ts';
import { headOfCause } from '../basis/proof.ts';
import { hasSection, sectionNumber } from '../basis/sectionNumbers.ts';

const othersNamed = 2;
const problemsNamed = 2;

/** Why: a paragraph for each cause of the first page, then the others and the problems that all of them show as. */
export function causesSection(context: BriefContext, findings: readonly KeyFinding[]): readonly Block[] {
  const { evaluation, options, t } = context;
  if (!hasSection(options, 'causes')) {
    return [];
  }
  const number = sectionNumber(options, 'causes');
  const head: Block = {
    kind: 'heading',
    id: 'causes',
    level: 2,
    number: t('brief.section', { n: number }),
    text: plain(t('briefReasons.causes')),
  };
  if (evaluation.causes.length === 0) {
    const key = evaluation.type.used === null ? 'causesNoType' : 'causesTooFew';
    return [head, body('causes-none', plain(t(`briefReasons.${key}`))), ...openParagraphs(context)];
  }
  const main = findings.flatMap((finding) => (finding.kind === 'cause' ? [finding] : []));
  const told = new Set<string>();
  return [
    head,
    ...main.flatMap((finding, place): Block[] => [
      {
        kind: 'heading',
        id: headOfCause(finding.cause.id),
        level: 3,
        number: t('brief.subsection', { section: number, n: place + 1 }),
        text: [causeName(context, finding.cause.id)],
      },
      body(finding.cause.id, causeParagraph(context, { ...finding, place, told })),
    ]),
    ...othersAndProblems(
      context,
      main.map(({ cause }) => cause),
    ),
    ...openParagraphs(context),
  ];
}

function othersAndProblems(context: BriefContext, main: readonly CauseResult[]): Block[] {
  const text = joined([otherCauses(context, main), problems(context)], context.gap);
  return text.length === 0 ? [] : [body('causes-others', text)];
}

function otherCauses(context: BriefContext, main: readonly CauseResult[]): Inline {
  const { evaluation, kb, language, t } = context;
  const raised = evaluation.causes.filter((cause) => cause.raised);
  const others = raised.filter((cause) => !main.includes(cause));
  if (raised.length === 0) {
    return plain(t('briefReasons.noneRaised'));
  }
  if (others.length === 0) {
    return [];
  }
  const named = others
    .slice(0, othersNamed)
    .map((cause) =>
      withNumber(
        context,
        { text: causeClause(cause.id, kb, language), source: `kb:${cause.id}.clause` },
        sourced(points(cause.severity), `cause:${cause.id}.severity`),
      ),
    );
  const count = sourced(t('briefReasons.countOfCauses', { n: others.length }), 'count:otherCauses');
  return phrase((slot) =>
    t('briefReasons.otherCauses', {
      count: slot(count),
      one: others.length === 1,
      all: others.length === named.length,
      names: slot(listOf(context, named)),
    }),
  );
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
  return phrase((slot) => t('briefReasons.problems', { names: slot(listOf(context, named)) }));
}
