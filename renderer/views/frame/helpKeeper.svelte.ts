import type { ChapterId } from '../../../core/guide/chapters.ts';
import { go, router } from '../../state/router.svelte.ts';
import { pageKey, type Route } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { HelpDesk } from '../help/helpDesk.ts';
import { chapterOf, screensOf } from './helpPlaces.ts';
import { pageName } from './pageTitle.ts';
import { goBackTo, type Place, placeOn } from './placeKept.ts';

interface From {
  readonly route: Route;
  readonly place: Place;
}

/**
 * Opens the guide at the place of the page, and brings the page back as it was left.
 *
 * Over an open dialog the chapter is a dialog itself: what is being typed there stays.
 */
export class HelpKeeper {
  readonly #workspace: Workspace;
  #from = $state.raw<From | null>(null);
  #over = $state.raw<ChapterId | null>(null);
  #focused: HTMLElement | null = null;
  #wasIn = false;
  #stop = (): void => undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** What the pages of the guide are given. */
  get desk(): HelpDesk {
    return {
      screensOf,
      from: () =>
        this.#from && { route: this.#from.route, name: pageName(this.#from.route, this.#workspace) },
    };
  }

  /** The chapter that is shown over a dialog. */
  get over(): ChapterId | null {
    return this.#over;
  }

  /** F1, whatever has the focus: browsers would open a page of their own. */
  onkeydown(event: KeyboardEvent, page: HTMLElement): boolean {
    if (event.key !== 'F1') {
      return false;
    }
    event.preventDefault();
    this.open(page);
    return true;
  }

  /** Remembers what was in use on the page before the button of the guide was. */
  onfocusin({ target }: FocusEvent, page: HTMLElement): void {
    if (target instanceof HTMLElement && page.contains(target)) {
      this.#focused = target;
    }
  }

  open(page: HTMLElement): void {
    const { route } = router;
    if (document.querySelector('dialog[open]') !== null) {
      this.#over ??= chapterOf(route);
    } else if (route.name !== 'help') {
      this.#from = { route, place: placeOn(page, this.#focused) };
      go({ name: 'help', chapter: chapterOf(route) });
    }
  }

  close(): void {
    this.#over = null;
  }

  /** A page is being shown: the one that the guide was opened from comes back to where it was. */
  arrive(route: Route, page: HTMLElement): void {
    this.#stop();
    const isBack = this.#wasIn && this.#from !== null && pageKey(this.#from.route) === pageKey(route);
    this.#wasIn = route.name === 'help';
    if (isBack && this.#from !== null) {
      this.#stop = goBackTo(page, this.#from.place);
    }
  }
}
