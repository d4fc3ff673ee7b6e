import { compareKeys } from '../../../base/collation.ts';
import { classifyActions } from '../../../followup/classify.ts';
import { daysBetween } from '../../../base/calendar.ts';
import { timelineOf } from '../../../followup/timeline.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { FigureBlock, Inline, Run, TimelineChart } from '../../document/document.ts';
import { dateInCell } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

/**
 * When which action runs and how far it is. A plan without actions has no such figure: its measures end with their
 * phases, which the table of the phases says.
 */
export function timelineFigure(context: BriefContext, isPlanShown: boolean): FigureBlock {
  const { actions, date, language, options, t } = context;
  const table: Run = {
    // The actions stand behind the table of the phases, where there is one.
    text: t('briefPlan.tableName', { annex: annexLetter(options, 'plan'), n: isPlanShown ? 2 : 1 }),
    source: 'place:table',
    link: '#table-actions',
    whole: true,
  };
  return {
    kind: 'figure',
    id: 'figure-timeline',
    number: t('briefAnnex.figure', { annex: annexLetter(options, 'plan'), n: 1 }),
    finding: findingOfActions(context),
    caption: phrase((slot) => t('briefPlan.timelineOfActionsCaption', { table: slot(table) })),
    chart: {
      kind: 'timeline',
      rows: rowsOf(context),
      ticks: timelineOf(actions, date).ticks.map((tick) => ({
        at: monthsAfter(date, tick),
        label: sourced(dateInCell(tick.slice(0, 7), language), `date:${tick.slice(0, 7)}`),
      })),
    },
  };
}

function findingOfActions(context: BriefContext): Inline {
  const { actions, t } = context;
  const late = classifyActions(actions, context).late.length;
  return phrase((slot) =>
    t('briefPlan.timelineOfActions', {
      late: slot(sourced(String(late), 'count:actions.late')),
      one: late === 1,
      none: late === 0,
      total: slot(sourced(String(actions.length), 'count:actions')),
    }),
  );
}

const daysInMonth = 365.25 / 12;

const monthsAfter = (date: string, day: string): number => daysBetween(date, day) / daysInMonth;

/** The rows of the timeline, those due first first; an action without a due date has no place on it. */
const rowsOf = ({ actions, date }: BriefContext): TimelineChart['rows'] =>
  actions
    .flatMap(({ dueOn, ...action }) => (dueOn === null ? [] : { ...action, dueOn }))
    .toSorted((a, b) => compareKeys(a.dueOn, b.dueOn) || compareKeys(a.id, b.id))
    .map(({ dueOn, id, progress, startOn, title }) => ({
      label: sourced(title, `action:${id}.title`),
      from: monthsAfter(date, startOn ?? dueOn),
      to: monthsAfter(date, dueOn),
      progress: progress / 100,
      shown: sourced(`${progress}%`, `action:${id}.progress`),
    }));
