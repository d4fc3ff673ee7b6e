import type { DayOf, Today } from '../../base/dayOf.ts';
import { classifyActions, actionGroups, type ClassifiedAction } from '../../followup/classify.ts';
import { measureWords } from '../../followup/measureWords.ts';
import { statusNames } from '../../followup/statusNames.ts';
import { leadBodyOf } from '../../knowledge/meaning.ts';
import type { Action, ActionEvent } from '../../model/action.ts';
import { dateText, moneyText, standText } from '../../table/exportedStand.ts';
import {
  dateColumn,
  fixed,
  numberColumn,
  percentColumn,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  textColumn,
} from '../sheet.ts';
import { indicatorName, inOneCell, mark, type SheetWords } from '../words.ts';

/** An action with what is known beside it. */
export interface ListedAction {
  readonly action: Action;
  /** Its texts are of the knowledge base of its assessment. */
  readonly words: SheetWords;
  /** That of which it is a step; `null` for none, and where it is gone. */
  readonly parent: Action | null;
  /** What the files are called that are attached to it. */
  readonly evidence: readonly string[];
  /** What its measure is planned to cost, in million CNY; `null` for a step and for one of the official's own. */
  readonly plannedCost: number | null;
}

/** What has no words of its own in a list is worded by it. */
type ListWords = Pick<SheetWords, 'language' | 't'>;

/**
 * Actions with all that is known of each, the most urgent first. What stands behind the last record is for the program: by it
 * a sheet that comes back is known.
 */
export function actionsSheet(words: ListWords, listed: readonly ListedAction[], today: Today): Sheet {
  const byId = new Map(listed.map((each) => [each.action.id, each]));
  const groups = classifyActions(
    listed.map(({ action }) => action),
    today,
  );
  return {
    name: words.t('sheets.actions'),
    columns: columnsIn(words),
    rows: actionGroups.flatMap((group) =>
      groups[group].flatMap((item) => {
        const one = byId.get(item.action.id);
        return one === undefined ? [] : [rowOf(one, item)];
      }),
    ),
  };
}

function columnsIn({ language, t }: ListWords): SheetColumn[] {
  const decimals = language === 'zh' ? 2 : 4;
  return [
    textColumn(t('followUp.action')),
    textColumn(t('followUp.cluster')),
    textColumn(t('followUp.owner')),
    dateColumn(t('followUp.start')),
    dateColumn(t('followUp.dueOn')),
    textColumn(t('followUp.status')),
    numberColumn(t('sheets.daysLate'), 0),
    percentColumn(t('followUp.progress')),
    textColumn(t('sheets.lastNote')),
    dateColumn(t('followUp.lastRecord')),
    numberColumn(t('followUp.spent'), decimals, t('sheets.costUnit')),
    numberColumn(t('sheets.plannedCost'), decimals, t('sheets.costUnit')),
    textColumn(t('followUp.evidence')),
    textColumn(t('followUp.moves')),
    numberColumn(t('sheets.indicatorTarget')),
    textColumn(t('sheets.ofMeasure')),
    textColumn(t('followUp.partOf')),
    textColumn(t('followUp.illustrative')),
    fixed(textColumn(t('sheets.actionId'))),
    fixed(textColumn(t('sheets.standAtExport'))),
  ];
}

const titleOf = ({ index, say }: SheetWords, { measureId, title }: Action): string =>
  say(measureWords(title, index.measures.get(measureId ?? '')?.title));

function ownerOf({ index, say }: SheetWords, { measureId, owner }: Action): string {
  const measure = index.measures.get(measureId ?? '');
  return owner.trim() === '' ? '' : say(measureWords(owner, measure && leadBodyOf(measure)));
}

const inOrder = ({ events }: Action): ActionEvent[] => events.toSorted((a, b) => (a.at < b.at ? -1 : 1));

function rowOf(listed: ListedAction, { group, daysLeft, lastEventOn }: ClassifiedAction): SheetCell[] {
  const { action, evidence, parent, plannedCost, words } = listed;
  const { language, say, t } = words;
  const last = inOrder(action).at(-1);
  const owner = ownerOf(words, action);
  const shownMoney = (millions: number | null) =>
    millions === null || language === 'en' ? millions : millions * 100;
  return [
    titleOf(words, action),
    say(action.clusterName),
    owner || null,
    action.startOn,
    action.dueOn,
    t(statusNames[action.status]),
    group === 'late' && daysLeft !== null ? -daysLeft : null,
    action.progress / 100,
    last?.note || null,
    lastEventOn,
    shownMoney(action.spent),
    shownMoney(plannedCost),
    inOneCell(words, evidence) || null,
    movesOf(words, action),
    action.target,
    measureOf(words, action),
    parent && titleOf(words, parent),
    mark(words, action.illustrative),
    action.id,
    standOf(listed, owner),
  ];
}

function standOf({ action, words }: ListedAction, owner: string): string {
  return standText(action.id, {
    action: titleOf(words, action),
    owner,
    'start-on': dateText(action.startOn),
    'due-on': dateText(action.dueOn),
    status: action.status,
    progress: String(action.progress),
    spent: moneyText(action.spent),
    note: inOrder(action).at(-1)?.note ?? '',
  });
}

/** The indicator that was chosen, else those of the measure. */
function movesOf(words: SheetWords, { indicatorId, measureId }: Action): string | null {
  const ids =
    indicatorId === null ? (words.index.measures.get(measureId ?? '')?.tracks ?? []) : [indicatorId];
  return (
    inOneCell(
      words,
      ids.map((id) => indicatorName(words, id)),
    ) || null
  );
}

function measureOf({ index, say }: SheetWords, { measureId }: Action): string | null {
  const measure = index.measures.get(measureId ?? '');
  return measure === undefined ? measureId : say(measure.title);
}

/** Every record of the actions, the oldest of an action first. */
export function recordsSheet({ t }: ListWords, listed: readonly ListedAction[], dayOf: DayOf): Sheet {
  return {
    name: t('sheets.records'),
    columns: [
      textColumn(t('followUp.action')),
      textColumn(t('followUp.cluster')),
      dateColumn(t('sheets.recordedOn')),
      percentColumn(t('followUp.progress')),
      textColumn(t('followUp.status')),
      textColumn(t('followUp.note')),
      fixed(textColumn(t('sheets.actionId'))),
    ],
    rows: listed.flatMap(({ action, words }) =>
      inOrder(action).map(({ at, progress, status, note }): SheetCell[] => [
        titleOf(words, action),
        words.say(action.clusterName),
        dayOf(at),
        progress / 100,
        t(statusNames[status]),
        note,
        action.id,
      ]),
    ),
  };
}
