import { expect, test } from 'vitest';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { AppError } from '../../../core/base/errors.ts';
import { page, refuse } from '../../support/savingPage.ts';
import { StoredState } from '../../support/storedState.ts';

/** A page on which an answer was refused for good. */
async function refused() {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const here = page({
    stored,
    handlers: {
      'assessment.saveRating': (input) =>
        input.rating?.note === 'refused' ? refuse('invalid-input')() : saveRating(input),
    },
  });
  const session = here.open();
  session.saveRating('trust', { level: 4, note: 'refused' });
  await here.saves.tryAgain();
  return { ...here, session };
}

test('what was refused stays on the screen when everything else is read anew, or opened again', async () => {
  const { session, open, stored } = await refused();
  stored.assessment = { ...stored.assessment, ratings: { trust: { level: 1 }, prices: { level: 2 } } };
  const typed = { trust: { level: 4, note: 'refused' }, prices: { level: 2 } };

  await session.refresh();
  expect(session.assessment.ratings).toEqual(typed);
  expect(open().assessment.ratings).toEqual(typed);
});

test('what was refused stays on the screen when another window has stored the same field', async () => {
  const { session, keeping, saves } = await refused();
  const subject = 'assessment assessment-1';
  saves.holderOf(subject)?.takeOver([{ field: 'ratings/trust', after: { level: 1 } }]);

  expect(session.assessment.ratings).toEqual({ trust: { level: 4, note: 'refused' } });
  keeping.saves.refusals.forEach((refusal) => saves.dismiss(refusal));
  expect(session.assessment.ratings).toEqual({ trust: { level: 1 } });
});

test('what was refused shows what is stored once the refusal has been read', async () => {
  const { session, saves } = await refused();
  saves.refusals.forEach((refusal) => saves.dismiss(refusal));

  expect(saves.refusals).toEqual([]);
  expect(session.assessment.ratings).toEqual({});
});

test('what was stored before a refused change can be taken back once the refusal has been read', async () => {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, log, open } = page({
    stored,
    handlers: {
      'assessment.saveRating': (input) =>
        input.rating?.note === 'refused' ? refuse('invalid-input')() : saveRating(input),
    },
  });
  const session = open();
  session.saveRating('trust', { level: 2 });
  await saves.tryAgain();
  session.saveRating('trust', { level: 3, note: 'refused' });
  await saves.tryAgain();
  saves.refusals.forEach((refusal) => saves.dismiss(refusal));

  expect(await log.undo()).toMatchObject({ kind: 'undone' });
  expect(session.assessment.ratings).toEqual({});
  expect(await log.undo()).toEqual({ kind: 'nothing' });
});

test('a field that was refused is stored once it is changed, and stays when the refusal is read after that', async () => {
  const { session, saves, stored } = await refused();
  const [read] = saves.refusals;
  session.saveRating('trust', { level: 4, note: 'mended' });
  await saves.tryAgain();
  expect(saves.refusals).toEqual([]);
  if (read !== undefined) {
    saves.dismiss(read);
  }

  const mended = { trust: { level: 4, note: 'mended' } };
  expect([saves.state, saves.clashes]).toEqual(['saved', []]);
  expect([stored.assessment.ratings, session.assessment.ratings]).toEqual([mended, mended]);
});

test('a field that was refused and is taken back needs no save', async () => {
  const { log, saves, client, session } = await refused();
  expect(await log.undo()).toMatchObject({ kind: 'undone' });
  await saves.tryAgain();

  expect(client.sent('assessment.saveRating')).toHaveLength(1);
  expect(session.assessment.ratings).toEqual({});
});

test('what was typed on while a value was being refused is stored', async () => {
  const answers = holdAnswers<'assessment.saveRating'>();
  const { client, open, saves } = page({ handlers: { 'assessment.saveRating': answers.handler } });
  const session = open();
  session.saveRating('trust', { level: 4, note: 'ref' });
  await goOn();
  session.saveRating('trust', { level: 4, note: 'mended' });
  await answers.refuse(0, new AppError('invalid-input', 'Refused.'));
  await answers.give(1, { updatedAt: '2026-06-01T08:00:00.000Z' });
  await goOn();

  expect(client.sent('assessment.saveRating').at(-1)).toMatchObject({
    rating: { level: 4, note: 'mended' },
    replaces: null,
  });
  saves.refusals.forEach((refusal) => saves.dismiss(refusal));
  expect(session.assessment.ratings).toEqual({ trust: { level: 4, note: 'mended' } });
});
