import type { KnowledgeContent } from './parts.ts';
import type { Check, KnowledgePlace } from './problem.ts';
import type { Cause, Countermeasure, Problem } from './schema.ts';

/** The ids that a link may name. */
interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

/** Checks the chain from evidence to cause, problem and countermeasure, and the recognition ladders. */
export function checkLinks(kb: KnowledgeContent, check: Check): void {
  const { countermeasures: measures, families } = kb.countermeasures;
  const known: Known = {
    indicators: idsOf(kb.instrument.indicators),
    causes: idsOf(kb.causes.causes),
    measures: idsOf(measures),
    families: idsOf(families),
  };
  const answered = new Set(measures.flatMap(({ addresses }) => addresses.map(({ cause }) => cause)));
  kb.problems.problems.forEach((problem) => checkProblem(problem, known, check));
  kb.causes.causes.forEach((cause) => {
    checkCause(cause, known, check);
    check(answered.has(cause.id), { code: 'cause-unanswered', part: 'causes', item: cause.id, field: '' });
  });
  measures.forEach((measure) => checkMeasure(measure, known, check));
  checkPrerequisiteCycles(measures, check);
  checkRecognition(kb, check);
}

/** Every id of a list is known and named once. */
function checkReferences(
  ids: readonly string[],
  known: ReadonlySet<string>,
  at: { check: Check; part: KnowledgePlace; item: string; field: string },
): void {
  const { check, ...place } = at;
  const seen = new Set<string>();
  for (const id of ids) {
    check(known.has(id), { code: 'unknown-reference', ...place, details: { id } });
    check(!seen.has(id), { code: 'named-twice', ...place, details: { id } });
    seen.add(id);
  }
}

function checkProblem({ id, types, causes, evidence }: Problem, known: Known, check: Check): void {
  const place = { part: 'problems', item: id } as const;
  check(types.length > 0, { code: 'no-type', ...place, field: 'types' });
  check(causes.length > 0, { code: 'no-cause', ...place, field: 'causes' });
  check(evidence.length > 0, { code: 'no-evidence', ...place, field: 'evidence' });
  checkReferences(causes, known.causes, { check, ...place, field: 'causes' });
  const indicators = evidence.map(({ indicator }) => indicator);
  checkReferences(indicators, known.indicators, { check, ...place, field: 'evidence' });
}

function checkCause({ id, types, alsoTypes, evidence, noEvidence }: Cause, known: Known, check: Check): void {
  const place = { part: 'causes', item: id } as const;
  check(types.length > 0, { code: 'no-type', ...place, field: 'types' });
  const isOnce = alsoTypes.every((type) => !types.includes(type));
  check(isOnce, { code: 'type-twice', ...place, field: 'alsoTypes' });
  const isShown = evidence.length > 0 || noEvidence !== undefined;
  check(isShown, { code: 'no-evidence', ...place, field: 'evidence' });
  const indicators = evidence.map(({ indicator }) => indicator);
  checkReferences(indicators, known.indicators, { check, ...place, field: 'evidence' });
}

function checkMeasure(measure: Countermeasure, known: Known, check: Check): void {
  const { id, family, types, addresses, actors } = measure;
  const place = { part: 'measures', item: id } as const;
  checkReferences([family], known.families, { check, ...place, field: 'family' });
  check(types.length > 0, { code: 'no-type', ...place, field: 'types' });
  const isOnce = measure.alsoUsefulFor.every((type) => !types.includes(type));
  check(isOnce, { code: 'type-twice', ...place, field: 'alsoUsefulFor' });
  check(addresses.length > 0, { code: 'no-cause', ...place, field: 'addresses' });
  check(measure.recommendedStages.length > 0, { code: 'no-stage', ...place, field: 'recommendedStages' });
  const isLed = actors.some(({ role }) => role === 'lead');
  check(isLed, { code: 'no-lead', ...place, field: 'actors' });
  const causes = addresses.map(({ cause }) => cause);
  checkReferences(causes, known.causes, { check, ...place, field: 'addresses' });
  checkReferences(measure.tracks, known.indicators, { check, ...place, field: 'tracks' });
  const needs = measure.prerequisites.map(({ requires }) => requires);
  checkReferences(needs, known.measures, { check, ...place, field: 'prerequisites' });
}

/** A measure that needs itself, however indirectly, could never start. Each circle is reported once. */
function checkPrerequisiteCycles(measures: readonly Countermeasure[], check: Check): void {
  const needs = new Map(measures.map((measure) => [measure.id, measure.prerequisites]));
  const finished = new Set<string>();

  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(' → ');
      const place = { part: 'measures', item: id, field: 'prerequisites' } as const;
      check(false, { code: 'prerequisite-cycle', ...place, details: { circle } });
    } else if (!finished.has(id)) {
      needs.get(id)?.forEach(({ requires }) => visit(requires, [...trail, id]));
      finished.add(id);
    }
  };

  measures.forEach((measure) => visit(measure.id, []));
}

function checkRecognition(kb: KnowledgeContent, check: Check): void {
  const units = new Map(kb.recognition.fields.map((field) => [field.id, field.unit]));
  for (const ladder of kb.recognition.ladders) {
    const place = { part: 'recognition', item: ladder.id, field: 'rules' } as const;
    for (const condition of ladder.rules.flatMap((rule) => rule.anyOf)) {
      const unit = units.get(condition.field);
      const details = { id: condition.field };
      check(unit !== undefined, { code: 'unknown-reference', ...place, details });
      const isYesNo = unit === 'yes/no';
      const suits =
        isYesNo === (typeof condition.value === 'boolean') && (!isYesNo || condition.is === 'equal');
      check(suits || unit === undefined, { code: 'condition-unit', ...place, details });
    }
  }
}
