import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';
import { addDays } from '../../core/base/calendar.ts';
import { beginOf, type Today } from '../../core/base/dayOf.ts';
import { type Attention, soonDays } from '../../core/followup/attention.ts';
import { stalledAfterDays } from '../../core/followup/classify.ts';
import type { Action, ActionEvent, ActionFields } from '../../core/model/action.ts';

interface ActionRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly cluster_id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly illustrative: 0 | 1;
  readonly measure: string | null;
  readonly title: string;
  readonly owner: string;
  readonly start_on: string | null;
  readonly due_on: string | null;
  readonly status: Action['status'];
  readonly progress: number;
  readonly indicator: string | null;
  readonly target: number | null;
  readonly spent: number | null;
  readonly part_of: string | null;
  readonly created_at: string;
}

interface EventRow {
  readonly action_id: string;
  readonly recorded_at: string;
  readonly progress: number;
  readonly status: ActionEvent['status'];
  readonly note: string;
  readonly recorded_name: string;
  readonly recorded_unit: string;
}

/** An action as it is first stored; the rest follows from its assessment. */
export interface NewAction extends ActionFields {
  readonly id: string;
  readonly assessmentId: string;
  readonly measureId: string | null;
  readonly partOf: string | null;
  readonly createdAt: string;
}

/** Reads and writes actions and their append-only events. Those of deleted assessments and clusters are invisible. */
export function createActionRepository(db: Database) {
  const statements = prepare(db);

  function select(which: keyof typeof wanted, of: string | null): Action[] {
    const byAction = Map.groupBy(statements.events[which].all({ of }), (row) => row.action_id);
    return statements.select[which].all({ of }).map((row) => toAction(row, byAction.get(row.id) ?? []));
  }

  function expectChange(id: string, changes: number): void {
    if (changes === 0) {
      throw new AppError('not-found', `No action ${id}.`);
    }
  }

  return {
    list: (): Action[] => select('all', null),
    listOf: (assessmentId: string): Action[] => select('ofAssessment', assessmentId),
    get(id: string): Action {
      const [action] = select('one', id);
      if (!action) {
        throw new AppError('not-found', `No action ${id}.`);
      }
      return action;
    },
    /** `null` for one that is deleted or was never there. */
    find: (id: string): Action | null => select('one', id)[0] ?? null,
    /** Whether an id is taken, by a deleted action too. */
    has: (id: string): boolean => statements.has.get({ id }) === 1,
    insert(action: NewAction): void {
      statements.insert.run(action);
    },
    saveFields(id: string, fields: ActionFields): void {
      expectChange(id, statements.update.run({ id, ...fields }).changes);
    },
    /** Makes an action a step of another one. */
    moveUnder(id: string, partOf: string): void {
      expectChange(id, statements.moveUnder.run({ id, partOf }).changes);
    },
    /** Appends an event; the action then stands where the event says. */
    record: (id: string, event: ActionEvent): void =>
      inTransaction(db, () => {
        const { status, progress } = event;
        expectChange(id, statements.progress.run({ id, status, progress }).changes);
        const { at, note, by = nobody } = event;
        statements.append.run({ id, at, progress, status, note, name: by.name, unit: by.unit });
      }),
    /** What of the open actions of own assessments asks for attention; the rule is that of `attentionOf`. */
    attention({ date, dayOf }: Today): Attention {
      const quiet = addDays(date, -stalledAfterDays);
      const counted = statements.attention.get({
        today: date,
        soon: addDays(date, soonDays),
        quiet,
        loud: beginOf(addDays(quiet, 1), dayOf),
      });
      return { late: counted?.late ?? 0, soon: counted?.soon ?? 0, stalled: counted?.stalled ?? 0 };
    },
    remove(id: string, at: string): void {
      expectChange(id, statements.remove.run({ id, at }).changes);
    },
    restore(id: string): void {
      expectChange(id, statements.restore.run({ id }).changes);
    },
  };
}

/** Whoever records something without having given a name. */
const nobody = { name: '', unit: '' } as const;

type ById = { readonly id: string };

const visible = `
  FROM action AS x
  JOIN assessment AS a ON a.id = x.assessment_id AND a.deleted_at IS NULL
  JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
  WHERE x.deleted_at IS NULL AND `;

/** Conditions of their own, so that each is found by its index. */
const wanted = {
  all: '@of IS NULL',
  one: 'x.id = @of',
  ofAssessment: 'x.assessment_id = @of',
} as const;

