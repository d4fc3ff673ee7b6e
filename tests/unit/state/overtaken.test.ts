import { expect, test } from 'vitest';
import type { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import type { SaveQueue } from '../../../renderer/state/saving/saveQueue.svelte.ts';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { page, refuse } from '../../support/savingPage.ts';
import { StoredState } from '../../support/storedState.ts';
import { Later, MemoryStorage, Windows } from '../../support/surroundings.ts';

/** Another window, which this one does not hear, has answered a question. */
async function answerElsewhere(stored: StoredState, answers: Parameters<typeof rate>[1]) {
  const other = page({ stored });
  rate(other.open(), answers);
  await other.saves.tryAgain();
}

type Level = 1 | 2 | 3 | 4 | 5;

function rate(session: AssessmentSession, answers: Readonly<Record<string, Level>>) {
  Object.entries(answers).forEach(([indicator, level]) => session.saveRating(indicator, { level }));
}

const asked = (saves: SaveQueue) => saves.clashes.map(({ field, mine, theirs }) => ({ field, mine, theirs }));

/** What is asked about one answer. */
const about = (indicator: string, mine: Level, theirs: Level) => ({
  field: `ratings/${indicator}`,
  mine: { level: mine },
  theirs: { level: theirs },
});

test('a save that was overtaken after a reload of the page is undecided, and asked when its assessment is opened', async () => {
  const stored = new StoredState();
  const storage = new MemoryStorage();
  const handlers = { 'assessment.saveRating': refuse('disconnected') };
  const before = page({ stored, around: { storage }, handlers });
  rate(before.open(), { trust: 2 });
  await before.saves.tryAgain();
  await answerElsewhere(stored, { trust: 4 });

  const { saves, open } = page({ stored, around: { storage } });
  saves.restore();
  await saves.tryAgain();
  expect([saves.state, saves.isUnsaved, asked(saves)]).toEqual(['undecided', true, []]);
  expect(saves.held).toMatchObject([
    { subject: 'assessment assessment-1', changes: [{ field: 'ratings/trust', after: { level: 2 } }] },
  ]);

  const session = open();
  await saves.tryAgain();
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
  expect(session.assessment.ratings).toEqual({ trust: { level: 2 } });
  expect([saves.state, asked(saves), saves.held]).toEqual(['undecided', [about('trust', 2, 4)], []]);
});

test('an undecided save that outlives one more reload is still asked', async () => {
  const stored = new StoredState();
  const storage = new MemoryStorage();
  const first = page({ stored, around: { storage } });
  const session = first.open();
  await answerElsewhere(stored, { trust: 4 });
  rate(session, { trust: 2 });
  await first.saves.tryAgain();
  expect(asked(first.saves)).toEqual([about('trust', 2, 4)]);

  const { saves, open } = page({ stored, around: { storage } });
  saves.restore();
  open();
  await saves.tryAgain();

  expect(asked(saves)).toEqual([about('trust', 2, 4)]);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('every answer that waits is compared, whichever save found out that something is stored by now', async () => {
  const stored = new StoredState();
  const { saves, open } = page({ stored });
  const session = open();
  await answerElsewhere(stored, { trust: 4, prices: 5 });

  rate(session, { trust: 2, prices: 1, quality: 3 });
  await saves.tryAgain();

  expect(asked(saves)).toEqual([about('trust', 2, 4), about('prices', 1, 5)]);
  expect(stored.assessment.ratings).toEqual({
    trust: { level: 4 },
    prices: { level: 5 },
    quality: { level: 3 },
  });
});

test('what waits is compared when another window has said that everything is to be read anew', async () => {
  const stored = new StoredState();
  const windows = new Windows();
  let isBusy = true;
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, open } = page({
    stored,
    around: { channel: windows.open(), later: new Later().later },
    handlers: { 'assessment.saveRating': (input) => (isBusy ? refuse('store-busy')() : saveRating(input)) },
  });
  rate(open(), { trust: 2 });
  await saves.tryAgain();
  await answerElsewhere(stored, { trust: 4 });

  page({ around: { channel: windows.open() } }).keeping.windows.tellAnew('assessment assessment-1');
  await goOn();
  isBusy = false;
  await saves.tryAgain();

  expect(asked(saves)).toEqual([about('trust', 2, 4)]);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('two answers one after the other, overtaken together, are asked as one', async () => {
  const stored = new StoredState();
  const { saves, open } = page({ stored });
  const session = open();
  await answerElsewhere(stored, { trust: 4 });

  rate(session, { trust: 2 });
  rate(session, { trust: 3 });
  await saves.tryAgain();

  expect(asked(saves)).toEqual([about('trust', 3, 4)]);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('an answer given after one whose answer was lost is not taken for another window’s', async () => {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  let isLost = true;
  const { saves, open } = page({
    stored,
    handlers: {
      async 'assessment.saveRating'(input) {
        const answer = await saveRating(input);
        return isLost ? refuse('disconnected')() : answer;
      },
    },
  });
  const session = open();
  rate(session, { trust: 2 });
  await saves.tryAgain();
  isLost = false;
  rate(session, { trust: 3 });
  await saves.tryAgain();

  expect([saves.state, asked(saves)]).toEqual(['saved', []]);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 3 } });
});

test('an answer that came back to what it was is stored where the first save had got through', async () => {
  const stored = new StoredState({ ...new StoredState().assessment, ratings: { trust: { level: 1 } } });
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  let isLost = true;
  const { saves, open } = page({
    stored,
    handlers: {
      async 'assessment.saveRating'(input) {
        const answer = await saveRating(input);
        return isLost ? refuse('disconnected')() : answer;
      },
    },
  });
  const session = open();
  rate(session, { trust: 2 });
  await saves.tryAgain();
  isLost = false;
  rate(session, { trust: 1 });
  await saves.tryAgain();

  expect(asked(saves)).toEqual([]);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 1 } });
});

