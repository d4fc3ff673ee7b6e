import * as v from 'valibot';
import { type Handlers, callOf, channels, isChannel } from '../../core/contract/channels.ts';
import type { Call } from '../../core/contract/call.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import { AppError } from '../../core/base/errors.ts';
import { asStored } from '../../core/base/changedSchema.ts';
import { jsonFault, shownPath } from '../../core/base/jsonLimits.ts';
import { listForEntries } from '../../core/base/listForEntries.ts';
import type { Fault } from '../../core/base/reasons.ts';
import { schemaReason } from '../../core/base/schemaReason.ts';
import { toAppError } from '../../db/sqliteFailure.ts';
import type { CallGate } from './calls/callGate.ts';
import { doing } from './context/act.ts';
import { describeFailure } from './context/describeFailure.ts';
import type { ReceivedFile, ReceivedFiles } from './context/receivedFiles.ts';
import type { Log } from './ports.ts';

interface DispatchPorts {
  readonly log: Log;
  readonly gate: CallGate;
}

/** What answers at present: every channel, or the few that need no store. */
type AnsweredBy = Partial<Handlers>;

/** A handler whose input has been parsed by the schema of its own channel. */
type AnyHandler = (input: unknown) => unknown;

/**
 * Answers any call with an envelope and never rejects.
 *
 * Input and output are parsed by the schemas of the channel; one that nobody answers at present is refused with
 * `store-not-open`. Expected failures keep their code; anything else is
 * a mistake in the program, logged, and shown as `internal`. Once the gate is shut every call is `disconnected`.
 */
export function createDispatch(handlers: () => AnsweredBy, { log, gate }: DispatchPorts) {
  return async (channel: unknown, input: unknown): Promise<Envelope> => {
    try {
      const pass = passOf(callOf(channel), gate);
      return { ok: true, value: await pass(() => answer(handlers(), channel, input)) };
    } catch (error) {
      return toEnvelope(toAppError(error) ?? error, { channel, log });
    }
  };
}

function passOf(call: Call | undefined, gate: CallGate): CallGate['pass'] {
  if (call?.isBeside) {
    return gate.passBeside;
  }
  return call?.isAlone ? gate.passAlone : gate.pass;
}

/** Takes a file of the page, and answers like a call. */
export function createReceive(received: () => ReceivedFiles, { log, gate }: DispatchPorts) {
  return async (content: AsyncIterable<Uint8Array>, to?: string): Promise<Envelope<ReceivedFile>> => {
    try {
      return { ok: true, value: await gate.pass(() => received().receive(content, to)) };
    } catch (error) {
      return toEnvelope(error, { channel: 'file', log });
    }
  };
}

async function answer(handlers: AnsweredBy, channel: unknown, input: unknown): Promise<unknown> {
  if (!isChannel(channel)) {
    throw new AppError('unknown-channel', 'No such channel.');
  }
  const call: Call = channels[channel];
  const fault = jsonFault(input) ?? listForEntries(call.input, input);
  if (fault !== null) {
    throw refused(fault);
  }
  const parsed = v.safeParse(call.input, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw refused({ path: v.getDotPath(issue) ?? '', ...schemaReason(issue) });
  }
  // TypeScript cannot relate a channel held in a variable to its own handler; both come from one table.
  const handler = handlers[channel] as AnyHandler | undefined;
  if (handler === undefined) {
    // A store is open, and a page of before asks for ways to one; or none is, and every other call waits for one.
    const code = channel.startsWith('recovery.') ? 'not-allowed' : 'store-not-open';
    throw new AppError(code, 'Not answered at present.');
  }
  return v.parse(outputOf(call), await doing(channel, () => handler(parsed.output)));
}

const outputs = new Map<Call, v.GenericSchema>();

/** What is stored may be older than a rule of texts: it is answered as it is. */
function outputOf(call: Call): v.GenericSchema {
  const output = outputs.get(call) ?? asStored(call.output);
  outputs.set(call, output);
  return output;
}

function refused({ path, ...reason }: Fault): AppError {
  const place = shownPath(path) || 'input';
  return new AppError('invalid-input', `${place}: ${reason.reason}`, { path: place, ...reason });
}

function toEnvelope(error: unknown, { channel, log }: { channel: unknown; log: Log }): Envelope<never> {
  if (error instanceof AppError && error.code !== 'internal') {
    log.write('refused', { channel: nameOf(channel), code: error.code });
    const { code, message, details } = error;
    return { ok: false, error: { code, message, details } };
  }
  log.write('internal', { channel: nameOf(channel), failure: describeFailure(error) });
  const details = log.path === null ? {} : { log: log.path };
  return { ok: false, error: { code: 'internal', message: 'A mistake in the program.', details } };
}

const nameOf = (channel: unknown): string => (isChannel(channel) ? channel : 'unknown');
