import type { ClassifiedAction } from '../../../followup/classify.ts';
import type { Inline, TableBlock, TableRow } from '../../document/document.ts';
import { dateInCell } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import { rowOnPage } from '../../html/progressRoom.ts';
import type { BriefContext } from '../basis/briefContext.ts';

/** What stands together in a progress brief, the most pressing first. */
export const actionTables = ['late', 'blocked', 'stalled', 'due', 'done', 'dropped'] as const;
export type ActionTable = (typeof actionTables)[number];

/** One group of actions, the first of which are shown. */
export interface ProgressPart {
  readonly name: ActionTable;
  readonly items: readonly ClassifiedAction[];
}

/**
 * The groups of actions as one table: each under its name and number, with how many more there are. So many rows are shown,
 * the first of the first groups, as fit into some room of a page in points; every group keeps its name.
 */
export function progressTable(
  context: BriefContext,
  parts: readonly ProgressPart[],
  room: number,
): TableBlock {
  const { language, t } = context;
  const table = {
    kind: 'table',
    id: 'table-progress',
    number: '',
    caption: plain(t('briefProgress.caption')),
    size: 'page-one',
    columns: columnsOf(context),
  } as const;
  const names = parts.map(({ name, items }) => groupRow(context, { name, shown: 0, rest: items.length }));
  let left = names.reduce((rest, row) => rest - rowOnPage(row, table, language), room);
  const rows = parts.flatMap(({ name, items }) => {
    const all = items.map((item) => row(context, item));
    const shown = all.filter((each) => {
      left -= rowOnPage(each, table, language);
      return left >= 0;
    });
    return [groupRow(context, { name, shown: shown.length, rest: items.length - shown.length }), ...shown];
  });
  return { ...table, rows };
}

function columnsOf({ language, t }: BriefContext): TableBlock['columns'] {
  const widths = language === 'zh' ? [0.28, 0.24, 0.18, 0.08, 0.22] : [0.29, 0.26, 0.15, 0.12, 0.18];
  const heads = [
    'briefPlan.action',
    'brief.who',
    'brief.by',
    'briefPlan.progress',
    'briefProgress.last',
  ] as const;
  return heads.map((head, at) => ({
    head: t(head),
    width: widths[at] ?? 0,
    align: head === 'briefPlan.progress' ? 'right' : 'left',
  }));
}

interface GroupName {
  readonly name: ActionTable;
  readonly shown: number;
  /** How many more there are. */
  readonly rest: number;
}

const groupRow = ({ t }: BriefContext, { name, shown, rest }: GroupName): TableRow => ({
  group: true,
  cells: [
    phrase((slot) =>
      t('briefProgress.head', {
        group: name,
        count: slot(sourced(String(shown + rest), `count:actions.${name}`)),
        rest,
        isAll: shown === 0,
      }),
    ),
  ],
});

function row(context: BriefContext, item: ClassifiedAction): TableRow {
  const { language, t } = context;
  const { action } = item;
  const from = `action:${action.id}`;
  const owner = action.owner.trim();
  return {
    group: false,
    cells: [
      [sourced(action.title, `${from}.title`)],
      owner === '' ? plain(t('brief.undecided')) : [sourced(owner, `${from}.owner`)],
      action.dueOn === null
        ? plain(t('brief.undecided'))
        : dueCell(context, item, dateInCell(action.dueOn, language)),
      [sourced(`${action.progress}%`, `${from}.progress`)],
      lastRecord(context, item),
    ],
  };
}

function dueCell({ t }: BriefContext, { action, group, daysLeft }: ClassifiedAction, date: string): Inline {
  const day = sourced(date, `action:${action.id}.dueOn`);
  return group === 'late' && daysLeft !== null
    ? phrase((slot) =>
        t('briefProgress.lateBy', {
          date: slot(day),
          days: slot(sourced(String(-daysLeft), `action:${action.id}.daysLate`)),
          one: daysLeft === -1,
        }),
      )
    : [day];
}

/** So many characters of a record are told; all of it stands in the follow-up. */
const longestRecord = { zh: 30, en: 60 } as const;

function lastRecord({ dayOf, language, t }: BriefContext, { action }: ClassifiedAction): Inline {
  const last = action.events.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last === undefined) {
    return plain(t('briefProgress.noRecord'));
  }
  const note = [...last.note.replace(/\s+/gu, ' ').trim()];
  const told =
    note.length > longestRecord[language]
      ? `${note.slice(0, longestRecord[language] - 1).join('')}…`
      : note.join('');
  const day = sourced(dateInCell(dayOf(last.at), language), `action:${action.id}.recordedOn`);
  return told === ''
    ? [day]
    : phrase((slot) =>
        t('briefProgress.record', { date: slot(day), note: slot(sourced(told, `action:${action.id}.note`)) }),
      );
}
