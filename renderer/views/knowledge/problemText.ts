import { entriesOf, isEditablePart, nameOf } from '../../../core/knowledge/editContent.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import type { KnowledgePlace, KnowledgeProblem } from '../../../core/knowledge/problem.ts';
import { knowledgeFields } from '../../../core/text/en/knowledge/knowledgeFields.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

type Words = Pick<Workspace, 't' | 'say'>;

/** What a part is called. */
export const partName = ({ t }: Words, part: KnowledgePlace): string =>
  t(part === 'problems' ? 'knowledge.problemEntries' : `knowledge.${part}`);

/** What is wrong. */
export const problemText = ({ t }: Words, { code, details }: KnowledgeProblem): string =>
  // A problem carries the values of its own code, which the type of a key for any code cannot say.
  t(`knowledgeProblems.${code}`, (details ?? {}) as never);

/** What an entry is called: its name, and its id where it has none or no form of its own. */
export function entryName(
  words: Words,
  content: KnowledgeContent | null,
  { part, item }: { readonly part: KnowledgePlace; readonly item: string },
): string {
  const entry =
    content !== null && isEditablePart(part)
      ? entriesOf(content, part).find((candidate) => candidate.id === item)
      : undefined;
  if (entry === undefined) {
    return item === '' ? partName(words, part) : item;
  }
  const name = nameOf(entry);
  return name.en.trim() || name.zh.trim() ? words.say(name) : words.t('knowledge.unnamed');
}

type FieldKey = Extract<keyof typeof knowledgeFields, `field-${string}`>;

const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(knowledgeFields, key);

/** What a field is called: `levels.2.zh` is "Level 3 (Chinese)". A field without a name goes by its path. */
export function fieldName({ t }: Words, path: string): string {
  const keys = path.split('.');
  const language = keys.at(-1);
  const [first = '', second] = keys;
  const key = `field-${first}`;
  const name =
    first === 'levels' && second !== undefined
      ? t('knowledge.levelOf', { level: Number(second) + 1 })
      : isFieldKey(key)
        ? t(`knowledge.${key}`)
        : path;
  if (language === 'zh') {
    return t('knowledge.inChinese', { field: name });
  }
  return language === 'en' ? t('knowledge.inEnglish', { field: name }) : name;
}

/** Where a problem is, in words. */
export function problemPlace(
  words: Words,
  content: KnowledgeContent | null,
  problem: KnowledgeProblem,
): string {
  const name = entryName(words, content, problem);
  return problem.field === '' || problem.field === 'id'
    ? name
    : words.t('knowledge.inField', { name, field: fieldName(words, problem.field) });
}
