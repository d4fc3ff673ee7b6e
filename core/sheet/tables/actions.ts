import {
  actionGroups,
  type ActionGroup,
  type ClassifiedAction,
  classifyActions,
} from '../../followup/classify.ts';
import { measureWords } from '../../followup/measureWords.ts';
import { leadBodyOf } from '../../knowledge/meaning.ts';
import type { Action } from '../../model/action.ts';
import { statusNames } from '../../followup/statusNames.ts';
import { dateColumn, numberColumn, percentColumn, type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import { indicatorName, inOneCell, mark, type SheetWords } from '../words.ts';

const groupNames = {
  late: 'sheets.late',
  stalled: 'sheets.stalled',
  due: 'sheets.due',
  done: 'followUp.statusDone',
} as const satisfies Record<ActionGroup, string>;

/** Actions with owner, dates and progress, the most urgent first. */
export function actionsSheet(words: SheetWords, actions: readonly Action[], today: string): Sheet {
  const { t } = words;
  const groups = classifyActions(actions, today);
  return {
    name: t('sheets.actions'),
    columns: [
      textColumn(t('followUp.action')),
      textColumn(t('followUp.cluster')),
      textColumn(t('followUp.owner')),
      dateColumn(t('followUp.start')),
      dateColumn(t('followUp.dueOn')),
      textColumn(t('followUp.status')),
      numberColumn(t('sheets.daysLate'), 0),
      percentColumn(t('followUp.progress')),
      textColumn(t('followUp.moves')),
      dateColumn(t('followUp.lastRecord')),
      textColumn(t('followUp.note')),
      textColumn(t('followUp.illustrative')),
    ],
    rows: actionGroups.flatMap((group) => groups[group].map((item) => rowOf(words, item))),
  };
}

const titleOf = ({ index, say }: SheetWords, { measureId, title }: Action): string =>
  say(measureWords(title, index.measures.get(measureId ?? '')?.title));

function ownerOf({ index, say }: SheetWords, { measureId, owner }: Action): string | null {
  const measure = index.measures.get(measureId ?? '');
  return owner.trim() === '' ? null : say(measureWords(owner, measure && leadBodyOf(measure)));
}

function rowOf(words: SheetWords, { action, group, daysLeft }: ClassifiedAction): SheetCell[] {
  const { index, say, t } = words;
  const last = action.events.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  const tracks = index.measures.get(action.measureId ?? '')?.tracks ?? [];
  return [
    titleOf(words, action),
    say(action.clusterName),
    ownerOf(words, action),
    action.startOn,
    action.dueOn,
    t(action.status === 'dropped' ? 'followUp.statusDropped' : groupNames[group]),
    group === 'late' && daysLeft !== null ? -daysLeft : null,
    action.progress / 100,
    inOneCell(
      words,
      tracks.map((id) => indicatorName(words, id)),
    ) || null,
    last?.at.slice(0, 'yyyy-mm-dd'.length) ?? null,
    last?.note ?? null,
    mark(words, action.illustrative),
  ];
}

/** Every record of the actions, the oldest of an action first. */
export function recordsSheet(words: SheetWords, actions: readonly Action[]): Sheet {
  const { say, t } = words;
  return {
    name: t('sheets.records'),
    columns: [
      textColumn(t('followUp.action')),
      textColumn(t('followUp.cluster')),
      dateColumn(t('sheets.recordedOn')),
      percentColumn(t('followUp.progress')),
      textColumn(t('followUp.status')),
      textColumn(t('followUp.note')),
    ],
    rows: actions.flatMap((action) =>
      action.events
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ at, progress, status, note }): SheetCell[] => [
          titleOf(words, action),
          say(action.clusterName),
          at.slice(0, 'yyyy-mm-dd'.length),
          progress / 100,
          t(statusNames[status]),
          note,
        ]),
    ),
  };
}
