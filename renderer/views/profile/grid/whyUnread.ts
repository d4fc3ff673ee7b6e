import { describeCellReason } from '../../../../core/text/tableText.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { ReadFact } from './readFact.ts';

/** Why what stands in a cell is no value, in words; `null` for one that is. */
export function whyUnread({ t, textLanguage }: Workspace, read: ReadFact): string | null {
  switch (read.kind) {
    case 'value':
      return null;
    case 'asked':
      return t('profile.whichShare', { low: String(read.readings[0]), high: String(read.readings[1]) });
    case 'unread':
      return t('profile.cellUnread', { reason: describeCellReason(read.reason, textLanguage) });
  }
}
