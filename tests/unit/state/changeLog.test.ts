import { expect, test } from 'vitest';
import type { FieldChange } from '../../../core/change/shape.ts';
import { AppError, type ErrorCode } from '../../../core/base/errors.ts';
import { failureKinds } from '../../../renderer/state/saving/failureKinds.ts';
import { ChangeLog, mostSteps } from '../../../renderer/state/changes/changeLog.ts';

/** A log over one record of values, with what was written. */
function open(values: Record<string, unknown> = {}) {
  let visit: number | null = null;
  const log = new ChangeLog({
    value: (_subject, field) => values[field],
    put: (_subject, changes) => changes.forEach(({ field, after }) => (values[field] = after)),
    visit: () => visit,
    kindOf: (code) => failureKinds[code],
  });
  const change = (page: string, ...changes: readonly FieldChange[]) => {
    log.enter(page);
    changes.forEach(({ field, after }) => (values[field] = after));
    return log.record({ subject: 'plan', changes });
  };
  const on = (page: string) => {
    log.enter(page);
    return log;
  };
  return { log, values, change, on, visiting: (number: number | null) => (visit = number) };
}

const set = (field: string, before: unknown, after: unknown): FieldChange => ({ field, before, after });

test('undo takes back the last change of its own page and no other', async () => {
  const { values, change, on } = open({ budget: 15, rating: 2 });
  change('indicators', set('rating', 2, 4));
  change('plan', set('budget', 15, 25));

  expect(await on('indicators').undo()).toMatchObject({ kind: 'undone' });
  expect(values).toEqual({ budget: 25, rating: 2 });
  expect(await on('indicators').undo()).toEqual({ kind: 'nothing' });
  expect(values).toEqual({ budget: 25, rating: 2 });
});

test('the step of a notice takes back its own fields, whatever was changed after it', async () => {
  const { values, change, log } = open({ budget: 15, dropped: undefined });
  const dropped = change('plan', set('dropped', undefined, true));
  change('plan', set('budget', 15, 25));

  expect(await log.undoStep(dropped)).toMatchObject({ kind: 'undone' });
  expect(values).toEqual({ budget: 25, dropped: undefined });
});

test('a field that another page has changed since is left as it is, and the page is named', async () => {
  const { values, change, on } = open({ weights: 1, budget: 15 });
  change('priorities', set('budget', 15, 20));
  change('priorities', set('weights', 1, 2));
  change('robustness', set('weights', 2, 3));

  const outcome = await on('priorities').undo();

  expect(outcome).toMatchObject({ kind: 'overtaken', by: { page: 'robustness' } });
  expect(values).toEqual({ weights: 3, budget: 20 });
  // The step is gone: the next press reaches the one before.
  expect(await on('priorities').undo()).toMatchObject({ kind: 'undone' });
  expect(values).toEqual({ weights: 3, budget: 15 });
});

test('a value that came back by itself is not taken for the one that the step gave', async () => {
  const { values, change, on } = open({ budget: 0 });
  change('plan', set('budget', 0, 1));
  change('options', set('budget', 1, 2));
  change('options', set('budget', 2, 1));

  expect(await on('plan').undo()).toMatchObject({ kind: 'overtaken' });
  expect(values).toEqual({ budget: 1 });
});

test('a change that can no longer be taken back still stands over an older one of its field', async () => {
  const { values, change, on } = open({ budget: 0 });
  change('plan', set('budget', 0, 1));
  change('options', set('budget', 1, 2));
  change('options', set('budget', 2, 1));
  change('robustness', set('budget', 1, 3));
  expect(await on('options').undo()).toMatchObject({ kind: 'overtaken' });
  expect(await on('options').undo()).toMatchObject({ kind: 'overtaken' });
  expect(await on('options').undo()).toEqual({ kind: 'nothing' });
  expect(await on('robustness').undo()).toMatchObject({ kind: 'undone' });

  expect(await on('plan').undo()).toMatchObject({ kind: 'overtaken', by: { page: 'options' } });
  expect(values).toEqual({ budget: 1 });
});

test('what is typed after a change has been overtaken is a step of its own', async () => {
  const { log, values, change, on, visiting } = open({ note: '' });
  visiting(1);
  change('indicators', set('note', '', 'Two'));
  values.note = 'Three';
  log.overtake('plan', [set('note', 'Two', 'Three')]);
  expect(await on('indicators').undo()).toMatchObject({ kind: 'overtaken' });
  change('indicators', set('note', 'Three', 'Three of five'));

  expect(await on('indicators').undo()).toMatchObject({ kind: 'undone' });
  expect(values).toEqual({ note: 'Three' });
});

