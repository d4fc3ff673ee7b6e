import { isLooseDate } from '../base/calendar.ts';
import { AppError } from '../base/errors.ts';
import { indexKnowledgeBase } from '../knowledge/lookup.ts';
import type { KnowledgeIndex } from '../knowledge/lookup.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import { rangesFault } from './weightRanges.ts';
import { assessmentFormat } from './assessment.ts';
import type { AssessmentFile, Member, Rating } from './assessment.ts';
import type { Priorities } from './priorities.ts';
import { fileRefusal } from '../base/strictJson.ts';

/** Ids, kinds of answers and ranges against the knowledge base. Throws `AppError('invalid-file')`. */
export function checkAssessmentFile(file: AssessmentFile, kb: KnowledgeBase): void {
  const index = indexKnowledgeBase(kb);
  checkDates(file);
  checkTypingAnswers(file, index);
  for (const [id, rating] of Object.entries(file.ratings)) {
    checkRating(`ratings.${id}`, { rating, indicator: index.indicators.get(id) });
  }
  checkRecognitionFacts(file, kb);
  for (const key of ['acceptance', 'costs', 'scoreOverrides'] as const) {
    for (const id of Object.keys(file[key] ?? {})) {
      checkMeasure(`${key}.${id}`, { id, index });
    }
  }
  checkPlan(file, index);
  if (file.priorities !== undefined) {
    checkPriorities(file.priorities);
  }
  file.members?.forEach((member, at) => checkMember(member, kb, `members.${at}`));
}

/** A member's answers by the same rules as the file's own, their paths from the file's root. */
function checkMember(member: Member, kb: KnowledgeBase, place: string): void {
  const { assessedOn, ratings, priorities, acceptance } = member;
  const alone = {
    ...(assessedOn && { assessedOn }),
    ...(priorities && { priorities }),
    ...(acceptance && { acceptance }),
  };
  try {
    checkAssessmentFile({ format: assessmentFormat, cluster: { name: {} }, ratings, ...alone }, kb);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-file') {
      const { path = '', reason = '' } = error.details;
      throw fileRefusal(`${place}.${path}`, String(reason));
    }
    throw error;
  }
}

const demand = (holds: boolean, path: string, reason: string): void => {
  if (!holds) {
    throw fileRefusal(path, reason);
  }
};

function checkDates(file: AssessmentFile): void {
  const dates: [string, string | undefined][] = [
    ['assessedOn', file.assessedOn],
    ...Object.entries(file.ratings).map(([id, rating]): [string, string | undefined] => [
      `ratings.${id}.date`,
      rating.date,
    ]),
  ];
  for (const [path, date] of dates) {
    demand(date === undefined || isLooseDate(date), path, 'is not a day of the calendar');
  }
}

function checkTypingAnswers({ typing }: AssessmentFile, index: KnowledgeIndex): void {
  for (const [id, answer] of Object.entries(typing?.answers ?? {})) {
    const question = index.questions.get(id);
    demand(question !== undefined, `typing.answers.${id}`, 'is not a known question');
    demand(
      question?.answers.some((choice) => choice.id === answer) === true,
      `typing.answers.${id}`,
      `is not an answer to this question: "${answer}"`,
    );
  }
  const override = typing?.override;
  demand(
    override?.second === undefined || override.second !== override.type,
    'typing.override.second',
    'is the same as the type',
  );
}

function checkRating(
  path: string,
  { rating, indicator }: { rating: Rating; indicator: Indicator | undefined },
): void {
  if (indicator === undefined) {
    throw fileRefusal(path, 'is not a known indicator');
  }
  if (indicator.kind === 'rating') {
    demand(rating.value === undefined, `${path}.value`, 'is given for an indicator that takes a level');
    return;
  }
  demand(rating.level === undefined, `${path}.level`, 'is given for an indicator that takes a value');
  const { min, max } = indicator.validRange;
  if (rating.value !== undefined) {
    demand(rating.value >= min && rating.value <= max, `${path}.value`, `is not between ${min} and ${max}`);
  }
}

function checkRecognitionFacts({ recognition }: AssessmentFile, kb: KnowledgeBase): void {
  for (const [id, value] of Object.entries(recognition ?? {})) {
    const field = kb.recognition.fields.find((candidate) => candidate.id === id);
    const path = `recognition.${id}`;
    demand(field !== undefined, path, 'is not a known field');
    const isYesNo = field?.unit === 'yes/no';
    demand(
      isYesNo === (typeof value === 'boolean'),
      path,
      isYesNo ? 'is not true or false' : 'is not a number',
    );
  }
}

const checkMeasure = (path: string, { id, index }: { id: string; index: KnowledgeIndex }): void =>
  demand(index.measures.has(id), path, `is not a known countermeasure: "${id}"`);

function checkPlan({ plan }: AssessmentFile, index: KnowledgeIndex): void {
  for (const key of ['must', 'mustNot', 'ownPlan'] as const) {
    plan?.[key]?.forEach((id, at) => checkMeasure(`plan.${key}.${at}`, { id, index }));
  }
  plan?.excludeTogether?.forEach((group, at) =>
    group.forEach((id, place) => checkMeasure(`plan.excludeTogether.${at}.${place}`, { id, index })),
  );
}

/** Weights that cannot be computed are refused here, where the path can be named. */
function checkPriorities({ order, points, judgements, ranges }: Priorities): void {
  demand(new Set(order).size === (order?.length ?? 0), 'priorities.order', 'names a criterion twice');
  const pairs = (judgements ?? []).map(({ more, less }) => [more, less].sort().join(' '));
  demand(new Set(pairs).size === pairs.length, 'priorities.judgements', 'judges a pair twice');
  demand(
    ranges === undefined || rangesFault(ranges) === null,
    'priorities.ranges',
    'allows no weights that add up to 1',
  );
  if (points !== undefined) {
    const total = criterionIds.reduce((sum, id) => sum + (points[id] ?? 0), 0);
    demand(total > 0, 'priorities.points', 'has no point above zero');
  }
}
