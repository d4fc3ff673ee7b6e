import type { Workspace } from '../../state/workspace.svelte.ts';

/** Sentences one after the other; Chinese has no space between them. */
export const sentences = ({ language }: Workspace, parts: readonly string[]): string =>
  parts.filter(Boolean).join(language === 'zh' ? '' : ' ');
