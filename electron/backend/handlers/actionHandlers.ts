import type { Handlers } from '../../../core/contract/channels.ts';
import { actionFieldsShape } from '../../../core/change/shapes.ts';
import { AppError } from '../../../core/errors.ts';
import type { ActionFields } from '../../../core/model/action.ts';
import { isCalendarDay } from '../checkEntry.ts';
import type { Context } from '../context.ts';
import { refuseIfChanged } from '../refuseIfChanged.ts';

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
  const refuse = (path: string, reason: string): never => {
    throw new AppError('invalid-input', `${path} ${reason}`, { path, reason });
  };
  if (!isCalendarDay(startOn)) {
    refuse('fields.startOn', 'is not a day of the calendar');
  }
  if (!isCalendarDay(dueOn)) {
    refuse('fields.dueOn', 'is not a day of the calendar');
  }
  if (dueOn < startOn) {
    refuse('fields.dueOn', 'is before the start');
  }
}
