import { expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import { Keeping } from '../../../renderer/state/keeping.svelte.ts';
import { fakeClient, goOn } from '../../support/fakeClient.ts';
import { StoredState } from '../../support/storedState.ts';
import { surroundings } from '../../support/surroundings.ts';

// No rule of the knowledge base is asked.
const knowledge = { hash: 'a'.repeat(64) } as KnowledgeBase;

type SavePlan = NonNullable<Handlers['assessment.savePlan']>;

/** A session over a store that answers the saving of a plan as the test says. */
function open(savePlan: (stored: SavePlan, ...input: Parameters<SavePlan>) => ReturnType<SavePlan>) {
  const stored = new StoredState();
  const { 'assessment.savePlan': real } = stored.handlers;
  if (real === undefined) {
    throw new Error('The store saves no plan.');
  }
  const client = fakeClient({ ...stored.handlers, 'assessment.savePlan': (input) => savePlan(real, input) });
  const { saves, log } = new Keeping(client, surroundings());
  log.enter('plan');
  const session = new AssessmentSession(
    { client, saves, log, knowledge, knowledgeOf: async () => knowledge },
    stored,
  );
  const setBudget = (budget: number) => session.savePlan({ ...session.assessment.plan, budget });
  const budgets = () => [session.assessment.plan.budget ?? null, stored.assessment.plan.budget ?? null];
  return { client, saves, log, setBudget, budgets };
}

test('what the store has refused for good is taken back from the screen, and brought again it is refused again', async () => {
  const { saves, log, setBudget, budgets } = open((save, input) => {
    if (input.plan.budget === 25) {
      throw new AppError('invalid-input', 'Too much.');
    }
    return save(input);
  });
  setBudget(15);
  setBudget(25);
  await saves.tryAgain();

  expect((await log.undo()).kind).toBe('undone');
  await saves.tryAgain();
  expect(budgets()).toEqual([15, 15]);
  expect((await log.redo()).kind).toBe('redone');
  await saves.tryAgain();
  expect(budgets()).toEqual([25, 15]);
  await log.undo();
  expect((await log.undo()).kind).toBe('undone');
  await saves.tryAgain();
  expect([budgets(), saves.state]).toEqual([[null, null], 'saved']);
});

test('a change is taken back while it is still being sent: both are stored, in turn', async () => {
  const answer = Promise.withResolvers<void>();
  const { client, saves, log, setBudget, budgets } = open(async (save, input) => {
    await answer.promise;
    return save(input);
  });
  setBudget(25);
  await goOn();
  expect((await log.undo()).kind).toBe('undone');
  expect(budgets()).toEqual([null, null]);
  answer.resolve();
  await saves.tryAgain();

  expect([budgets(), saves.clashes, saves.refusals]).toEqual([[null, null], [], []]);
  expect(client.sent('assessment.savePlan').map(({ plan }) => plan.budget ?? null)).toEqual([25, null]);
});

test('a change is taken back while it is still being sent, and is refused then: nothing is left of it', async () => {
  const answer = Promise.withResolvers<void>();
  const { saves, log, setBudget, budgets } = open(async (save, input) => {
    await answer.promise;
    if (input.plan.budget === 25) {
      throw new AppError('invalid-input', 'Too much.');
    }
    return save(input);
  });
  setBudget(25);
  await goOn();
  await log.undo();
  answer.resolve();
  await saves.tryAgain();

  expect([budgets(), saves.state, saves.refusals.length]).toEqual([[null, null], 'saved', 1]);
});

test('a change that waits is taken back before it was stored', async () => {
  let isOut = true;
  const { saves, log, setBudget, budgets } = open((save, input) => {
    if (isOut) {
      throw new AppError('store-busy', 'Busy.');
    }
    return save(input);
  });
  setBudget(25);
  await saves.tryAgain();
  await log.undo();
  await saves.tryAgain();
  isOut = false;
  await saves.tryAgain();

  expect([budgets(), saves.state, saves.isUnsaved]).toEqual([[null, null], 'saved', false]);
});

test('a change whose answer was lost is taken back in the store, too', async () => {
  let isLost = true;
  const { saves, log, setBudget, budgets } = open(async (save, input) => {
    const answer = await save(input);
    if (isLost) {
      throw new AppError('disconnected', 'No answer.');
    }
    return answer;
  });
  setBudget(25);
  await saves.tryAgain();
  await log.undo();
  isLost = false;
  await saves.tryAgain();

  expect([budgets(), saves.state, saves.clashes]).toEqual([[null, null], 'saved', []]);
});
