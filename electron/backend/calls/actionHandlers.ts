import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { type Action, type ActionStand, fieldsOf, standOf } from '../../../core/model/action.ts';
import { omit } from '../../../core/base/omit.ts';
import { exportCalendar } from '../calendar/exportCalendar.ts';
import { checkAction, checkDates, checkStatus } from './checks/checkAction.ts';
import { entryRefusal } from './checks/checkEntry.ts';
import type { Context } from '../context/context.ts';
import { recorderOf } from '../context/recorder.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type ActionChannel = Extract<keyof Handlers, `action.${string}`>;

/** With what fields are saved, and where they stand in the call. */
interface SavedWith {
  readonly note: string;
  readonly path: string;
}

/** Actions: tracked commitments with owner, due date and a record that only grows. */
export function createActionHandlers(context: Context): Pick<Handlers, ActionChannel> {
  const { ports, store, written } = context;
  const { actions } = store;
  const now = (): string => ports.clock.now();

  function saveFields({ id, fields, replaces }: Input<'action.save'>, { note, path }: SavedWith): Action {
    checkDates(fields, path);
    const before = actions.get(id);
    refuseIfOtherwise(before, replaces);
    const after = { ...fieldsOf(before), ...fields };
    checkAction(context, { ...omit(before, 'id'), before, after, note, path });
    actions.saveFields(id, after);
    return actions.get(id);
  }

  return {
    'action.list': () => actions.list(),
    'action.attention': () => actions.attention({ date: ports.clock.today(), dayOf: ports.clock.dayOf }),
    'action.scope': () => store.actionScope(),
    'action.create': (wish) => createAction(context, wish),
    'action.save': (change) => store.transaction(() => saveFields(change, { note: '', path: 'fields' })),
    'action.saveAll': ({ changes, note }) =>
      store.transaction(() => {
        checkOnce(changes);
        return changes.map((change, index) => {
          const path = `changes.${index}.fields`;
          const { id, progress, status } = saveFields(change, { note, path });
          if (note !== '') {
            actions.record(id, { at: now(), progress, status, note, ...recorderOf(context) });
          }
          return actions.get(id);
        });
      }),
    'action.record': ({ id, replaces, ...event }) =>
      store.transaction(() => {
        const before = actions.get(id);
        refuseIfOtherwise(before, replaces);
        checkStatus(context, { before, status: event.status, note: event.note, path: '' });
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

function createAction(context: Context, { assessmentId, fields, partOf }: Input<'action.create'>): Action {
  const { ports, store } = context;
  const { actions } = store;
  checkDates(fields, 'fields');
  const made = { assessmentId, measureId: null, before: null, after: fields };
  checkAction(context, { ...made, note: '', path: 'fields' });
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

/** Two changes of one action in one act: the second would be of what nobody has seen. */
function checkOnce(changes: Input<'action.saveAll'>['changes']): void {
  const seen = new Set<string>();
  for (const [index, { id }] of changes.entries()) {
    if (seen.has(id)) {
      throw entryRefusal({ path: `changes.${index}.id`, reason: 'action-twice' });
    }
    seen.add(id);
  }
}
