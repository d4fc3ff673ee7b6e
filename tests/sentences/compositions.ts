import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefSource } from '../../core/brief/compose/basis/briefContext.ts';
import { languages } from '../../core/base/settings.ts';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import type { AssessmentFile } from '../../core/model/assessment.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { without } from '../../renderer/state/records.ts';
import { briefCase, briefCases } from '../support/briefCases.ts';
import { readClusterCases } from '../support/clusterCases.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import { acceptedPlan, briefSource, randomAssessment } from '../unit/brief/support/assessments.ts';

const sample = readAssessmentFile(
  readFileSync(join(import.meta.dirname, '../../assets/knowledge/sample-assessment.json'), 'utf8'),
  kb,
);

/** The assessment of two years ago. */
const before = { assessedOn: '2024-11-01', evaluation: evaluate(kb, sample, { draws: 24 }) };

const withPlan = (input: AssessmentFile, plan: AssessmentFile['plan']): AssessmentFile => ({
  ...input,
  plan: { ...input.plan, ...plan },
});

const firstAnswers = (input: AssessmentFile, count: number): AssessmentFile => ({
  ...input,
  ratings: Object.fromEntries(Object.entries(input.ratings).slice(0, count)),
});

/** The sample as it is, thin, empty, without a type, with an own stage and with every kind of plan. */
function variants(): readonly AssessmentFile[] {
  const measures = kb.countermeasures.countermeasures.map(({ id }) => id);
  const { plan } = before.evaluation;
  const planned = plan.measures.map(({ id }) => id);
  return [
    sample,
    { ...sample, illustrative: false },
    ...[0, 3, 8, 14, 20, 26].map((count) => firstAnswers(sample, count)),
    without(sample, 'typing'),
    { ...sample, stageOverride: { stage: 'declining', reason: 'Two plants closed' } },
    { ...sample, members: [] },
    withPlan(sample, { budget: 0 }),
    withPlan(sample, { budget: 1 }),
    withPlan(sample, { budget: 6 }),
    withPlan(sample, { largest: 2 }),
    withPlan(sample, { mustNot: measures }),
    withPlan(sample, { budget: 0.1, must: planned }),
    withPlan(sample, { largest: 1, must: planned }),
    withPlan(sample, { must: planned.slice(0, 1), mustNot: planned.slice(1, 4) }),
    withPlan(sample, { phaseBudgets: { short: 0.5 }, phaseCapacity: { medium: 1 } }),
    withPlan(sample, { phaseBudgets: { short: 0 }, must: planned }),
    withPlan(sample, { phaseCapacity: { short: 0, medium: 0, long: 0 }, must: planned }),
    withPlan(sample, { actorCapacity: { government: 0 }, must: planned }),
    withPlan(sample, { yearBudgets: { '1': 0.1, '2': 0.1 }, must: planned }),
    withPlan(sample, { yearCapacity: { '1': 1 }, must: planned }),
    withPlan(sample, { excludeTogether: [planned.slice(0, 2)] }),
    withPlan(sample, { excludeTogether: [planned.slice(0, 2)], must: planned.slice(0, 2) }),
    ...(['sufficient', 'balanced', 'full'] as const).map((name) =>
      withPlan(sample, { chosen: { name, reason: 'Agreed with the county' } }),
    ),
    withPlan(sample, {
      ownPlan: planned.slice(0, 3),
      chosen: { name: 'own', reason: 'Agreed with the county' },
    }),
    withPlan(sample, {
      budget: 0.1,
      ownPlan: planned,
      chosen: { name: 'own', reason: 'Agreed with the county' },
    }),
    { ...sample, costs: Object.fromEntries(planned.map((id, at) => [id, at + 1])) },
    { ...sample, scoreOverrides: { [planned[0] ?? '']: { speed: { score: 80, reason: 'Under way' } } } },
    {
      ...sample,
      ratings: Object.fromEntries(Object.keys(sample.ratings).map((id) => [id, { unknown: true }])),
    },
    raised(sample, 5),
    raised(sample, 1),
  ];
}

/** Every level answered alike. */
const raised = (input: AssessmentFile, level: 1 | 5): AssessmentFile => ({
  ...input,
  ratings: Object.fromEntries(
    Object.entries(input.ratings).map(([id, rating]) => [
      id,
      'level' in rating ? { ...rating, level } : rating,
    ]),
  ),
});

const random = 24;

/** The briefs from which sentences are collected: each in both languages, without and with actions. */
export function* compositions(): Generator<BriefSource> {
  for (const language of languages) {
    for (const name of briefCases) {
      yield* withActions(briefCase(name, language));
    }
  }
  for (const input of variants()) {
    for (const language of languages) {
      yield* withActions(briefSource({ input, language }));
    }
  }
  const others = [
    ...readClusterCases().map(({ input }) => input),
    ...Array.from({ length: random }, (_, seed) => randomAssessment(seed + 1)),
  ];
  for (const input of others) {
    for (const language of languages) {
      yield briefSource({ input, language });
    }
  }
}

const letterhead = { unit: '市工信局', signer: '王芳', contact: '0459-6360000', annexOrder: [] } as const;

/** As printed before the plan was accepted; with its actions, some late and done; and with a brief and a year before. */
function* withActions(source: BriefSource): Generator<BriefSource> {
  yield source;
  const actions = acceptedPlan(source);
  if (actions.length === 0) {
    return;
  }
  const states = actions.map((action, at) => ({
    ...action,
    ...(at % 4 === 1 && { status: 'done' as const, progress: 100 }),
    ...(at % 4 === 2 && { owner: '', createdAt: '2026-01-01T08:00:00.000Z', startOn: '2026-01-01' }),
    ...(at % 4 === 3 && { status: 'dropped' as const }),
  }));
  yield { ...source, actions: states, office: letterhead };
  const headline = { maturity: 41, stage: null, causes: [], measures: [] };
  yield {
    ...source,
    options: { ...source.options, leftOut: { sections: ['options'], annexes: ['plan', 'ratings'] } },
    previous: source.previous ?? {
      assessedOn: '2024-11-01',
      evaluation: evaluate(kb, sample, { draws: 24 }),
    },
    printedBefore: { printedOn: '2025-05-01', engine: '0.1.0', headline },
  };
}