const attention = `
  SELECT count(*) FILTER (WHERE due_on < @today) AS late,
    count(*) FILTER (WHERE due_on BETWEEN @today AND @soon) AS soon,
    count(*) FILTER (WHERE ifnull(due_on, '9') > @soon AND is_quiet) AS stalled
  FROM (
    SELECT x.due_on, ifnull(
      (SELECT max(e.recorded_at) < @loud FROM action_event AS e WHERE e.action_id = x.id),
      ifnull(x.start_on, '') <= @quiet AND x.created_at < @loud
    ) AS is_quiet ${visible}a.illustrative = 0 AND x.status NOT IN ('done', 'dropped')
  )`;

/** `loud` is the first moment that breaks the quiet: the days of moments are those of the computer. */
type Days = Readonly<Record<'today' | 'soon' | 'quiet' | 'loud', string>>;

function prepare(db: Database) {
  type Of = { readonly of: string | null };
  const select = (which: keyof typeof wanted) =>
    db.prepare<Of, ActionRow>(
      `SELECT x.id, x.assessment_id, a.cluster_id, c.name_en, c.name_zh, a.illustrative, x.measure, x.title,
         x.owner, x.start_on, x.due_on, x.status, x.progress, x.indicator, x.target, x.spent, x.part_of,
         x.created_at ${visible}${wanted[which]}
       ORDER BY x.seq`,
    );
  const events = (which: keyof typeof wanted) =>
    db.prepare<Of, EventRow>(
      `SELECT e.action_id, e.recorded_at, e.progress, e.status, e.note, e.recorded_name,
         e.recorded_unit FROM action_event AS e
       WHERE e.action_id IN (SELECT x.id ${visible}${wanted[which]}) ORDER BY e.seq`,
    );
  return {
    select: { all: select('all'), one: select('one'), ofAssessment: select('ofAssessment') },
    events: { all: events('all'), one: events('one'), ofAssessment: events('ofAssessment') },
    attention: db.prepare<Days, Attention>(attention),
    has: db.prepare<ById, 1>(`SELECT 1 FROM action WHERE id = @id`).pluck(),
    insert: prepareWrite<NewAction>(
      db,
      `INSERT INTO action (id, assessment_id, measure, title, owner, start_on, due_on, status, progress,
         created_at, indicator, target, spent, part_of)
       VALUES (@id, @assessmentId, @measureId, @title, @owner, @startOn, @dueOn, @status, @progress,
         @createdAt, @indicatorId, @target, @spent, @partOf)`,
    ),
    update: prepareWrite<ActionFields & ById>(
      db,
      `UPDATE action SET title = @title, owner = @owner, start_on = @startOn, due_on = @dueOn,
         status = @status, progress = @progress, indicator = @indicatorId, target = @target, spent = @spent
       WHERE id = @id AND deleted_at IS NULL`,
    ),
    moveUnder: prepareWrite<ById & { readonly partOf: string }>(
      db,
      `UPDATE action SET part_of = @partOf WHERE id = @id AND deleted_at IS NULL`,
    ),
    progress: prepareWrite<ById & Pick<ActionFields, 'status' | 'progress'>>(
      db,
      `UPDATE action SET status = @status, progress = @progress WHERE id = @id AND deleted_at IS NULL`,
    ),
    append: prepareWrite<ById & Omit<ActionEvent, 'by'> & NonNullable<ActionEvent['by']>>(
      db,
      `INSERT INTO action_event (action_id, recorded_at, progress, status, note, recorded_name, recorded_unit)
       VALUES (@id, @at, @progress, @status, @note, @name, @unit)`,
    ),
    remove: prepareWrite<ById & { readonly at: string }>(
      db,
      `UPDATE action SET deleted_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    restore: prepareWrite<ById>(
      db,
      `UPDATE action SET deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL`,
    ),
  };
}

function toAction(row: ActionRow, events: readonly EventRow[]): Action {
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    clusterId: row.cluster_id,
    clusterName: { en: row.name_en, zh: row.name_zh },
    illustrative: row.illustrative === 1,
    measureId: row.measure,
    title: row.title,
    owner: row.owner,
    startOn: row.start_on,
    dueOn: row.due_on,
    status: row.status,
    progress: row.progress,
    indicatorId: row.indicator,
    target: row.target,
    spent: row.spent,
    partOf: row.part_of,
    events: events.map(toEvent),
    createdAt: row.created_at,
  };
}

const toEvent = ({ recorded_at: at, progress, status, note, ...by }: EventRow): ActionEvent => ({
  ...{ at, progress, status, note },
  ...(by.recorded_name !== '' && { by: { name: by.recorded_name, unit: by.recorded_unit } }),
});
