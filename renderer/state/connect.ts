import { refusalBySize } from '../../core/contract/callSize.ts';
import { filePath } from '../../core/contract/exchangeChannels.ts';
import { createClient, type Client } from '../../core/contract/client.ts';
import type { Envelope, Transport } from '../../core/contract/envelope.ts';
import type { SendPiece } from './exchange/sendFile.ts';

/** What the preload of the desktop shell puts on the page: one function for each channel. */
type Bridge = Readonly<Record<string, (input: unknown) => Promise<Envelope>>>;

declare global {
  interface Window {
    readonly clusterDesk?: Bridge;
  }
}

const disconnected = (message: string): Envelope => ({
  ok: false,
  error: { code: 'disconnected', message, details: {} },
});

/** Whether an answer over HTTP is an envelope; anything else comes from a server that is not ours. */
const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

const overHttp: Transport = async (channel, input) => {
  try {
    const body = JSON.stringify({ channel, input });
    const refusal = refusalBySize(channel, new Blob([body]).size);
    if (refusal) {
      return refusal;
    }
    return await post('/call', 'application/json', body);
  } catch (error) {
    return disconnected(String(error));
  }
};

async function post(path: string, type: string, body: BodyInit): Promise<Envelope> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
  const answer: unknown = await response.json();
  return isEnvelope(answer) ? answer : disconnected(`HTTP ${response.status}`);
}

/** Sends the bytes of a file; both shells take them under one path. */
export const sendPiece: SendPiece = async (piece, to) => {
  try {
    const path = to === null ? filePath : `${filePath}?${new URLSearchParams({ to }).toString()}`;
    return await post(path, 'application/octet-stream', piece);
  } catch (error) {
    return disconnected(String(error));
  }
};

const overBridge =
  (bridge: Bridge): Transport =>
  async (channel, input) => {
    try {
      return (await bridge[channel]?.(plain(input))) ?? disconnected(`No function for ${channel}.`);
    } catch (error) {
      return disconnected(String(error));
    }
  };

/** Svelte's state proxies cannot be cloned across the bridge. Every input of the contract is JSON. */
const plain = (input: unknown): unknown =>
  input === undefined ? undefined : JSON.parse(JSON.stringify(input));

/** The client of the shell in which the page runs. */
export function connect(): Client {
  const bridge = window.clusterDesk;
  return createClient(bridge === undefined ? overHttp : overBridge(bridge));
}
