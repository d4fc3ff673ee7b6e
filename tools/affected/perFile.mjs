// What lint and format have to look at again. Both judge each file by itself, so that one which has not changed since the
// whole suite passed need not be judged anew, unless the rules have changed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedSince, fileAt, findBase, recent, recentBase } from './change.mjs';

const lint = {
  rules: /^(?:(?:eslint|svelte)\.config\.js|tools\/(?:floors|dynamicImports)\.mjs)$/u,
  packages: /eslint|^globals$|^svelte$|^typescript$/u,
  judged: /\.(?:js|mjs|cjs|ts|mts|svelte)$/u,
};
const format = { rules: /^\.(?:prettier|editorconfig)/u, packages: /prettier|^svelte$/u, judged: /./u };

/** Longer lists of files than this do not fit on every command line. */
const most = 300;

/** The packages of the tools, by name and version, as text. */
function packagesOf(text, packages) {
  const entries = Object.entries(JSON.parse(text).devDependencies ?? {});
  return JSON.stringify(entries.filter(([name]) => packages.test(name)));
}

/** Paths that a tool has to look at, given what has changed since a commit: files, the whole folder, or none. */
function pathsFor({ rules, packages, judged }, { root, base, changed }) {
  const before = fileAt(root, base, 'package.json');
  const now = readFileSync(join(root, 'package.json'), 'utf8');
  const isOther = before === null || packagesOf(before, packages) !== packagesOf(now, packages);
  const files = changed.filter((path) => judged.test(path) && existsSync(join(root, path)));
  return isOther || files.length > most || changed.some((path) => rules.test(path)) ? ['.'] : files;
}

/**
 * Paths for lint and for format; empty where nothing of theirs has changed, the whole folder where that is not known.
 *
 * Where no commit is trusted, what the last ones have changed: all of it would take longer than a minute. `notes` say so.
 */
export function perFile(root) {
  const trusted = findBase(root);
  const base = trusted ?? recentBase(root);
  const changed = base === null ? null : changedSince(root, base);
  if (changed === null) return { toLint: ['.'], toFormat: ['.'], notes: [] };
  const since = { root, base, changed };
  const notes =
    trusted === null ? [`only what the last ${recent} commits changed; the rest is left to npm test`] : [];
  return { toLint: pathsFor(lint, since), toFormat: pathsFor(format, since), notes };
}
