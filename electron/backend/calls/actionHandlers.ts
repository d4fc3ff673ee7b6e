import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { type Action, type ActionFields, type ActionStand, standOf } from '../../../core/model/action.ts';
import { omit } from '../../../core/base/omit.ts';
import { isCalendarDay } from '../../../core/base/calendar.ts';
import { exportCalendar } from '../calendar/exportCalendar.ts';
import { entryRefusal } from './checkEntry.ts';
import type { Context } from '../context/context.ts';
import { recorderOf } from '../context/recorder.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type ActionChannel = Extract<keyof Handlers, `action.${string}`>;

/** Actions: tracked commitments with owner, due date and a record that only grows. */
export function createActionHandlers(context: Context): Pick<Handlers, ActionChannel> {
  const { ports, store, written } = context;
  const { actions } = store;
  const now = (): string => ports.clock.now();

  function saveFields({ id, fields, replaces }: Input<'action.save'>, path = 'fields'): Action {
    checkDates(fields, path);
    const changed = { ...omit(standOf(actions.get(id)), 'records'), ...fields };
    checkDates(changed, path);
    refuseIfOtherwise(actions.get(id), replaces);
    actions.saveFields(id, changed);
    return actions.get(id);
  }

  return {
    'action.list': () => actions.list(),
    'action.attention': () => actions.attention({ date: ports.clock.today(), dayOf: ports.clock.dayOf }),
    'action.scope': () => store.actionScope(),
    'action.create': (wish) => createAction(context, wish),
    'action.save': (change) => store.transaction(() => saveFields(change)),
    'action.saveAll': ({ changes, note }) =>
      store.transaction(() =>
        changes.map((change, index) => {
          const { id, progress, status } = saveFields(change, `changes.${index}.fields`);
          if (note !== '') {
            actions.record(id, { at: now(), progress, status, note, ...recorderOf(context) });
          }
          return actions.get(id);
        }),
      ),
    'action.record': ({ id, replaces, ...event }) =>
      store.transaction(() => {
        refuseIfOtherwise(actions.get(id), replaces);
        actions.record(id, { at: now(), ...event, ...recorderOf(context) });
        return actions.get(id);
      }),
    'action.exportCalendar': async (wish) => written.exported(await exportCalendar(context, wish)),
    'action.remove'({ id, replaces }) {
      store.transaction(() => {
        refuseIfOtherwise(actions.get(id), replaces);
        actions.remove(id, now());
      });
    },
    'action.restore': ({ id, replaces }) =>
      store.transaction(() => {
        actions.restore(id);
        refuseIfOtherwise(actions.get(id), replaces);
        return actions.get(id);
      }),
  };
}

function createAction(
  { ports, store: { actions, assessments } }: Context,
  { assessmentId, fields, partOf }: Input<'action.create'>,
): Action {
  checkDates(fields, 'fields');
  assessments.get(assessmentId);
  if (partOf !== undefined && actions.get(partOf).assessmentId !== assessmentId) {
    throw entryRefusal({ path: 'partOf', reason: 'other-assessment' });
  }
  const id = ports.newId();
  const own = { id, assessmentId, measureId: null, partOf: partOf ?? null, createdAt: ports.clock.now() };
  actions.insert({ ...own, ...fields });
  return actions.get(id);
}

/** Only what is named of an action is compared. */
export function refuseIfOtherwise(action: Action, replaces: Partial<ActionStand> | undefined): void {
  const stored = standOf(action);
  refuseIfChanged('value', { stored, replaces: replaces && { ...stored, ...replaces } });
}

function checkDates({ startOn, dueOn }: Partial<ActionFields>, path: string): void {
  if (startOn && !isCalendarDay(startOn)) {
    throw entryRefusal({ path: `${path}.startOn`, reason: 'not-a-calendar-day' });
  }
  if (dueOn && !isCalendarDay(dueOn)) {
    throw entryRefusal({ path: `${path}.dueOn`, reason: 'not-a-calendar-day' });
  }
  if (startOn && dueOn && dueOn < startOn) {
    throw entryRefusal({ path: `${path}.dueOn`, reason: 'before-start' });
  }
}
