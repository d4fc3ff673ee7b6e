import { compareKeys } from '../../../base/collation.ts';
import { horizonIds, type Horizon } from '../../../knowledge/schema.ts';
import { classifyActions } from '../../../followup/classify.ts';
import { daysBetween } from '../../../base/calendar.ts';
import { timelineOf } from '../../../followup/timeline.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Commitment } from '../basis/commitments.ts';
import type { FigureBlock, Inline, Run, TimelineChart, TimelineRow } from '../../document/document.ts';
import { dateInCell, endOfPhase } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

/** When what happens: the actions once there are some, else the phases of the plan. */
export function timelineFigure(context: BriefContext, planned: readonly Commitment[]): FigureBlock {
  const { actions, options, t } = context;
  const isUnderWay = actions.length > 0;
  // The actions stand behind the table of the phases, where there is one.
  const place = isUnderWay && planned.length > 0 ? 2 : 1;
  const table: Run = {
    text: t('briefPlan.tableName', { annex: annexLetter(options, 'plan'), n: place }),
    source: 'place:table',
    link: isUnderWay ? '#table-actions' : '#table-phases',
    whole: true,
  };
  return {
    kind: 'figure',
    id: 'figure-timeline',
    number: t('briefAnnex.figure', { annex: annexLetter(options, 'plan'), n: 1 }),
    finding: isUnderWay ? findingOfActions(context) : findingOfPlan(context, planned),
    caption: phrase((slot) =>
      t(isUnderWay ? 'briefPlan.timelineOfActionsCaption' : 'briefPlan.timelineOfPlanCaption', {
        table: slot(table),
      }),
    ),
    chart: timelineChart(context, planned),
  };
}

function findingOfPlan({ kb, t }: BriefContext, planned: readonly Commitment[]): Inline {
  const year = 12;
  const soon = planned.filter(({ phase }) => monthsOf(kb.countermeasures.horizons, phase) <= year).length;
  return phrase((slot) =>
    t('briefPlan.timelineOfPlan', {
      count: slot(sourced(String(soon), 'option:best.soon')),
      one: soon === 1,
      total: slot(sourced(String(planned.length), 'option:best.count')),
    }),
  );
}

function findingOfActions({ actions, date, t }: BriefContext): Inline {
  const late = classifyActions(actions, date).late.length;
  return phrase((slot) =>
    t('briefPlan.timelineOfActions', {
      late: slot(sourced(String(late), 'count:actions.late')),
      one: late === 1,
      none: late === 0,
      total: slot(sourced(String(actions.length), 'count:actions')),
    }),
  );
}

type Horizons = readonly { readonly id: Horizon; readonly months: number }[];

const monthsOf = (horizons: Horizons, phase: Horizon): number =>
  horizons.find(({ id }) => id === phase)?.months ?? 0;

/** A phase begins where the one before it ends. */
const phaseStart = (horizons: Horizons, phase: Horizon): number => {
  const before = horizonIds[horizonIds.indexOf(phase) - 1];
  return before === undefined ? 0 : monthsOf(horizons, before);
};

/** Longer spans are marked every second year, so that the dates keep apart. */
const longSpan = 36;

/** The rows of the timeline, those due first first. */
const timelineRows = (context: BriefContext, planned: readonly Commitment[]): readonly TimelineRow[] =>
  context.actions.length > 0 ? rowsOfActions(context) : rowsOfPlan(context, planned);

function rowsOfPlan({ date, kb, language }: BriefContext, planned: readonly Commitment[]): TimelineRow[] {
  const { horizons } = kb.countermeasures;
  return planned
    .toSorted((a, b) => horizonIds.indexOf(a.phase) - horizonIds.indexOf(b.phase))
    .map(({ phase, title }) => {
      const [from, to] = [phaseStart(horizons, phase), monthsOf(horizons, phase)];
      const due = sourced(dateInCell(endOfPhase(date, phase, horizons), language), `date:end-of-${phase}`);
      return { label: title, from, to, progress: null, shown: due };
    });
}

const daysInMonth = 365.25 / 12;

const monthsAfter = (date: string, day: string): number => daysBetween(date, day) / daysInMonth;

function rowsOfActions({ actions, date }: BriefContext): TimelineRow[] {
  return actions
    .toSorted((a, b) => compareKeys(a.dueOn, b.dueOn) || compareKeys(a.id, b.id))
    .map(({ dueOn, id, progress, startOn, title }) => ({
      label: sourced(title, `action:${id}.title`),
      from: monthsAfter(date, startOn),
      to: monthsAfter(date, dueOn),
      progress: progress / 100,
      shown: sourced(`${progress}%`, `action:${id}.progress`),
    }));
}

function timelineChart(context: BriefContext, planned: readonly Commitment[]): TimelineChart {
  const { actions, date, language } = context;
  const rows = timelineRows(context, planned);
  const marked =
    actions.length > 0
      ? timelineOf(actions, date).ticks.map((tick) => ({
          at: monthsAfter(date, tick),
          month: tick.slice(0, 7),
        }))
      : yearsFrom(date, Math.max(0, ...rows.map(({ to }) => to)));
  return {
    kind: 'timeline',
    rows,
    ticks: marked.map(({ at, month }) => ({
      at,
      label: sourced(dateInCell(month, language), `date:${month}`),
    })),
  };
}

function yearsFrom(date: string, months: number): { at: number; month: string }[] {
  const step = months > longSpan ? 24 : 12;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => ({
    at: index * step,
    month: laterMonth(date, index * step),
  }));
}

function laterMonth(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}
