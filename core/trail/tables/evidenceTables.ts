import { cellText, type TableWords, textPart } from '../tableWords.ts';
import { actionName, indicatorName } from '../trailWords.ts';

/** Files that are attached; the kept file itself says nothing that its attachments do not. */
export const evidenceTables = {
  attachment: {
    group: 'answers',
    names: ['id', 'assessment_id'],
    silent: [
      ...['seq', 'sha256', 'kind', 'attached_name', 'attached_unit', 'attached_at', 'deleted_at'],
      ...['item', 'action_id'],
    ],
    subject: (words, row) => {
      const item = cellText(row, 'item');
      return item === '' ? actionName(words, cellText(row, 'action_id')) : indicatorName(words, item);
    },
    parts: [textPart('name', 'trail.attachedFile')],
  },
  evidence_file: {
    group: 'store',
    names: ['sha256'],
    silent: ['type', 'kept_at', 'bytes'],
    subject: ({ t }) => t('trail.keptFile'),
    parts: [],
  },
} as const satisfies Record<string, TableWords>;
