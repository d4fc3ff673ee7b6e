import type * as v from 'valibot';
import { refusedCharacterOf } from '../base/schemaReason.ts';
import type { KnowledgePlace, KnowledgeProblem, ProblemKind, ValueKind } from './problem.ts';

/** Which part a path of keys leads into: the lists by name, the rest by the file it stands in. */
const placeByKeys: readonly (readonly [prefix: string, part: KnowledgePlace])[] = [
  ['instrument.indicators', 'indicators'],
  ['instrument.dimension', 'dimensions'],
  ['instrument', 'typing'],
  ['countermeasures.countermeasures', 'measures'],
  ['countermeasures', 'catalogue'],
  ['causes', 'causes'],
  ['problems', 'problems'],
  ['scoring', 'scoring'],
  ['stages', 'stages'],
  ['recognition', 'recognition'],
  ['clusters', 'clusters'],
];

/** What the schema refuses, as a problem with its place. */
export function schemaProblem(issue: v.BaseIssue<unknown>): KnowledgeProblem {
  const path = issue.path ?? [];
  const keys = path.map(({ key }) => String(key));
  const whole = keys.join('.');
  const part = placeByKeys.find(([prefix]) => whole.startsWith(prefix))?.[1] ?? 'catalogue';
  // The outermost holder with an id is the entry; what follows is the field in it.
  const at = path.findIndex(({ input }) => idOf(input) !== null);
  const item = at < 0 ? '' : (idOf(path[at]?.input) ?? '');
  const field = keys.slice(Math.max(at, 0)).join('.');
  return { part, item, field, ...codeOf(issue, keys.at(-1) ?? '') };
}

function idOf(holder: unknown): string | null {
  const isEntry = typeof holder === 'object' && holder !== null && 'id' in holder;
  return isEntry && typeof holder.id === 'string' ? holder.id : null;
}

function codeOf(issue: v.BaseIssue<unknown>, key: string): ProblemKind {
  const isText = key === 'en' || key === 'zh';
  if (isText && (issue.type === 'non_empty' || issue.received === 'undefined')) {
    return { code: 'empty-text', details: { language: key } };
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { code: 'unknown-key' };
  }
  if (issue.received === 'undefined') {
    return { code: 'missing' };
  }
  const character = refusedCharacterOf(issue);
  if (character !== null) {
    return { code: 'refused-character', details: character };
  }
  switch (issue.type) {
    case 'regex':
      return { code: 'bad-id' };
    case 'length':
    case 'min_length':
      return { code: 'too-short-list', details: { expected: issue.expected ?? '' } };
    case 'gt_value':
    case 'min_value':
    case 'max_value':
      return {
        code: 'out-of-range',
        details: { range: `${signs[issue.type]} ${String(issue.requirement)}` },
      };
    default:
      return { code: 'wrong-form', details: { kind: kindByType[issue.type] ?? 'choice' } };
  }
}

const signs = { gt_value: '>', min_value: '≥', max_value: '≤' } as const;

/** What a schema expects, by its name; the others leave a choice. */
const kindByType: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  number: 'number',
  boolean: 'true-or-false',
  array: 'list',
  tuple: 'list',
  object: 'group',
  strict_object: 'group',
  record: 'group',
};
