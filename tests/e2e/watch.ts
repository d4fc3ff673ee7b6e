import type { Shell } from './surroundings.ts';

/** Schemes that stay inside the browser. */
const internal = /^(data|blob|about|devtools|chrome-extension):/;

/** Writes down what a page must never do: ask another place for anything, break its policy, fail. */
export function watch({ page, origin }: Shell, faults: string[]): void {
  page.context().on('request', (request) => {
    if (!internal.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      faults.push(`request to ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(`console: ${message.text()}`);
    }
  });
}
