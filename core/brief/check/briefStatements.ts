import { canonicalJson } from '../../base/canonicalJson.ts';
import type { AssessmentFile, Rating } from '../../model/assessment.ts';
import type { BriefGroup, StatementValue } from '../../model/brief/briefChange.ts';
import type { BriefContent } from '../../model/brief/briefRecord.ts';
import { noOffice } from '../../model/brief/office.ts';
import type { PlanSettings } from '../../model/planSettings.ts';
import type { Priorities } from '../../model/priorities.ts';

/**
 * One statement of what a brief was made from.
 *
 * `subject` names what it is about: an id of the knowledge base (`measure/criterion` for an own score), the id of an
 * action or paragraph, or nothing where the field says it all. Answers are `level-3`, `unknown`, `not-applicable` or
 * a quantity.
 */
export interface BriefStatement {
  readonly group: BriefGroup;
  readonly subject: string;
  readonly field: string;
  readonly value: StatementValue;
}

type Say = (
  group: BriefGroup,
  subject: string,
  fields: Readonly<Record<string, StatementValue | null | undefined>>,
) => void;

/** Everything a brief was made from, as single statements: nothing that its fingerprint covers is left out. */
export function briefStatements(content: BriefContent): readonly BriefStatement[] {
  const facts: BriefStatement[] = [];
  const say: Say = (group, subject, fields) => {
    for (const [field, value] of Object.entries(fields)) {
      if (value !== null && value !== undefined && value !== '') {
        facts.push({ group, subject, field, value });
      }
    }
  };
  const { input } = content;
  sayType(input, say);
  for (const [id, rating] of Object.entries(input.ratings)) {
    say('answers', id, { answer: answerOf(rating), ...evidenceOf(rating) });
  }
  say('stage', '', { stage: input.stageOverride?.stage, reason: input.stageOverride?.reason });
  sayPriorities(input.priorities, say);
  sayPlan(input.plan ?? {}, say);
  sayMeasures(input, say);
  const { outsideShocks, ...context } = input.context ?? {};
  say('facts', '', { ...context, outsideShocks: outsideShocks?.toSorted().join(' ') });
  for (const [field, value] of Object.entries(input.recognition ?? {})) {
    say('facts', field, { recognition: value });
  }
  for (const { fact, year, value, source } of content.facts ?? []) {
    say('facts', `${fact}:${year}`, { yearly: value, yearlySource: source });
  }
  sayIdentity(content, say);
  sayRest(content, say);
  return facts;
}

function answerOf(rating: Rating): StatementValue | undefined {
  if (rating.level !== undefined) {
    return `level-${rating.level}`;
  }
  return rating.value ?? (rating.unknown === true ? 'unknown' : 'not-applicable');
}

const evidenceOf = ({ grade, source, date, note }: Rating) => ({ grade, source, date, note });

function sayType({ typing }: AssessmentFile, say: Say): void {
  for (const [question, answer] of Object.entries(typing?.answers ?? {})) {
    say('type', question, { choice: answer });
  }
  const { type, second, reason } = typing?.override ?? {};
  say('type', '', { ownType: type, secondType: second, reason });
}

function sayPriorities(priorities: Priorities | undefined, say: Say): void {
  say('priorities', '', {
    method: priorities?.method,
    order: priorities?.order?.join(' '),
    certainty: priorities?.certainty,
  });
  for (const [criterion, points] of Object.entries(priorities?.points ?? {})) {
    say('priorities', criterion, { points });
  }
  for (const [criterion, range] of Object.entries(priorities?.ranges ?? {})) {
    say('priorities', criterion, { range: range?.join(' ') });
  }
  for (const { more, less, ratio } of priorities?.judgements ?? []) {
    say('priorities', [more, less].toSorted().join('/'), { judgement: `${more} ${ratio}` });
  }
}

function sayPlan(plan: PlanSettings, say: Say): void {
  const { budget, chosen, costsByYear, largest, must, mustNot, ownPlan } = plan;
  say('plan', '', { budget, largest, chosenPlan: chosen?.name, chosenReason: chosen?.reason });
  for (const [field, limits] of [
    ['phaseBudget', plan.phaseBudgets],
    ['phaseCapacity', plan.phaseCapacity],
    ['actorCapacity', plan.actorCapacity],
    ['yearBudget', plan.yearBudgets],
    ['yearCapacity', plan.yearCapacity],
  ] as const) {
    for (const [subject, value] of Object.entries(limits ?? {})) {
      say('plan', subject, { [field]: value });
    }
  }
  for (const [measure, costs] of Object.entries(costsByYear ?? {})) {
    say('plan', measure, { costsByYear: costs.join(' + ') });
  }
  for (const [field, measures] of [
    ['must', must],
    ['mustNot', mustNot],
    ['ownPlan', ownPlan],
  ] as const) {
    for (const measure of measures ?? []) {
      say('plan', measure, { [field]: true });
    }
  }
  for (const group of plan.excludeTogether ?? []) {
    say('plan', group.toSorted().join('/'), { excludeTogether: true });
  }
}

function sayMeasures({ acceptance, costs, scoreOverrides }: AssessmentFile, say: Say): void {
  for (const [measure, level] of Object.entries(acceptance ?? {})) {
    say('measures', measure, { acceptance: level });
  }
  for (const [measure, cost] of Object.entries(costs ?? {})) {
    say('measures', measure, { cost });
  }
  for (const [measure, overrides] of Object.entries(scoreOverrides ?? {})) {
    for (const [criterion, override] of Object.entries(overrides)) {
      say('measures', `${measure}/${criterion}`, { score: override?.score, reason: override?.reason });
    }
  }
}

/** What the brief is about, by whom, as of when. */
function sayIdentity({ input }: BriefContent, say: Say): void {
  const { name, province, city, county, industry } = input.cluster;
  say('cluster', '', {
    clusterId: input.cluster.id,
    nameZh: name.zh,
    nameEn: name.en,
    province,
    city,
    county,
    industry,
  });
  say('cluster', '', { assessedOn: input.assessedOn, illustrative: input.illustrative });
  say('assessors', '', { assessor: input.assessor?.name, unit: input.assessor?.unit });
  for (const [at, member] of (input.members ?? []).entries()) {
    const { name = '', unit = '' } = member.assessor;
    const subject = [name, unit].filter(Boolean).join(', ') || String(at + 1);
    say('assessors', subject, { member: canonicalJson(member) });
  }
}

function sayRest(content: BriefContent, say: Say): void {
  const { input, actions, files = [], edits, marking, office = noOffice, engine, knowledgeBase } = content;
  for (const { id, title, owner, dueOn, status, progress } of actions) {
    say('actions', id, { title, owner, dueOn, status, progress });
  }
  for (const { subject, name, sha256 } of files) {
    say('files', `${subject.kind}/${subject.key}/${sha256}`, { file: name });
  }
  for (const { block, text } of edits) {
    say('wording', block, { text });
  }
  const { unit: officeUnit, signer: officeSigner, contact: officeContact, annexOrder } = office;
  say('wording', '', { marking, officeUnit, officeSigner, officeContact, annexOrder: annexOrder.join(' ') });
  const { version, hash } = knowledgeBase;
  say('program', '', { engine, knowledgeBase: `${version} (${hash.slice(0, 8)})`, seed: input.seed });
}
