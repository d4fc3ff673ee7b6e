import type { BriefChange, StatementValue } from '../../../core/model/brief/briefChange.ts';
import { briefAnnexes } from '../../../core/base/settings.ts';
import { isMoneyFact } from '../../../core/model/facts/catalogue.ts';
import { millionsOf, recognitionMoney } from '../../../core/model/facts/shownValue.ts';
import { shockQuestion } from '../../../core/model/outsideShocks.ts';
import { exactMoney } from '../../../core/text/exactMoney.ts';
import { type ChangeWords, named } from './changeWords.ts';
import { subjectText } from './subjectText.ts';

/** A change as a row of the table. */
export interface ChangeLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function changeLine(words: ChangeWords, change: BriefChange): ChangeLine {
  const { t } = words;
  if (change.field === 'member') {
    const isThere = (value: StatementValue | null, there: string) =>
      value === null ? t('briefCheck.none') : there;
    const both = change.before !== null && change.after !== null;
    return {
      what: subjectText(words, change),
      before: isThere(change.before, both ? t('briefCheck.memberBefore') : t('briefCheck.memberThere')),
      after: isThere(change.after, both ? t('briefCheck.memberNow') : t('briefCheck.memberThere')),
    };
  }
  return {
    what: subjectText(words, change),
    before: valueText(words, change, change.before),
    after: valueText(words, change, change.after),
  };
}

/** Fields whose absence says something else than "not given". */
const absent = {
  title: 'briefCheck.notListed',
  text: 'briefCheck.computed',
  annexOrder: 'office.standingOrder',
  must: 'briefCheck.no',
  mustNot: 'briefCheck.no',
  ownPlan: 'briefCheck.no',
  excludeTogether: 'briefCheck.no',
  illustrative: 'briefCheck.no',
} as const;

const dates = new Set(['date', 'assessedOn', 'dueOn']);

/** Kept in million CNY. */
const amounts = new Set(['budget', 'phaseBudget', 'yearBudget', 'cost']);

function valueText(words: ChangeWords, change: BriefChange, value: StatementValue | null): string {
  const { t, format } = words;
  const { field } = change;
  if (value === null) {
    return t(field in absent ? absent[field as keyof typeof absent] : 'briefCheck.none');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'briefCheck.yes' : 'briefCheck.no');
  }
  if (typeof value === 'number') {
    if (amounts.has(field)) {
      return exactMoney(t, value);
    }
    if (isProfileMoney(words, change)) {
      return exactMoney(t, millionsOf(value));
    }
    return field === 'progress' ? format.percent(value / 100) : format.number(value, 3);
  }
  return dates.has(field) ? format.date(value) : idText(words, change, value);
}

function isProfileMoney({ kb }: ChangeWords, { field, subject }: BriefChange): boolean {
  return field === 'recognition'
    ? kb.recognition.fields.some(({ id, unit }) => id === subject && unit === recognitionMoney)
    : field === 'yearly' && isMoneyFact(subject.split(':')[0] ?? '');
}

/** Ids of the knowledge base and of fixed choices by their names; free text as it is. */
function idText(words: ChangeWords, { field, subject }: BriefChange, value: string): string {
  const { t, say, kb, index } = words;
  const criterion = (id: string) => named(words, index.criteria.get(id)?.name, id);
  switch (field) {
    case 'answer':
      if (value.startsWith('level-')) {
        return t('briefCheck.level', { level: value.slice('level-'.length) });
      }
      return t(value === 'unknown' ? 'briefCheck.notEnough' : 'briefCheck.notApplicable');
    case 'choice': {
      const answer = index.questions.get(subject)?.answers.find(({ id }) => id === value);
      return answer === undefined ? value : say(answer.text);
    }
    case 'ownType':
    case 'secondType':
      return named(words, kb.instrument.formationTypes.find(({ id }) => id === value)?.name, value);
    case 'stage':
    case 'previousStage':
      return named(words, kb.stages.stages.find(({ id }) => id === value)?.name, value);
    case 'chosenPlan':
      return t('briefOpen.planName', { name: value as 'balanced' });
    case 'earlierDecline':
      return t('briefCheck.pastOf', { past: value });
    case 'outsideShocks':
      return value
        .split(' ')
        .map((id) => shockText(words, id))
        .join(words.t('brief.semicolon'));
    case 'method':
      return methods.has(value) ? t(`priorities.${value as Method}`) : value;
    case 'order':
      return value.split(' ').map(criterion).join(' > ');
    case 'annexOrder':
      return briefAnnexes
        .toSorted((a, b) => value.indexOf(a) - value.indexOf(b))
        .map((id) => t('briefScreen.annexNames', { id }))
        .join(words.t('brief.semicolon'));
    case 'certainty':
      return value in certainties ? t(certainties[value as keyof typeof certainties]) : value;
    case 'range':
      return value
        .split(' ')
        .map((share) => words.format.percent(Number(share)))
        .join(' – ');
    case 'costsByYear':
      return value
        .split(' + ')
        .map((amount) => exactMoney(t, Number(amount)))
        .join(' + ');
    case 'judgement': {
      const [more = '', ratio = ''] = value.split(' ');
      return t('briefCheck.times', { criterion: criterion(more), ratio });
    }
    case 'status':
      return value in statuses ? t(statuses[value as keyof typeof statuses]) : value;
    default:
      return value;
  }
}

const shockText = ({ kb, say }: ChangeWords, id: string): string => {
  const answer = shockQuestion(kb)?.answers.find((each) => each.id === id);
  return answer ? say(answer.text) : id;
};

type Method = 'swing' | 'direct' | 'rank-order' | 'pairwise';
const methods: ReadonlySet<string> = new Set(['swing', 'direct', 'rank-order', 'pairwise']);
const certainties = {
  fixed: 'priorities.fixedWeights',
  order: 'priorities.orderWeights',
  ranges: 'priorities.rangesWeights',
  free: 'priorities.freeWeights',
} as const;
const statuses = {
  open: 'followUp.open',
  done: 'followUp.statusDone',
  dropped: 'followUp.statusDropped',
} as const;
