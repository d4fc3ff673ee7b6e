import { createContext } from 'svelte';
import type { ChapterId } from '../../../core/guide/chapters.ts';
import type { NameKey } from '../../../core/text/translate.ts';
import type { Route, ScreenName } from '../../state/routes.ts';

/** What the frame knows and the pages of the guide show. */
export interface HelpDesk {
  /** The screens that a chapter speaks about. */
  readonly screensOf: (
    chapter: ChapterId,
  ) => readonly { readonly name: ScreenName; readonly title: NameKey }[];
  /** Where the guide was opened from; `null` after a start at the guide itself. */
  readonly from: () => { readonly route: Route; readonly name: string } | null;
}

/** Given by the frame: the table of screens imports the guide, and not the other way round. */
export const [useHelpDesk, provideHelpDesk] = createContext<HelpDesk>();
