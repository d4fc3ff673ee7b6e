import { type Carries, longestBody, longestShortCall } from './carries.ts';
import { callOf } from './channels.ts';
import type { Envelope } from './envelope.ts';

const million = 1_000_000;

/** Three bytes of a file are four letters of base64. */
const megabytesOf = (carries: Carries | undefined): number =>
  carries === undefined
    ? longestShortCall / million
    : (carries.characters * (carries.content === 'base64' ? 3 / 4 : 1)) / million;

/** The refusal of a call whose JSON has so many bytes; `null` lets it pass. The page asks, and so does the server. */
export function refusalBySize(channel: unknown, bytes: number): Envelope | null {
  const carries = callOf(channel)?.carries;
  if (bytes <= longestBody(carries)) {
    return null;
  }
  const details = { megabytes: megabytesOf(carries) };
  return { ok: false, error: { code: 'call-too-large', message: `${bytes} bytes.`, details } };
}
