import { expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { createClient } from '../../../core/contract/client.ts';
import type { Envelope } from '../../../core/contract/envelope.ts';
import type { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import type { SaveQueue } from '../../../renderer/state/saving/saveQueue.svelte.ts';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { AppError } from '../../../core/base/errors.ts';
import { page, refuse } from '../../support/savingPage.ts';
import { StoredState } from '../../support/storedState.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { MemoryStorage, surroundings } from '../../support/surroundings.ts';

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

/** A store that is away at first, and that takes no profile without a name. */
function strict() {
  const stored = new StoredState();
  const isAway = { now: true };
  const { 'cluster.saveFields': saveFields = refuse('internal') } = stored.handlers;
  const handlers: Partial<Handlers> = {
    'cluster.saveFields': (input) => {
      if (isAway.now) {
        return refuse('disconnected')();
      }
      return input.fields.name.zh === '' ? refuse('invalid-input')() : saveFields(input);
    },
  };
  return { stored, handlers, isAway };
}

const place = { en: 'Jilin', zh: '吉林' };

/** Empties the name and gives a province and an industry, which are stored by one call. */
function typeThree({ profile }: AssessmentSession) {
  profile.saveFields({ name: { en: 'Ceramics', zh: '' } });
  profile.saveFields({ province: place });
  profile.saveFields({ industry: '30' });
}

const refusedFields = (saves: SaveQueue) =>
  saves.refusals.flatMap(({ changes }) => changes.map(({ field }) => field));

test('of several values in one call only the one that is refused is not stored', async () => {
  const { stored, handlers, isAway } = strict();
  const { saves, open } = page({ stored, handlers });
  const session = open();
  typeThree(session);
  await saves.tryAgain();
  isAway.now = false;
  await saves.tryAgain();

  expect(stored.cluster).toMatchObject({ province: place, industry: '30', name: { zh: '陶瓷' } });
  expect(refusedFields(saves)).toEqual(['name/zh']);
  expect(session.profile.cluster).toMatchObject({ province: place, name: { zh: '' } });
});

test('after a reload, too, only what is refused is not stored, once the subject is open', async () => {
  const { stored, handlers, isAway } = strict();
  const storage = new MemoryStorage();
  const before = page({ stored, handlers, around: { storage } });
  typeThree(before.open());
  await before.saves.tryAgain();
  isAway.now = false;

  const { saves, open } = page({ stored, handlers, around: { storage } });
  saves.restore();
  await saves.tryAgain();
  expect([saves.isUnsaved, saves.held.length]).toEqual([true, 1]);
  const { profile } = open();
  await saves.tryAgain();

  expect(stored.cluster).toMatchObject({ province: place, industry: '30', name: { zh: '陶瓷' } });
  expect(refusedFields(saves)).toEqual(['name/zh']);
  expect(profile.cluster.name.zh).toBe('');
});

test('what changes together is refused together', async () => {
  const { saves, client, open } = page({ handlers: { 'assessment.putBack': refuse('invalid-input') } });
  open();
  const changes = [
    { field: 'ratings/trust', after: { level: 2 } },
    { field: 'acceptance/brand', after: 4 },
  ];
  saves.holderOf('assessment assessment-1')?.put(changes, 'group');
  await saves.tryAgain();

  expect(client.sent('assessment.putBack')).toHaveLength(1);
  expect(saves.refusals).toMatchObject([{ changes }]);
});

test('what the contract does not take is named after a reload, and stays on the screen', async () => {
  const { backend } = startBackend();
  const isAway = { now: false };
  const failure: Envelope = { ok: false, error: { code: 'disconnected', message: 'Away.', details: {} } };
  const client = createClient(async (channel, input) =>
    isAway.now ? failure : backend.dispatch(channel, input),
  );
  const around = surroundings({ storage: new MemoryStorage() });
  const before = await loadWorkspace(client, around);
  const { id } = await client.call('assessment.create', { clusterId: 'harbin-agri-processing' });
  const session = await before.openAssessment(id);
  const [indicator = ''] = before.index.indicators.keys();
  const typed = { level: 2, note: 'x'.repeat(20_000) } as const;
  isAway.now = true;
  session.saveRating(indicator, typed);
  await before.saves.tryAgain();
  isAway.now = false;

  const after = await loadWorkspace(client, around);
  const { saves } = after;
  await saves.tryAgain();
  expect(saves.refusals).toMatchObject([{ error: { code: 'invalid-input' } }]);
  expect(refusedFields(saves)).toEqual([`ratings/${indicator}`]);
  const { assessment } = await after.openAssessment(id);
  expect(assessment.ratings[indicator]).toEqual(typed);
});

test('what was typed in one visit and refused in part is taken back as far as it was stored', async () => {
  const stored = new StoredState();
  const { 'assessment.saveRating': saveRating = refuse('internal') } = stored.handlers;
  const { saves, log, open, keeping } = page({
    stored,
    handlers: {
      'assessment.saveRating': (input) =>
        input.rating?.note === 'one two' ? refuse('invalid-input')() : saveRating(input),
    },
  });
  const session = open();
  keeping.visit.begin({ value: '' });
  session.saveRating('trust', { level: 2, note: 'one' });
  await saves.tryAgain();
  session.saveRating('trust', { level: 2, note: 'one two' });
  await saves.tryAgain();
  keeping.visit.end();
  saves.refusals.forEach((refusal) => saves.dismiss(refusal));
  expect(session.assessment.ratings).toEqual({ trust: { level: 2, note: 'one' } });

  expect(await log.undo()).toMatchObject({ kind: 'undone' });
  expect(session.assessment.ratings).toEqual({});
});
