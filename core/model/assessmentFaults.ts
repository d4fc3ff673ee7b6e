import { canonicalJson } from '../base/canonicalJson.ts';
import { isLooseDate } from '../base/looseDate.ts';
import type { Fault } from '../base/reasons.ts';
import { indexKnowledgeBase } from '../knowledge/lookup.ts';
import type { KnowledgeIndex } from '../knowledge/lookup.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import { rangesFault } from './weightRanges.ts';
import type { AssessmentFile, Member, Rating } from './assessment.ts';
import { type RecognitionField, recognitionRange } from './facts/recognitionRange.ts';
import type { Priorities } from './priorities.ts';
import { carriedRatings, ratingKey } from './years/carried.ts';

/** The parts of an assessment whose ids, kinds of answers and ranges depend on the knowledge base. */
export type AssessmentParts = Omit<Partial<AssessmentFile>, 'format' | 'cluster'>;

/** The first thing that the knowledge base does not allow in some parts of an assessment; `null` where all fits. */
export const firstFault = (parts: AssessmentParts, kb: KnowledgeBase): Fault | null =>
  faultsOf(parts, kb).next().value ?? null;

type Faults = Generator<Fault, undefined>;

function* faultsOf(parts: AssessmentParts, kb: KnowledgeBase): Faults {
  const index = indexKnowledgeBase(kb);
  yield* dateFaults(parts);
  yield* typingFaults(parts, index);
  for (const [id, rating] of Object.entries(parts.ratings ?? {})) {
    yield* ratingFaults(`ratings.${id}`, { rating, indicator: index.indicators.get(id) });
  }
  yield* recognitionFaults(parts, kb);
  for (const key of ['acceptance', 'costs', 'scoreOverrides'] as const) {
    for (const id of Object.keys(parts[key] ?? {})) {
      yield* measureFaults(`${key}.${id}`, { id, index });
    }
  }
  for (const id of carriedRatings(parts.carried ?? {})) {
    if (!index.indicators.has(id)) {
      yield { path: `carried.${ratingKey(id)}`, reason: 'unknown-indicator' };
    }
  }
  yield* planFaults(parts, index);
  if (parts.priorities !== undefined) {
    yield* priorityFaults(parts.priorities);
  }
  for (const [at, member] of (parts.members ?? []).entries()) {
    const place = `members.${at}`;
    if (
      parts.members?.slice(0, at).some((other) => canonicalJson(other) === canonicalJson(member)) === true
    ) {
      yield { path: place, reason: 'member-twice' };
    }
    yield* memberFaults(member, kb, place);
  }
}

/** A member's answers by the same rules as the file's own, their paths from the file's root. */
function* memberFaults(member: Member, kb: KnowledgeBase, place: string): Faults {
  const { assessedOn, ratings, priorities, acceptance } = member;
  const parts = {
    ratings,
    ...(assessedOn && { assessedOn }),
    ...(priorities && { priorities }),
    ...(acceptance && { acceptance }),
  };
  for (const fault of faultsOf(parts, kb)) {
    yield { ...fault, path: `${place}.${fault.path}` };
  }
}

function* dateFaults({ assessedOn, ratings = {} }: AssessmentParts): Faults {
  const dates: [string, string | undefined][] = [
    ['assessedOn', assessedOn],
    ...Object.entries(ratings).map(([id, rating]): [string, string | undefined] => [
      `ratings.${id}.date`,
      rating.date,
    ]),
  ];
  for (const [path, date] of dates) {
    if (date !== undefined && !isLooseDate(date)) {
      yield { path, reason: 'not-a-calendar-day' };
    }
  }
}

function* typingFaults({ typing }: AssessmentParts, index: KnowledgeIndex): Faults {
  for (const [id, answer] of Object.entries(typing?.answers ?? {})) {
    const path = `typing.answers.${id}`;
    const question = index.questions.get(id);
    if (question === undefined) {
      yield { path, reason: 'unknown-question' };
    } else if (!question.answers.some((choice) => choice.id === answer)) {
      yield { path, reason: 'not-an-answer', answer };
    }
  }
  const override = typing?.override;
  if (override?.second !== undefined && override.second === override.type) {
    yield { path: 'typing.override.second', reason: 'same-type' };
  }
}

