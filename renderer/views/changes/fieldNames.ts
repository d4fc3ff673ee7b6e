import type { FactId } from '../../../core/model/facts/catalogue.ts';
import { factCatalogue } from '../../../core/model/facts/catalogue.ts';
import { editableParts, entriesOf, nameOf } from '../../../core/knowledge/editContent.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { criterionName, measureName } from '../plan/numberAccount.ts';

const contextNames = {
  yearsSinceFounding: 'profile.founding',
  growthGap: 'profile.growthGap',
  lqChange: 'profile.lqChange',
  spanYears: 'profile.spanYears',
  marginChange: 'profile.marginChange',
  earlierDecline: 'profile.earlierDecline',
  outsideShocks: 'profile.outsideShocks',
  previousStage: 'profile.previousStage',
} as const;

const clusterNames = {
  name: 'profile.name',
  province: 'profile.province',
  city: 'profile.city',
  county: 'profile.county',
  divisionCode: 'profile.divisionCode',
  industry: 'profile.industry',
  industryCode: 'profile.industryCode',
  foundedYear: 'profile.foundedYear',
} as const;

const settingNames = {
  marking: 'briefScreen.marking',
  officeUnit: 'office.unit',
  officeSigner: 'office.signer',
  officeContact: 'office.contact',
  annexOrder: 'office.annexOrder',
} as const;

const isKeyOf = <R extends object>(record: R, key: string): key is Extract<keyof R, string> =>
  Object.hasOwn(record, key);

/** What a field is called, in the language of the screen; the kind of its subject is the first word of its id. */
export function fieldName(workspace: Workspace, subject: string, field: string): string {
  switch (subject.split(' ')[0]) {
    case 'assessment':
      return assessmentField(workspace, field.split('/'));
    case 'cluster':
      return clusterField(workspace, field.split('/'));
    case 'brief':
      return workspace.t(field.startsWith('options') ? 'changes.briefOptions' : 'changes.ownWording');
    case 'knowledge':
      return entryName(workspace, field.split('/').at(-1) ?? '');
    default:
      return workspace.t(isKeyOf(settingNames, field) ? settingNames[field] : 'changes.settings');
  }
}

function assessmentField(workspace: Workspace, [part = '', id = '', rest = '']: readonly string[]): string {
  const { t, index, say } = workspace;
  const named = (entry: { name: { en: string; zh: string } } | undefined) => (entry ? say(entry.name) : id);
  switch (part) {
    case 'ratings':
      return named(index.indicators.get(id));
    case 'typing': {
      const question = index.questions.get(rest);
      return question ? say(question.question) : t('changes.typeDecision');
    }
    case 'typeAccepted':
      return t('changes.typeDecision');
    case 'context':
      return isKeyOf(contextNames, id) ? t(contextNames[id]) : id;
    case 'priorities':
      return t('frame.priorities');
    case 'acceptance':
      return t('changes.inPart', { name: measureName(workspace, id), part: t('plan.acceptance') });
    case 'costs':
      return t('changes.inPart', { name: measureName(workspace, id), part: t('plan.cost') });
    case 'stageOverride':
      return t('explain.ownStage');
    case 'scoreOverrides': {
      const criterion = workspace.knowledge.scoring.criteria.find((known) => known.id === rest);
      const score = criterion ? criterionName(workspace, criterion.id) : rest;
      return t('changes.inPart', { name: measureName(workspace, id), part: score });
    }
    case 'carried':
      return t('reassess.carried');
    case 'plan':
      return planField(workspace, id, rest);
    default:
      return t('changes.members');
  }
}

function planField(workspace: Workspace, part: string, id: string): string {
  const { t, say, knowledge } = workspace;
  const { horizons, actors } = knowledge.countermeasures;
  const named = [...horizons, ...actors].find((entry) => entry.id === id);
  const name = named ? say(named.name) : id;
  switch (part) {
    case 'budget':
      return t('changes.budget');
    case 'largest':
      return t('plan.largest');
    case 'phaseBudgets':
      return t('planOptions.phaseBudgetOf', { name });
    case 'phaseCapacity':
      return t('planOptions.phaseCountOf', { name });
    case 'actorCapacity':
      return t('planOptions.bodyCountOf', { name });
    case 'yearBudgets':
      return t('planOptions.phaseBudgetOf', { name: yearName(workspace, id) });
    case 'yearCapacity':
      return t('planOptions.yearCountOf', { name: yearName(workspace, id) });
    case 'costsByYear':
      return t('changes.inPart', { name: measureName(workspace, id), part: t('changes.costByYear') });
    case 'chosen':
      return t('plans.chosenStep');
    case 'must':
      return t('changes.pinned', { name: measureName(workspace, id) });
    case 'mustNot':
      return t('changes.dropped', { name: measureName(workspace, id) });
    case 'excludeTogether':
      return t('planOptions.exclusions');
    default:
      return t('planOptions.ownTitle');
  }
}

/** A year of the plan; which calendar year it is hangs on the assessment, which is not named here. */
const yearName = ({ t }: Workspace, year: string): string => t('changes.planYear', { year: Number(year) });

function clusterField(workspace: Workspace, [part = '', key = '']: readonly string[]): string {
  const { t, say, knowledge } = workspace;
  if (part === 'facts') {
    const [id = '', year] = key.split(':');
    const fact = isKeyOf(factCatalogue, id) ? say(factCatalogue[id satisfies FactId].name) : id;
    return t('profile.valueOf', { fact, year: Number(year) });
  }
  if (part === 'recognition') {
    const field = knowledge.recognition.fields.find((known) => known.id === key);
    return field ? say(field.name) : key;
  }
  const field = isKeyOf(clusterNames, part) ? t(clusterNames[part]) : t('changes.clusterField');
  return key === ''
    ? field
    : t('profile.inLanguage', { field, language: t(key === 'zh' ? 'profile.chinese' : 'profile.english') });
}

function entryName({ knowledgeDesk, t, say }: Workspace, id: string): string {
  const content = knowledgeDesk.editor?.content;
  const entry = content && editableParts.flatMap((part) => entriesOf(content, part)).find((e) => e.id === id);
  const name = entry && nameOf(entry);
  return name && (name.en.trim() || name.zh.trim()) ? say(name) : id || t('frame.knowledge');
}
