import type { Inline } from '../../../core/guide/chapter.ts';
import { href } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { screenAddress } from './screenAddress.ts';

/** What a text of the guide becomes on the page that shows it. */
export interface GuideLinks {
  /** Where a link leads; `null` where it cannot be followed and stands as text. */
  readonly addressOf: (link: Extract<Inline, { kind: 'chapter' | 'screen' | 'term' }>) => string | null;
  /** A text as the language of the screens shows it. */
  readonly say: (text: string) => string;
}

/** In a dialog, over a page that is not to be left. */
export const noLinks: GuideLinks = { addressOf: () => null, say: (text) => text };

/** On the pages of the guide. */
export const linksIn = (workspace: Workspace): GuideLinks => ({
  addressOf(link) {
    switch (link.kind) {
      case 'chapter':
        return href({ name: 'help', chapter: link.chapter });
      case 'term':
        return href({ name: 'help', chapter: 'glossary', place: link.term });
      case 'screen':
        return screenAddress(link.screen, workspace);
    }
  },
  say: (text) => workspace.say({ en: text, zh: text }),
});
