import { robustnessOf } from '../../../robustness/robustnessWords.ts';
import type { CriterionId } from '../../../knowledge/schema.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { commitments, measureTitle } from '../basis/commitments.ts';
import type { Inline, ParagraphBlock } from '../../document/document.ts';
import { percent } from '../../document/format.ts';
import { wordsOfEditionOne } from '../basis/editionWords.ts';
import { orderChange, type OrderChange } from './orderChange.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';

/** How far the page can be trusted: answers, evidence, intervals, and what would change the order of the recommendations. */
export function trustLine(context: BriefContext): ParagraphBlock {
  const { gap, t } = context;
  const head: Inline = [{ text: t('briefPage.trustHead'), strong: true }];
  const basis = [...answered(context), ...evidence(context), ...plain(t('briefPage.trustIntervals'))];
  return {
    kind: 'paragraph',
    id: 'trust',
    role: 'trust',
    text: [...head, ...basis, ...joined([draws(context), order(context)], gap)],
  };
}

function answered({ evaluation, t }: BriefContext): Inline {
  const all = evaluation.answered === evaluation.applicable;
  return phrase((slot) =>
    t('briefPage.trustAnswered', {
      answered: all ? '' : slot(sourced(String(evaluation.answered), 'evaluation:answered')),
      applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
      all,
    }),
  );
}

function evidence({ evaluation, t }: BriefContext): Inline {
  const rated = evaluation.indicators.filter((indicator) => indicator.state === 'rated');
  const backed = rated.filter((indicator) => indicator.grade === 'A' || indicator.grade === 'B').length;
  if (backed === 0) {
    return plain(t('briefPage.trustEvidence', { backed: '', share: '', none: true }));
  }
  return phrase((slot) =>
    t('briefPage.trustEvidence', {
      backed: slot(sourced(String(backed), 'count:backed')),
      share: slot(sourced(percent(backed / rated.length), 'count:backedShare')),
      none: false,
    }),
  );
}

function draws(context: BriefContext): Inline {
  const { t } = context;
  const [first] = commitments(context);
  if (!first) {
    return plain(t('briefPage.trustNoPlan'));
  }
  if (first.share === 1) {
    return [sourced(t('briefPage.trustEveryDraw'), 'sentence:everyDraw')];
  }
  return phrase((slot) =>
    t('briefPage.trustDraws', {
      share: slot(sourced(percent(first.share), `plan:${first.id}.share`)),
      word: robustnessOf(first.share),
    }),
  );
}

function order(context: BriefContext): Inline {
  const change = orderChange(context);
  return change === null ? [] : orderSentence(context, change);
}

function orderSentence(context: BriefContext, change: OrderChange): Inline {
  const { t } = context;
  switch (change.kind) {
    case 'holds':
      return plain(t('briefPage.orderHolds'));
    case 'tied':
      return plain(t('briefPage.orderTied', { challenger: focusOf(context, change.challenger) }));
    case 'turns':
      return phrase((slot) =>
        t('briefPage.orderTurns', {
          criterion: criterionName(context, change.criterion),
          to: slot(sourced(percent(change.to), `order:${change.criterion}.to`)),
          now: slot(sourced(percent(change.weight), `weight:${change.criterion}`)),
          more: change.to > change.weight,
          challenger: focusOf(context, change.challenger),
        }),
      );
    case 'transfer':
      return phrase((slot) =>
        t('briefPage.orderTransfer', {
          moved: slot(sourced(percent(change.moved), `order:${change.criterion}.moved`)),
          criterion: criterionName(context, change.criterion),
          challenger: focusOf(context, change.challenger),
        }),
      );
  }
}

function criterionName({ index, say, t }: BriefContext, id: CriterionId): string {
  const criterion = index.criteria.get(id);
  return t('briefPage.criterion', { id, name: criterion ? say(criterion.name) : id });
}

/** What a measure is about in a word or two, as at the head of the plan; its title where a bureau added it. */
function focusOf(context: BriefContext, id: string): string {
  const measure = context.index.measures.get(id);
  const words = () => context.t('brief.measureFocus', { id });
  return measure?.focus
    ? context.say(measure.focus)
    : wordsOfEditionOne(context.kb, measure && { id, name: measure.title }, words) ||
        measureTitle(context, id).text;
}
