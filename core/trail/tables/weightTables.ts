import { cellText, numberPart, type TableWords } from '../tableWords.ts';
import { criterionName, numberText, type TrailWords } from '../trailWords.ts';

const share = (words: TrailWords, value: number): string => `${numberText(words, value * 100)}%`;

/** How the criteria weigh. */
export const weightTables = {
  priority: {
    group: 'weights',
    names: ['assessment_id', 'criterion'],
    silent: [],
    subject: (words, row) => criterionName(words, cellText(row, 'criterion')),
    parts: [numberPart('points', 'trail.points'), numberPart('position', 'trail.rank')],
  },
  pairwise_judgement: {
    group: 'weights',
    names: ['assessment_id', 'more', 'less'],
    silent: [],
    subject: (words, row) =>
      words.t('briefCheck.judgement', {
        criteria: [cellText(row, 'more'), cellText(row, 'less')]
          .map((id) => criterionName(words, id))
          .join(' / '),
      }),
    parts: [
      numberPart('ratio', 'trail.ratio', (words, value, row) =>
        words.t('briefCheck.times', {
          criterion: criterionName(words, cellText(row, 'more')),
          ratio: numberText(words, value),
        }),
      ),
    ],
  },
  weight_range: {
    group: 'weights',
    names: ['assessment_id', 'criterion'],
    silent: [],
    subject: (words, row) =>
      words.t('briefCheck.range', { criterion: criterionName(words, cellText(row, 'criterion')) }),
    parts: [numberPart('low', 'trail.least', share), numberPart('high', 'trail.most', share)],
  },
} as const satisfies Record<string, TableWords>;
