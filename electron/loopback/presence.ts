import type { ServerResponse } from 'node:http';

/** Whether a page of the program is open in some browser: each holds a connection for as long as it is. */
export interface Presence {
  /** Keeps an answer open; its end means that the page is gone. */
  hold(response: ServerResponse): void;
  /** Begins to wait for a page that was not there yet. */
  expect(): void;
}

export interface PresenceOptions {
  /** How long to wait for a page to come back, as after a reload, in milliseconds; asked whenever it begins. */
  readonly stay: () => number;
  /** While this is true the program is not told to end, whoever watches. */
  readonly isBusy: () => boolean;
  /** The last page has been gone for `stay`. Not called before a first page was there or was expected. */
  readonly onGone: () => void;
}

export function createPresence({ stay, isBusy, onGone }: PresenceOptions): Presence {
  const held = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;

  const waitForPage = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isBusy() ? waitForPage() : onGone()), stay());
  };

  return {
    expect: waitForPage,
    hold(response) {
      clearTimeout(timer);
      held.add(response);
      response.once('close', () => {
        held.delete(response);
        if (held.size === 0) {
          waitForPage();
        }
      });
      // The first bytes make the browser see the connection as open; `retry` is its pause after one that broke.
      response.write('retry: 2000\n\n');
    },
  };
}
