import { AppError } from '../base/errors.ts';
import type { Channel, Input, Output } from './channels.ts';
import type { Transport } from './envelope.ts';

/** The only way in which a screen talks to the backend. Rejects with `AppError`. */
export interface Client {
  call<C extends Channel>(
    channel: C,
    ...input: Input<C> extends undefined ? [] : [Input<C>]
  ): Promise<Output<C>>;
}

export function createClient(transport: Transport): Client {
  return {
    async call(channel, ...input) {
      const envelope = await transport(channel, input[0]);
      if (!envelope.ok) {
        throw new AppError(envelope.error.code, envelope.error.message, envelope.error.details);
      }
      // The backend has parsed the value with the channel's output schema before it was sent.
      return envelope.value as never;
    },
  };
}
