import { type Clause, clausesOf } from './conditionSchema.ts';
import type { KnowledgeContent } from './parts.ts';
import type { Check, KnowledgePlace } from './problem.ts';
import type { Cause, Countermeasure, FormationType, Indicator } from './schema.ts';

/** Checks that what is offered for a formation type leads somewhere in that type. */
export function checkOffers(kb: KnowledgeContent, check: Check): void {
  const { countermeasures: measures } = kb.countermeasures;
  for (const measure of measures) {
    checkPrerequisitesOffered(measure, measures, check);
    checkRelief(measure, kb, check);
    checkConditions(measure, kb, check);
  }
  for (const cause of kb.causes.causes) {
    const holds = canBeJudged(cause, kb) || cause.noEvidence !== undefined;
    check(holds, { code: 'evidence-too-weak', part: 'causes', item: cause.id, field: 'evidence' });
  }
  checkIndicatorsUsed(kb, check);
}

const offersOf = ({ types, alsoUsefulFor }: Countermeasure): readonly FormationType[] => [
  ...types,
  ...alsoUsefulFor,
];

/** A prerequisite that the type is not offered could never be met there. */
function checkPrerequisitesOffered(
  measure: Countermeasure,
  measures: readonly Countermeasure[],
  check: Check,
): void {
  for (const { requires } of measure.prerequisites) {
    const required = measures.find(({ id }) => id === requires);
    for (const type of required ? offersOf(measure) : []) {
      const isOffered = required !== undefined && offersOf(required).includes(type);
      const place = { part: 'measures', item: measure.id, field: 'prerequisites' } as const;
      check(isOffered, { code: 'prerequisite-not-offered', ...place, details: { id: requires, type } });
    }
  }
}

/** A measure that relieves nothing of what can be raised for the type costs money for nothing. */
function checkRelief(
  { id, addresses, types, alsoUsefulFor }: Countermeasure,
  kb: KnowledgeContent,
  check: Check,
) {
  const causes = kb.causes.causes.filter((cause) => addresses.some((link) => link.cause === cause.id));
  for (const [field, offered] of [
    ['types', types],
    ['alsoUsefulFor', alsoUsefulFor],
  ] as const) {
    for (const type of offered) {
      const isOfUse = causes.some((cause) => reaches(cause, type) && canBeJudged(cause, kb));
      check(isOfUse, {
        code: 'offer-relieves-nothing',
        part: 'measures',
        item: id,
        field,
        details: { type },
      });
    }
  }
}

const reaches = ({ types, alsoTypes }: Cause, type: FormationType): boolean =>
  types.includes(type) || alsoTypes.includes(type);

/**
 * Whether the evidence of a cause can ever suffice: one heavy link, or enough of medium weight.
 *
 * Every indicator is asked in every formation type, so that what can be judged in one can be judged in all.
 */
export function canBeJudged({ evidence }: Cause, { scoring }: Pick<KnowledgeContent, 'scoring'>): boolean {
  const { strongEvidenceWeight, weakEvidenceWeight, weakEvidenceCount } = scoring.severity;
  const ofMedium = evidence.filter(({ weight }) => weight >= weakEvidenceWeight).length;
  return evidence.some(({ weight }) => weight >= strongEvidenceWeight) || ofMedium >= weakEvidenceCount;
}

/** The conditions and the figure of success name what is there, within what it can be. */
function checkConditions(
  { id, appliesWhen, success }: Countermeasure,
  kb: KnowledgeContent,
  check: Check,
): void {
  const { indicators } = kb.instrument;
  const place = { part: 'measures', item: id, field: 'appliesWhen' } as const;
  for (const clause of appliesWhen ? clausesOf(appliesWhen) : []) {
    const indicator =
      'indicator' in clause ? indicators.find((entry) => entry.id === clause.indicator) : null;
    const name = 'indicator' in clause ? clause.indicator : clause.cause;
    const isThere = indicator === null ? kb.causes.causes.some((cause) => cause.id === name) : indicator;
    check(Boolean(isThere), { code: 'unknown-reference', ...place, details: { id: name } });
    if (isThere) {
      const { min, max } = rangeOf(indicator ?? null);
      const bound = boundOf(clause);
      const details = { range: `${min}–${max}` };
      check(bound >= min && bound <= max, { code: 'out-of-range', ...place, details });
    }
  }
  if (success !== undefined) {
    const isThere = indicators.some((indicator) => indicator.id === success.indicator);
    const details = { id: success.indicator };
    check(isThere, { code: 'unknown-reference', part: 'measures', item: id, field: 'success', details });
    const { min, max } = rangeOf(indicators.find((indicator) => indicator.id === success.indicator) ?? null);
    check(success.to === undefined || (success.to >= min && success.to <= max), {
      code: 'out-of-range',
      part: 'measures',
      item: id,
      field: 'success',
      details: { range: `${min}–${max}` },
    });
  }
}

const boundOf = (clause: Clause): number => ('atMost' in clause ? clause.atMost : clause.atLeast);

function rangeOf(indicator: Indicator | null): { readonly min: number; readonly max: number } {
  if (indicator === null) {
    return { min: 0, max: 100 };
  }
  return indicator.kind === 'rating' ? { min: 1, max: 5 } : indicator.validRange;
}

/** Every indicator feeds a cause, unless it says that it is context. */
function checkIndicatorsUsed(kb: KnowledgeContent, check: Check): void {
  const used = new Set(
    kb.causes.causes.flatMap(({ evidence }) => evidence.map(({ indicator }) => indicator)),
  );
  for (const { id, purpose } of kb.instrument.indicators) {
    const part: KnowledgePlace = 'indicators';
    check(used.has(id) || purpose === 'context', {
      code: 'indicator-unused',
      part,
      item: id,
      field: 'purpose',
    });
  }
}
