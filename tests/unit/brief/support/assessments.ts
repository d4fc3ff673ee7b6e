import type {
  BriefSource,
  PreviousAssessment,
  PrintedBefore,
} from '../../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../../core/brief/compose/composeBrief.ts';
import type { BriefDocument } from '../../../../core/brief/document/document.ts';
import { evaluate } from '../../../../core/evaluation/evaluate.ts';
import type { EvidenceGrade } from '../../../../core/knowledge/schema.ts';
import { type Action, openFields } from '../../../../core/model/action.ts';
import { type BriefOptions, wholeBrief } from '../../../../core/model/brief/briefOptions.ts';
import { noOffice, type Office } from '../../../../core/model/brief/office.ts';
import type { BriefEdit } from '../../../../core/model/brief/briefEdit.ts';
import type { AssessmentFile, Rating } from '../../../../core/model/assessment.ts';
import type { Evaluation } from '../../../../core/model/evaluation.ts';
import { shippedKnowledgeBase } from '../../../support/shippedKnowledgeBase.ts';
import { torture } from '../../../support/torture.ts';
import { utcDay } from '../../../support/clocks.ts';

export const kb = shippedKnowledgeBase;

const rating = (level: 1 | 2 | 3 | 4 | 5, grade: EvidenceGrade): Rating => ({
  level,
  grade,
  source: '走访记录',
  date: '2026-05',
});

/** An embedded cluster, nearly complete: 46 of 50 answered. */
export const carCluster: AssessmentFile = {
  format: 'cluster-desk.assessment/1',
  cluster: { name: { en: 'Daqing Volvo Automobile Industry', zh: '大庆沃尔沃汽车产业集群' } },
  assessedOn: '2026-10-31',
  illustrative: true,
  typing: {
    answers: {
      'founding-actor': 'outside-firm',
      'resource-base': 'helpful',
      'control-of-output': 'outside',
      'trade-before-making': 'no',
      'first-know-how': 'parent',
      'network-shape': 'hub-thin',
      'government-origin': 'courted',
    },
  },
  ratings: {
    'location-quotient': { value: 1.24, grade: 'A', source: '2025年统计年鉴', date: '2025' },
    'output-growth': { value: 6.8, grade: 'A', source: '2025年统计年鉴', date: '2025' },
    'growth-stability': { value: 9.1, grade: 'A' },
    'cultural-integration': rating(2, 'B'),
    'local-network-ties': { ...rating(1, 'C'), note: 'Two <b>interviews</b> & one survey' },
    'subsidiary-autonomy': rating(2, 'B'),
    'local-sourcing-rate': {
      value: 18.5,
      grade: 'B',
      source: 'Core firm purchasing report',
      date: '2026-03-31',
    },
    'technology-handover': rating(2, 'B'),
    'core-firm-anchoring': rating(3, 'C'),
    'inter-firm-trust': rating(3, 'C'),
    'price-discipline': rating(4, 'B'),
    'capacity-utilisation': { value: 71, grade: 'A' },
    'product-failure-rate': { value: 3.2, grade: 'A' },
    'credit-ip-order': rating(3, 'B'),
    'rd-intensity': { value: 1.6, grade: 'B' },
    'innovation-commitment': rating(3, 'B'),
    'research-links': rating(2, 'B'),
    'talent-supply': rating(3, 'C'),
    'smile-curve-position': rating(2, 'C'),
    'value-added-rate': { value: 19, grade: 'A' },
    'chain-completeness': rating(2, 'B'),
    'entry-foundation': rating(4, 'C'),
    'resource-headroom': { unknown: true },
    'external-links': rating(3, 'B'),
    'channel-dependence': { value: 62, grade: 'B' },
    'market-sensing': rating(3, 'D'),
    'entrepreneur-reach': rating(2, 'D'),
    'new-firm-formation': { value: 4.1, grade: 'A' },
    'regional-brand': rating(2, 'B'),
    'brand-cost-sharing': { unknown: true },
    'association-strength': rating(2, 'B'),
    'service-platforms': rating(2, 'A'),
    'planning-market-balance': rating(3, 'C'),
    'government-follow-up': rating(3, 'B'),
    'boundary-coordination': { unknown: true },
    'core-firm-health': rating(4, 'B'),
    'locally-owned-sourcing-rate': { value: 9, grade: 'B' },
    'newcomer-openness': rating(3, 'C'),
    'regular-operation': rating(4, 'B'),
    'technique-currency': rating(3, 'C'),
    'skill-retention': rating(3, 'B'),
    'profit-margin': { value: 4.2, grade: 'A' },
    'supplier-capability': rating(2, 'B'),
    'small-firm-output-share': { value: 12, grade: 'A' },
    'environment-headroom': rating(3, 'B'),
    'own-channel': rating(2, 'B'),
    'own-brand': rating(2, 'B'),
    'joint-action': rating(3, 'C'),
    'neighbour-duplication': { value: 2, grade: 'A' },
  },
  context: {
    yearsSinceFounding: 13,
    growthGap: 1.1,
    lqChange: 0.02,
    marginChange: 0.2,
    earlierDecline: 'never-declined',
  },
  recognition: { 'area-km2': 38, 'output-y1': 312, 'output-y2': 301, 'output-y3': 286, 'clean-record': true },
  plan: { budget: 40, mustNot: ['attract-capital-and-talent'] },
  seed: 7,
};

