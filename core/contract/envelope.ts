import type { ErrorCode, ErrorDetails } from '../base/errors.ts';

/** How an answer crosses the bridge: Electron strips fields from thrown errors, HTTP has none. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails };
    };

/** Carries one call to the backend. The preload passes `ipcRenderer.invoke`, the loopback page `fetch`. */
export type Transport = (channel: string, input: unknown) => Promise<Envelope>;
