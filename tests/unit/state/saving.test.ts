import { expect, test } from 'vitest';
import { errorCodes } from '../../../core/base/errors.ts';
import { failureKinds } from '../../../renderer/state/saving/failureKinds.ts';
import { UnsavedStore } from '../../../renderer/state/saving/unsavedStore.ts';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { page, refuse } from '../../support/savingPage.ts';
import { emptyAssessment, StoredState } from '../../support/storedState.ts';
import { Later, MemoryStorage, Windows } from '../../support/surroundings.ts';

test('a refusal for good is named with what it was about, and keeps nothing else from being stored', async () => {
  const { saves, open, stored } = page({ handlers: { 'assessment.savePlan': refuse('invalid-input') } });
  const session = open();

  session.savePlan({ budget: 25 });
  session.saveRating('trust', { level: 4 });
  await saves.tryAgain();

  expect(saves.state).toBe('saved');
  expect(saves.refusals).toMatchObject([
    { subject: 'assessment assessment-1', changes: [{ field: 'plan/budget', after: 25 }] },
  ]);
  expect(saves.refusals[0]?.error.code).toBe('invalid-input');
  expect(session.assessment.plan.budget).toBe(25);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('a refused field is not sent again with the next one that is stored together with it', async () => {
  let isRefused = true;
  const stored = new StoredState();
  const { 'assessment.savePlan': savePlan = refuse('internal') } = stored.handlers;
  const { saves, open, client } = page({
    stored,
    handlers: {
      'assessment.savePlan': (input) => (isRefused ? refuse('invalid-input')() : savePlan(input)),
    },
  });
  const session = open();
  session.savePlan({ ...session.assessment.plan, budget: 25 });
  await saves.tryAgain();
  isRefused = false;
  session.savePlan({ ...session.assessment.plan, largest: 3 });
  await saves.tryAgain();

  expect(client.sent('assessment.savePlan').at(-1)?.plan).toEqual({ largest: 3 });
  expect(session.assessment.plan).toEqual({ budget: 25, largest: 3 });
});

test('an assessment that is gone does not keep another one from being stored', async () => {
  const other = { ...emptyAssessment, id: 'assessment-2' };
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, open } = page({
    stored,
    handlers: {
      'assessment.saveRating': (input) =>
        input.id === 'assessment-1' ? refuse('not-found')() : saveRating(input),
    },
  });
  open().saveRating('trust', { level: 4 });
  open(other).saveRating('trust', { level: 2 });
  await saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 2 } });
  expect(saves.refusals.map(({ error }) => error.code)).toEqual(['not-found']);
});

test('a failure that may pass is tried again after growing pauses, and everything is kept meanwhile', async () => {
  const later = new Later();
  let isBusy = true;
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, open } = page({
    stored,
    around: { later: later.later },
    handlers: { 'assessment.saveRating': (input) => (isBusy ? refuse('store-busy')() : saveRating(input)) },
  });
  open().saveRating('trust', { level: 4 });
  await goOn();
  expect([saves.state, saves.failure?.code, saves.isUnsaved]).toEqual(['failed', 'store-busy', true]);

  for (let attempt = 0; attempt < 6; attempt += 1) {
    later.pass();
    await goOn();
  }
  expect(later.waits).toEqual([1, 2, 5, 10, 30, 30, 30].map((seconds) => seconds * 1000));

  isBusy = false;
  later.pass();
  await goOn();
  expect([saves.state, saves.isUnsaved, later.isWaiting]).toEqual(['saved', false, false]);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('what is not answered keeps nothing else from being tried again', async () => {
  const later = new Later();
  const unanswered = holdAnswers<'cluster.saveFact'>();
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  let isBusy = true;
  const { open } = page({
    stored,
    around: { later: later.later },
    handlers: {
      'cluster.saveFact': unanswered.handler,
      'assessment.saveRating': (input) => (isBusy ? refuse('store-busy')() : saveRating(input)),
    },
  });
  const session = open();
  session.profile.saveFacts([{ fact: 'enterprises', year: 2020, value: 3, grade: 'A' }]);
  session.saveRating('trust', { level: 4 });
  await goOn();
  later.pass();
  await goOn();
  expect(later.waits).toEqual([1000, 2000]);

  isBusy = false;
  later.pass();
  await goOn();
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('a failure inside the program is tried three times and then named', async () => {
  const { saves, open, client } = page({ handlers: { 'assessment.saveRating': refuse('internal') } });
  open().saveRating('trust', { level: 4 });
  await saves.tryAgain();
  await saves.tryAgain();
  expect(saves.state).toBe('failed');
  await saves.tryAgain();

  expect(client.sent('assessment.saveRating')).toHaveLength(3);
  expect([saves.state, saves.refusals.length]).toEqual(['saved', 1]);
});

test('answers of one field that are given while it is being stored are stored after it', async () => {
  const { saves, open, stored } = page();
  const session = open();
  for (const level of [1, 2, 3, 4, 5] as const) {
    session.saveRating('trust', { level });
  }
  await saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 5 } });
});