test('what another window has changed is not overwritten', async () => {
  const { log, values, change, on } = open({ budget: 15 });
  change('plan', set('budget', 15, 25));
  values.budget = 40;
  log.overtake('plan', [set('budget', 25, 40)]);

  expect(await on('plan').undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
  expect(values.budget).toBe(40);
});

test('what has been read anew and is different counts as changed elsewhere', async () => {
  const { log, values, change, on } = open({ budget: 15, largest: 8 });
  change('plan', set('largest', 8, 9));
  change('plan', set('budget', 15, 25));
  values.budget = 40;
  log.verify('plan', (field) => values[field]);

  expect(await on('plan').undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
  expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
  expect(values).toEqual({ budget: 40, largest: 8 });
});

test('a new change keeps from coming again only what it has changed itself', async () => {
  const { values, change, on } = open({ budget: 15, largest: 8 });
  change('plan', set('budget', 15, 25));
  change('plan', set('largest', 8, 9));
  await on('plan').undo();
  await on('plan').undo();
  change('plan', set('budget', 15, 30));

  expect(await on('plan').redo()).toMatchObject({ kind: 'redone' });
  expect(await on('plan').redo()).toEqual({ kind: 'nothing' });
  expect(values).toEqual({ budget: 30, largest: 9 });
});

test('what is typed in one visit of a field is one step, and each visit is its own', async () => {
  const { values, change, on, visiting } = open({ note: '' });
  visiting(1);
  change('indicators', set('note', '', 'Two'));
  change('indicators', set('note', 'Two', 'Two of five'));
  visiting(2);
  change('indicators', set('note', 'Two of five', 'Two of six'));
  visiting(null);

  await on('indicators').undo();
  expect(values.note).toBe('Two of five');
  await on('indicators').undo();
  expect(values.note).toBe('');
});

test('text that comes back to what it was leaves no step', async () => {
  const { change, on, visiting } = open({ note: 'old' });
  visiting(1);
  change('indicators', set('note', 'old', 'new'));
  change('indicators', set('note', 'new', 'old'));

  expect(await on('indicators').undo()).toEqual({ kind: 'nothing' });
});

test('presses that come faster than the answers are done one after the other', async () => {
  const { values, change, on } = open({ budget: 1 });
  change('plan', set('budget', 1, 2));
  change('plan', set('budget', 2, 3));

  const log = on('plan');
  await Promise.all([log.undo(), log.undo(), log.undo()]);

  expect(values.budget).toBe(1);
});

test('an act that fails stays on the log, and says why', async () => {
  const { log, on } = open();
  log.enter('clusters');
  let isBusy = true;
  const act = {
    undo: async () => {
      if (isBusy) {
        throw new AppError('store-busy', 'busy');
      }
    },
    redo: async () => {},
  };
  log.begin().record({ subject: 'assessment 1', changes: [{ field: 'deleted' }], act });

  expect(await on('clusters').undo()).toMatchObject({ kind: 'failed', error: { code: 'store-busy' } });
  isBusy = false;
  expect(await on('clusters').undo()).toMatchObject({ kind: 'undone' });
});

/** An act that is refused as long as the code says so. */
function acting(code: ErrorCode | null) {
  const refusal = { code };
  const done: string[] = [];
  const way = (name: string) => async () => {
    if (refusal.code !== null) {
      throw new AppError(refusal.code, name);
    }
    done.push(name);
  };
  return { refusal, done, act: { undo: way('undo'), redo: way('redo') } };
}

test.each(['changed-elsewhere', 'not-found'] as const)(
  'an act that the store refuses with %s has been overtaken, and keeps nothing older of its page',
  async (code) => {
    const { values, change, on, log } = open({ budget: 15 });
    change('plan', set('budget', 15, 25));
    const { act } = acting(code);
    log.begin().record({ subject: 'action 1', changes: [{ field: 'owner' }], act });

    expect(await on('plan').undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
    expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
    expect(values).toEqual({ budget: 15 });
  },
);

test('an act belongs to the page on which it was begun, and is no part of what is typed there', async () => {
  const { log, on, visiting } = open();
  visiting(1);
  log.enter('plan');
  const begun = [log.begin(), log.begin()];
  log.enter('follow-up');
  const { act, done } = acting(null);
  begun.forEach((each) => each.record({ subject: 'action 1', changes: [{ field: 'owner' }], act }));

  expect(await on('follow-up').undo()).toEqual({ kind: 'nothing' });
  expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
  expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
  expect(done).toEqual(['undo', 'undo']);
});

test('an act that is refused for good says why, and is not tried again', async () => {
  const { on, log } = open();
  log.enter('plan');
  log
    .begin()
    .record({ subject: 'action 1', changes: [{ field: 'owner' }], act: acting('invalid-input').act });

  expect(await on('plan').undo()).toMatchObject({ kind: 'failed', error: { code: 'invalid-input' } });
  expect(await on('plan').undo()).toEqual({ kind: 'nothing' });
  expect(await on('plan').redo()).toEqual({ kind: 'nothing' });
});

test('an act that cannot be brought again for good is not tried again; what was taken back before it is', async () => {
  const { values, change, on, log } = open({ budget: 15 });
  const { act, refusal } = acting(null);
  log.enter('plan');
  log.begin().record({ subject: 'action 1', changes: [{ field: 'owner' }], act });
  change('plan', set('budget', 15, 25));
  await on('plan').undo();
  await on('plan').undo();
  refusal.code = 'changed-elsewhere';

  expect(await on('plan').redo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
  expect(await on('plan').redo()).toMatchObject({ kind: 'redone' });
  expect(values).toEqual({ budget: 25 });
});

test('what keeps an undo from being done for a while keeps it on the log, redo has nothing to bring', async () => {
  const { on, log } = open();
  const { act, refusal, done } = acting('disconnected');
  log.enter('plan');
  log.begin().record({ subject: 'action 1', changes: [{ field: 'owner' }], act });

  expect(await on('plan').undo()).toMatchObject({ kind: 'failed' });
  expect(await on('plan').redo()).toEqual({ kind: 'nothing' });
  refusal.code = null;
  expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
  expect(await on('plan').redo()).toMatchObject({ kind: 'redone' });
  expect(done).toEqual(['undo', 'redo']);
});

test('a change of a part overtakes an act on the whole, on any page', async () => {
  const { on, log } = open();
  const made = acting(null);
  log.enter('plan');
  log.begin().record({ subject: 'actions', changes: [{ field: 'a1' }, { field: 'a2' }], act: made.act });
  log.enter('follow-up');
  log.begin().record({ subject: 'actions', changes: [{ field: 'a2/owner' }], act: acting(null).act });

  expect(await on('plan').undo()).toMatchObject({ kind: 'overtaken', by: { page: 'follow-up' } });
  expect(made.done).toEqual([]);
});

test('a field whose name only begins like another is not a part of it', async () => {
  const { on, log } = open();
  log.enter('plan');
  log.begin().record({ subject: 'actions', changes: [{ field: 'a1' }], act: acting(null).act });
  log.enter('follow-up');
  log.begin().record({ subject: 'actions', changes: [{ field: 'a11/owner' }], act: acting(null).act });

  expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
});

test(`at least ${mostSteps} steps of a page can be taken back, and what is older is final`, async () => {
  const { values, change, on } = open({ budget: 0, other: 0 });
  change('options', set('budget', 0, 1));
  for (let budget = 1; budget <= mostSteps + 5; budget += 1) {
    change('plan', set('budget', budget, budget + 1));
  }

  for (let step = 0; step < mostSteps; step += 1) {
    expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
  }
  expect(await on('plan').undo()).toEqual({ kind: 'nothing' });
  expect(values.budget).toBe(6);
  // What it changed was changed again by a step that is final.
  expect(await on('options').undo()).toEqual({ kind: 'nothing' });
});

test('undo waits for what is under way on its page, and takes that back', async () => {
  const { values, change, on } = open({ budget: 15, list: 39 });
  change('clusters', set('budget', 15, 25));
  const { promise: stored, resolve: store } = Promise.withResolvers<void>();
  const removing = on('clusters').during(async (log) => {
    values.list = 0;
    await stored;
    log.record({ subject: 'reference', changes: [set('list', 39, 0)] });
  });

  const undoing = on('clusters').undo();
  store();

  expect(await undoing).toMatchObject({ kind: 'undone', step: { subject: 'reference' } });
  await removing;
  expect(values).toEqual({ budget: 25, list: 39 });
});

test('undo takes back the step before where what is under way fails, and waits for no other page', async () => {
  const { values, change, on } = open({ budget: 15 });
  change('plan', set('budget', 15, 25));
  void on('clusters').during(() => new Promise(() => undefined));
  const failing = on('plan').during(() => Promise.reject(new AppError('not-found', 'Gone.')));

  expect(await on('plan').undo()).toMatchObject({ kind: 'undone' });
  await expect(failing).rejects.toThrow('Gone.');
  expect(values).toEqual({ budget: 15 });
});
