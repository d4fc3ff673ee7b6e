import { editionOf } from './meaning.ts';
import type { KnowledgeContent } from './parts.ts';
import type { Cause, Countermeasure, Indicator, Problem } from './schema.ts';

/** The parts whose entries a bureau writes itself. */
export const editableParts = ['measures', 'indicators', 'causes', 'problems'] as const;
export type EditablePart = (typeof editableParts)[number];

export const isEditablePart = (part: string): part is EditablePart =>
  (editableParts as readonly string[]).includes(part);

export type KnowledgeEntry = Countermeasure | Indicator | Cause | Problem;

/** The entries of a part, in their order. */
export function entriesOf(content: KnowledgeContent, part: EditablePart): readonly KnowledgeEntry[] {
  switch (part) {
    case 'measures':
      return content.countermeasures.countermeasures;
    case 'indicators':
      return content.instrument.indicators;
    case 'causes':
      return content.causes.causes;
    case 'problems':
      return content.problems.problems;
  }
}

/** The content with other entries in one part; nothing that was given is changed. */
export function withEntries(
  content: KnowledgeContent,
  part: EditablePart,
  entries: readonly KnowledgeEntry[],
): KnowledgeContent {
  // Callers take the entries from the same part; the union of parts cannot say so.
  const list = [...entries] as never[];
  switch (part) {
    case 'measures':
      return { ...content, countermeasures: { ...content.countermeasures, countermeasures: list } };
    case 'indicators':
      return { ...content, instrument: { ...content.instrument, indicators: list } };
    case 'causes':
      return { ...content, causes: { ...content.causes, causes: list } };
    case 'problems':
      return { ...content, problems: { ...content.problems, problems: list } };
  }
}

/** What an entry is called: measures have a title, everything else a name. */
export const nameOf = (entry: KnowledgeEntry) => ('title' in entry ? entry.title : entry.name);

/** The value at a path of keys (`levels.2`); `undefined` where there is none. */
export const valueAt = (entry: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>(
    (holder, key) =>
      // Any object can be asked for a key; what is not there is undefined.
      typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined,
    entry,
  );

/** The entry with another value at a path; `undefined` takes the key out. Nothing that was given is changed. */
export function withValue<E extends object>(entry: E, path: string, value: unknown): E {
  const [key = '', ...rest] = path.split('.');
  const inner: unknown = valueAt(entry, key);
  const changed =
    rest.length === 0
      ? value
      : withValue(typeof inner === 'object' && inner ? inner : {}, rest.join('.'), value);
  // The path was written for this kind of entry, so that its form stays.
  if (Array.isArray(entry)) {
    return entry.map((item: unknown, at) => (String(at) === key ? changed : item)) as unknown as E;
  }
  const others = Object.entries(entry).filter(([name]) => name !== key || changed !== undefined);
  const kept: Record<string, unknown> = Object.fromEntries(others);
  return (changed === undefined ? kept : { ...kept, [key]: changed }) as E;
}

export type EntryKind = 'measure' | 'rated' | 'measured' | 'cause' | 'problem';

const noText = { en: '', zh: '' };
const noRelevance = { embedded: 'supporting', primary: 'supporting', derivative: 'supporting' } as const;

/** An empty entry with an id of its own (`own-measure-2`). What it lacks, the check will list. */
export function newEntry(content: KnowledgeContent, kind: EntryKind): KnowledgeEntry {
  const part = partOfKind[kind];
  const taken = new Set(entriesOf(content, part).map((entry) => entry.id));
  const stem = `own-${{ measures: 'measure', indicators: 'indicator', causes: 'cause', problems: 'problem' }[part]}`;
  let number = 1;
  while (taken.has(`${stem}-${number}`)) {
    number += 1;
  }
  const id = `${stem}-${number}`;
  const text = { name: { ...noText }, description: { ...noText } };
  // Edition 1 has no word for what a bureau adds.
  const basis = editionOf(content) === 1 ? 'implied' : 'added';
  switch (kind) {
    case 'measure':
      return emptyMeasure(id, content);
    case 'cause':
      return { id, types: [], alsoTypes: [], ...text, section: '', basis, evidence: [] };
    case 'problem':
      return { id, types: [], ...text, section: '', basis, causes: [], evidence: [] };
    default:
      return emptyIndicator(id, kind, content);
  }
}

export const partOfKind = {
  measure: 'measures',
  rated: 'indicators',
  measured: 'indicators',
  cause: 'causes',
  problem: 'problems',
} as const satisfies Record<EntryKind, EditablePart>;

const emptyMeasure = (id: string, { countermeasures }: KnowledgeContent): Countermeasure => ({
  id,
  origin: 'extension',
  family: countermeasures.families[0]?.id ?? '',
  types: [],
  alsoUsefulFor: [],
  title: { ...noText },
  description: { ...noText },
  addresses: [],
  actors: [{ id: 'government', role: 'lead' }],
  horizon: 'medium',
  cost: 'medium',
  recommendedStages: [],
  tracks: [],
  prerequisites: [],
  compliance: [],
});

function emptyIndicator(id: string, kind: 'rated' | 'measured', { instrument }: KnowledgeContent): Indicator {
  const base = {
    id,
    dimension: instrument.dimensions[0]?.id ?? '',
    name: { ...noText },
    question: { ...noText },
    quickScan: false,
    relevance: { ...noRelevance },
    direction: 'higher' as const,
    evidenceHint: { ...noText },
    notApplicable: null,
    sources: [],
  };
  return kind === 'rated'
    ? { ...base, kind: 'rating', levels: [1, 2, 3, 4, 5].map(() => ({ ...noText })) }
    : {
        ...base,
        kind: 'quantitative',
        unit: { ...noText },
        lower: 0,
        upper: 100,
        validRange: { min: 0, max: 100 },
        thresholdBasis: 'to-calibrate',
        benchmarks: [],
      };
}
