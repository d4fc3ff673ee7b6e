import type {
  Cause,
  Countermeasure,
  Criterion,
  Indicator,
  KnowledgeBase,
  Problem,
  TypingQuestion,
} from './schema.ts';

/** Everything of the knowledge base that has an id, by its id. */
export interface KnowledgeIndex {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly dimensions: ReadonlyMap<string, KnowledgeBase['instrument']['dimensions'][number]>;
  readonly questions: ReadonlyMap<string, TypingQuestion>;
  readonly causes: ReadonlyMap<string, Cause>;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly measures: ReadonlyMap<string, Countermeasure>;
  readonly stages: ReadonlyMap<string, KnowledgeBase['stages']['stages'][number]>;
  readonly criteria: ReadonlyMap<string, Criterion>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const made = new WeakMap<KnowledgeBase, KnowledgeIndex>();

/** A knowledge base is never changed: its index is made once. */
export function indexKnowledgeBase(kb: KnowledgeBase): KnowledgeIndex {
  const known = made.get(kb) ?? makeIndex(kb);
  made.set(kb, known);
  return known;
}

function makeIndex(kb: KnowledgeBase): KnowledgeIndex {
  return {
    indicators: byId(kb.instrument.indicators),
    dimensions: byId(kb.instrument.dimensions),
    questions: byId(kb.instrument.typing.questions),
    causes: byId(kb.causes.causes),
    problems: byId(kb.problems.problems),
    measures: byId(kb.countermeasures.countermeasures),
    stages: byId(kb.stages.stages),
    criteria: byId(kb.scoring.criteria),
  };
}