function* ratingFaults(
  path: string,
  { rating, indicator }: { rating: Rating; indicator: Indicator | undefined },
): Faults {
  const { level, value } = rating;
  if (indicator === undefined) {
    yield { path, reason: 'unknown-indicator' };
  } else if (indicator.kind === 'rating') {
    if (value !== undefined) {
      yield { path: `${path}.value`, reason: 'value-for-level' };
    }
  } else {
    if (level !== undefined) {
      yield { path: `${path}.level`, reason: 'level-for-value' };
    }
    const { min, max } = indicator.validRange;
    if (value !== undefined && (value < min || value > max)) {
      yield { path: `${path}.value`, reason: 'not-between', min, max };
    }
  }
}

function* recognitionFaults({ recognition }: AssessmentParts, kb: KnowledgeBase): Faults {
  for (const [id, value] of Object.entries(recognition ?? {})) {
    const field = kb.recognition.fields.find((candidate) => candidate.id === id);
    const path = `recognition.${id}`;
    const isYesNo = field?.unit === 'yes/no';
    if (field === undefined) {
      yield { path, reason: 'unknown-field' };
    } else if (isYesNo !== (typeof value === 'boolean')) {
      yield { path, reason: isYesNo ? 'not-true-or-false' : 'not-a-number' };
    } else if (typeof value === 'number') {
      yield* figureFaults(path, value, field);
    }
  }
}

function* figureFaults(path: string, value: number, field: RecognitionField): Faults {
  const { min, max } = recognitionRange(field);
  if (max !== null && (value < min || value > max)) {
    yield { path, reason: 'not-between', min, max };
  } else if (value < min) {
    yield { path, reason: 'below', limit: min };
  }
}

function* measureFaults(path: string, { id, index }: { id: string; index: KnowledgeIndex }): Faults {
  if (!index.measures.has(id)) {
    yield { path, reason: 'unknown-measure', id };
  }
}

function* planFaults({ plan }: AssessmentParts, index: KnowledgeIndex): Faults {
  for (const key of ['must', 'mustNot', 'ownPlan'] as const) {
    for (const [at, id] of (plan?.[key] ?? []).entries()) {
      yield* measureFaults(`plan.${key}.${at}`, { id, index });
    }
  }
  for (const id of Object.keys(plan?.costsByYear ?? {})) {
    yield* measureFaults(`plan.costsByYear.${id}`, { id, index });
  }
  for (const [at, group] of (plan?.excludeTogether ?? []).entries()) {
    if (new Set(group).size < group.length) {
      yield { path: `plan.excludeTogether.${at}`, reason: 'measure-twice' };
    }
    for (const [place, id] of group.entries()) {
      yield* measureFaults(`plan.excludeTogether.${at}.${place}`, { id, index });
    }
  }
}

/** Weights that cannot be computed are refused here, where the path can be named. */
function* priorityFaults({ order = [], points, judgements = [], ranges }: Priorities): Faults {
  if (new Set(order).size < order.length) {
    yield { path: 'priorities.order', reason: 'criterion-twice' };
  }
  const pairs = judgements.map(({ more, less }) => [more, less].sort().join(' '));
  if (new Set(pairs).size < pairs.length) {
    yield { path: 'priorities.judgements', reason: 'pair-twice' };
  }
  if (ranges !== undefined && rangesFault(ranges) !== null) {
    yield { path: 'priorities.ranges', reason: 'no-weights' };
  }
  if (points !== undefined && criterionIds.reduce((sum, id) => sum + (points[id] ?? 0), 0) <= 0) {
    yield { path: 'priorities.points', reason: 'no-points' };
  }
}
