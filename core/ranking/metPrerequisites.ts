import type { KnowledgeBase } from '../knowledge/schema.ts';

/**
 * A prerequisite that its own condition rules out is not asked for: what it would bring is there already, an association
 * that can act for instance, or is not needed here. From edition 2 on every prerequisite is offered wherever its
 * measure is, so that one with a condition that is not among the offered is ruled out.
 */
export function withoutMetPrerequisites(
  kb: KnowledgeBase,
  offered: readonly { readonly id: string }[],
): KnowledgeBase {
  const { countermeasures: measures } = kb.countermeasures;
  const ids = new Set(offered.map(({ id }) => id));
  const met = new Set(
    measures.filter(({ id, appliesWhen }) => appliesWhen && !ids.has(id)).map(({ id }) => id),
  );
  if (met.size === 0) {
    return kb;
  }
  const countermeasures = measures.map((measure) => ({
    ...measure,
    prerequisites: measure.prerequisites.filter(({ requires }) => !met.has(requires)),
  }));
  return { ...kb, countermeasures: { ...kb.countermeasures, countermeasures } };
}
