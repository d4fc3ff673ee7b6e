import type { Workspace } from '../../state/workspace.svelte.ts';

/** Says, once a dialog is closed, that what was typed in it is kept: nothing goes without a word. */
export function sayKept(workspace: Workspace, forms: readonly { readonly isUnsent: boolean }[]): void {
  if (forms.some(({ isUnsent }) => isUnsent)) {
    workspace.notices.show({ text: () => workspace.t('changes.draftKept') });
  }
}
