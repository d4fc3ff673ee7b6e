import { indexKnowledgeBase } from './lookup.ts';
import type { KnowledgeIndex } from './lookup.ts';
import { refuse, requireThat } from './refuse.ts';
import type { Cause, Countermeasure, KnowledgeBase, Problem } from './schema.ts';

/** Checks the chain from evidence to cause, problem and countermeasure, and the recognition ladders. */
export function checkLinks(kb: KnowledgeBase): void {
  const index = indexKnowledgeBase(kb);
  const families = new Set(kb.countermeasures.families.map((family) => family.id));
  kb.problems.problems.forEach((problem) => checkProblem(problem, index));
  kb.causes.causes.forEach((cause) => checkCause(cause, index));
  kb.countermeasures.countermeasures.forEach((measure) => checkMeasure(measure, { index, families }));
  checkPrerequisiteCycles(kb.countermeasures.countermeasures);
  checkRecognition(kb);
}

function checkEvidence({ id, evidence }: Problem | Cause, index: KnowledgeIndex): void {
  requireThat(evidence.length > 0, id, 'no indicator gives evidence for it');
  const seen = new Set<string>();
  for (const { indicator } of evidence) {
    requireThat(index.indicators.has(indicator), id, `unknown indicator "${indicator}"`);
    requireThat(!seen.has(indicator), id, `the indicator "${indicator}" is named twice`);
    seen.add(indicator);
  }
}

function checkProblem(problem: Problem, index: KnowledgeIndex): void {
  requireThat(problem.types.length > 0, problem.id, 'it belongs to no formation type');
  requireThat(problem.causes.length > 0, problem.id, 'it has no cause');
  for (const cause of problem.causes) {
    requireThat(index.causes.has(cause), problem.id, `unknown cause "${cause}"`);
  }
  checkEvidence(problem, index);
}

function checkCause(cause: Cause, index: KnowledgeIndex): void {
  requireThat(cause.types.length > 0, cause.id, 'it belongs to no formation type');
  requireThat(
    cause.alsoTypes.every((type) => !cause.types.includes(type)),
    cause.id,
    'a type is named both as its own and as also reached',
  );
  checkEvidence(cause, index);
  const answered = [...index.measures.values()].some((measure) =>
    measure.addresses.some((link) => link.cause === cause.id),
  );
  requireThat(answered, cause.id, 'no countermeasure addresses it');
}

function checkMeasure(
  measure: Countermeasure,
  { index, families }: { index: KnowledgeIndex; families: ReadonlySet<string> },
): void {
  const { id } = measure;
  requireThat(families.has(measure.family), id, `unknown family "${measure.family}"`);
  requireThat(measure.types.length > 0, id, 'it belongs to no formation type');
  requireThat(measure.addresses.length > 0, id, 'it addresses no cause');
  requireThat(measure.recommendedStages.length > 0, id, 'it is recommended for no stage');
  requireThat(
    measure.actors.some((actor) => actor.role === 'lead'),
    id,
    'nobody leads it',
  );
  for (const { cause } of measure.addresses) {
    requireThat(index.causes.has(cause), id, `unknown cause "${cause}"`);
  }
  for (const indicator of measure.tracks) {
    requireThat(index.indicators.has(indicator), id, `unknown indicator "${indicator}"`);
  }
  for (const { requires } of measure.prerequisites) {
    requireThat(index.measures.has(requires), id, `unknown prerequisite "${requires}"`);
  }
}

/** A measure that needs itself, however indirectly, could never start. */
function checkPrerequisiteCycles(measures: readonly Countermeasure[]): void {
  const needs = new Map(measures.map((measure) => [measure.id, measure.prerequisites]));
  const finished = new Set<string>();

  const visit = (id: string, trail: ReadonlySet<string>): void => {
    if (trail.has(id)) {
      refuse(id, 'its prerequisites lead back to itself');
    }
    if (!finished.has(id)) {
      const longer = new Set(trail).add(id);
      needs.get(id)?.forEach(({ requires }) => visit(requires, longer));
      finished.add(id);
    }
  };

  measures.forEach((measure) => visit(measure.id, new Set()));
}

function checkRecognition(kb: KnowledgeBase): void {
  const units = new Map(kb.recognition.fields.map((field) => [field.id, field.unit]));
  for (const ladder of kb.recognition.ladders) {
    for (const condition of ladder.rules.flatMap((rule) => rule.anyOf)) {
      const unit = units.get(condition.field);
      requireThat(unit !== undefined, ladder.id, `unknown field "${condition.field}"`);
      const isYesNo = unit === 'yes/no';
      requireThat(
        isYesNo === (typeof condition.value === 'boolean') && (!isYesNo || condition.is === 'equal'),
        ladder.id,
        `the condition on "${condition.field}" does not suit its unit`,
      );
    }
  }
}
