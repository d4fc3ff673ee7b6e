import type { Channel } from './saving/otherWindows.svelte.ts';
import type { Later } from './saving/pauses.ts';
import type { PageStorage } from './saving/pageStorage.ts';

/** What the state needs of the browser around it. */
export interface Surroundings {
  /** Lives as long as the window, over reloads. */
  readonly storage: PageStorage;
  /** Reaches the other windows of the program. */
  readonly channel: Channel;
  /** A name that no other window has. */
  readonly window: string;
  readonly later: Later;
  /** The window before this one stopped by itself, and the shell opened this one in its place. */
  readonly isReturn: boolean;
}

export function browserSurroundings(): Surroundings {
  return {
    storage: sessionStorage,
    channel: new BroadcastChannel('cluster-desk'),
    window: crypto.randomUUID(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isReturn: takeReturn(),
  };
}

/** What the shell said in the address when it opened the page, which no reload says again. */
function takeReturn(): boolean {
  const search = new URLSearchParams(location.search);
  const isReturn = search.has('again');
  if (isReturn) {
    search.delete('again');
    const rest = search.size > 0 ? `?${search}` : '';
    history.replaceState(null, '', `${location.pathname}${rest}${location.hash}`);
  }
  return isReturn;
}
