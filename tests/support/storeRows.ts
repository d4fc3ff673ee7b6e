import type { Assessment } from '../../core/model/assessment.ts';
import type { NewAction } from '../../db/repositories/actions.ts';
import type { Cluster } from '../../core/model/cluster.ts';
import { openFields } from '../../core/model/action.ts';

export const someTime = '2026-06-30T08:00:00.000Z';

/** A cluster with everything filled in. */
export const someCluster = (id: string): Cluster => ({
  id,
  name: { en: `Ceramics ${id}`, zh: `陶瓷产业集群${id}` },
  province: { en: 'Jilin', zh: '吉林' },
  city: { en: 'Siping', zh: '四平市' },
  county: { en: '', zh: '' },
  divisionCode: '220300',
  industry: 'C3071',
  foundedYear: 1998,
  industryCode: '',
  paperType: null,
  facts: [],
  recognition: {},
});

/** An assessment with an answer of every kind. */
export const someAssessment = (id: string, clusterId: string): Assessment => ({
  id,
  clusterId,
  illustrative: false,
  knowledgeBase: '0.1.0',
  knowledgeHash: 'a'.repeat(64),
  assessedOn: '2026-06-30',
  createdAt: someTime,
  updatedAt: someTime,
  assessor: { name: '王敏', unit: '工信局' },
  typing: {
    answers: { 'founding-actor': 'outside-firm' },
    override: { type: 'embedded', second: 'derivative', reason: 'Parts makers followed.' },
  },
  typeAccepted: true,
  ratings: {
    'cultural-integration': {
      level: 2,
      grade: 'C',
      note: '外来企业较少参与。',
      source: 'Interviews',
      date: '2026-05',
    },
    'local-sourcing-rate': { value: 18.5, grade: 'B' },
    'subsidiary-autonomy': { unknown: true },
    'regional-brand': { notApplicable: true, note: 'No common product.' },
  },
  context: {
    yearsSinceFounding: 13,
    growthGap: 3.1,
    lqChange: -0.08,
    spanYears: 2,
    marginChange: -0.5,
    earlierDecline: 'declined',
    outsideShocks: ['tariffs', 'exchange-rate'],
    previousStage: 'growing',
  },
  priorities: {
    method: 'swing',
    order: ['speed', 'relief'],
    points: { relief: 80, speed: 100 },
    judgements: [{ more: 'relief', less: 'speed', ratio: 3 }],
    certainty: 'ranges',
    ranges: { relief: [0.2, 0.5], speed: [0, 1] },
  },
  acceptance: { 'found-industry-association': 4 },
  costs: { 'found-industry-association': 0.8, 'support-spinoffs': 6 },
  stageOverride: { stage: 'emerging', reason: 'Two plants closed in May.' },
  scoreOverrides: { 'support-spinoffs': { speed: { score: 40, reason: '园区尚未建成。' } } },
  plan: {
    budget: 40,
    phaseBudgets: { short: 5 },
    phaseCapacity: { short: 4, medium: 5 },
    actorCapacity: { government: 6 },
    largest: 8,
    must: ['support-spinoffs', 'found-industry-association'],
    mustNot: ['attract-capital-and-talent'],
    excludeTogether: [['support-spinoffs', 'root-outside-enterprises']],
    ownPlan: ['support-spinoffs'],
    yearBudgets: { 1: 3, 2: 12.5 },
    yearCapacity: { 1: 2 },
    costsByYear: { 'support-spinoffs': [1, 0, 2.5] },
    chosen: { name: 'sufficient', reason: 'The county pays.' },
  },
  members: [
    {
      assessor: { name: '李雷' },
      ratings: { 'cultural-integration': { level: 4, grade: 'B' } },
      priorities: { method: 'rank-order', order: ['relief', 'speed'] },
    },
  ],
  carried: { 'rating:local-sourcing-rate': true, typing: true },
  planAcceptedAt: null,
  seed: 7,
});

export const someAction = (id: string, assessmentId: string): NewAction => ({
  id,
  assessmentId,
  measureId: 'found-industry-association',
  title: '召开协会成立大会',
  owner: '工信局',
  startOn: '2026-06-30',
  dueOn: '2026-12-31',
  status: 'open',
  progress: 0,
  ...openFields,
  partOf: null,
  createdAt: someTime,
});