test('what is not stored outlives a reload and is sent again', async () => {
  const storage = new MemoryStorage();
  const stored = new StoredState();
  const before = page({
    stored,
    around: { storage },
    handlers: { 'assessment.saveRating': refuse('disconnected') },
  });
  before.open().saveRating('trust', { level: 4, note: 'Two of five.' });
  await before.saves.tryAgain();
  expect(stored.assessment.ratings).toEqual({});

  const after = page({ stored, around: { storage } });
  after.saves.restore();
  expect(after.saves.restored).toBe(1);
  await after.saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 4, note: 'Two of five.' } });
  expect(storage.length).toBe(0);
});

test('what is still not stored after a reload is on the screen', async () => {
  const storage = new MemoryStorage();
  const stored = new StoredState();
  const handlers = { 'assessment.saveRating': refuse('disconnected') };
  const before = page({ stored, around: { storage }, handlers });
  before.open().saveRating('trust', { level: 4 });
  await before.saves.tryAgain();

  const after = page({ stored, around: { storage }, handlers });
  after.saves.restore();
  expect(after.open().assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('what no page has written is not taken up from the storage', () => {
  const storage = new MemoryStorage();
  const store = new UnsavedStore(storage);
  storage.setItem('unsaved assessment x', JSON.stringify([{ slot: 's', changes: [] }]));
  storage.setItem('unsaved assessment y', '{"not": "a list"}');
  storage.setItem('unsaved assessment z', 'not JSON');

  expect([...store.read().values()]).toEqual([[], [], []]);
});

test('a full storage does not keep anything from being stored', async () => {
  const { saves, open, stored } = page({ around: { storage: new MemoryStorage(10) } });
  open().saveRating('trust', { level: 4 });
  await saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('what no longer fits into the storage leaves nothing older there to be sent after a reload', () => {
  const store = new UnsavedStore(new MemoryStorage(300));
  const save = (note: string) => ({
    slot: 'ratings/trust',
    changes: [{ field: 'ratings/trust', after: { note } }],
    call: {
      channel: 'assessment.saveRating' as const,
      input: { id: 'x', indicator: 'trust', rating: { note }, replaces: null },
    },
  });
  store.keep('assessment x', [save('old')]);
  expect(store.read().size).toBe(1);
  store.keep('assessment x', [save('new'.repeat(100))]);

  expect(store.read().size).toBe(0);
});

test('answers to different questions in two windows both stand, in both windows', async () => {
  const windows = new Windows();
  const stored = new StoredState();
  const left = page({ stored, around: { channel: windows.open() } });
  const right = page({ stored, around: { channel: windows.open() } });
  const [one, two] = [left.open(), right.open()];

  one.savePlan({ ...one.assessment.plan, budget: 25 });
  two.savePlan({ ...two.assessment.plan, largest: 3 });
  two.saveRating('prices', { level: 2 });
  await Promise.all([left.saves.tryAgain(), right.saves.tryAgain()]);
  await goOn();

  const plan = { budget: 25, largest: 3 };
  expect(stored.assessment).toMatchObject({ plan, ratings: { prices: { level: 2 } } });
  expect(one.assessment).toMatchObject({ plan, ratings: { prices: { level: 2 } } });
  expect(two.assessment).toMatchObject({ plan });
  expect([left.saves.clashes, right.saves.clashes]).toEqual([[], []]);
});

test.each(['mine', 'theirs'] as const)(
  'the same question in two windows: the later one is asked, and %s can be chosen',
  async (which) => {
    const stored = new StoredState();
    // Windows that do not hear each other: a program without a screen may write as well.
    const [left, right] = [page({ stored }), page({ stored })];
    const [one, two] = [left.open(), right.open()];
    one.saveRating('trust', { level: 4 });
    await left.saves.tryAgain();

    two.saveRating('trust', { level: 2 });
    await right.saves.tryAgain();

    expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
    expect(two.assessment.ratings).toEqual({ trust: { level: 2 } });
    expect(right.saves.clashes).toMatchObject([
      { field: 'ratings/trust', mine: { level: 2 }, theirs: { level: 4 } },
    ]);

    const [clash] = right.saves.clashes;
    if (clash !== undefined) {
      right.saves.choose(clash, which);
    }
    await right.saves.tryAgain();
    const kept = { trust: { level: which === 'mine' ? 2 : 4 } };
    expect(stored.assessment.ratings).toEqual(kept);
    expect(two.assessment.ratings).toEqual(kept);
    expect([right.saves.clashes, right.saves.isUnsaved]).toEqual([[], false]);
  },
);

test('a save whose answer was lost is not taken for a change by another window', async () => {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  let isLost = true;
  const { saves, open, log } = page({
    stored,
    handlers: {
      async 'assessment.saveRating'(input) {
        const answer = await saveRating(input);
        return isLost ? refuse('disconnected')() : answer;
      },
    },
  });
  const session = open();
  session.saveRating('trust', { level: 4 });
  await saves.tryAgain();
  isLost = false;
  await saves.tryAgain();

  expect([saves.state, saves.clashes]).toEqual(['saved', []]);
  expect(await log.undo()).toMatchObject({ kind: 'undone' });
});

test('a save that was stored without an answer has not failed any more once what is stored has been read', async () => {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, open } = page({
    stored,
    handlers: {
      async 'assessment.saveRating'(input) {
        await saveRating(input);
        return refuse('disconnected')();
      },
    },
  });
  const session = open();
  session.saveRating('trust', { level: 4 });
  await saves.tryAgain();
  expect(saves.state).toBe('failed');

  await saves.refresh('assessment assessment-1');
  expect([saves.isUnsaved, saves.state]).toEqual([false, 'saved']);
  await expect(session.settle()).resolves.toBeUndefined();
});

test('what comes from another window waits while a text is being typed', async () => {
  const windows = new Windows();
  const stored = new StoredState();
  const left = page({ stored, around: { channel: windows.open() } });
  const right = page({ stored, around: { channel: windows.open() } });
  const [one, two] = [left.open(), right.open()];
  const field = { value: 'a' };
  right.keeping.visit.begin(field);
  field.value = 'ab';

  one.saveRating('trust', { level: 4 });
  await left.saves.tryAgain();
  expect(two.assessment.ratings).toEqual({});

  right.keeping.visit.end();
  await goOn();
  expect(two.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('two windows on one assessment know of each other until one goes elsewhere', () => {
  const windows = new Windows();
  const [left, right] = [windows.open(), windows.open()].map(
    (channel) => page({ around: { channel } }).keeping.windows,
  );
  left?.show('assessment 1');
  expect(left?.isAlsoOpen('assessment 1')).toBe(false);
  right?.show('assessment 1');
  expect([left, right].map((each) => each?.isAlsoOpen('assessment 1'))).toEqual([true, true]);
  right?.show(null);
  expect(left?.isAlsoOpen('assessment 1')).toBe(false);
});

test('every error code says what becomes of a save that failed with it', () => {
  expect(Object.keys(failureKinds).toSorted()).toEqual([...errorCodes].toSorted());
});
