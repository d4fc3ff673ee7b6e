import type { Page } from '@playwright/test';
import type { Channel, Input, Output } from '../../core/contract/channels.ts';
import type { Envelope, Transport } from '../../core/contract/envelope.ts';

/** Calls the backend from the page, over the way that the page itself uses; answers the envelope as it came. */
export function envelopeInPage(page: Page, channel: string, input?: unknown): Promise<Envelope> {
  return page.evaluate(
    async ([name, value]) => {
      // What the preload exposes; the loopback page has none.
      const { clusterDesk } = globalThis as {
        clusterDesk?: Record<string, (input: unknown) => ReturnType<Transport>>;
      };
      if (clusterDesk) {
        const call = clusterDesk[name];
        return call ? call(value) : Promise.reject(new Error(`No function for ${name}.`));
      }
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ channel: name, input: value }),
      });
      return response.json();
    },
    [channel, input] as const,
  );
}

/** The value that a channel answers; throws when it was refused. */
export async function callInPage<C extends Channel>(
  page: Page,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  const envelope = await envelopeInPage(page, channel, input);
  if (!envelope.ok) {
    throw new Error(`${channel}: ${envelope.error.code} ${envelope.error.message}`);
  }
  // The backend parsed the value with the channel's own schema.
  return envelope.value as Output<C>;
}

/** The id of the assessment that ships with the program. */
export async function sampleAssessment(page: Page): Promise<string> {
  const clusters = await callInPage(page, 'cluster.list', undefined);
  const sample = clusters.find(({ latest }) => latest?.illustrative)?.latest;
  if (!sample) {
    throw new Error('The store has no sample assessment.');
  }
  return sample.assessmentId;
}
