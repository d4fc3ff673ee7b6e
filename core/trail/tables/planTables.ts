import type { Cells, Statement, StatementPart, ToldRow } from '../statement.ts';
import { cellText, compositeParts, listParts, numberPart, type TableWords, textPart } from '../tableWords.ts';
import { criterionName, measureName, moneyText, named, numberText, type TrailWords } from '../trailWords.ts';

const measureOf = (words: TrailWords, row: Cells): string => measureName(words, cellText(row, 'measure'));

const acceptances = {
  1: 'plan.acceptance1',
  2: 'plan.acceptance2',
  3: 'plan.acceptance3',
  4: 'plan.acceptance4',
  5: 'plan.acceptance5',
} as const;

/** Which limit a row of limits is. */
function limitName(words: TrailWords, row: Cells): string {
  const { t, kb } = words;
  const subject = cellText(row, 'subject');
  const { horizons, actors } = kb.countermeasures;
  const phase = named(words, horizons.find(({ id }) => id === subject)?.name, subject);
  switch (row['kind']) {
    case 'phase-budget':
      return t('briefCheck.phaseBudget', { phase });
    case 'phase-capacity':
      return t('briefCheck.phaseCapacity', { phase });
    default:
      return t('briefCheck.actorCapacity', {
        actor: named(words, actors.find(({ id }) => id === subject)?.name, subject),
      });
  }
}

const conditions = {
  must: 'trail.must',
  'must-not': 'trail.mustNot',
  'exclude-together': 'trail.together',
} as const;

/** The lists of measures that a plan must keep to: one statement a list. */
function tellConditions(words: TrailWords, rows: readonly ToldRow[]): Statement[] {
  const lists = Map.groupBy(rows, ({ key }) => `${cellText(key, 'kind')} ${cellText(key, 'number')}`);
  return [...lists.values()].map((list): Statement => {
    const kind = cellText(list[0]?.key ?? {}, 'kind');
    return {
      group: 'plan',
      subject: words.t(kind in conditions ? conditions[kind as keyof typeof conditions] : 'trail.must'),
      kind: 'changed',
      parts: listParts(words, list, (side) => measureOf(words, side)),
    };
  });
}

/** Limits and costs by year, and the chosen plan: each is stored as a whole and told by what differs. */
function tellSettings(words: TrailWords, rows: readonly ToldRow[]): Statement[] {
  return rows.map((row): Statement => {
    const setting = cellText(row.key, 'setting');
    return {
      group: 'plan',
      subject: words.t(setting === 'chosen' ? 'briefCheck.chosenPlan' : 'trail.planByYear'),
      kind: 'changed',
      parts: settingParts(words, setting, row),
    };
  });
}

function settingParts(words: TrailWords, setting: string, row: ToldRow): StatementPart[] {
  const { t } = words;
  const money = (value: unknown): string => moneyText(words, Number(value));
  const told = (field: (key: string) => string, say: (value: unknown, key: string) => string) =>
    compositeParts(words, row, { column: 'content', field, say });
  switch (setting) {
    case 'yearBudgets':
      return told((year) => t('briefCheck.yearBudget', { year }), money);
    case 'yearCapacity':
      return told(
        (year) => t('briefCheck.yearCapacity', { year }),
        (value) => numberText(words, Number(value)),
      );
    case 'costsByYear':
      return told(
        (id) => t('briefCheck.costsByYear', { measure: measureName(words, id) }),
        // Written from a checked list of amounts.
        (value) => (value as readonly number[]).map((amount) => moneyText(words, amount)).join(' + '),
      );
    default:
      return told(
        (key) => t(key === 'name' ? 'trail.planName' : 'briefCheck.chosenReason'),
        (value, key) => (key === 'name' ? t('briefOpen.planName', { name: value as 'own' }) : String(value)),
      );
  }
}

/** What is said about measures, and what the plan must keep to. */
export const planTables = {
  measure_setting: {
    group: 'plan',
    names: ['assessment_id', 'measure'],
    silent: [],
    subject: measureOf,
    parts: [
      numberPart('acceptance', 'plan.acceptance', ({ t }, value) =>
        t(acceptances[value as keyof typeof acceptances]),
      ),
      numberPart('cost', 'trail.cost', moneyText),
    ],
  },
  score_override: {
    group: 'plan',
    names: ['assessment_id', 'measure', 'criterion'],
    silent: [],
    subject: (words, row) =>
      words.t('briefCheck.score', {
        measure: measureOf(words, row),
        criterion: criterionName(words, cellText(row, 'criterion')),
      }),
    parts: [numberPart('score', 'trail.score'), textPart('reason', 'briefCheck.reason')],
  },
  plan_condition: {
    group: 'plan',
    columns: ['assessment_id', 'kind', 'number', 'position', 'measure'],
    tell: tellConditions,
  },
  plan_limit: {
    group: 'plan',
    names: ['assessment_id', 'kind', 'subject'],
    silent: [],
    subject: limitName,
    parts: [
      numberPart('amount', 'trail.limit', (words, value, row) =>
        row['kind'] === 'phase-budget' ? moneyText(words, value) : numberText(words, value),
      ),
    ],
  },
  own_plan: {
    group: 'plan',
    columns: ['assessment_id', 'position', 'measure'],
    tell: (words, rows) => [
      {
        group: 'plan',
        subject: words.t('planOptions.ownTitle'),
        kind: 'changed',
        parts: listParts(words, rows, (side) => measureOf(words, side)),
      },
    ],
  },
  plan_setting: {
    group: 'plan',
    columns: ['assessment_id', 'setting', 'content'],
    tell: tellSettings,
  },
} as const satisfies Record<string, TableWords>;
