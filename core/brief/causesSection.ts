import type { CauseResult, EvidenceItem } from '../model/evaluation.ts';
import { answerInWords, indicatorName } from './answers.ts';
import { listOf, type BriefContext } from './briefContext.ts';
import { causesFigure } from './figures.ts';
import type { Block, Inline, ParagraphBlock, Run } from './document.ts';
import { percent, points } from './format.ts';
import type { KeyFinding } from './keyFindings.ts';
import { joined, phrase, plain, sourced } from './phrase.ts';

/** Answers named behind a cause: the annex has the rest, and three causes must fit on the second page. */
const answersNamed = 3;
const othersNamed = 5;
const problemsNamed = 3;

/** Why: the causes of the first page with the answers behind them, the others in a line, the chart. */
export function causesSection(context: BriefContext, findings: readonly KeyFinding[]): readonly Block[] {
  const { evaluation, t } = context;
  const head: Block = {
    kind: 'heading',
    id: 'causes',
    level: 2,
    number: t('brief.section', { n: 3 }),
    text: plain(t('brief.causes')),
  };
  if (evaluation.causes.length === 0) {
    const key = evaluation.type.used === null ? 'brief.causesNoType' : 'brief.causesTooFew';
    return [head, body('causes-none', plain(t(key)))];
  }
  const main = findings.flatMap((finding) => (finding.kind === 'cause' ? [finding.cause] : []));
  return [
    head,
    ...main.flatMap((cause, index) => causeBlocks(context, cause, index + 1)),
    ...otherCauses(context, main),
    ...problems(context),
    causesFigure(context),
  ];
}

export const body = (id: string, text: Inline): ParagraphBlock => ({
  kind: 'paragraph',
  id,
  role: 'body',
  text,
});

export function causeName({ index, say }: BriefContext, id: string): Run {
  const cause = index.causes.get(id);
  return sourced(cause ? say(cause.name) : id, `kb:${id}.name`);
}

function causeBlocks(context: BriefContext, cause: CauseResult, place: number): Block[] {
  const { index, say, t } = context;
  const known = index.causes.get(cause.id);
  const description = known ? [sourced(say(known.description), `kb:${cause.id}.description`)] : [];
  return [
    {
      kind: 'heading',
      id: `head-${cause.id}`,
      level: 3,
      number: t('brief.subsection', { section: 3, n: place }),
      text: [causeName(context, cause.id)],
    },
    body(
      cause.id,
      joined([description, severityOf(context, cause), answersBehind(context, cause)], context.gap),
    ),
  ];
}

function severityOf({ index, language, t }: BriefContext, cause: CauseResult): Inline {
  const whole = index.causes.get(cause.id)?.section ?? '';
  // Some sections carry the name of their paragraph, in English.
  const section = language === 'zh' ? whole.replace(/ \([a-z -]{2,}\)/gu, '') : whole;
  return phrase((slot) =>
    t('brief.severity', {
      severity: slot(sourced(points(cause.severity), `cause:${cause.id}.severity`)),
      low: slot(sourced(points(cause.low), `cause:${cause.id}.low`)),
      high: slot(sourced(points(cause.high), `cause:${cause.id}.high`)),
      topFive: slot(sourced(percent(cause.inTopFive), `cause:${cause.id}.inTopFive`)),
      section: slot(sourced(section, `kb:${cause.id}.section`)),
    }),
  );
}

function answersBehind(context: BriefContext, cause: CauseResult): Inline {
  const { t } = context;
  const loudestFirst = cause.evidence.toSorted(
    (a, b) => b.weight * (100 - b.score) - a.weight * (100 - a.score),
  );
  const named = loudestFirst.slice(0, answersNamed).map((item) => answerWithGrade(context, item));
  return phrase((slot) => t('brief.answersBehind', { answers: slot(joined(named, t('brief.semicolon'))) }));
}

function answerWithGrade(context: BriefContext, item: EvidenceItem): Inline {
  return phrase((slot) =>
    context.t('brief.answerWithGrade', {
      indicator: slot(indicatorName(context, item.indicator)),
      answer: slot(answerInWords(context, item.indicator)),
      grade: slot(sourced(item.grade, `indicator:${item.indicator}.grade`)),
    }),
  );
}

function otherCauses(context: BriefContext, main: readonly CauseResult[]): Block[] {
  const { evaluation, t } = context;
  const raised = evaluation.causes.filter((cause) => cause.raised);
  const others = raised.filter((cause) => !main.includes(cause));
  if (raised.length === 0) {
    return [body('causes-none', plain(t('brief.noneRaised')))];
  }
  if (others.length === 0) {
    return [];
  }
  const named = others.slice(0, othersNamed).map((cause) =>
    withNumber(context, causeName(context, cause.id), {
      text: points(cause.severity),
      source: `cause:${cause.id}.severity`,
    }),
  );
  const count = sourced(t('brief.countWord', { n: others.length }), 'count:otherCauses');
  return [
    body(
      'causes-others',
      phrase((slot) =>
        t('brief.otherCauses', {
          count: slot(count),
          one: others.length === 1,
          names: slot(listOf(context, named, others.length > named.length)),
        }),
      ),
    ),
  ];
}

export const withNumber = ({ t }: BriefContext, name: Run, number: Run): Inline =>
  phrase((slot) => t('brief.withNumber', { name: slot(name), number: slot(number) }));

function problems(context: BriefContext): Block[] {
  const { evaluation, index, say, t } = context;
  const named = evaluation.problems
    .filter((problem) => problem.raised)
    .slice(0, problemsNamed)
    .map((problem) => {
      const known = index.problems.get(problem.id);
      const name = sourced(known ? say(known.name) : problem.id, `kb:${problem.id}.name`);
      return withNumber(context, name, {
        text: points(problem.severity),
        source: `problem:${problem.id}.severity`,
      });
    });
  if (named.length === 0) {
    return [];
  }
  const names = listOf(context, named);
  return [
    body(
      'problems',
      phrase((slot) => t('brief.problems', { names: slot(names) })),
    ),
  ];
}
