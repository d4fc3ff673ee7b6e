import type { Envelope } from '../../core/contract/envelope.ts';
import type { Language } from '../../core/model/settings.ts';

/** The whole program behind the window, without Electron and without HTTP. */
export interface Backend {
  /** Answers one call. Never rejects: failures are in the envelope. */
  dispatch(channel: unknown, input: unknown): Promise<Envelope>;
  /** The brief as a complete HTML document, the same that is printed. Rejects with `AppError`. */
  briefHtml(assessmentId: string, language: Language): Promise<string>;
  /** Whether a call is being answered or a batch written. */
  isBusy(): boolean;
  /**
   * Ends the program's work; the same promise however often it is called.
   *
   * Takes no new call (`disconnected`) and waits for those under way, exports among them; a batch ends after the briefs
   * that are being written. Then the store is closed.
   */
  close(): Promise<void>;
}
