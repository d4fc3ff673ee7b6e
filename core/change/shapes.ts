import type { YearlyFact } from '../model/cluster.ts';
import type { KnowledgeEntry } from '../knowledge/editContent.ts';
import type { Shape } from './shape.ts';

const set: Shape = { kind: 'set' };
const setIfAny: Shape = { kind: 'set', optional: true };
const each = (of: Shape = 'value'): Shape => ({ kind: 'each', of });
const eachIfAny = (of: Shape = 'value'): Shape => ({ kind: 'each', of, optional: true });
const fields = (of: Readonly<Record<string, Shape>>): Shape => ({ kind: 'fields', of });

/** A rating is one field: its parts make sense together only. */
export const ratingShape: Shape = 'value';

export const typingShape = fields({ answers: each(), override: 'value' });

/** Formation type as one call stores it. */
export const typeAnswerShape = fields({ typing: typingShape, accepted: 'value' });

export const contextShape = each();

/** One field: order, points and judgements of the weights are given against each other. */
export const prioritiesShape: Shape = 'value';

/** Cost and acceptance of a measure as one call stores them. */
export const measureShape = fields({ acceptance: 'value', cost: 'value' });

export const planShape = fields({
  budget: 'value',
  phaseBudgets: eachIfAny(),
  phaseCapacity: eachIfAny(),
  actorCapacity: eachIfAny(),
  largest: 'value',
  must: setIfAny,
  mustNot: setIfAny,
  excludeTogether: 'value',
  ownPlan: 'value',
  yearBudgets: eachIfAny(),
  yearCapacity: eachIfAny(),
  costsByYear: eachIfAny(),
  chosen: 'value',
});

/** Each entry that was taken over is confirmed by itself. */
export const carriedShape = each();

/** A plan as it is shown and accepted. */
export const shownPlanShape = fields({ acceptedAt: 'value', measures: set });

export const assessmentShape = fields({
  typing: typingShape,
  typeAccepted: 'value',
  ratings: each(ratingShape),
  context: contextShape,
  priorities: prioritiesShape,
  acceptance: each(),
  costs: each(),
  stageOverride: 'value',
  scoreOverrides: each(eachIfAny()),
  plan: planShape,
  members: 'value',
  carried: carriedShape,
});

const name = fields({ en: 'value', zh: 'value' });

export const clusterFieldsShape = fields({
  name,
  province: name,
  city: name,
  county: name,
  divisionCode: 'value',
  industry: 'value',
  industryCode: 'value',
  foundedYear: 'value',
});

/** The key of a yearly fact among those of its cluster. */
export const factKey = ({ fact, year }: Pick<YearlyFact, 'fact' | 'year'>): string => `${fact}:${year}`;

export const recognitionShape = each();

export const clusterShape: Shape = {
  kind: 'fields',
  of: {
    ...(clusterFieldsShape as Extract<Shape, { kind: 'fields' }>).of,
    facts: { kind: 'list', key: factKey },
    recognition: recognitionShape,
  },
};

export const briefOptionsShape = fields({
  leftOut: fields({ sections: set, annexes: set }),
  fonts: 'value',
});

/** The brief of an assessment: what is chosen for it, and own wording by language and paragraph. */
export const briefShape = fields({ options: briefOptionsShape, texts: each(each()) });

export const settingsShape = fields({
  language: 'value',
  theme: 'value',
  assessorName: 'value',
  assessorUnit: 'value',
  marking: 'value',
  officeUnit: 'value',
  officeSigner: 'value',
  officeContact: 'value',
  annexOrder: 'value',
  remindedOn: 'value',
});

export const actionFieldsShape = fields({
  title: 'value',
  owner: 'value',
  startOn: 'value',
  dueOn: 'value',
  status: 'value',
  progress: 'value',
  indicatorId: 'value',
  target: 'value',
  spent: 'value',
});

/** What the calls of a group replace. */
export const groupPartShape = fields({
  members: 'value',
  priorities: prioritiesShape,
  answers: fields({ ratings: each(ratingShape), acceptance: each() }),
});

const entries: Shape = { kind: 'list', key: ({ id }: Pick<KnowledgeEntry, 'id'>) => id };

/** A draft of the knowledge base: each entry that a bureau writes is a field, and keeps its place. */
export const draftShape = fields({
  content: fields({
    countermeasures: fields({ countermeasures: entries }),
    instrument: fields({ indicators: entries }),
    causes: fields({ causes: entries }),
    problems: fields({ problems: entries }),
  }),
});
