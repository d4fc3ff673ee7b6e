import { describeCellReason } from '../../../../core/text/tableText.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { BlockResult } from './factGrid.svelte.ts';
import type { LeftOut } from './placeBlock.ts';

/** The most signs of a name in a line. */
const longest = 30;

/** What has become of a block that was pasted, in words. */
export function blockWords(
  workspace: Workspace,
  { read, unread, outside, left, added }: BlockResult,
): string {
  const names = left.map((each) => leftWords(workspace, each));
  return workspace.t('profile.blockEntered', { read, unread, outside, added, left: names });
}

function leftWords({ t, textLanguage }: Workspace, { name, why }: LeftOut): string {
  const signs = [...name];
  const shown = signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : name;
  const reason = why.reason === 'repeated' ? t('profile.standsTwice') : describeCellReason(why, textLanguage);
  return t('profile.leftOut', { name: shown, reason });
}
