import type { ClassifiedAction } from '../../../followup/classify.ts';
import type { Inline, TableBlock, TableRow } from '../../document/document.ts';
import { dateInCell } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';

/** What stands together in a progress brief. */
export type ActionTable = 'late' | 'blocked' | 'stalled' | 'due' | 'done';

/** One group of actions with the rows that are shown of it. */
export interface ProgressPart {
  readonly name: ActionTable;
  readonly shown: readonly ClassifiedAction[];
  /** How many more there are. */
  readonly rest: number;
}

/** The groups of actions as one table: each under its name and number, with how many more there are. */
export function progressTable(context: BriefContext, parts: readonly ProgressPart[]): TableBlock {
  const { language, t } = context;
  const isChinese = language === 'zh';
  return {
    kind: 'table',
    id: 'table-progress',
    number: '',
    caption: plain(t('briefProgress.caption')),
    size: 'page-one',
    columns: [
      { head: t('briefPlan.action'), width: isChinese ? 0.32 : 0.33, align: 'left' },
      { head: t('brief.who'), width: isChinese ? 0.16 : 0.17, align: 'left' },
      { head: t('brief.by'), width: isChinese ? 0.17 : 0.14, align: 'left' },
      { head: t('briefPlan.progress'), width: isChinese ? 0.08 : 0.11, align: 'right' },
      { head: t('briefProgress.last'), width: isChinese ? 0.27 : 0.25, align: 'left' },
    ],
    rows: parts.flatMap((part) => [groupRow(context, part), ...part.shown.map((item) => row(context, item))]),
  };
}

const groupRow = ({ t }: BriefContext, { name, shown, rest }: ProgressPart): TableRow => ({
  group: true,
  cells: [
    phrase((slot) =>
      t('briefProgress.head', {
        group: name,
        count: slot(sourced(String(shown.length + rest), `count:actions.${name}`)),
        rest,
        isAll: shown.length === 0,
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

function lastRecord({ language, t }: BriefContext, { action }: ClassifiedAction): Inline {
  const last = action.events.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last === undefined) {
    return plain(t('briefProgress.noRecord'));
  }
  const note = [...last.note.replace(/\s+/gu, ' ').trim()];
  const told =
    note.length > longestRecord[language]
      ? `${note.slice(0, longestRecord[language] - 1).join('')}…`
      : note.join('');
  const day = sourced(dateInCell(last.at.slice(0, 10), language), `action:${action.id}.recordedOn`);
  return told === ''
    ? [day]
    : phrase((slot) =>
        t('briefProgress.record', { date: slot(day), note: slot(sourced(told, `action:${action.id}.note`)) }),
      );
}
