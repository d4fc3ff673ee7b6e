import type { Evaluation } from '../model/evaluation.ts';
import { listOf, type BriefContext, type PreviousAssessment } from './briefContext.ts';
import { body, causeName } from './causesSection.ts';
import type { Block, Inline } from './document.ts';
import { dateInWords, points } from './format.ts';
import { joined, phrase, plain, sourced } from './phrase.ts';
import { stageName } from './stageWords.ts';

/** Dimensions that moved less than this, in printed points, have hardly moved. */
const movedFrom = 3;
const movedNamed = 2;

/** What has changed since the assessment before; nothing for the first. */
export function changeSince(context: BriefContext): readonly Block[] {
  const { gap, previous } = context;
  if (previous === null) {
    return [];
  }
  const sentences = [
    maturityChange(context, previous),
    dimensionsChange(context, previous.evaluation),
    ...stageAndCause(context, previous.evaluation),
    knowledgeChange(context, previous.evaluation),
  ];
  return [body('change', joined(sentences, gap))];
}

function maturityChange({ evaluation, language, t }: BriefContext, previous: PreviousAssessment): Inline {
  const then = previous.evaluation.maturity;
  const now = evaluation.maturity;
  const date = sourced(dateInWords(previous.assessedOn, language), 'date:previous');
  if (then.composite === null) {
    return phrase((slot) => t('briefReasons.maturityNotThen', { date: slot(date) }));
  }
  const before = sourced(points(then.composite), 'previous:maturity.composite');
  if (now.composite === null) {
    return phrase((slot) => t('briefReasons.maturityNotNow', { date: slot(date), before: slot(before) }));
  }
  const value = sourced(points(now.composite), 'maturity:composite');
  if (value.text === before.text) {
    return phrase((slot) => t('briefReasons.maturitySame', { date: slot(date), now: slot(value) }));
  }
  const more = now.composite > then.composite;
  return phrase((slot) =>
    t('briefReasons.maturityRose', {
      date: slot(date),
      before: slot(before),
      now: slot(value),
      sure: !overlap(then, now),
      more,
    }),
  );
}

type Spread = Pick<Evaluation['maturity'], 'low' | 'high'>;

/** Without both intervals nothing tells two values apart. */
const overlap = (one: Spread, other: Spread): boolean =>
  one.low === null ||
  one.high === null ||
  other.low === null ||
  other.high === null ||
  (one.low <= other.high && other.low <= one.high);

function dimensionsChange(context: BriefContext, before: Evaluation): Inline {
  const { evaluation, index, say, t } = context;
  const moves = evaluation.dimensions.flatMap(({ id, score: now }) => {
    const then = before.dimensions.find((dimension) => dimension.id === id)?.score ?? null;
    return now === null || then === null
      ? []
      : [{ id, now: points(now), then: points(then), by: Math.abs(Math.round(now) - Math.round(then)) }];
  });
  const most = moves
    .filter(({ by }) => by >= movedFrom)
    .toSorted((a, b) => b.by - a.by || (a.id < b.id ? -1 : 1))
    .slice(0, movedNamed);
  if (most.length === 0) {
    return moves.length === 0 ? [] : plain(t('briefReasons.hardlyMoved'));
  }
  const names = most.map(({ id, now, then }) => {
    const known = index.dimensions.get(id);
    const name = t('brief.inSentence', { name: known ? say(known.name) : id });
    return phrase((slot) =>
      t('briefReasons.movedDimension', {
        name: slot(sourced(name, `kb:${id}.name`)),
        before: slot(sourced(then, `previous:dimension.${id}`)),
        now: slot(sourced(now, `dimension:${id}.score`)),
      }),
    );
  });
  return phrase((slot) =>
    t('briefReasons.moved', { names: slot(listOf(context, names)), one: names.length === 1 }),
  );
}

function stageAndCause(context: BriefContext, before: Evaluation): readonly Inline[] {
  const { evaluation, t } = context;
  const stage = { then: before.stage.id, now: evaluation.stage.id };
  const cause = { then: firstRaised(before), now: firstRaised(evaluation) };
  const named = (id: string) => t('brief.inSentence', { name: causeName(context, id).text });
  if (stage.then !== null && stage.then === stage.now && cause.now !== null && cause.then === cause.now) {
    return [plain(t('briefReasons.stageAndCauseSame', { cause: named(cause.now) }))];
  }
  return [
    stage.then === null || stage.now === null
      ? []
      : stage.then === stage.now
        ? plain(t('briefReasons.stageSame'))
        : plain(
            t('briefReasons.stageChanged', {
              before: stageName(context, stage.then),
              now: stageName(context, stage.now),
            }),
          ),
    cause.then === null || cause.now === null
      ? []
      : cause.then === cause.now
        ? plain(t('briefReasons.causeSame', { cause: named(cause.now) }))
        : plain(t('briefReasons.causeChanged', { before: named(cause.then), now: named(cause.now) })),
  ];
}

const firstRaised = ({ causes }: Evaluation): string | null =>
  causes.find(({ raised }) => raised)?.id ?? null;

const knowledgeChange = ({ evaluation, t }: BriefContext, before: Evaluation): Inline =>
  before.knowledgeBase.hash === evaluation.knowledgeBase.hash ? [] : plain(t('briefReasons.otherKnowledge'));
