import type { Handlers } from '../../../core/contract/channels.ts';
import { actionFieldsShape } from '../../../core/change/shapes.ts';
import type { ActionFields } from '../../../core/model/action.ts';
import { isCalendarDay } from '../../../core/base/calendar.ts';
import { entryRefusal } from './checkEntry.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type ActionChannel = Extract<keyof Handlers, `action.${string}`>;

/** Actions: tracked commitments with owner, due date and a record that only grows. */
export function createActionHandlers({ ports, store }: Context): Pick<Handlers, ActionChannel> {
  const { actions, assessments } = store;
  const now = (): string => ports.clock.now();
  return {
    'action.list': () => actions.list(),
    'action.create'({ assessmentId, fields }) {
      checkDates(fields);
      assessments.get(assessmentId);
      const id = ports.newId();
      actions.insert({ id, assessmentId, measureId: null, ...fields, createdAt: now() });
      return actions.get(id);
    },
    'action.save'({ id, fields, replaces }) {
      checkDates(fields);
      return store.transaction(() => {
        refuseIfChanged(actionFieldsShape, { stored: actions.get(id), replaces });
        actions.saveFields(id, fields);
        return actions.get(id);
      });
    },
    'action.record'({ id, ...event }) {
      actions.get(id);
      actions.record(id, { at: now(), ...event });
      return actions.get(id);
    },
    'action.remove'({ id }) {
      actions.remove(id, now());
    },
    'action.restore': ({ id }) =>
      store.transaction(() => {
        actions.restore(id);
        return actions.get(id);
      }),
  };
}

function checkDates({ startOn, dueOn }: Pick<ActionFields, 'startOn' | 'dueOn'>): void {
  if (!isCalendarDay(startOn)) {
    throw entryRefusal({ path: 'fields.startOn', reason: 'not-a-calendar-day' });
  }
  if (!isCalendarDay(dueOn)) {
    throw entryRefusal({ path: 'fields.dueOn', reason: 'not-a-calendar-day' });
  }
  if (dueOn < startOn) {
    throw entryRefusal({ path: 'fields.dueOn', reason: 'before-start' });
  }
}
