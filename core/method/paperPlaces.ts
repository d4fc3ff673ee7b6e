import type { Text } from '../knowledge/schema.ts';

/** A section of the paper that the knowledge base refers to. */
export interface PaperPlace {
  /** For the address: `1-2-1-2-a`. */
  readonly id: string;
  readonly title: Text;
}

const namedPlaces: Readonly<Record<string, Text>> = {
  Abstract: { en: 'Abstract', zh: '摘要' },
  Introduction: { en: 'Introduction', zh: '引言' },
  Conclusion: { en: 'Conclusion', zh: '结语' },
};

/** A topic in brackets, `(social credit)` or `(with 1.2.2.2(c))`, but not the letter of a section, `(a)`. */
const topic = /\s*\([a-z]{2}(?:[^()]|\([^()]*\))*\)/g;

/** `1.2.3.2(a),(b)` names two sections: a letter alone belongs to the number before it. */
function complete(name: string, before: string | undefined): string {
  return name.startsWith('(') && before !== undefined ? before.replace(/\([a-z]\)$/, '') + name : name;
}

/**
 * The sections that a reference like `1.2.1.2(a); 2.1 (social credit)` names, each once, as they stand.
 *
 * A topic in brackets is no section of its own; `paper` before a reference is passed over.
 */
export function paperPlaces(section: string): readonly PaperPlace[] {
  const names = section
    .replace(/^paper /, '')
    .replaceAll(topic, '')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .reduce<string[]>((list, name) => [...list, complete(name, list.at(-1))], []);
  return [...new Set(names)].map((name) => ({
    id: name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    title: namedPlaces[name] ?? { en: `Section ${name}`, zh: `第${name}节` },
  }));
}

/** The topics that a reference names in brackets, as they stand; empty where it names none. */
export const paperTopic = (section: string): string =>
  Array.from(section.matchAll(topic), ([found]) => found.trim()).join(' ');
