import * as v from 'valibot';
import { expect, onTestFinished } from 'vitest';
import type { Call } from '../../core/contract/call.ts';
import {
  channels,
  type Channel,
  type Handlers,
  type Input,
  type Output,
} from '../../core/contract/channels.ts';
import { type Client, createClient } from '../../core/contract/client.ts';
import type { Envelope, Transport } from '../../core/contract/envelope.ts';
import { AppError, asAppError } from '../../core/base/errors.ts';

/** One call as the backend would have received it. */
interface ReceivedCall {
  readonly channel: Channel;
  readonly input: unknown;
}

export interface FakeClient extends Client {
  /** Every call so far, oldest first. */
  readonly calls: readonly ReceivedCall[];
  /** What was sent to one channel, oldest first. */
  sent<C extends Channel>(channel: C): readonly Input<C>[];
}

/**
 * A client whose answers the test gives, channel by channel, in place of a backend.
 *
 * Inputs cross as JSON and are parsed by the schema of their channel, answers likewise. A handler refuses by throwing
 * `AppError`. A call that the test does not answer, an input that the backend would not take and an answer that it
 * could not give fail the test with the name of the channel, whatever the caller does with the failure.
 *
 * With `backend`, the dispatch of a real one, calls without a handler go there: only what must be late or refused is
 * written down.
 */
export function fakeClient(handlers: Partial<Handlers> = {}, backend?: Transport): FakeClient {
  const calls: ReceivedCall[] = [];
  const mistakes: string[] = [];
  onTestFinished(() => expect(mistakes, 'calls that the backend could not have answered').toEqual([]));

  const answer = async (channel: Channel, sent: unknown): Promise<Envelope> => {
    const { input, output }: Call = channels[channel];
    const received = parsed(input, asJson(sent), `the input of ${channel}`);
    calls.push({ channel, input: received });
    // TypeScript cannot relate a channel held in a variable to its own handler; both come from one table.
    const handler = handlers[channel] as ((input: unknown) => unknown) | undefined;
    if (handler !== undefined) {
      return { ok: true, value: parsed(output, await handler(received), `the answer of ${channel}`) };
    }
    if (backend !== undefined) {
      return backend(channel, received);
    }
    throw new Error(`no handler for ${channel}`);
  };

  const transport = async (channel: string, sent: unknown): Promise<Envelope> => {
    try {
      // The client sends only names of the contract.
      return await answer(channel as Channel, sent);
    } catch (error) {
      if (!(error instanceof AppError)) {
        mistakes.push(error instanceof Error ? error.message : String(error));
      }
      const { code, message, details } = asAppError(error);
      return { ok: false, error: { code, message, details } };
    }
  };

  return {
    ...createClient(transport),
    calls,
    sent: <C extends Channel>(channel: C) =>
      // What was received on a channel has been parsed by its schema.
      calls.filter((call) => call.channel === channel).map(({ input }) => input as Input<C>),
  };
}

const asJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

function parsed(schema: v.GenericSchema, value: unknown, what: string): unknown {
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${what}: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  }
  return result.output;
}

/** Answers of one channel that the test gives when it wants to, in any order. */
export interface HeldAnswers<C extends Channel> {
  /** Goes into the handlers of the client. */
  readonly handler: (input: Input<C>) => Promise<Output<C>>;
  /** Answers the call of this number, counted from 0. */
  give(call: number, answer: Output<C>): Promise<void>;
  refuse(call: number, failure: AppError): Promise<void>;
}

/** Holds the calls of a channel until the test answers them: what is late, and what overtakes what, is written down. */
export function holdAnswers<C extends Channel>(): HeldAnswers<C> {
  const waiting: PromiseWithResolvers<Output<C>>[] = [];
  const at = async (call: number) => {
    // A call may be on its way.
    await goOn();
    const found = waiting[call];
    if (found === undefined) {
      throw new Error(`Call ${call} has not been made; ${waiting.length} were.`);
    }
    return found;
  };
  return {
    handler: () => {
      const answer = Promise.withResolvers<Output<C>>();
      waiting.push(answer);
      return answer.promise;
    },
    async give(call, answer) {
      (await at(call)).resolve(answer);
      await goOn();
    },
    async refuse(call, failure) {
      (await at(call)).reject(failure);
      await goOn();
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
export const goOn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
