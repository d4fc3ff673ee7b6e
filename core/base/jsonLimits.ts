import type { Fault } from './reasons.ts';
import { refusedIn, withoutRefused } from './textRule.ts';

/** The most levels of nesting of what comes in. */
export const maxDepth = 32;

/** Keys that could reach into the prototype of an object, or that every object seems to have. */
export const forbiddenKeys: ReadonlySet<string> = new Set([
  'prototype',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** The keys that lead to what is nested too deeply: numbers of nothing but lists say nothing to anybody. */
export function nameOfNest(path: readonly (string | number)[]): readonly (string | number)[] {
  const end = path.findIndex((key) => /^\d+$/u.test(String(key)));
  return path.slice(0, end === -1 ? 3 : Math.min(end, 3));
}

/** The most characters of a path that a refusal names: a key can be as long as the file. */
const longestPath = 200;

/** A path as it is shown: not endless, and without what would disguise the words around it. */
export function shownPath(path: string): string {
  const cut = path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
  return withoutRefused(cut);
}

interface Limits {
  /** Whether texts are looked at as well: where no schema does. */
  readonly texts?: boolean;
}

/**
 * What is wrong with a value that was JSON, by the limits of a file (`strictJson.ts`): too many levels, a key that
 * touches the prototype, a number that is none. `null` where nothing is. Never deeper than the limit.
 */
export const jsonFault = (value: unknown, limits: Limits = {}): Fault | null =>
  faultAt(value, [], { ...limits, seen: new Map() }) ?? null;

interface Look extends Limits {
  /** How deep each part was looked at: one that several others share is looked at once for each depth. */
  readonly seen: Map<object, number>;
}

/** The bridge of a shell carries more than JSON; nothing of it is asked for. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'bigint' && typeof value !== 'symbol' && typeof value !== 'function';
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.hasOwn(Object(prototype), 'hasOwnProperty');
}

function faultAt(value: unknown, path: readonly string[], look: Look): Fault | undefined {
  if (typeof value === 'string' && look.texts === true) {
    const found = refusedIn(value, 'several');
    return found === null ? undefined : { path: path.join('.'), reason: 'refused-character', ...found };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { path: path.join('.'), reason: 'not-finite' };
  }
  if (!isJson(value)) {
    return { path: path.join('.'), reason: 'wrong-form' };
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (path.length >= maxDepth) {
    return { path: nameOfNest(path).join('.'), reason: 'nested-too-deeply' };
  }
  if ((look.seen.get(value) ?? -1) >= path.length) {
    return undefined;
  }
  look.seen.set(value, path.length);
  for (const key of Object.getOwnPropertyNames(value)) {
    const isKey = !Array.isArray(value);
    if (isKey && forbiddenKeys.has(key)) {
      return { path: [...path, key].join('.'), reason: 'key-not-allowed' };
    }
    // Every own key of an object can be asked for.
    const found = faultAt((value as Readonly<Record<string, unknown>>)[key], [...path, key], look);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
