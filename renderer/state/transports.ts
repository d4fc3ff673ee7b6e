import type { Envelope, Transport } from '../../core/contract/envelope.ts';

/** What the preload of the desktop shell puts on the page: one function for each channel. */
type Bridge = Readonly<Record<string, (input: unknown) => Promise<Envelope>>>;

declare global {
  interface Window {
    readonly clusterDesk?: Bridge;
  }
}

/** What a call that nobody answers is answered with. */
export const disconnected = (message: string): Envelope => ({
  ok: false,
  error: { code: 'disconnected', message, details: {} },
});

/** Whether an answer over HTTP is an envelope; anything else comes from a server that is not ours. */
const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** Posts to the loopback shell. Rejects where nobody answers. */
export async function post(path: string, type: string, body: BodyInit): Promise<Envelope> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
  const answer: unknown = await response.json();
  return isEnvelope(answer) ? answer : disconnected(`HTTP ${response.status}`);
}

/** Posts a call that was written as JSON to the loopback shell. */
export const postCall = (body: string): Promise<Envelope> => post('/call', 'application/json', body);

/** Carries calls over the bridge of the desktop shell. */
export const overBridge =
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