export interface Variation {
  readonly input?: AssessmentFile;
  readonly language?: 'en' | 'zh';
  readonly actions?: readonly Action[];
  readonly marking?: string;
  readonly office?: Office;
  readonly fingerprint?: string;
  readonly options?: BriefOptions;
  readonly edits?: readonly BriefEdit[];
  readonly previous?: PreviousAssessment | null;
  readonly printedBefore?: PrintedBefore | null;
}

const evaluations = new WeakMap<AssessmentFile, Evaluation>();

/** Evaluated once for both languages: nothing in an evaluation is in a language. */
function evaluated(input: AssessmentFile): Evaluation {
  const evaluation = evaluations.get(input) ?? evaluate(kb, input, { draws: 24 });
  evaluations.set(input, evaluation);
  return evaluation;
}

/** What a brief is made from; few draws, because the tests look at words and not at percentiles. */
export function briefSource({
  input = carCluster,
  language = 'zh',
  actions = [],
  ...rest
}: Variation = {}): BriefSource {
  return {
    kb,
    evaluation: evaluated(input),
    input,
    cluster: { name: input.cluster.name },
    actions,
    language,
    date: '2026-11-23',
    dayOf: utcDay,
    marking: rest.marking ?? '',
    office: rest.office ?? noOffice,
    appVersion: '0.1.0',
    fingerprint: rest.fingerprint ?? '8f3a51c09be2774d00112233445566778899aabbccddeeff0011223344556677',
    options: rest.options ?? wholeBrief,
    edits: rest.edits ?? [],
    previous: rest.previous ?? null,
    printedBefore: rest.printedBefore ?? null,
  };
}

/** The plan of a source as the actions it becomes when it is accepted. */
export function acceptedPlan(source: BriefSource): Action[] {
  return source.evaluation.plan.measures.map((measure, index) => ({
    id: `action-${index + 1}`,
    assessmentId: 'assessment-1',
    clusterId: 'cluster-1',
    clusterName: { en: 'Cluster', zh: '集群' },
    illustrative: false,
    measureId: measure.id,
    title: `Carry out ${measure.id}`,
    owner: `Bureau ${index + 1}`,
    startOn: '2026-09-01',
    dueOn: index === 0 ? '2026-10-15' : '2027-06-30',
    status: 'open',
    progress: 5 * (index % 20),
    ...openFields,
    partOf: null,
    events: [],
    createdAt: '2026-11-01T08:00:00.000Z',
  }));
}

const assessments = new Map<number, AssessmentFile>();

/** A random assessment of any type and completeness; the same seed gives the same one. */
export function randomAssessment(seed: number): AssessmentFile {
  const assessment = assessments.get(seed) ?? composeAssessment(seed);
  assessments.set(seed, assessment);
  return assessment;
}

function composeAssessment(seed: number): AssessmentFile {
  const next = randomStream(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const answered = next();
  const answers = Object.fromEntries(
    kb.instrument.typing.questions.flatMap((question) =>
      next() < 0.9 ? [[question.id, pick(question.answers)?.id ?? '']] : [],
    ),
  );
  const ratings = kb.instrument.indicators.flatMap((indicator): [string, Rating][] => {
    if (next() > 0.3 + answered) {
      return next() < 0.5 ? [] : [[indicator.id, { unknown: true }]];
    }
    const grade = pick(['A', 'B', 'C', 'D', undefined] as const);
    // Half of the grades name their source.
    const evidence =
      grade === undefined ? {} : { grade, ...((grade === 'A' || grade === 'C') && { source: '统计年鉴' }) };
    if (indicator.kind === 'rating') {
      return [[indicator.id, { level: pick([1, 2, 3, 4, 5] as const) ?? 3, ...evidence }]];
    }
    const { lower, upper } = indicator;
    return [
      [indicator.id, { value: Math.round((lower + (upper - lower) * next()) * 100) / 100, ...evidence }],
    ];
  });
  return {
    format: 'cluster-desk.assessment/1',
    cluster: { name: { en: `Cluster ${seed}`, zh: `第${seed}号产业集群` } },
    assessedOn: '2026-10-31',
    typing: { answers },
    ratings: Object.fromEntries(ratings),
    context: {
      yearsSinceFounding: Math.floor(next() * 30),
      growthGap: next() * 10 - 5,
      lqChange: next() * 0.2 - 0.1,
    },
    // Always a budget: without one the exact search takes up to half a minute where fifty measures are worth something.
    plan: { budget: pick([0.2, 5, 15, 40]) ?? null },
    seed,
  };
}

/** mulberry32: enough to vary test data. */
function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Random assessments whose whole briefs are made, with the parts that compare plans.
 *
 * Not 2 and 12: their plans without budget take a quarter of a minute and more, see docs/performance.md. Those of 4,
 * 15, 16 and 18 are searched as well.
 */
export const comparedSeeds: readonly number[] = (
  [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 18] as const
).slice(0, 7 * torture);

/** How many random assessments a test goes through: the same ones each time. */
export const randomCount = 24 * torture;

/** A brief without the parts that compare plans. */
export const withoutPlans: BriefOptions = {
  ...wholeBrief,
  leftOut: { sections: ['options'], annexes: ['plan'] },
};

const briefs = new Map<string, BriefDocument>();

/** The brief of a random assessment without the parts that compare plans, which take most of the time. */
export function randomBrief(seed: number, language: 'en' | 'zh'): BriefDocument {
  const key = `${seed} ${language}`;
  const brief =
    briefs.get(key) ??
    composeBrief(briefSource({ input: randomAssessment(seed), language, options: withoutPlans }));
  briefs.set(key, brief);
  return brief;
}
