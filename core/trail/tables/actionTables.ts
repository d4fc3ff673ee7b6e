import { statusNames } from '../../followup/statusNames.ts';
import type { Cells } from '../statement.ts';
import { cellText, numberPart, type TableWords, textPart } from '../tableWords.ts';
import {
  actionName,
  dateText,
  indicatorName,
  measureName,
  moneyText,
  type TrailWords,
} from '../trailWords.ts';

const status = textPart('status', 'followUp.status', ({ t }, value) =>
  value in statusNames ? t(statusNames[value as keyof typeof statusNames]) : value,
);
const progress = numberPart('progress', 'followUp.progress', (_words, value) => `${value}%`);

/** What an action is called: by the row, else by the store. */
const titleOf = (words: TrailWords, id: string, row: Cells): string =>
  cellText(row, 'title') || actionName(words, id);

/** The commitments of accepted plans and their records. */
export const actionTables = {
  action: {
    group: 'actions',
    names: ['id', 'assessment_id'],
    silent: ['seq', 'created_at', 'deleted_at'],
    subject: (words, row) => titleOf(words, cellText(row, 'id'), row),
    parts: [
      textPart('title', 'followUp.title'),
      textPart('owner', 'followUp.owner'),
      textPart('start_on', 'followUp.start', dateText),
      textPart('due_on', 'followUp.dueOn', dateText),
      status,
      progress,
      textPart('measure', 'trail.measure', measureName),
      textPart('indicator', 'followUp.indicator', indicatorName),
      numberPart('target', 'followUp.target'),
      numberPart('spent', 'followUp.spent', moneyText),
      textPart('part_of', 'followUp.partOf', actionName),
    ],
  },
  action_event: {
    group: 'actions',
    names: ['seq', 'action_id'],
    silent: ['recorded_at', 'recorded_name', 'recorded_unit'],
    subject: (words, row) =>
      words.t('trail.recordOf', { action: titleOf(words, cellText(row, 'action_id'), {}) }),
    parts: [progress, status, textPart('note', 'followUp.note')],
  },
} as const satisfies Record<string, TableWords>;
