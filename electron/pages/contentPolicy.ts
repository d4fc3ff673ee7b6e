/** The content security policies of the documents that both shells serve. */

const join = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/**
 * The program's page: its own files, nothing inline, nothing from elsewhere; `frame-src` for the brief's preview.
 *
 * Svelte makes its elements from HTML, and workers are started from the program's own files, through the two
 * trusted-types policies named here; any other HTML or script address from a string is refused by the browser.
 */
export const pagePolicy = join({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html cluster-desk-worker',
});

/** The brief: one document with its style inside, no scripts at all; shown in a frame of the page and printed. */
export const briefPolicy = join({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'font-src': "'self'",
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
});
