import type { Language } from '../../core/base/settings.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import { closedEvent } from './about/lastClose.ts';
import { briefHtml } from './brief/exportBrief.ts';
import { createCallGate } from './calls/callGate.ts';
import { currentLanguage } from './context/context.ts';
import { createDispatch, createReceive } from './dispatch.ts';
import type { ReceivedFile } from './context/receivedFiles.ts';
import type { BackendPorts, Log } from './ports.ts';
import { contextOf, type OpeningTime, type Program, startProgram } from './program.ts';

/** The whole program behind the window, without Electron and without HTTP. */
export interface Backend {
  /** Answers one call. Never rejects: failures are in the envelope. */
  dispatch(channel: unknown, input: unknown): Promise<Envelope>;
  /** Takes a file of the page in pieces, or goes on with one; calls name it by its handle. Never rejects. */
  receive(content: AsyncIterable<Uint8Array>, to?: string): Promise<Envelope<ReceivedFile>>;
  /** The brief as a complete HTML document, the same that is printed. Rejects with `AppError`. */
  briefHtml(assessmentId: string, language: Language): Promise<string>;
  /** The language of the screens, for what a shell says around them. */
  language(): Language;
  /** Whether a call is being answered or a batch written. */
  isBusy(): boolean;
  /**
   * Resolves once nothing is being written, whether it succeeded or not; a batch ends after the briefs that are being
   * written. Calls are answered meanwhile and afterwards: the page stores what it holds before it is left.
   */
  finish(): Promise<void>;
  /**
   * Ends the program's work; the same promise however often it is called.
   *
   * Takes no new call (`disconnected`), finishes what is under way and closes the store. A shell calls it when no page
   * is left that could have something to store, or none that it could wait for.
   */
  close(): Promise<void>;
  /** Opens the store now where it was left for the first call. Throws `knowledge-base-invalid`. */
  open(): void;
  /** Takes the shell's way to end the program, for a page that asks for it where no store is open. */
  onQuit(quit: () => void): void;
}

/**
 * Opens the store, fills it when it is new, and answers calls until it is closed; the place of the store is this
 * program's alone from now on, also where it is opened with the first call.
 *
 * Where the store does not open, the few calls are answered that lead out of that; every other is refused with
 * `store-not-open`. Throws `store-busy` where another program holds the store.
 */
export function createBackend(ports: BackendPorts, opening: OpeningTime = 'at-once'): Backend {
  const { log } = ports;
  const gate = createCallGate();
  const program = startProgram(ports, opening);
  const { present, soFar } = program;
  const isBusy = () => gate.isBusy() || soFar()?.isBusy() === true;
  const finish = async () => {
    if (isBusy()) {
      log.write('closing.waits');
    }
    // What is being written becomes whole files with their records; a call that waits may begin one more batch.
    while (isBusy()) {
      await Promise.all([soFar()?.stop(), gate.idle()]);
    }
  };
  const close = async () => {
    gate.shut();
    // An idle store is closed at once, before anything else has its turn.
    if (isBusy()) {
      await finish();
    }
    // Then the store: whatever the browser does, the file is free for the next start.
    try {
      await endWhole(program, log);
    } finally {
      await ports.desktop.printer.close();
    }
  };
  let closing: Promise<void> | null = null;
  return {
    dispatch: createDispatch(() => present().handlers, { log, gate }),
    receive: createReceive(() => contextOf(present()).received, { log, gate }),
    briefHtml: (assessmentId, language) =>
      gate.pass(() => briefHtml(contextOf(present()), assessmentId, language)),
    language() {
      const now = soFar();
      return now?.kind === 'open' ? currentLanguage(now.context) : ports.desktop.systemLanguage;
    },
    isBusy,
    finish,
    close: () => (closing ??= close()),
    open: () => void present(),
    onQuit: program.onQuit,
  };
}

/** The end of the program; a store that gives way to another one is kept as it is and needs no backup. */
async function endWhole(program: Program, log: Log): Promise<void> {
  const now = program.soFar();
  if (now?.kind === 'open') {
    now.backUp();
  }
  await program.leave();
  if (now?.kind === 'open') {
    log.write(closedEvent);
  }
}
