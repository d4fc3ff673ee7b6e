import type { Channel } from '../../core/contract/channels.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import { disconnected, overBridge, postCall } from './transports.ts';

const channel = 'app.start' satisfies Channel;

/**
 * Asks for what the page starts from, before the page itself has been read: the store is opened meanwhile. Never rejects.
 *
 * It stands apart from `connect`, which knows the whole contract.
 */
export function firstCall(): Promise<Envelope> {
  const bridge = window.clusterDesk;
  return bridge === undefined
    ? postCall(JSON.stringify({ channel })).catch((error: unknown) => disconnected(String(error)))
    : overBridge(bridge)(channel, undefined);
}
