import { cellText, numberPart, type TableWords, textPart } from '../tableWords.ts';
import { moneyText } from '../trailWords.ts';

/** What an office says of its clusters as a whole. */
export const portfolioTables = {
  portfolio_view: {
    group: 'settings',
    names: ['id'],
    silent: ['look', 'kept_at'],
    subject: ({ t }, row) => t('trail.portfolioView', { name: cellText(row, 'name') }),
    parts: [textPart('name', 'trail.viewName')],
  },
  cluster_weight: {
    group: 'cluster',
    names: ['cluster_id'],
    silent: [],
    subject: ({ t }) => t('trail.officeWeight'),
    parts: [numberPart('weight', 'trail.officeWeight')],
  },
  cluster_label: {
    group: 'cluster',
    names: ['cluster_id'],
    silent: [],
    subject: ({ t }) => t('trail.clusterLabel'),
    parts: [textPart('label', 'trail.clusterLabel')],
  },
  programme_budget: {
    group: 'settings',
    names: ['id'],
    silent: [],
    subject: ({ t }) => t('trail.programmeBudget'),
    parts: [numberPart('budget', 'trail.programmeBudget', moneyText)],
  },
} as const satisfies Record<string, TableWords>;
