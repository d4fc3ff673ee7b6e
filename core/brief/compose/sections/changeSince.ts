import { compareKeys } from '../../../base/collation.ts';
import type { CauseResult } from '../../../model/diagnosisResult.ts';
import type { Evaluation } from '../../../model/evaluation.ts';
import { listOf, type BriefContext, type PreviousAssessment } from '../basis/briefContext.ts';
import { notSeparated } from '../basis/causeOrder.ts';
import { body, causeName } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { dateInWords, points } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { stageName } from '../basis/stageWords.ts';

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
    dimensionsChange(context, previous),
    improvementsOf(context, previous),
    ...stageAndCause(context, previous.evaluation),
    knowledgeChange(context, previous),
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
  // With what both are computed with now, as the page of all years shows it.
  const paired = previous.change?.maturity ?? null;
  const before = sourced(points(paired?.then ?? then.composite), 'previous:maturity.composite');
  if (now.composite === null) {
    return phrase((slot) => t('briefReasons.maturityNotNow', { date: slot(date), before: slot(before) }));
  }
  const value = sourced(points(now.composite), 'maturity:composite');
  if (value.text === before.text) {
    return phrase((slot) => t('briefReasons.maturitySame', { date: slot(date), now: slot(value) }));
  }
  const more = now.composite > (paired?.then ?? then.composite);
  return phrase((slot) =>
    t('briefReasons.maturityRose', {
      date: slot(date),
      before: slot(before),
      now: slot(value),
      sure: paired?.isSure ?? !overlap(then, now),
      more,
      paired: paired !== null,
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

/** Whether a dimension has surely moved: by the change itself where that is known, else by intervals that lie apart. */
function isWithin({ change }: PreviousAssessment, id: string, apart: boolean): boolean {
  const moved = change?.dimensions.find((candidate) => candidate.id === id);
  return moved ? !moved.isSure : !apart;
}

function dimensionsChange(context: BriefContext, previous: PreviousAssessment): Inline {
  const { evaluation, index, say, t } = context;
  const moves = evaluation.dimensions.flatMap((dimension) => {
    const { id, score: now } = dimension;
    const earlier = previous.evaluation.dimensions.find((candidate) => candidate.id === id);
    const paired = previous.change?.dimensions.find((candidate) => candidate.id === id);
    const then = paired?.then ?? earlier?.score ?? null;
    return now === null || then === null || !earlier
      ? []
      : [
          {
            id,
            now: points(now),
            then: points(then),
            by: Math.abs(Math.round(now) - Math.round(then)),
            overlap: isWithin(previous, id, !overlap(earlier, dimension)),
          },
        ];
  });
  const most = moves
    .filter(({ by }) => by >= movedFrom)
    .toSorted((a, b) => surestFirst(previous, a, b) || b.by - a.by || compareKeys(a.id, b.id))
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
    t('briefReasons.moved', {
      names: slot(listOf(context, names)),
      one: names.length === 1,
      overlap: most.every((move) => move.overlap),
      paired: previous.change !== undefined,
    }),
  );
}

type Within = { readonly overlap: boolean };

/** A sure move is named before a larger one within noise. */
const surestFirst = ({ change }: PreviousAssessment, a: Within, b: Within): number =>
  change === undefined ? 0 : Number(a.overlap) - Number(b.overlap);

/** The answers that have surely become better, three at most. */
function improvementsOf(context: BriefContext, { change }: PreviousAssessment): Inline {
  const { index, say, t } = context;
  if (change === undefined || change.improvements.length === 0) {
    return change === undefined ? [] : plain(t('briefReasons.improvedNone'));
  }
  const names = change.improvements.map((id) => {
    const indicator = index.indicators.get(id);
    return sourced(t('brief.inSentence', { name: indicator ? say(indicator.name) : id }), `kb:${id}.name`);
  });
  return phrase((slot) =>
    t('briefReasons.improved', {
      names: slot(
        listOf(
          context,
          names.map((name) => [name]),
        ),
      ),
    }),
  );
}

function stageAndCause(context: BriefContext, before: Evaluation): readonly Inline[] {
  const { evaluation, t } = context;
  const then = firstRaised(before);
  const now = firstRaised(evaluation);
  const isSameStage = before.stage.id !== null && before.stage.id === evaluation.stage.id;
  if (isSameStage && then && now && then.id === now.id) {
    return [plain(t('briefReasons.stageAndCauseSame', { cause: named(context, now) }))];
  }
  return [stageChange(context, before), then && now ? causeChange(context, then, now) : []];
}

function stageChange(context: BriefContext, before: Evaluation): Inline {
  const { evaluation, t } = context;
  const then = before.stage.id;
  const now = evaluation.stage.id;
  if (then === null || now === null) {
    return [];
  }
  return then === now
    ? plain(t('briefReasons.stageSame'))
    : plain(
        t('briefReasons.stageChanged', { before: stageName(context, then), now: stageName(context, now) }),
      );
}

/** A cause that only changed places with others of the same weight is still a main cause. */
function causeChange(context: BriefContext, then: CauseResult, now: CauseResult): Inline {
  const { evaluation, t } = context;
  if (then.id === now.id) {
    return plain(t('briefReasons.causeSame', { cause: named(context, now) }));
  }
  const earlier = evaluation.causes.find(({ id }) => id === then.id);
  return earlier && notSeparated(earlier, now)
    ? plain(t('briefReasons.causeAmong', { cause: named(context, then) }))
    : plain(t('briefReasons.causeChanged', { before: named(context, then), now: named(context, now) }));
}

const named = (context: BriefContext, { id }: CauseResult): string => causeName(context, id).text;

const firstRaised = ({ causes }: Evaluation): CauseResult | undefined => causes.find(({ raised }) => raised);

const knowledgeChange = (
  { evaluation, t }: BriefContext,
  { evaluation: before, change }: PreviousAssessment,
): Inline =>
  before.knowledgeBase.hash === evaluation.knowledgeBase.hash
    ? []
    : plain(t(change === undefined ? 'briefReasons.otherKnowledge' : 'briefReasons.oneKnowledge'));
