// What differs from the last commit that the whole suite is trusted to have passed: where this work left the main
// line, of its origin if there is one.
import { spawnSync } from 'node:child_process';

function git(root, ...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
}

/** The commit that work in a folder started from; `null` where no other line of commits, or no git, says so. */
export function findBase(root) {
  const own = git(root, 'symbolic-ref', '--quiet', '--short', 'HEAD')?.trim();
  // Commits on the main line itself are work like any other until its origin has them.
  const local = ['main', 'master'].filter((line) => line !== own);
  for (const line of ['origin/HEAD', 'origin/main', 'origin/master', '@{upstream}', ...local]) {
    const base = git(root, 'merge-base', 'HEAD', line);
    if (base) return base.trim();
  }
  return null;
}

/** How many commits back counts as recent. */
export const recent = 10;

/** The commit so many before this one; `null` in a younger history. */
export const recentBase = (root) =>
  git(root, 'rev-parse', '--quiet', '--verify', `HEAD~${recent}^{commit}`)?.trim() ?? null;

/** Paths that differ between a commit and the folder as it is: committed since, staged, unstaged and new files. */
export function changedSince(root, base) {
  const tracked = git(root, 'diff', '--name-only', '--no-renames', '-z', base);
  const added = git(root, 'ls-files', '--others', '--exclude-standard', '-z');
  return tracked === null || added === null
    ? null
    : [...new Set([...tracked.split('\0'), ...added.split('\0')])].filter(Boolean);
}

/** The text of a file in a commit; `null` where it was not there. */
export const fileAt = (root, commit, path) => git(root, 'show', `${commit}:${path}`);
