import { factCatalogue, factIds } from '../../../core/model/facts/catalogue.ts';
import type { BriefChange } from '../../../core/model/brief/briefChange.ts';
import { type ChangeWords, named } from './changeWords.ts';

/** Fields that say by themselves what they are about. */
const plain = {
  ownType: 'briefCheck.ownType',
  secondType: 'briefCheck.secondType',
  reason: 'briefCheck.reason',
  stage: 'briefCheck.ownStage',
  method: 'briefCheck.method',
  order: 'briefCheck.order',
  certainty: 'briefCheck.certainty',
  budget: 'briefCheck.budget',
  largest: 'briefCheck.largest',
  yearsSinceFounding: 'briefCheck.yearsSinceFounding',
  growthGap: 'profile.growthGap',
  lqChange: 'profile.lqChange',
  previousStage: 'briefCheck.previousStage',
  spanYears: 'briefCheck.spanYears',
  marginChange: 'briefCheck.marginChange',
  earlierDecline: 'briefCheck.earlierDecline',
  outsideShocks: 'profile.outsideShocks',
  chosenPlan: 'briefCheck.chosenPlan',
  chosenReason: 'briefCheck.chosenReason',
  clusterId: 'briefCheck.clusterId',
  nameZh: 'briefCheck.nameZh',
  nameEn: 'briefCheck.nameEn',
  province: 'briefCheck.province',
  city: 'briefCheck.city',
  county: 'briefCheck.county',
  industry: 'briefCheck.industry',
  assessedOn: 'briefCheck.assessedOn',
  illustrative: 'briefCheck.illustrative',
  assessor: 'briefCheck.assessor',
  unit: 'briefCheck.unit',
  text: 'briefCheck.paragraph',
  marking: 'briefCheck.marking',
  officeUnit: 'office.unit',
  officeSigner: 'office.signer',
  officeContact: 'office.contact',
  annexOrder: 'office.annexOrder',
  engine: 'briefCheck.engine',
  knowledgeBase: 'briefCheck.knowledgeBase',
  seed: 'briefCheck.seed',
} as const;

/** Parts of an answer or of an action, said after its name. */
const parts = {
  grade: 'briefCheck.grade',
  source: 'briefCheck.source',
  date: 'briefCheck.date',
  note: 'briefCheck.note',
  owner: 'briefCheck.owner',
  dueOn: 'briefCheck.dueOn',
  status: 'briefCheck.status',
  progress: 'briefCheck.progress',
} as const;

/** What a change is about. */
export function subjectText(words: ChangeWords, change: BriefChange): string {
  const { t, index } = words;
  const { group, subject, field } = change;
  if (group === 'priorities' || group === 'plan' || group === 'measures') {
    return choiceText(words, change);
  }
  if (field === 'yearly' || field === 'yearlySource') {
    return yearlyText(words, change);
  }
  if (group === 'facts' && subject !== '') {
    const condition = words.kb.recognition.fields.find(({ id }) => id === subject);
    return named(words, condition?.name, subject);
  }
  if (group === 'assessors' && field === 'member') {
    return t('briefCheck.member', { name: subject });
  }
  if (group === 'files') {
    return t('evidence.attachedTo', { item: itemText(words, change) });
  }
  if (group === 'type' && field === 'choice') {
    return named(words, index.questions.get(subject)?.question, subject);
  }
  if (group === 'answers' || group === 'actions') {
    const name =
      group === 'actions'
        ? (change.title ?? t('briefCheck.action'))
        : named(words, index.indicators.get(subject)?.name, subject);
    return field in parts
      ? t('briefCheck.partOf', { name, part: t(parts[field as keyof typeof parts]) })
      : name;
  }
  return field in plain ? t(plain[field as keyof typeof plain]) : field;
}

/** What a file is attached to; an action by what its kind is called: its title may have changed. */
function itemText(words: ChangeWords, { subject }: BriefChange): string {
  const { index, t } = words;
  const [kind, key = ''] = subject.split('/');
  if (kind === 'action') {
    return t('briefCheck.action');
  }
  return kind === 'rating'
    ? named(words, index.indicators.get(key)?.name, key)
    : named(words, index.questions.get(key)?.question, key);
}

/** A fact of a year, or where it comes from. */
function yearlyText({ say, t }: ChangeWords, { subject, field }: BriefChange): string {
  const [id = '', year = ''] = subject.split(':');
  const known = factIds.find((each) => each === id);
  const fact = known === undefined ? id : say(factCatalogue[known].name);
  const name = t('profile.valueOf', { fact, year: Number(year) });
  return field === 'yearly' ? name : t('briefCheck.partOf', { name, part: t('briefCheck.source') });
}

/** What was weighed, limited or said about single measures. */
function choiceText(words: ChangeWords, { subject, field }: BriefChange): string {
  const { t, index, kb } = words;
  const criterion = (id: string) => named(words, index.criteria.get(id)?.name, id);
  const measure = (id: string) => named(words, index.measures.get(id)?.title, id);
  const [first = '', second = ''] = subject.split('/');
  switch (field) {
    case 'points':
      return t('briefCheck.points', { criterion: criterion(subject) });
    case 'range':
      return t('briefCheck.range', { criterion: criterion(subject) });
    case 'judgement':
      return t('briefCheck.judgement', { criteria: subject.split('/').map(criterion).join(' / ') });
    case 'phaseBudget':
    case 'phaseCapacity': {
      const phase = kb.countermeasures.horizons.find(({ id }) => id === subject)?.name;
      return t(`briefCheck.${field}`, { phase: named(words, phase, subject) });
    }
    case 'actorCapacity': {
      const actor = kb.countermeasures.actors.find(({ id }) => id === subject)?.name;
      return t('briefCheck.actorCapacity', { actor: named(words, actor, subject) });
    }
    case 'yearBudget':
    case 'yearCapacity':
      return t(`briefCheck.${field}`, { year: subject });
    case 'must':
    case 'mustNot':
    case 'ownPlan':
    case 'acceptance':
    case 'cost':
    case 'costsByYear':
      return t(`briefCheck.${field}`, { measure: measure(subject) });
    case 'excludeTogether':
      return t('briefCheck.excludeTogether', { measures: subject.split('/').map(measure).join(' / ') });
    case 'score':
      return t('briefCheck.score', { measure: measure(first), criterion: criterion(second) });
    case 'reason':
      return t('briefCheck.scoreReason', { measure: measure(first), criterion: criterion(second) });
    default:
      return field in plain ? t(plain[field as keyof typeof plain]) : field;
  }
}
