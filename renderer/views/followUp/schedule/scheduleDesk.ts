import type { ClassifiedAction } from '../../../../core/followup/classify.ts';
import { dependenciesOf, type Dependency } from '../../../../core/followup/dependencies.ts';
import {
  byBody,
  byPhase,
  isDated,
  phasesOf,
  type ScheduleBy,
  type ScheduleGroup,
  spanOf,
} from '../../../../core/followup/schedule.ts';
import { type Timeline, timelineOf } from '../../../../core/followup/timeline.ts';
import type { KnowledgeIndex } from '../../../../core/knowledge/lookup.ts';
import type { Action } from '../../../../core/model/action.ts';
import { type LinkPiece, piecesOf } from './links.ts';

/** A row of the chart: the head of a group, or an action. */
export type ScheduleRow =
  | { readonly kind: 'head'; readonly group: ScheduleGroup; readonly pieces: readonly LinkPiece[] }
  | { readonly kind: 'action'; readonly item: ClassifiedAction; readonly pieces: readonly LinkPiece[] };

export interface Schedule {
  readonly rows: readonly ScheduleRow[];
  readonly groups: readonly ScheduleGroup[];
  readonly timeline: Timeline;
  readonly undated: readonly ClassifiedAction[];
  /** What each action comes after. */
  readonly after: ReadonlyMap<string, readonly Dependency[]>;
}

interface Wish {
  readonly by: ScheduleBy;
  /** Those that are shown, and all that they may come after. */
  readonly items: readonly ClassifiedAction[];
  readonly actions: readonly Action[];
  readonly index: KnowledgeIndex;
  readonly today: string;
}

/** The actions over time: groups, the rows of the chart with what links them, and what has no date. */
export function scheduleOf({ by, items, actions, index, today }: Wish): Schedule {
  const groups =
    by === 'body' ? byBody(items) : byPhase(items, phasesOf(actions, [...index.measures.values()]));
  const dated = items.filter(({ action }) => isDated(action));
  const timeline = timelineOf(
    dated.map(({ action }) => action),
    today,
  );
  const after = new Map(
    items.map(({ action }) => [action.id, dependenciesOf(action, { measures: index.measures, actions })]),
  );
  const undated = items.filter(({ action }) => !isDated(action));
  return { groups, timeline, undated, after, rows: rowsOf({ groups, timeline, after }) };
}

function rowsOf({ groups, timeline, after }: Pick<Schedule, 'groups' | 'timeline' | 'after'>): ScheduleRow[] {
  const rows = groups.flatMap((group) => [
    { kind: 'head' as const, group },
    ...group.items.map((item) => ({ kind: 'action' as const, item })),
  ]);
  const places = new Map(
    rows.flatMap((row, place) =>
      row.kind === 'action' ? [[row.item.action.id, { place, ...row }] as const] : [],
    ),
  );
  const links = [...places.values()].flatMap(({ item, place }) =>
    (after.get(item.action.id) ?? []).flatMap(({ action, isEarly }) => {
      const before = places.get(action?.id ?? '');
      if (before === undefined) {
        return [];
      }
      const [, end] = spanOf(before.item.action);
      const [start] = spanOf(item.action);
      return piecesOf({
        fromRow: before.place,
        toRow: place,
        end: timeline.position(end),
        start: timeline.position(start),
        isEarly,
      });
    }),
  );
  return rows.map((row, place) => ({
    ...row,
    pieces: links.flatMap((pieces) => pieces.get(place) ?? []),
  }));
}
