import type { TableTarget } from '../../../core/table/preview/settings.ts';
import type { Translate } from '../../../core/text/translate.ts';
import type { TableImporter } from '../../state/tables/tableImport.svelte.ts';

/** What is being done with a table, and how far it is; empty where nothing is. */
export function doingOf(phase: TableImporter['phase'], share: string, t: Translate): string {
  switch (phase) {
    case 'sending':
      return t('tables.sending', { share });
    case 'reading':
      return t('tables.reading', { share });
    case 'storing':
      return t('tables.storing', { share });
    default:
      return '';
  }
}

const wantedWords = {
  facts: 'tables.importValues',
  clusters: 'tables.importClusters',
  actions: 'tables.importActions',
  reference: 'tables.importFigures',
} as const;

/** What the button stores: how many of what. */
export const wantedOf = (kind: TableTarget['kind'], count: number, t: Translate): string =>
  count === 0 ? t('tables.nothing') : t(wantedWords[kind], { count });
