import {
  clusterFieldsShape,
  contextShape,
  factKey,
  measureShape,
  planShape,
  prioritiesShape,
  ratingShape,
  recognitionShape,
  typeAnswerShape,
} from '../../core/change/shapes.ts';
import type { Handlers } from '../../core/contract/channels.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import type { Cluster } from '../../core/model/cluster.ts';
import { emptyFields } from '../../core/model/copyAssessment.ts';
import { refuseIfChanged } from '../../electron/backend/context/refuseIfChanged.ts';
import { withEntry } from '../../renderer/state/records.ts';

const nowhere = { en: '', zh: '' };

export const emptyCluster: Cluster = {
  id: 'cluster-1',
  name: { en: 'Ceramics', zh: '陶瓷' },
  province: nowhere,
  city: nowhere,
  county: nowhere,
  divisionCode: '',
  industry: '',
  foundedYear: null,
  industryCode: '',
  paperType: null,
  facts: [],
  recognition: {},
};

export const emptyAssessment: Assessment = {
  ...emptyFields(),
  id: 'assessment-1',
  clusterId: 'cluster-1',
  knowledgeBase: '1',
  knowledgeHash: '',
  assessedOn: '2026-05-31',
  createdAt: '2026-05-31T08:00:00.000Z',
  updatedAt: '2026-05-31T08:00:00.000Z',
  assessor: { name: '', unit: '' },
};

/** One assessment and its cluster as a backend keeps them: a save over something else than it replaces is refused. */
export class StoredState {
  assessment: Assessment;
  cluster: Cluster;

  constructor(assessment = emptyAssessment, cluster = emptyCluster) {
    this.assessment = assessment;
    this.cluster = cluster;
  }

  readonly handlers: Partial<Handlers> = {
    'assessment.open': () => ({ assessment: this.assessment, cluster: this.cluster }),
    'cluster.get': () => this.cluster,
    'assessment.saveRating': ({ indicator, rating, replaces }) => {
      const { ratings } = this.assessment;
      refuseIfChanged(ratingShape, { stored: ratings[indicator] ?? null, replaces });
      return this.#set({ ratings: withEntry(ratings, indicator, rating) });
    },
    'assessment.saveTyping': ({ typing, accepted, replaces }) => {
      const { typing: answered, typeAccepted } = this.assessment;
      refuseIfChanged(typeAnswerShape, { stored: { typing: answered, accepted: typeAccepted }, replaces });
      return this.#set({ typing, typeAccepted: accepted });
    },
    'assessment.saveContext': ({ context, replaces }) => {
      refuseIfChanged(contextShape, { stored: this.assessment.context, replaces });
      return this.#set({ context });
    },
    'assessment.savePriorities': ({ priorities, replaces }) => {
      refuseIfChanged(prioritiesShape, { stored: this.assessment.priorities, replaces });
      return this.#set({ priorities });
    },
    'assessment.saveMeasure': ({ measure, acceptance, cost, replaces }) => {
      const before = this.assessment;
      const stored = { acceptance: before.acceptance[measure] ?? null, cost: before.costs[measure] ?? null };
      refuseIfChanged(measureShape, { stored, replaces });
      return this.#set({
        acceptance: withEntry(before.acceptance, measure, acceptance),
        costs: withEntry(before.costs, measure, cost),
      });
    },
    'assessment.saveScoreOverride': ({ measure, criterion, override, replaces }) => {
      const { scoreOverrides } = this.assessment;
      refuseIfChanged('value', { stored: scoreOverrides[measure]?.[criterion] ?? null, replaces });
      const own = withEntry({ ...scoreOverrides[measure] }, criterion, override);
      const kept = Object.keys(own).length === 0 ? null : own;
      return this.#set({ scoreOverrides: withEntry(scoreOverrides, measure, kept) });
    },
    'assessment.saveStageOverride': ({ override, replaces }) => {
      refuseIfChanged('value', { stored: this.assessment.stageOverride, replaces });
      return this.#set({ stageOverride: override });
    },
    'assessment.savePlan': ({ plan, replaces }) => {
      refuseIfChanged(planShape, { stored: this.assessment.plan, replaces });
      return this.#set({ plan });
    },
    'cluster.saveFields': ({ fields, replaces }) => {
      refuseIfChanged(clusterFieldsShape, { stored: this.cluster, replaces });
      return this.#setCluster(fields);
    },
    'cluster.saveFact': ({ id: _id, value, replaces, ...fact }) => {
      const key = factKey(fact);
      const { facts } = this.cluster;
      refuseIfChanged('value', { stored: facts.find((known) => factKey(known) === key) ?? null, replaces });
      const others = facts.filter((known) => factKey(known) !== key);
      return this.#setCluster({ facts: value === null ? others : [...others, { ...fact, value }] });
    },
    'cluster.saveRecognition': ({ recognition, replaces }) => {
      refuseIfChanged(recognitionShape, { stored: this.cluster.recognition, replaces });
      return this.#setCluster({ recognition });
    },
  };

  #set(changed: Partial<Assessment>): Pick<Assessment, 'updatedAt'> {
    this.assessment = { ...this.assessment, ...changed };
    return { updatedAt: this.assessment.updatedAt };
  }

  #setCluster(changed: Partial<Cluster>): Cluster {
    this.cluster = { ...this.cluster, ...changed };
    return this.cluster;
  }
}
