import type { Handlers } from '../../core/contract/channels.ts';
import { AppError, type ErrorCode } from '../../core/base/errors.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import { AssessmentSession } from '../../renderer/state/assessmentSession.svelte.ts';
import { Keeping } from '../../renderer/state/keeping.svelte.ts';
import type { Surroundings } from '../../renderer/state/surroundings.ts';
import { fakeClient } from './fakeClient.ts';
import { StoredState } from './storedState.ts';
import { surroundings } from './surroundings.ts';

// No rule of the knowledge base is asked.
const knowledge = { hash: 'a'.repeat(64) } as KnowledgeBase;

interface Setting {
  readonly stored?: StoredState;
  readonly handlers?: Partial<Handlers>;
  readonly around?: Partial<Surroundings>;
}

/** A page of the program that has nothing open yet, over a state that several pages can share. */
export function page({ stored = new StoredState(), handlers = {}, around = {} }: Setting = {}) {
  const client = fakeClient({ ...stored.handlers, ...handlers });
  const keeping = new Keeping(client, surroundings(around));
  const { saves, log } = keeping;
  log.enter('plan');
  const open = (assessment = stored.assessment) =>
    new AssessmentSession(
      { client, saves, log, knowledge, knowledgeOf: async () => knowledge },
      { assessment, cluster: stored.cluster },
    );
  return { stored, client, keeping, saves, log, open };
}

/** An answer that is a refusal. */
export const refuse = (code: ErrorCode) => () => {
  throw new AppError(code, code);
};