test('a refused answer that is put right is not stored over what another window has stored meanwhile', async () => {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, open } = page({
    stored,
    handlers: {
      'assessment.saveRating': (input) =>
        input.rating?.note === 'refused' ? refuse('invalid-input')() : saveRating(input),
    },
  });
  const session = open();
  session.saveRating('trust', { level: 1, note: 'refused' });
  await saves.tryAgain();
  await answerElsewhere(stored, { trust: 5 });
  session.saveRating('trust', { level: 1, note: 'mended' });
  await saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 5 } });
  expect(asked(saves)).toEqual([
    { field: 'ratings/trust', mine: { level: 1, note: 'mended' }, theirs: { level: 5 } },
  ]);
});

test('what another window says late does not replace what has been stored since', async () => {
  const stored = new StoredState();
  const windows = new Windows();
  const answers = holdAnswers<'assessment.saveRating'>();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const slow = page({
    stored,
    around: { channel: windows.open() },
    handlers: {
      async 'assessment.saveRating'(input) {
        await saveRating(input);
        return answers.handler(input);
      },
    },
  });
  const one = slow.open();
  rate(one, { trust: 2 });
  await goOn();
  const quick = page({ stored, around: { channel: windows.open() } });
  const two = quick.open();
  rate(two, { trust: 5 });
  await quick.saves.tryAgain();
  await answers.give(0, { updatedAt: stored.assessment.updatedAt });
  await goOn();

  const last = { trust: { level: 5 } };
  expect([stored, one, two].map(({ assessment }) => assessment.ratings)).toEqual([last, last, last]);
});

test('a decision is not stored over one that was made elsewhere while it was being written', async () => {
  const stored = new StoredState();
  const { saves, open } = page({ stored });
  const session = open();
  const first = { stage: 'growing', reason: 'First.' } as const;
  session.saveStageOverride(first);
  await saves.tryAgain();
  const theirs = { stage: 'leading', reason: 'Theirs.' } as const;
  stored.assessment = { ...stored.assessment, stageOverride: theirs };
  await session.refresh();
  const mine = { stage: 'declining', reason: 'Mine.' } as const;
  session.saveStageOverride(mine, first);
  await saves.tryAgain();

  expect(stored.assessment.stageOverride).toEqual(theirs);
  expect(asked(saves)).toEqual([{ field: 'stageOverride', mine, theirs }]);
  saves.choose(saves.clashes[0] ?? { subject: '', field: '' }, 'mine');
  await saves.tryAgain();
  expect(stored.assessment.stageOverride).toEqual(mine);
});
