import type { Shell } from './surroundings.ts';

/** Schemes that stay inside the browser. */
const internal = /^(data|blob|about|devtools|chrome-extension):/;

/** What the browser writes about a program that no longer answers. */
const away = /^Failed to load resource: net::ERR_/;

/**
 * Writes down what a page must never do: ask another place for anything, break its policy, fail.
 *
 * A call that was on its way when the program was told to end may get no answer: `isEnding` says whether it was told.
 */
export function watch(
  { page, origin }: Shell,
  { faults, isEnding }: { faults: string[]; isEnding: () => boolean },
): void {
  page.context().on('request', (request) => {
    if (!internal.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      faults.push(`request to ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !(isEnding() && away.test(message.text()))) {
      faults.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
}
