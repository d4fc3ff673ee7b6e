import { carriedParts, carriedRatings } from '../../model/years/carried.ts';
import { shockQuestion } from '../../model/outsideShocks.ts';
import { quantityWithUnit } from '../../text/quantity.ts';
import type { Cells } from '../statement.ts';
import {
  cellText,
  listParts,
  numberPart,
  type PartWords,
  type TableWords,
  textPart,
  yesNoPart,
} from '../tableWords.ts';
import {
  dateText,
  indicatorName,
  moneyText,
  named,
  numberText,
  stageName,
  type TrailWords,
  typeName,
} from '../trailWords.ts';

/** The answer of a rating: its level, its figure, or why there is none. */
const answer: PartWords = {
  of: ['answer', 'level', 'value'],
  field: ({ t }) => t('trail.rating'),
  say(words, side, row) {
    const { t } = words;
    const { level, value } = side;
    if (typeof level === 'number') {
      return t('briefCheck.level', { level: String(level) });
    }
    if (typeof value === 'number') {
      const indicator = words.index.indicators.get(cellText(row, 'indicator'));
      const written = numberText(words, value);
      return indicator?.kind === 'quantitative'
        ? quantityWithUnit(written, indicator.unit, words.language)
        : written;
    }
    switch (side['answer']) {
      case 'unknown':
        return t('briefCheck.notEnough');
      case 'not-applicable':
        return t('briefCheck.notApplicable');
      default:
        return null;
    }
  },
};

const grade = textPart('grade', 'briefCheck.grade');

const questionText = (words: TrailWords, row: Cells): string => {
  const id = cellText(row, 'question');
  return named(words, words.index.questions.get(id)?.question, id);
};

function choiceText(words: TrailWords, value: string, row: Cells): string {
  const question = words.index.questions.get(cellText(row, 'question'));
  return named(words, question?.answers.find(({ id }) => id === value)?.text, value);
}

const shockText = (words: TrailWords, id: string): string =>
  named(words, shockQuestion(words.kb)?.answers.find((each) => each.id === id)?.text, id);

function carriedText(words: TrailWords, entry: string): string {
  const [indicator] = carriedRatings({ [entry]: true });
  const part = carriedParts.find((each) => each === entry);
  return part ? words.t(`reassess.${part}`) : indicatorName(words, indicator ?? entry);
}

const certainties = {
  fixed: 'priorities.fixedWeights',
  order: 'priorities.orderWeights',
  ranges: 'priorities.rangesWeights',
  free: 'priorities.freeWeights',
} as const;
const methods = {
  swing: 'priorities.swing',
  direct: 'priorities.direct',
  'rank-order': 'priorities.rank-order',
  pairwise: 'priorities.pairwise',
} as const;

/** What the own row of an assessment holds, part by part of the journey. */
const assessmentParts: readonly PartWords[] = [
  textPart('assessed_on', 'briefCheck.assessedOn', dateText),
  textPart('assessor_name', 'briefCheck.assessor'),
  textPart('assessor_unit', 'briefCheck.unit'),
  yesNoPart('illustrative', 'briefCheck.illustrative'),
  textPart('knowledge_base', 'briefCheck.knowledgeBase'),
  textPart('override_type', 'briefCheck.ownType', typeName),
  textPart('override_second', 'briefCheck.secondType', typeName),
  textPart('override_reason', 'briefCheck.reason'),
  yesNoPart('type_accepted', 'trail.typeAccepted'),
  numberPart('years_since_founding', 'briefCheck.yearsSinceFounding'),
  numberPart('growth_gap', 'profile.growthGap'),
  numberPart('lq_change', 'profile.lqChange'),
  numberPart('span_years', 'briefCheck.spanYears'),
  numberPart('margin_change', 'briefCheck.marginChange'),
  textPart('earlier_decline', 'briefCheck.earlierDecline', ({ t }, past) => t('briefCheck.pastOf', { past })),
  textPart('previous_stage', 'briefCheck.previousStage', stageName),
  textPart('stage_override', 'briefCheck.ownStage', stageName),
  textPart('stage_override_reason', 'trail.stageReason'),
  {
    ...textPart('priority_method', 'briefCheck.method', ({ t }, value) =>
      value in methods ? t(methods[value as keyof typeof methods]) : value,
    ),
    group: 'weights',
  },
  {
    ...textPart('weight_certainty', 'briefCheck.certainty', ({ t }, value) =>
      value in certainties ? t(certainties[value as keyof typeof certainties]) : value,
    ),
    group: 'weights',
  },
  { ...numberPart('plan_budget', 'changes.budget', moneyText), group: 'plan' },
  { ...numberPart('plan_largest', 'plan.largest'), group: 'plan' },
  { ...textPart('plan_accepted_at', 'trail.planAccepted', dateText), group: 'plan' },
  numberPart('seed', 'briefCheck.seed', (_words, value) => String(value)),
];

export const answerTables = {
  assessment: {
    group: 'answers',
    names: ['id', 'cluster_id'],
    silent: ['seq', 'knowledge_hash', 'created_at', 'updated_at', 'deleted_at'],
    subject: ({ t }) => t('trail.assessment'),
    parts: assessmentParts,
  },
  typing_answer: {
    group: 'answers',
    names: ['assessment_id', 'question'],
    silent: [],
    subject: questionText,
    parts: [textPart('answer', 'trail.answer', choiceText)],
  },
  rating: {
    group: 'answers',
    names: ['assessment_id', 'indicator'],
    silent: [],
    subject: (words, row) => indicatorName(words, cellText(row, 'indicator')),
    parts: [
      answer,
      grade,
      textPart('source', 'briefCheck.source'),
      textPart('dated', 'briefCheck.date', dateText),
      textPart('note', 'briefCheck.note'),
    ],
  },
  outside_shock: {
    group: 'answers',
    columns: ['assessment_id', 'position', 'shock'],
    tell: (words, rows) => [
      {
        group: 'answers',
        subject: words.t('profile.outsideShocks'),
        kind: 'changed',
        parts: listParts(words, rows, (side) => shockText(words, cellText(side, 'shock'))),
      },
    ],
  },
  carried_over: {
    group: 'answers',
    columns: ['assessment_id', 'entry'],
    tell: (words, rows) => [
      {
        group: 'answers',
        subject: words.t('reassess.carried'),
        kind: 'changed',
        parts: listParts(words, rows, (side) => carriedText(words, cellText(side, 'entry'))),
      },
    ],
  },
} as const satisfies Record<string, TableWords>;
